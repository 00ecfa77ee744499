import type { DecisionFilter, Intervention, Law } from '../../decisions/decisions.generated';
import { type RawSearch, readChoice, readChoices, readText } from '../../routing/search-params';
import { addDays } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';

/** Which decisions by their clock: those that wait, and of them those whose clock passes in so many days or has passed. */
export type ClockChoice = 'vantar' | '30' | '14' | '0';

/** What the page's address says: its filters, and how its rows are sorted. */
export interface DecisionSearch {
  readonly klocka?: ClockChoice;
  readonly insats?: readonly Intervention[];
  readonly lag?: readonly Law[];
  readonly arende?: string;
  readonly sortering?: string;
}

const CLOCKS: readonly ClockChoice[] = ['vantar', '30', '14', '0'];
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

/** Null where nothing is chosen. @param today ISO */
export function toDecisionFilter(search: DecisionSearch, today: string): DecisionFilter | null {
  const { klocka, insats, lag, arende } = search;
  const filter: DecisionFilter = {
    ...(klocka === 'vantar' && { waitingOn: today }),
    ...(klocka && klocka !== 'vantar' && { clockPassesBy: addDays(today, Number(klocka)) }),
    ...(insats && { interventions: [...insats] }),
    ...(lag && { laws: [...lag] }),
    ...(arende && { caseReference: arende }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

/** The same decisions as a file. */
export function decisionsFile(district: string, filter: DecisionFilter | null): string {
  const { interventions, laws, ...single } = filter ?? {};
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
