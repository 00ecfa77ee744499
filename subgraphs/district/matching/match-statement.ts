import type { IsoDate } from '../../../platform/time/calendar';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import type { MatchNeeds } from '../../vocabulary/needs';
import { CANDIDATE_COLUMNS } from '../candidates/candidate.mapper';
import type { Territory } from '../districts/territory';
import { type Visibility, visibleCandidates } from '../policy/visibility';
import { VACANCY_WEEKENDS } from '../vacancies/vacancy.mapper';
import { CANDIDATE_RULES, conditionsOf, needsAsOf, VACANCY_RULES } from './absolute-rules';
import {
  CRITERIA,
  type Criterion,
  DISTANCE_POINTS,
  MATCH_WEIGHTS,
  MOST_WEEKS_AHEAD,
  ON_THE_DAY,
} from './match-weights';

export interface Matching {
  readonly needs: MatchNeeds;
  readonly visibility: Visibility;
  readonly territory: Territory;
  readonly today: IsoDate;
  readonly now: Date;
  /** How many holds a candidate may have at once: one that has them cannot be proposed, whatever places it has open. */
  readonly holdsPerCandidate: number;
  /** Uuids of candidates beside whom none is looked at; undefined: all are. */
  readonly only?: readonly string[] | undefined;
}

/** `text` names the candidates that meet the needs as `matched`, with points and score; `conditions` holds its parameters. */
export interface MatchStatement {
  readonly text: string;
  readonly conditions: AuthorisedConditions;
}

/**
 * The absolute rules, which exclude (`absolute-rules.ts`), then the points of those who are left. All of it is integer arithmetic, so every district and every run gives the same score.
 *
 * What keeps it flat as the pool grows: `candidate_matching` holds none but the approved with a place open, is entered at
 * the kind and read up to the day of need, and refuses by ages, checks, consent and home facts without a fetch (as does the
 * index of shared candidates, which the planner may take instead); only those who meet these are fetched and have their
 * few vacancies looked up, and only a page of them is returned. The districts
 * work side by side, each on its own share.
 */
export function matchStatement(asked: Matching): MatchStatement {
  const { needs, today } = asked;
  const matching = { ...asked, needs: needsAsOf(needs, today) };
  const conditions = visibleCandidates(matching.visibility);
  addAbsoluteRules(conditions, matching);
  if (asked.only !== undefined) conditions.add('c.id = ANY(?)', asked.only);
  const points = CRITERIA.map((name) => `${POINTS[name](conditions, matching)} AS "${name}"`).join(', ');
  const vacancy = vacancyOf(conditions, matching);
  const text = `WITH eligible AS (
      SELECT c.id, c.district, f.vacancy_id, ${points}
      FROM candidate c CROSS JOIN LATERAL (${vacancy}) f WHERE ${conditions} AND f.vacancy_id IS NOT NULL
    ), matched AS (SELECT *, ${CRITERIA.map((name) => `"${name}"`).join(' + ')} AS score FROM eligible)`;
  return { text, conditions };
}

export const MATCH_COLUMNS = `${CANDIDATE_COLUMNS}, v.district || ':' || v.id AS "vacancyId", v.starts_on AS "vacancyStartsOn",
  ${VACANCY_WEEKENDS} AS "vacancyWeekendsPerMonth", v.opened_at AS "vacancyOpenedAt", v.version AS "vacancyVersion",
  m.score,
  ${CRITERIA.map((name) => `m."${name}" AS "${name}Points"`).join(', ')}`;

function addAbsoluteRules(conditions: SqlConditions, matching: Matching): void {
  conditions
    .add(`c.status = 'APPROVED' AND NOT c.protected_identity AND c.available_from < 'infinity'`)
    .add('c.available_from <= ?', matching.needs.startsOn);
  for (const condition of conditionsOf(CANDIDATE_RULES, conditions, matching)) conditions.add(condition);
}

/**
 * The first open vacancy that meets the rules about vacancies, and how many are open at all; no row for a candidate that has as
 * many holds as it may (`holds/availability-to.ts`).
 */
function vacancyOf(conditions: SqlConditions, matching: Matching): string {
  const open = `v.status = 'OPEN'`;
  const fits = [open, ...conditionsOf(VACANCY_RULES, conditions, matching)].join(' AND ');
  const held = `v.status = 'HELD' AND v.held_until > ${conditions.parameter(matching.now)}::timestamptz`;
  return `SELECT (array_agg(v.id ORDER BY v.starts_on, v.id) FILTER (WHERE ${fits}))[1] AS vacancy_id,
    min(v.starts_on) FILTER (WHERE ${fits}) AS starts_on, (count(*) FILTER (WHERE ${open}))::integer AS open
    FROM vacancy v WHERE v.candidate_id = c.id AND v.status IN ('OPEN', 'HELD')
    HAVING count(*) FILTER (WHERE ${held}) < ${conditions.parameter(matching.holdsPerCandidate)}::integer`;
}

type Points = (conditions: SqlConditions, matching: Matching) => string;

const POINTS: Readonly<Record<Criterion, Points>> = {
  languages: (conditions, { needs }) => sharePoints('languages', 'c.languages', conditions, needs.languages),
  interests: (conditions, { needs }) => sharePoints('interests', 'c.interests', conditions, needs.interests),
  distance: (conditions, { needs, territory }) => {
    const owner = territory.ownerOf(needs.homeDistrict);
    const home = conditions.parameter(owner === undefined ? [] : territory.storedCodesOf([owner]));
    const neighbours = conditions.parameter(territory.storedCodesBordering(needs.homeDistrict));
    const region = conditions.parameter(territory.storedCodesInRegionOf(needs.homeDistrict));
    return `CASE WHEN c.district = ANY(${home}) THEN ${DISTANCE_POINTS.district}
      WHEN c.district = ANY(${neighbours}) THEN ${DISTANCE_POINTS.neighbour}
      WHEN c.district = ANY(${region}) THEN ${DISTANCE_POINTS.region} ELSE ${DISTANCE_POINTS.city} END`;
  },
  startDate: (conditions, { needs }) =>
    `${MATCH_WEIGHTS.startDate} * (${ON_THE_DAY} + least(${MOST_WEEKS_AHEAD}, (${conditions.parameter(needs.startsOn)}::date - f.starts_on) / 7))
      / ${ON_THE_DAY + MOST_WEEKS_AHEAD}`,
  // Rounded up: a place that is free is never worth nothing.
  freeCapacity: () =>
    `(${MATCH_WEIGHTS.freeCapacity} * least(f.open, c.capacity) + c.capacity - 1) / c.capacity`,
};

/** All points when nothing is wanted. */
function sharePoints(
  criterion: Criterion,
  column: string,
  conditions: SqlConditions,
  wanted: readonly string[],
): string {
  const most = MATCH_WEIGHTS[criterion];
  if (wanted.length === 0) return String(most);
  const list = conditions.parameter(wanted);
  return `${most} * (SELECT count(*)::integer FROM unnest(${list}::text[]) w WHERE w = ANY(${column})) / ${wanted.length}`;
}
