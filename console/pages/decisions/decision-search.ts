import type { DecisionFilter, Intervention, Law } from '../../decisions/decisions.generated';
import { waitingDecisions } from '../../decisions/waiting-decisions';
import { type RawSearch, readChoice, readChoices, readText } from '../../routing/search-params';
import { addDays } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';

/**
 * Which decisions by their clock: those that wait, of them those whose clock passes in so many days or has passed, those in force, or
 * all.
 */
export type ClockChoice = 'vantar' | '30' | '14' | '0' | 'galler' | 'alla';

/** What the page's address says: its filters, and how its rows are sorted. */
export interface DecisionSearch {
  readonly klocka?: ClockChoice;
  readonly insats?: readonly Intervention[];
  readonly lag?: readonly Law[];
  readonly arende?: string;
  readonly sortering?: string;
}

const CLOCKS: readonly ClockChoice[] = ['vantar', '30', '14', '0', 'galler', 'alla'];
const INTERVENTIONS = Object.keys(decisionWords.interventions) as readonly Intervention[];
const LAWS = Object.keys(decisionWords.laws) as readonly Law[];

export function readDecisionSearch(search: RawSearch): DecisionSearch {
  return {
    klocka: readChoice(search, 'klocka', CLOCKS),
    insats: readChoices(search, 'insats', INTERVENTIONS),
    lag: readChoices(search, 'lag', LAWS),
    arende: readText(search, 'arende'),
    sortering: readText(search, 'sortering'),
  };
}

/** Those that wait, where none is chosen; a case is looked for among all. */
export function clockOf({ klocka, arende }: DecisionSearch): ClockChoice {
  return klocka ?? (arende ? 'alla' : 'vantar');
}

/** @param today ISO */
export function toDecisionFilter(search: DecisionSearch, today: string): DecisionFilter {
  const { insats, lag, arende } = search;
  return {
    ...byClock(clockOf(search), today),
    ...(insats && { interventions: [...insats] }),
    ...(lag && { laws: [...lag] }),
    ...(arende && { caseReference: arende }),
  };
}

export function isFiltered({ klocka, insats, lag, arende }: DecisionSearch): boolean {
  return [klocka, insats, lag, arende].some((chosen) => chosen !== undefined);
}

function byClock(choice: ClockChoice, today: string): DecisionFilter {
  if (choice === 'alla') return {};
  if (choice === 'galler') return { runningOn: today };
  return choice === 'vantar' ? waitingDecisions(today) : { clockPassesBy: addDays(today, Number(choice)) };
}

/** The same decisions as a file. */
export function decisionsFile(district: string, filter: DecisionFilter): string {
  const { interventions, laws, ...single } = filter;
  const parameters = {
    district,
    language: 'sv',
    bom: '1',
    ...(single as Record<string, string>),
    ...(interventions && { interventions: interventions.join(',') }),
    ...(laws && { laws: laws.join(',') }),
  };
  return `/reports/decisions.csv?${new URLSearchParams(parameters)}`;
}
