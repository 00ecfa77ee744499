import type { IsoDate } from '../../../platform/time/calendar';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import { carriesOut } from '../../vocabulary/kinds-of-intervention';
import type { MatchNeeds } from '../../vocabulary/needs';
import { servedCondition } from '../districts/served-districts';
import type { Territory } from '../districts/territory';
import { VACANCY_WEEKENDS } from '../vacancies/vacancy.mapper';

/** What is needed, and the districts that it may name. */
export interface Needed {
  readonly needs: MatchNeeds;
  readonly territory: Territory;
}

/**
 * A rule that excludes, about a candidate (alias `c`) or the one vacancy of it that is to be taken (alias `v`). Who meets all
 * of them is ranked by `match-weights.ts`; what does not meet one is neither proposed nor placed (`vacancy-fit.ts`). Beside them
 * a candidate is approved, cleared and shared as of today (`policy/visibility.ts`); every check is valid on the first day as well, on
 * which the candidate is engaged.
 */
export interface AbsoluteRule {
  readonly rule: string;
  /** The need that it is about. */
  readonly field: keyof MatchNeeds;
  /** What the candidate or the vacancy has there, in SQL. */
  readonly value: string;
  /** The condition in SQL; undefined where nothing is asked for. */
  readonly condition: (conditions: SqlConditions, needed: Needed) => string | undefined;
}

export const CANDIDATE_RULES: readonly AbsoluteRule[] = [
  {
    rule: 'KIND',
    field: 'kind',
    value: 'c.kind',
    condition: (conditions, { needs }) => `c.kind = ${conditions.parameter(needs.kind)}`,
  },
  {
    rule: 'INTERVENTION',
    field: 'intervention',
    value: 'c.kind',
    condition: (_, { needs }) => (carriesOut(needs.kind, needs.intervention) ? undefined : 'FALSE'),
  },
  {
    rule: 'AGE_FROM',
    field: 'ageFrom',
    value: 'c.accepts_age_from',
    condition: (conditions, { needs }) => `c.accepts_age_from <= ${conditions.parameter(needs.ageFrom)}`,
  },
  {
    rule: 'AGE_TO',
    field: 'ageTo',
    value: 'c.accepts_age_to',
    condition: (conditions, { needs }) => `c.accepts_age_to >= ${conditions.parameter(needs.ageTo)}`,
  },
  {
    rule: 'PROGRAM_AREA',
    field: 'programArea',
    value: 'c.program_areas',
    condition: (conditions, { needs }) =>
      `c.program_areas @> ARRAY[${conditions.parameter(needs.programArea)}]::text[]`,
  },
  {
    rule: 'REQUIRED_LANGUAGES',
    field: 'requiredLanguages',
    value: 'c.languages',
    condition: (conditions, { needs: { requiredLanguages } }) =>
      requiredLanguages?.length
        ? `c.languages @> ${conditions.parameter(requiredLanguages)}::text[]`
        : undefined,
  },
  {
    rule: 'STEP_FREE',
    field: 'stepFree',
    value: 'c.step_free',
    condition: (_, { needs }) => (needs.stepFree ? 'c.step_free' : undefined),
  },
  {
    rule: 'SMOKE_FREE',
    field: 'smokeFree',
    value: 'c.smoke_free',
    condition: (_, { needs }) => (needs.smokeFree ? 'c.smoke_free' : undefined),
  },
  {
    rule: 'NO_PETS',
    field: 'noPets',
    value: 'NOT c.pets',
    condition: (_, { needs }) => (needs.noPets ? 'NOT c.pets' : undefined),
  },
  {
    rule: 'DISTRICTS',
    field: 'districts',
    value: 'c.district',
    condition: (conditions, { needs, territory }) =>
      servedCondition(conditions, territory.servedAmong(needs.districts), territory),
  },
  {
    rule: 'CLEARED_IN_TIME',
    field: 'startsOn',
    value: 'c.checks_valid_until',
    condition: (conditions, { needs }) =>
      `c.checks_valid_until >= ${conditions.parameter(needs.startsOn)}::date`,
  },
];

export const VACANCY_RULES: readonly AbsoluteRule[] = [
  {
    rule: 'FREE_IN_TIME',
    field: 'startsOn',
    value: 'v.starts_on',
    condition: (conditions, { needs }) => `v.starts_on <= ${conditions.parameter(needs.startsOn)}::date`,
  },
  {
    rule: 'WEEKENDS_PER_MONTH',
    field: 'weekendsPerMonth',
    value: VACANCY_WEEKENDS,
    condition: (conditions, { needs: { weekendsPerMonth } }) =>
      typeof weekendsPerMonth === 'number'
        ? `${VACANCY_WEEKENDS} >= ${conditions.parameter(weekendsPerMonth)}::integer`
        : undefined,
  },
];

/** The conditions that are asked for, of rules about one thing. */
export function conditionsOf(
  rules: readonly AbsoluteRule[],
  conditions: SqlConditions,
  needed: Needed,
): string[] {
  return rules.flatMap(({ condition }) => condition(conditions, needed) ?? []);
}

/** Needs as of today: who has waited past the day that was wished for needs it today. */
export function needsAsOf<Needs extends Pick<MatchNeeds, 'startsOn'>>(needs: Needs, today: IsoDate): Needs {
  return needs.startsOn < today ? { ...needs, startsOn: today } : needs;
}
