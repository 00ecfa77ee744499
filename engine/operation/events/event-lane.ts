import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff, type BackoffBounds } from '../../../platform/concurrency/backoff';
import type { StreamState, SubgraphEvent } from '../../transport/subgraph';
import type { JoinFailure } from './join-failure';

/** What an event gets from other subgraphs. */
export interface JoinPatience {
  /** For so long an event whose join gets no answer is held back, milliseconds. */
  readonly waitMs: number;
  /** Bounds of the pause before a join is tried again. */
  readonly pauses: BackoffBounds;
}

/** An event after one attempt to join it. */
export interface JoinedEvent {
  /** The data of this attempt. */
  readonly data: SubgraphEvent['data'];
  readonly failure: JoinFailure | undefined;
}

export interface LaneOptions<Joined extends JoinedEvent> {
  /** Rejects only when the signal is aborted. */
  readonly join: (event: SubgraphEvent) => Promise<Joined>;
  /** Delivers an event, or tells where the stream stands (`joined` undefined). */
  readonly deliver: (
    joined: Joined | undefined,
    stream: StreamState | undefined,
    isIncomplete: boolean,
  ) => void;
  readonly patience: JoinPatience;
  readonly signal: AbortSignal;
}

interface Delivered {
  readonly event: SubgraphEvent;
  /** Told without what could not be joined. */
  readonly isOwed: boolean;
}

/** Events that are told and owed at a time; beyond, the lane waits. */
const MAX_OWED = 100;
/** Of a join that fails in a way that nobody foresaw; then it is taken for the answer. */
const ATTEMPTS = 4;

/**
 * The events of one part of a stream, joined and delivered in their order.
 *
 * An event is delivered whole, or held back while its join gets no answer; those behind it wait. States: `whole` → `owing`
 * (a join has had no answer for too long: the event is told as far as it is known, and so is every one behind it; the
 * cursor stays before the first of them) → `whole` (the joins have answered: what was owed has been delivered again, whole
 * and in order). Who leaves a lane that owes comes back with that cursor and gets everything behind it.
 */
export class EventLane<Joined extends JoinedEvent> {
  /** Delivered and not passed by the cursor: the first is owed. */
  private readonly delivered: Delivered[] = [];
  private tail: Promise<void> = Promise.resolve();
  private onRepaired: () => void = () => undefined;

  constructor(private readonly options: LaneOptions<Joined>) {}

  /** Resolves when the event and all before it have been delivered. Never rejects. */
  take(event: SubgraphEvent): Promise<void> {
    this.tail = this.tail.then(() => this.handle(event)).catch(() => undefined);
    return this.tail;
  }

  /** Resolves when all that was taken so far has been delivered. */
  rest(): Promise<void> {
    return this.tail;
  }

  private get isOwing(): boolean {
    return this.delivered.length > 0;
  }

  private async handle(event: SubgraphEvent): Promise<void> {
    const { deliver, signal } = this.options;
    if (event.isNotice) return deliver(undefined, this.pass(event), false);
    while (this.delivered.filter(({ isOwed }) => isOwed).length >= MAX_OWED && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.onRepaired = resolve;
      });
    }
    const joined = await this.joinPatiently(event);
    if (joined === undefined) return;
    if (joined.failure === undefined) return deliver(joined, this.pass(event, joined), false);
    const wasOwing = this.isOwing;
    this.delivered.push({ event, isOwed: true });
    deliver(joined, event.place?.({ data: joined.data, moves: false, isExact: false }), true);
    if (!wasOwing) void this.repair().catch(() => undefined);
  }

  /** Places an event that is whole: behind what is owed the cursor stays. */
  private pass(event: SubgraphEvent, joined?: Joined): StreamState | undefined {
    const moves = !this.isOwing;
    if (!moves) {
      if (!this.delivered.at(-1)!.isOwed) this.delivered.pop();
      this.delivered.push({ event, isOwed: false });
    }
    return event.place?.({ data: joined?.data, moves, isExact: moves });
  }

  /** Undefined when the subscription has ended. A lane that owes does not wait again. */
  private async joinPatiently(event: SubgraphEvent): Promise<Joined | undefined> {
    const { join, patience, signal } = this.options;
    const pauses = new Backoff(patience.pauses);
    const untilMs = Date.now() + patience.waitMs;
    for (let attempt = 1; !signal.aborted; attempt++) {
      const joined = await join(event);
      if (joined.failure === undefined || this.isOwing) return joined;
      if (joined.failure === 'UNFORESEEN' && attempt >= ATTEMPTS) return { ...joined, failure: undefined };
      const pauseMs = pauses.next();
      if (joined.failure === 'UNAVAILABLE' && Date.now() + pauseMs > untilMs) return joined;
      await sleep(pauseMs, undefined, { signal });
    }
    return undefined;
  }

  /** Delivers what is owed as soon as its joins answer. */
  private async repair(): Promise<void> {
    const { join, deliver, patience, signal } = this.options;
    const pauses = new Backoff(patience.pauses);
    while (this.isOwing) {
      await sleep(pauses.next(), undefined, { signal });
      const joined = await join(this.delivered[0]!.event);
      if (joined.failure === 'UNAVAILABLE') continue;
      pauses.reset();
      let { event } = this.delivered.shift()!;
      while (this.delivered[0]?.isOwed === false) ({ event } = this.delivered.shift()!);
      const stream = event.place?.({ data: joined.data, moves: true, isExact: !this.isOwing });
      deliver(joined, stream, false);
      this.onRepaired();
    }
  }
}
