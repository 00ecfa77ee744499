import { addMonths, type IsoDate } from '../../service/calendar';

/**
 * A decision that has not been executed within three months of its day, or not again within three months of an
 * interruption, is reported every quarter until it is executed or closed (SoL 2025:400 34 kap. 1–2 §§; LSS 28 f–g §§).
 */
const REPORTABLE_AFTER_MONTHS = 3;

/**
 * The first day on which a decision that waits since `from` (decided or interrupted on) counts as unexecuted: the same day
 * of the month three calendar months later, or that month's last day where it has no such day (lag 1930:173 1 §).
 * Neither offers nor the client's answers move it.
 */
export function reportableFrom(from: IsoDate): IsoDate {
  return addMonths(from, REPORTABLE_AFTER_MONTHS);
}
