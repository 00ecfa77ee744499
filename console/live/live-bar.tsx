import { formatTime } from '../texts/format';
import { sv } from '../texts/sv';
import styles from './live-bar.module.css';
import { useLiveState } from './live-context';

/** How fresh the page is: *direkt*, *återansluter*, *senast 10:42*. Nothing where nothing is watched. */
export function LiveBar() {
  const { liveness, lastSeen } = useLiveState();
  if (liveness === 'idle') return null;
  const isLive = liveness === 'live';
  return (
    <p className={styles.bar} data-liveness={liveness} title={sv.live.about}>
      <span className={styles.dot} aria-hidden="true" />
      <span>{isLive ? sv.live.live : sv.live.reconnecting}</span>
      {!isLive && lastSeen && <span>{sv.live.lastSeen(formatTime(lastSeen))}</span>}
    </p>
  );
}
