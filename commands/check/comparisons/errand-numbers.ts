import { comparison } from '../compare/comparison';

interface NumberRow {
  readonly key: string;
  readonly highest: string;
}

/** Keys are kept for a day; after that an errand of the same number is a new one to the district. */
const HIGHEST = `SELECT 'errand' AS key, max(substr(key, length('errand-') + 1)::bigint)::text AS highest
  FROM idempotency_key WHERE key ~ '^errand-[0-9]{1,18}$' HAVING count(*) > 0`;

const NUMBERED = `SELECT q.n, (SELECT last_value >= q.highest FROM errand_id_seq) AS "isNumbered"
  FROM jsonb_to_recordset($1) AS q(n int, highest bigint)`;

/** What districts remember of errands, by whose number they know whether one is sent again. */
export const errandNumbers = comparison<NumberRow, { errand: { readonly isNumbered: boolean } | undefined }>({
  at: 'districts',
  rows: HIGHEST,
  ask: ({ highest }) => ({ errand: { at: 'formedling', lookup: NUMBERED, key: { highest } } }),
  judge: ({ highest }, { errand }, { place: district }) =>
    errand?.isNumbered === false
      ? [{ kind: 'ERRAND_NUMBERS_REUSED', mendsItself: false, ids: { district, number: highest } }]
      : [],
});
