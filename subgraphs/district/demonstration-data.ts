import type { Client } from 'pg';
import { RECORDED_BY, stewardOf } from './demonstration/recorded-by';

const IS_MADE_UP = `SELECT EXISTS (SELECT FROM care_decision) AND NOT EXISTS (SELECT FROM care_decision WHERE recorded_by <> $1)
  AND NOT EXISTS (SELECT FROM suitability_check WHERE recorded_by NOT IN ($1, $2)) AS "isMadeUp"`;

/** Whether the database of a district holds made-up data and nothing that anybody real has recorded. @param owner of its tables */
export async function holdsMadeUpDataOnly(owner: Client, district: string): Promise<boolean> {
  const { rows } = await owner.query<{ isMadeUp: boolean }>(IS_MADE_UP, [RECORDED_BY, stewardOf(district)]);
  return rows[0]!.isMadeUp;
}
