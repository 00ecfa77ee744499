import type { DataSource, EntityManager } from 'typeorm';
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

/** The prices of that day by kind of candidate, in kronor with two decimals; none for a kind that has no price then. */
export async function readPrices(
  dataSource: DataSource,
  kinds: readonly string[],
  on: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const rows: { readonly kind: string; readonly amount: string }[] = await dataSource.query(
    `SELECT kind, amount::text FROM price
      WHERE kind = ANY($1) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [kinds, on],
  );
  return new Map(rows.map(({ kind, amount }) => [kind, amount]));
}
