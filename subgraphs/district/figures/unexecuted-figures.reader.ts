import { addDays, type IsoDate } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { serviceRows } from '../policy/service-access';
import type { UnexecutedCauseCell, UnexecutedCell, UnexecutedFigures } from './unexecuted-figures.type';

/** Reasons are often written down when a quarter is compiled, some weeks after its last day. */
const REASONS_UNTIL_DAYS = 31;
/** Lower ends of the bands, in whole months. */
const BANDS = '{3,6,9,12,24}';

/** What of a band's or a reason's row does not apply is null. */
type FigureRow = Omit<UnexecutedCell, 'gender' | 'interrupted' | 'waitedMonths'> &
  Nullable<
    Pick<UnexecutedCell, 'gender' | 'interrupted' | 'waitedMonths'> & Pick<UnexecutedCauseCell, 'reason'>
  >;
type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

/** One statement for a district and a day; an index finds the decisions that count then. */
const FIGURES = `
  WITH waiting AS MATERIALIZED (
    SELECT d.id, d.law, d.program_area, d.intervention, d.gender, w.is_interruption, w.from_on,
      extract(year FROM age($2::date, w.from_on)) * 12 + extract(month FROM age($2::date, w.from_on)) AS months
    FROM decision_wait w JOIN care_decision d ON d.id = w.decision_id
    WHERE d.district = ANY($1) AND w.reportable_from <= $2 AND w.until_on > $2 AND d.valid_until >= $2
  )
  SELECT law, program_area AS "programArea", intervention, gender, is_interruption AS interrupted,
    ($3::int[])[greatest(width_bucket(months, $3::int[]), 1)] AS "waitedMonths", NULL AS reason, count(*) AS count
  FROM waiting GROUP BY 1, 2, 3, 4, 5, 6
  UNION ALL
  SELECT law, program_area, intervention, NULL, NULL, NULL, r.reason, count(DISTINCT waiting.id)
  FROM waiting JOIN delay r ON r.decision_id = waiting.id
    AND r.recorded_at >= waiting.from_on::timestamp AT TIME ZONE 'Europe/Stockholm'
    AND r.recorded_at < $4::timestamp AT TIME ZONE 'Europe/Stockholm'
  GROUP BY 1, 2, 3, 7`;

/** Decisions that count as unexecuted, by all that reports tell apart. */
export class UnexecutedFiguresReader {
  constructor(private readonly context: DistrictContext) {}

  /** One answer for each served district among those named and each day. @throws ForbiddenError */
  read(caller: Caller, districts: readonly string[], days: readonly IsoDate[]): Promise<UnexecutedFigures[]> {
    const served = this.context.territory.servedAmong(districts);
    return Promise.all(
      served.flatMap((district) => days.map((on) => this.readOne(caller, { district, on }))),
    );
  }

  private async readOne(
    caller: Caller,
    { district, on }: Pick<UnexecutedFigures, 'district' | 'on'>,
  ): Promise<UnexecutedFigures> {
    const { dataSource, territory } = this.context;
    const codes = territory.storedCodesOf([district]);
    const { values } = serviceRows(caller, codes, on, BANDS, addDays(on, REASONS_UNTIL_DAYS + 1));
    const rows = await readRows<FigureRow>(dataSource, { text: FIGURES, values });
    return {
      district,
      on,
      cells: rows.filter(({ reason }) => reason === null) as UnexecutedCell[],
      causes: rows.filter(({ reason }) => reason !== null) as UnexecutedCauseCell[],
    };
  }
}
