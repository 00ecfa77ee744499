import type { DataSource } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';

const IS_ON_ITS_WAY = `SELECT EXISTS (SELECT FROM confirmation WHERE placement_id = $1 AND state = 'RUNNING') AS found`;
const CREDIT = `INSERT INTO charge_credit (proposal_id, credited_on, amount)
  SELECT h.proposal_id, $2, -h.amount FROM charge h JOIN confirmation c ON c.proposal_id = h.proposal_id
  WHERE c.placement_id = $1 ON CONFLICT (proposal_id) DO NOTHING`;

/**
 * Credits the charge of a placement that never began, once. False while its confirmation has still to charge it: then it is to be
 * tried again.
 *
 * @param placementId global id
 */
export async function creditCharge(
  dataSource: DataSource,
  placementId: string,
  creditedOn: IsoDate,
): Promise<boolean> {
  const [{ found }] = await dataSource.query(IS_ON_ITS_WAY, [placementId]);
  if (found) return false;
  await dataSource.query(CREDIT, [placementId, creditedOn]);
  return true;
}
