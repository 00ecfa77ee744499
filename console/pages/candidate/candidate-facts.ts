import type { Facts } from '../../candidates/facts';
import { candidateTexts, type FactName } from '../../candidates/sv';
import { formatList } from '../../texts/format';
import { sv } from '../../texts/sv';
import type { CandidateFactsFragment } from './candidate.generated';

const labels = candidateTexts.facts;

export const FACT_NAMES = [
  'kind',
  'area',
  'programAreas',
  'languages',
  'interests',
  'acceptsAgeFrom',
  'acceptsAgeTo',
  'weekendsPerMonth',
  'pets',
  'stepFree',
  'smokeFree',
  'capacity',
] as const satisfies readonly (keyof Facts)[];

export function factsOf(candidate: CandidateFactsFragment): Facts {
  return { ...candidate, weekendsPerMonth: candidate.weekendsPerMonth ?? undefined };
}

/** As a person reads it. */
export function sayFact(facts: Facts, name: keyof Facts): string {
  const value = facts[name];
  if (name === 'kind') return sv.kinds[facts.kind];
  if (name === 'programAreas') return formatList(facts.programAreas.map((area) => sv.programAreas[area]));
  if (typeof value === 'boolean') return value ? sv.yes : sv.no;
  if (Array.isArray(value)) return value.length === 0 ? '–' : formatList(value as string[]);
  return value === undefined ? '–' : String(value);
}

/** Of a log of changes, whose facts are named as the hub names them. */
export function factLabel(name: string): string {
  return labels[name as FactName] ?? name;
}

/** Which facts differ. */
export function changedFacts(one: Facts, other: Facts): readonly (keyof Facts)[] {
  return FACT_NAMES.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}
