import { daysBetween } from '../texts/days';
import type { DecisionRowFragment as DecisionRow } from './decisions.generated';
import { decisionsTexts } from './sv';

/** How urgent it is, as its colour and words tell. */
export type ClockLook = 'late' | 'soon' | 'waiting' | 'stopped';

export interface ClockState {
  readonly look: ClockLook;
  readonly text: string;
}

const SOON_DAYS = 30;
const texts = decisionsTexts.clock;

type Clocked = Pick<DecisionRow, 'reportableFrom' | 'executedOn' | 'closedOn' | 'validUntil'>;

/** What a decision's clock says on a day: how many days are left, or why it has stopped. @param today ISO */
export function clockOf(decision: Clocked, today: string): ClockState {
  const { reportableFrom, executedOn, closedOn, validUntil } = decision;
  if (closedOn) return { look: 'stopped', text: texts.closed(closedOn) };
  if (executedOn) return { look: 'stopped', text: texts.executed(executedOn) };
  if (validUntil < today) return { look: 'stopped', text: texts.lapsed(validUntil) };
  if (!reportableFrom) return { look: 'stopped', text: texts.stopped };
  const days = daysBetween(today, reportableFrom);
  if (days > 0) return { look: days <= SOON_DAYS ? 'soon' : 'waiting', text: texts.left(days) };
  return { look: 'late', text: days === 0 ? texts.passesToday : texts.passed(-days) };
}

/** Whether it waits to be executed, or executed again. */
export function isWaiting({ executedOn, closedOn, validUntil }: Clocked, today: string): boolean {
  return !executedOn && !closedOn && validUntil >= today;
}
