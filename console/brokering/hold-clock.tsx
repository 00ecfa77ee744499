import { withDates } from '../parts/domain/with-dates';
import { formatMoment } from '../texts/format';
import styles from './hold-clock.module.css';
import { brokeringTexts } from './sv';
import { useNow } from './use-now';

const texts = brokeringTexts.hold;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface HoldClockProps {
  /** RFC 3339. */
  readonly heldUntil: string;
  /** Where a title says already what is held. */
  readonly isBrief?: boolean;
}

/** Until when a vacancy is held, and how long that is. */
export function HoldClock({ heldUntil, isBrief = false }: HoldClockProps) {
  const left = new Date(heldUntil).getTime() - useNow(MINUTE_MS).getTime();
  return (
    <span className={styles.hold} data-soon={left < DAY_MS || undefined}>
      {isBrief ? (
        <span className={styles.until}>{formatMoment(heldUntil)},</span>
      ) : (
        withDates(`${texts.until(formatMoment(heldUntil))},`)
      )}{' '}
      {left <= 0 ? texts.over : texts.left(durationOf(left))}
    </span>
  );
}

function durationOf(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  return ms >= DAY_MS
    ? texts.daysAndHours(Math.floor(hours / 24), hours % 24)
    : texts.hoursAndMinutes(hours, Math.floor((ms % HOUR_MS) / MINUTE_MS));
}
