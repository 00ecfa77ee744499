import { useEffect, useRef } from 'react';
import { useAnnounce } from '../announce/announcer';
import { useDistrictName } from '../reference/use-districts';
import { formatList, formatNumber, formatTime } from '../texts/format';
import { sv } from '../texts/sv';
import styles from './live-bar.module.css';
import type { LiveState } from './live-client';
import { useLiveState } from './live-context';

/** More are counted; their names are told on demand. */
const MOST_NAMES = 2;

/** How fresh the page is: *direkt*, *direkt utom Farsta*, *återansluter*, *senast 10:42*. Nothing where nothing is watched. */
export function LiveBar() {
  const state = useLiveState();
  const nameOf = useDistrictName();
  const { liveness, lastSeen } = state;
  const away = state.missing.map(nameOf);
  const brokering = state.isBrokeringAway ? [sv.live.brokering] : [];
  const parts = formatList([...away, ...brokering]);
  useTold(state, parts);
  if (liveness === 'idle') return null;
  const isLive = liveness === 'live';
  const brief =
    away.length > MOST_NAMES
      ? formatList([sv.live.districts(formatNumber(away.length)), ...brokering])
      : parts;
  return (
    <p
      className={styles.bar}
      data-liveness={isLive && parts !== '' ? 'partial' : liveness}
      title={isLive && parts !== '' ? sv.live.away(parts) : sv.live.about}
    >
      <span className={styles.dot} aria-hidden="true" />
      <span>{isLive ? sv.live.live : sv.live.reconnecting}</span>
      {isLive && brief !== '' && <span>{sv.live.except(brief)}</span>}
      {!isLive && lastSeen && <span>{sv.live.lastSeen(formatTime(lastSeen))}</span>}
    </p>
  );
}

/** What is away, and that it is back, is said to those who listen. */
function useTold({ liveness }: LiveState, parts: string): void {
  const announce = useAnnounce();
  const former = useRef({ liveness, parts });
  useEffect(() => {
    const { liveness: before, parts: partsBefore } = former.current;
    former.current = { liveness, parts };
    if (before === 'reconnecting' && liveness === 'live') announce(sv.live.back);
    else if (parts !== partsBefore) announce(parts === '' ? sv.live.partsBack : sv.live.away(parts));
  }, [announce, liveness, parts]);
}
