import { setMaxListeners } from 'node:events';
import { EventQueue } from '../../../platform/concurrency/event-queue';
import type { StreamState, SubgraphEvent } from '../../transport/subgraph';
import { EventLane, type JoinedEvent, type JoinPatience } from './event-lane';

export interface JoinEventsOptions<Joined extends JoinedEvent> {
  readonly subscribe: (signal: AbortSignal) => AsyncIterable<SubgraphEvent>;
  readonly join: (event: SubgraphEvent) => Promise<Joined>;
  readonly patience: JoinPatience;
  readonly signal: AbortSignal;
}

/** An event on its way to the client. */
export interface ReadyEvent<Joined> {
  /** Undefined when nothing but the stream's state has changed. */
  readonly joined: Joined | undefined;
  readonly stream: StreamState | undefined;
  /** Without what could not be joined; it comes again. */
  readonly isIncomplete: boolean;
}

/**
 * Joins the events of a subscription, those of each part in order and parts side by side. Events that belong to no part are
 * taken one by one, so that their source waits. Ends with the events, or when the signal is aborted.
 */
export async function* joinEvents<Joined extends JoinedEvent>({
  subscribe,
  join,
  patience,
  signal,
}: JoinEventsOptions<Joined>): AsyncGenerator<ReadyEvent<Joined> | SubgraphEvent, void, void> {
  const ending = new AbortController();
  const ready = new EventQueue<ReadyEvent<Joined> | SubgraphEvent>();
  const lanes = new Map<string, EventLane<Joined>>();
  const end = () => {
    ending.abort();
    ready.end();
  };
  // One for each lane.
  setMaxListeners(0, ending.signal);
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  const laneOf = (part: string): EventLane<Joined> => {
    const known = lanes.get(part);
    if (known !== undefined) return known;
    const lane = new EventLane<Joined>({
      join,
      patience,
      signal: ending.signal,
      deliver: (joined, stream, isIncomplete) => ready.push({ joined, stream, isIncomplete }),
    });
    lanes.set(part, lane);
    return lane;
  };
  const read = async () => {
    for await (const event of subscribe(ending.signal)) {
      if (ending.signal.aborted) return;
      if (event.isFinal) return ready.push(event);
      const taken = laneOf(event.part ?? '').take(event);
      if (event.part === undefined) await taken;
    }
    await Promise.all([...lanes.values()].map((lane) => lane.rest()));
  };
  const reading = read().finally(() => ready.end());
  try {
    yield* ready;
    await reading;
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}
