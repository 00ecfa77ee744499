import { Kind } from 'graphql';
import type { CursorPlaces } from '../../transport/cursor-places';
import { sinceCursor } from '../../transport/since-cursor';
import type { Placement, SubgraphEvent } from '../../transport/subgraph';

/**
 * Gives every event of a subscription a place: its cursor is shown once it and all before it have been delivered whole, and
 * until then the last one that was. Whoever is cut off comes back before what has not reached him whole.
 */
export async function* keepCursors(
  events: AsyncIterable<SubgraphEvent>,
  places: CursorPlaces,
  variables: Readonly<Record<string, unknown>>,
): AsyncGenerator<SubgraphEvent, void, void> {
  let reached = readAfter(places, variables) ?? sinceCursor(new Date());
  for await (const event of events) {
    const own = cursorOf(event, places);
    const place = ({ data, moves }: Placement) => {
      if (moves) reached = own ?? reached;
      if (own !== undefined) show(data, places, reached);
      return undefined;
    };
    yield event.isFinal || event.isNotice ? event : { ...event, place };
  }
}

function readAfter(
  { after }: CursorPlaces,
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  const value = after?.kind === Kind.VARIABLE ? variables[after.name.value] : after;
  if (typeof value === 'string') return value === '' ? undefined : value;
  return after?.kind === Kind.STRING && after.value !== '' ? after.value : undefined;
}

function cursorOf({ data }: SubgraphEvent, { field, keys }: CursorPlaces): string | undefined {
  const shown = data?.[field];
  if (!isRecord(shown)) return undefined;
  return keys.map((key) => shown[key]).find((value) => typeof value === 'string');
}

function show(data: Placement['data'], { field, keys }: CursorPlaces, cursor: string): void {
  const shown = data?.[field];
  if (!isRecord(shown)) return;
  for (const key of keys) if (typeof shown[key] === 'string') shown[key] = cursor;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
