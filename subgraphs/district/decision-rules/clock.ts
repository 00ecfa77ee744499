import { addMonths, type IsoDate } from '../../../platform/time/calendar';

/**
 * A decision that has not been executed within three months of its day, or not again within three months of an
 * interruption, is reported every quarter until it is executed or closed, and its execution is notified
 * (SoL 2025:400 34 kap. 1–2 §§; LSS 28 f–g §§). What has no part in it: offers, and the client's answers to them. A
 * decision that is executed in part is not executed: it waits for the rest.
 */
const REPORTABLE_AFTER_MONTHS = 3;

/** A time in which a decision waits to be executed, from its day or an interruption on. */
export interface Wait {
  readonly from: IsoDate;
  /** The day on which it was executed or closed: no longer one of waiting. Null while it waits; it may lie in the future. */
  readonly until: IsoDate | null;
  readonly isInterruption: boolean;
}

/**
 * The first day on which a decision that waits since `from` (decided or interrupted on) counts as unexecuted: the same day
 * of the month three calendar months later, or that month's last day where it has no such day (lag 1930:173 1 §).
 */
export function reportableFrom(from: IsoDate): IsoDate {
  return addMonths(from, REPORTABLE_AFTER_MONTHS);
}

/**
 * Of table `decision_wait` (alias `w`) and its decision (`d`): counts as unexecuted on a day; each `?` is the day. All decisions
 * are limited in time: one that still waits counts until its last day (`valid_until`) and has lapsed with the next, as if it were
 * closed then. What was counted before stays as it was.
 */
export const REPORTABLE_ON = 'w.reportable_from <= ? AND w.until_on > ? AND d.valid_until >= ?';

/** As `REPORTABLE_ON`: waits on a day, in time, whether it counts as unexecuted by then or not. */
export const WAITS_ON = 'w.from_on <= ? AND w.until_on > ? AND d.valid_until >= ?';
