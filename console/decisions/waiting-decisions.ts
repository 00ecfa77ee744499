import type { DecisionFilter } from './decisions.generated';

/** What the menu counts, and what the list shows where nothing is chosen. @param today ISO */
export function waitingDecisions(today: string): DecisionFilter {
  return { waitingOn: today };
}
