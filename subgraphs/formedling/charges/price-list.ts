import type { EntityManager } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';

/** Whether the price list, versioned by date, has a price for this kind of candidate on that day. */
export async function hasPrice(manager: EntityManager, kind: string, on: IsoDate): Promise<boolean> {
  const [{ found }] = await manager.query(
    `SELECT EXISTS (SELECT FROM price
      WHERE kind = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)) AS found`,
    [kind, on],
  );
  return found;
}
