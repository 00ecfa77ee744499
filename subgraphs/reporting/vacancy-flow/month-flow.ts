import type { IsoDate } from '../../../platform/time/calendar';

export const FLOWS = ['opened', 'held', 'filled', 'expired', 'released'] as const;

/** What happened to vacancies in a month, exactly. */
export interface MonthFlow extends Record<(typeof FLOWS)[number], number> {
  /** Its first day. */
  readonly month: IsoDate;
}
