import { comparison, uuidOf } from '../compare/comparison';

interface FillingRow {
  readonly key: string;
  readonly placement: string;
}

interface PlacementAnswer {
  /** Null where there is none. */
  readonly status: string | null;
  readonly isReopened: boolean;
  readonly isPurged: boolean;
}

interface ConfirmationAnswer {
  readonly isUnderWay: boolean;
}

const FILLED = `SELECT district || ':' || id AS key, placement_id AS placement FROM vacancy
  WHERE status = 'FILLED' AND placement_id IS NOT NULL`;

const PLACEMENT = `SELECT q.n, p.status, coalesce(p.reopened, false) AS "isReopened",
    p.id IS NULL AND EXISTS (SELECT FROM purge_record WHERE record_kind LIKE '%DECISION') AS "isPurged"
  FROM jsonb_to_recordset($1) AS q(n int, placement uuid) LEFT JOIN placement p ON p.id = q.placement`;

const CONFIRMATION = `SELECT q.n, coalesce(c.state IN ('RUNNING', 'UNDOING'), false) AS "isUnderWay"
  FROM jsonb_to_recordset($1) AS q(n int, placement text) LEFT JOIN confirmation c ON c.placement_id = q.placement`;

/** Each vacancy that is filled, with the placement that fills it. */
export const fillings = comparison<
  FillingRow,
  { placement: PlacementAnswer | undefined; confirmation: ConfirmationAnswer | undefined }
>({
  at: 'districts',
  rows: FILLED,
  ask: ({ placement }, { districtOf }) => ({
    placement: { at: districtOf(placement), lookup: PLACEMENT, key: { placement: uuidOf(placement) } },
    confirmation: { at: 'formedling', lookup: CONFIRMATION, key: { placement } },
  }),
  judge: ({ key: vacancy, placement }, { placement: known, confirmation }) => {
    const ids = { vacancy, placement };
    const isUnderWay = confirmation?.isUnderWay ?? false;
    if (known === undefined) return [{ kind: 'DISTRICT_UNKNOWN', mendsItself: false, ids }];
    if (known.status === 'RUNNING' || known.isPurged) return [];
    if (known.status === null) return [{ kind: 'VACANCY_WITHOUT_PLACEMENT', mendsItself: isUnderWay, ids }];
    const isToReopen = known.status === 'CANCELLED' ? isUnderWay : !known.isReopened;
    return [{ kind: 'VACANCY_STILL_FILLED', mendsItself: isToReopen, ids }];
  },
});
