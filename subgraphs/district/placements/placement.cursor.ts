import { decodeCursor, encodeCursor } from '../../harness/paging/cursor';
import { DAY_KEY } from '../../harness/paging/key-encoding';
import { parseGlobalId } from '../ids/global-id';
import { DISTRICT_KEY, UUID_KEY } from '../ids/row-key';
import type { Placement } from './placement.type';

const LIST = 'pl';

export function encodePlacementCursor({ id, startedOn }: Placement): string {
  const { district, uuid } = parseGlobalId(id)!;
  return encodeCursor(LIST, [startedOn, district, uuid]);
}

/** The values of `(p.started_on, p.district, p.id)` to go on after. */
export function decodePlacementCursor(cursor: string): [string, string, string] {
  const [day, district, uuid] = decodeCursor(cursor, LIST, [DAY_KEY, DISTRICT_KEY, UUID_KEY]);
  return [day!, district!, uuid!];
}
