import type { Territory } from '../districts/territory';
import { parseGlobalId } from './global-id';

/**
 * Rows for ids, in the ids' order, in one read. An id may name the district that made the row or the one that has taken
 * it over; the row keeps the id it was made with. Null for an id whose district is not served here.
 */
export async function readByGlobalId<Row extends { readonly id: string }>(
  ids: readonly string[],
  territory: Territory,
  read: (uuids: readonly string[]) => Promise<Row[]>,
): Promise<(Row | null)[]> {
  const keys = ids.map((id) => keyOf(id, territory));
  const uuids = new Set(keys.flatMap((key) => (key === undefined ? [] : [key.uuid])));
  if (uuids.size === 0) return ids.map(() => null);
  const rows = new Map((await read([...uuids])).map((row) => [parseGlobalId(row.id)!.uuid, row]));
  return keys.map((key) => {
    const row = key && rows.get(key.uuid);
    return row && territory.ownerOf(parseGlobalId(row.id)!.district) === key.owner ? row : null;
  });
}

function keyOf(id: string, territory: Territory): { owner: string; uuid: string } | undefined {
  const parsed = parseGlobalId(id);
  const owner = parsed && territory.servedBy(parsed.district);
  return owner === undefined ? undefined : { owner, uuid: parsed!.uuid };
}
