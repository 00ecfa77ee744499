import { groupBy } from '../../../platform/collections/group-by';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Statement } from '../../harness/rows/read-rows';
import type { DelayReason, Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import { executedPercent, type RecordedPart } from '../decision-rules/executed-percent';
import { PART_COLUMNS } from '../decision-rules/partial-executions';
import type { InterimMeasure } from '../decisions/decision-history.type';
import type { Offer } from '../decisions/offer.type';
import type { ClosureReason } from '../entities/care-decision.enums';
import { parseGlobalId } from '../ids/global-id';
import { partsOf } from '../policy/parts-of';
import type { ReportRow } from './individual-report.statement';

/** Runs a statement on a pool, or in a transaction. */
export type RunStatement = <Row>(statement: Statement) => Promise<Row[]>;

export interface DecisionFacts {
  readonly law: Law;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
  readonly gender: Gender;
  readonly executedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly validUntil: IsoDate;
  readonly closureReason: ClosureReason | null;
}

export interface ReportDetails {
  readonly facts: DecisionFacts;
  readonly executedPercent: number | null;
  readonly delayReasons: readonly DelayReason[];
  readonly offers: readonly Offer[];
  readonly interimMeasures: readonly InterimMeasure[];
}

/** $1 decisions, $2 the rows' numbers, $3 since when each waits, $4 the last day that counts; all parts of one row. */
const ROWS = 'unnest($1::uuid[], $2::int[], $3::date[]) AS x(decision_id, key, from_on)';

const FACTS = `SELECT x.key, d.law, d.program_area AS "programArea", d.intervention, d.gender,
    d.executed_on AS "executedOn", d.closed_on AS "closedOn", d.valid_until AS "validUntil", d.closure_reason AS "closureReason"
  FROM ${ROWS} JOIN care_decision d ON d.id = x.decision_id AND $4::date IS NOT NULL`;
const PARTS = `SELECT x.key, ${PART_COLUMNS} FROM ${ROWS} JOIN partial_execution n ON n.decision_id = x.decision_id
    AND n.executed_on <= $4::date
  ORDER BY n.id`;
/** Reasons are written down until the report is sent; none of a time of waiting before this one. */
const DELAYS = `SELECT x.key, r.reason FROM ${ROWS} JOIN delay r ON r.decision_id = x.decision_id
    AND r.recorded_at >= x.from_on::timestamp AT TIME ZONE 'Europe/Stockholm' AND $4::date IS NOT NULL
  GROUP BY x.key, r.reason ORDER BY min(r.id)`;
const OFFERS = `SELECT x.key, o.offered_on AS "offeredOn", o.answer, o.answered_on AS "answeredOn", o.reason
  FROM ${ROWS} JOIN offer o ON o.decision_id = x.decision_id AND o.offered_on BETWEEN x.from_on AND $4::date
  ORDER BY o.offered_on, o.id`;
const MEASURES = `SELECT x.key, m.from_on AS "from", m.until_on AS "until", m.description
  FROM ${ROWS} JOIN interim_measure m ON m.decision_id = x.decision_id
    AND m.from_on <= $4::date AND (m.until_on IS NULL OR m.until_on >= x.from_on)
  ORDER BY m.from_on, m.id`;

/** What reports tell beside the dates, in the rows' order. Rows that were sent have it in themselves and are not asked for. */
export async function readDetails(
  run: RunStatement,
  rows: readonly ReportRow[],
  on: IsoDate,
): Promise<ReportDetails[]> {
  if (rows.length === 0) return [];
  const parts = partsOf(
    'x.decision_id',
    rows.map(({ decisionId }) => parseGlobalId(decisionId)!.uuid),
  );
  parts.parameter(rows.map((_, index) => index));
  parts.parameter(rows.map(({ fromOn }) => fromOn));
  parts.parameter(on);
  const read = async <Row>(text: string): Promise<Map<number, Keyed<Row>[]>> =>
    groupBy(await run<Keyed<Row>>({ text, values: parts.values }), ({ key }) => key);
  const facts = await read<DecisionFacts>(FACTS);
  const recorded = await read<RecordedPart>(PARTS);
  const delays = await read<{ reason: DelayReason }>(DELAYS);
  const offers = await read<Offer>(OFFERS);
  const measures = await read<InterimMeasure>(MEASURES);
  return rows.map((_, index) => {
    return {
      facts: facts.get(index)![0]!,
      executedPercent: executedPercent(recorded.get(index) ?? [], on),
      delayReasons: (delays.get(index) ?? []).map(({ reason }) => reason),
      offers: (offers.get(index) ?? []).map(withoutKey),
      interimMeasures: (measures.get(index) ?? []).map(withoutKey),
    };
  });
}

type Keyed<Row> = Row & { readonly key: number };

function withoutKey<Row>({ key: _, ...row }: Keyed<Row>): Row {
  return row as Row;
}
