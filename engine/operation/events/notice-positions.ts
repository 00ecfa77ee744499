import type { StreamState, SubgraphEvent } from '../../transport/subgraph';

/** `extensions` of a subscription to one subgraph: one that knows positions says where it stands. */
export const ASKS_POSITION = { position: true } as const;

/** Where a subgraph says that it stands is a notice: it is there, and all before has been delivered. */
export async function* noticePositions(
  events: AsyncIterable<SubgraphEvent>,
): AsyncGenerator<SubgraphEvent, void, void> {
  for await (const event of events) {
    const position = event.data === null && !event.errors ? event.extensions?.['position'] : undefined;
    yield typeof position === 'string'
      ? { isNotice: true, place: ({ moves }) => (moves ? standingAt(position) : undefined) }
      : event;
  }
}

function standingAt(cursor: string): StreamState {
  return { cursor, place: cursor, isExact: true, isLive: true, isSettled: true, missing: [] };
}
