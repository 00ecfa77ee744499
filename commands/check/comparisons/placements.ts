import { comparison, uuidOf } from '../compare/comparison';

interface PlacementRow {
  readonly key: string;
  readonly status: string;
  readonly vacancy: string;
  readonly isReopened: boolean;
  /** Made up together with its vacancy: there never was a proposal. */
  readonly isMadeUp: boolean;
}

interface ConfirmationAnswer {
  readonly isKnown: boolean;
  readonly isPurged: boolean;
}

interface VacancyAnswer {
  readonly filledBy: string | null;
}

const PLACEMENTS = `SELECT p.district || ':' || p.id AS key, p.status, p.vacancy_id AS vacancy, p.reopened AS "isReopened",
    d.recorded_by = 'demonstration' AND p.recorded_at = (p.started_on + time '12:00') AT TIME ZONE 'UTC' AS "isMadeUp"
  FROM placement p JOIN care_decision d ON d.id = p.decision_id`;

const CONFIRMATION = `SELECT q.n, c.placement_id IS NOT NULL AS "isKnown",
    EXISTS (SELECT FROM purge_record WHERE record_kind = 'PLACEMENT_REQUEST') AND NOT q.runs AS "isPurged"
  FROM jsonb_to_recordset($1) AS q(n int, placement text, runs boolean)
  LEFT JOIN confirmation c ON c.placement_id = q.placement`;

const VACANCY = `SELECT q.n, CASE WHEN v.status = 'FILLED' THEN v.placement_id END AS "filledBy"
  FROM jsonb_to_recordset($1) AS q(n int, vacancy uuid) LEFT JOIN vacancy v ON v.id = q.vacancy`;

/** Each placement of a district, with the confirmation that led to it and the vacancy that it fills. */
export const placements = comparison<
  PlacementRow,
  { confirmation: ConfirmationAnswer | undefined; vacancy: VacancyAnswer | undefined }
>({
  at: 'districts',
  rows: PLACEMENTS,
  ask: ({ key: placement, status, vacancy }, { districtOf }) => ({
    confirmation: {
      at: 'formedling',
      lookup: CONFIRMATION,
      key: { placement, runs: status === 'RUNNING' },
    },
    vacancy: { at: districtOf(vacancy), lookup: VACANCY, key: { vacancy: uuidOf(vacancy) } },
  }),
  judge: (row, { confirmation, vacancy: known }) => {
    const { key: placement, vacancy, status, isMadeUp } = row;
    const ids = { placement, vacancy };
    const isUnknown =
      !confirmation?.isKnown && !confirmation?.isPurged && !isMadeUp && status !== 'CANCELLED';
    return [
      ...(isUnknown ? [{ kind: 'PLACEMENT_WITHOUT_PROPOSAL', mendsItself: false, ids } as const] : []),
      ...(known === undefined ? [{ kind: 'DISTRICT_UNKNOWN', mendsItself: false, ids } as const] : []),
      ...(status === 'RUNNING' && known !== undefined && known.filledBy !== placement
        ? [{ kind: 'PLACEMENT_WITHOUT_VACANCY', mendsItself: false, ids } as const]
        : []),
    ];
  },
});
