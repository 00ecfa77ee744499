import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { AuthorisedConditions, AuthorisedValues } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { MatchNeeds } from '../../vocabulary/needs';
import type { DistrictContext } from '../context/district-context';
import { matchStatement } from '../matching/match-statement';
import { serviceRows } from '../policy/service-access';
import { brokersVisibility, CONSENTS_TO_CITY, visibleCandidates } from '../policy/visibility';
import type { ExecutionFigure, MatchFigure, PoolFigure, VacancyMonth } from './further-figures.type';

export interface Period {
  readonly from: IsoDate;
  /** The first day after it. */
  readonly until: IsoDate;
}

/** A wait that ends without the decision being closed on that day ends by its execution. */
const EXECUTIONS = `
  SELECT d.district, d.law, d.program_area AS "programArea", d.intervention, (w.until_on - w.from_on) AS days, count(*) AS count
  FROM decision_wait w JOIN care_decision d ON d.id = w.decision_id
  WHERE d.district = ANY($1) AND NOT w.is_interruption AND w.until_on >= $2 AND w.until_on < $3
    AND d.closed_on IS DISTINCT FROM w.until_on
  GROUP BY 1, 2, 3, 4, 5`;

const MONTH = (column: string) =>
  `date_trunc('month', ${column} AT TIME ZONE 'Europe/Stockholm')::date AS month`;
const WITHIN = (column: string) =>
  `${column} >= $2::timestamp AT TIME ZONE 'Europe/Stockholm' AND ${column} < $3::timestamp AT TIME ZONE 'Europe/Stockholm'`;
const VACANCIES = `
  WITH shared AS (
    SELECT v.* FROM vacancy v JOIN candidate c ON c.id = v.candidate_id
    WHERE v.district = ANY($1) AND ${CONSENTS_TO_CITY}
  ), happened AS (
    SELECT v.district, ${MONTH('v.opened_at')}, 'OPENED' AS what FROM shared v WHERE ${WITHIN('v.opened_at')}
    UNION ALL
    SELECT v.district, ${MONTH('h.held_at')}, 'HELD' FROM vacancy_hold h JOIN shared v ON v.id = h.vacancy_id
    WHERE ${WITHIN('h.held_at')} AND h.held_until > h.held_at
    UNION ALL
    SELECT v.district, ${MONTH('h.ended_at')}, split_part(h.end_reason, ':', 1) FROM vacancy_hold h
    JOIN shared v ON v.id = h.vacancy_id WHERE ${WITHIN('h.ended_at')} AND h.held_until > h.held_at
  )
  SELECT district, month, count(*) FILTER (WHERE what = 'OPENED') AS opened, count(*) FILTER (WHERE what = 'HELD') AS held,
    count(*) FILTER (WHERE what = 'FILLED') AS filled, count(*) FILTER (WHERE what = 'EXPIRED') AS expired,
    count(*) FILTER (WHERE what NOT IN ('OPENED', 'HELD', 'FILLED', 'EXPIRED')) AS released
  FROM happened GROUP BY 1, 2 ORDER BY 1, 2`;

/** Of those that the resursteam sees, one by one. A candidate is in every language and every age span of its own. */
const poolStatement = (shared: AuthorisedConditions, [districts, first, last]: readonly unknown[]) => `
  WITH free AS (
    SELECT c.id, c.district, c.kind, c.languages, c.accepts_age_from, c.accepts_age_to,
      (SELECT count(*) FROM vacancy v WHERE v.candidate_id = c.id AND v.status = 'OPEN') AS places
    FROM candidate c WHERE ${shared} AND c.district = ANY(${shared.parameter(districts)})
  )
  SELECT district, kind, NULL AS language, NULL::int AS "ageFrom", count(*) AS candidates, sum(places)::int AS "openVacancies"
  FROM free GROUP BY 1, 2
  UNION ALL
  SELECT district, kind, language, NULL, count(*), sum(places)::int FROM free, unnest(languages) AS language GROUP BY 1, 2, 3
  UNION ALL
  SELECT district, kind, NULL, span.first, count(*), sum(places)::int
  FROM free JOIN unnest(${shared.parameter(first)}::int[], ${shared.parameter(last)}::int[]) AS span (first, last)
    ON accepts_age_from <= span.last AND accepts_age_to >= span.first
  GROUP BY 1, 2, 4`;

/** What reporting and the brokering count with; nothing of it names anybody. */
export class FurtherFiguresReader {
  constructor(private readonly context: DistrictContext) {}

  executions(
    caller: Caller,
    districts: readonly string[],
    { from, until }: Period,
  ): Promise<ExecutionFigure[]> {
    return this.readOf(caller, EXECUTIONS, districts, [from, until]);
  }

  vacancies(caller: Caller, districts: readonly string[], { from, until }: Period): Promise<VacancyMonth[]> {
    return this.readOf(caller, VACANCIES, districts, [from, until]);
  }

  pool(
    caller: Caller,
    districts: readonly string[],
    spans: { readonly first: readonly number[]; readonly last: readonly number[] },
  ): Promise<PoolFigure[]> {
    const shared = visibleCandidates(brokersVisibility(caller, todayOf(this.context.clock)));
    const text = poolStatement(shared, [this.codesAmong(districts), spans.first, spans.last]);
    return this.read(text, shared.values);
  }

  /** One after the other: a district's pool of connections is for its clients. */
  async matches(caller: Caller, needs: readonly MatchNeeds[]): Promise<MatchFigure[]> {
    const { territory, clock, holdsPerCandidate } = this.context;
    const today = todayOf(clock);
    const visibility = brokersVisibility(caller, today);
    const matching = { territory, today, now: clock(), holdsPerCandidate, visibility };
    const counts: number[] = [];
    for (const one of needs) {
      const { text, conditions } = matchStatement({ ...matching, needs: one });
      const [row] = await readRows<{ count: number }>(this.context.dataSource, {
        text: `${text} SELECT count(*) AS count FROM matched`,
        values: conditions.values,
      });
      counts.push(row!.count);
    }
    return [{ district: territory.districts[0]!, counts }];
  }

  private readOf<Row extends { district: string }>(
    caller: Caller,
    text: string,
    districts: readonly string[],
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    return this.read(text, serviceRows(caller, this.codesAmong(districts), ...parameters).values);
  }

  private codesAmong(districts: readonly string[]): readonly string[] {
    const { territory } = this.context;
    return territory.storedCodesAmong(districts);
  }

  /** Rows of merged districts come under the one in force. */
  private async read<Row extends { district: string }>(
    text: string,
    values: AuthorisedValues,
  ): Promise<Row[]> {
    const { dataSource, territory } = this.context;
    const rows = await readRows<Row>(dataSource, { text, values });
    return rows.map((row) => ({ ...row, district: territory.ownerOf(row.district)! }));
  }
}
