import { setMaxListeners } from 'node:events';
import { EventQueue } from '../../../platform/concurrency/event-queue';
import { InFlight } from '../../../platform/concurrency/in-flight';
import type {
  Placement,
  StreamState,
  SubgraphError,
  SubgraphEvent,
  SubscriptionRequest,
} from '../../transport/subgraph';
import { type StreamPlan, writeCursor } from '../plan/stream-plan';
import type { ShardDirectory } from '../run/shard-directory';
import type { MissingReason, MissingShard } from '../terms/missing-shard';
import {
  isSincePosition,
  type RetryOptions,
  type ShardPosition,
  ShardStream,
  type ShardStreamItem,
  sincePosition,
} from './shard-stream';
import { decodeStreamCursor, encodeStreamCursor, type StreamPositions } from './stream-cursor';

export interface MergedStreamOptions {
  readonly plan: StreamPlan;
  readonly directory: ShardDirectory;
  readonly request: SubscriptionRequest;
  readonly retry: RetryOptions;
}

/** How long the first event waits for all shards to say where they stand. */
const OPENING_MS = 1_000;

/**
 * The events of all shards that the client asks for, each shard's in its order. A shard that is away does not end it; one
 * that refuses does, with an error that names it. The merged cursor moves as events are placed, not as they come:
 * each shard's events by themselves, so that one that is held back holds up no other shard's.
 */
export async function* mergeStreams(options: MergedStreamOptions): AsyncGenerator<SubgraphEvent, void, void> {
  const { plan, directory, request } = options;
  const codes = plan.scatter.readAmong(request.variables);
  const found = Array.isArray(codes) ? directory.among(codes) : { positions: directory.positions };
  if ('unknown' in found) return yield final([directory.names.unknown(found.unknown, [plan.key])]);
  const { resumeFrom = plan.readResume(request.variables) } = request;
  const resume = resumeFrom ?? undefined;
  const positions = positionsOf(resume, directory.codes);
  if (positions === undefined) return yield final([invalidCursorError(plan.key)]);
  yield* new MergedStream(options, found.positions, positions).events();
}

/** A moment is the same for every shard; undefined for what is no cursor. */
function positionsOf(resume: unknown, codes: readonly string[]): StreamPositions | undefined {
  if (resume === undefined) return new Map();
  if (isSincePosition(resume)) return new Map(codes.map((code) => [code, resume]));
  return decodeStreamCursor(resume);
}

class MergedStream {
  private readonly states: ShardState[];
  private readonly queue = new EventQueue<ShardStreamItem>();
  private readonly ending = new AbortController();
  /** The cursor and the place, until a shard's position moves. */
  private reached: Pick<StreamState, 'cursor' | 'place'> | undefined;
  /** Where a shard stands of which nothing is known: nothing of it has been delivered. */
  private readonly since = sincePosition(new Date());

  constructor(
    private readonly options: MergedStreamOptions,
    shards: readonly number[],
    from: StreamPositions,
  ) {
    const { codes } = options.directory;
    this.states = shards.map((shard) => ({
      shard,
      code: codes[shard]!,
      from: from.get(codes[shard]!),
      position: positionFrom(from.get(codes[shard]!)),
      missing: undefined,
      isLive: false,
      isExact: true,
      hasSettled: false,
      inFlight: new InFlight(),
    }));
  }

  async *events(): AsyncGenerator<SubgraphEvent, void, void> {
    const { signal } = this.options.request;
    const end = () => {
      this.ending.abort();
      this.queue.end();
      for (const { inFlight } of this.states) inFlight.end();
    };
    signal.addEventListener('abort', end, { once: true });
    // One for each shard.
    setMaxListeners(0, this.ending.signal);
    if (signal.aborted) end();
    try {
      this.start();
      yield* this.opened();
      for await (const item of this.queue) {
        const event = this.apply(item);
        yield event;
        if (event.isFinal) return;
      }
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  }

  private start(): void {
    const { plan, directory, request, retry } = this.options;
    for (const { shard, code, from, inFlight } of this.states) {
      const variables: Record<string, unknown> = { ...request.variables };
      if (plan.scatter.among) {
        const isRestricted = Array.isArray(plan.scatter.readAmong(request.variables));
        const value = plan.scatter.among.valueWith(request.variables, isRestricted ? [code] : undefined);
        if (value !== undefined) variables[plan.scatter.among.variable] = value;
      }
      const own = pick(variables, plan.document.planned.variableNames);
      const stream = new ShardStream({
        shard,
        key: plan.key,
        client: directory.clients[shard]!,
        document: plan.document,
        request: { ...request, headers: request.headers, variables: own, signal: this.ending.signal },
        from,
        since: this.since,
        queue: this.queue,
        inFlight,
        retry,
      });
      void stream.run();
    }
  }

  /**
   * Holds the first events back until every shard has said where it stands, is missing, or takes too long: then the first
   * cursor that the client sees holds a position of every shard.
   */
  private async *opened(): AsyncGenerator<SubgraphEvent, void, void> {
    const held: ShardStreamItem[] = [];
    const timer = setTimeout(() => this.queue.push(OPENING_IS_OVER), OPENING_MS);
    try {
      while (this.states.some(({ hasSettled }) => !hasSettled)) {
        const { done, value } = await this.queue.next();
        if (done || value === OPENING_IS_OVER) break;
        held.push(value);
        const state = this.states.find(({ shard }) => shard === value.shard)!;
        state.hasSettled = true;
        if (value.kind === 'refused') break;
      }
    } finally {
      clearTimeout(timer);
    }
    for (const item of inOpeningOrder(held)) {
      const event = this.apply(item);
      yield event;
      if (event.isFinal) return this.queue.end();
    }
  }

  private apply(item: ShardStreamItem): SubgraphEvent {
    if (item === OPENING_IS_OVER) return { isNotice: true, part: '', place: () => this.state() };
    const state = this.states.find(({ shard }) => shard === item.shard)!;
    switch (item.kind) {
      case 'event':
        state.missing = undefined;
        return this.eventOf(state, item.event, item.position);
      case 'position':
        state.missing = undefined;
        return this.placed(state, item.position, { isNotice: true }, true);
      case 'missing':
        state.missing = item.reason;
        return this.placed(state, item.position, { isNotice: true });
      case 'refused':
        return final(
          item.errors.map((error) => this.attributed({ ...error, path: [this.options.plan.key] }, state)),
        );
      default:
        return item satisfies never;
    }
  }

  private attributed(error: SubgraphError, { shard }: ShardState): SubgraphError {
    return this.options.directory.names.attributed(error, shard);
  }

  private eventOf(
    state: ShardState,
    { data, errors, isPlain }: SubgraphEvent,
    position: ShardPosition | undefined,
  ): SubgraphEvent {
    const named = errors?.map((error) => this.attributed(error, state));
    return this.placed(state, position, { data, ...(named && { errors: named }), isPlain });
  }

  /** An event that moves its shard when it is placed. */
  private placed(
    shard: ShardState,
    position: ShardPosition | undefined,
    event: SubgraphEvent,
    goesLive = false,
  ): SubgraphEvent {
    let isPlaced = false;
    const place = ({ data, moves, isExact }: Placement): StreamState => {
      if (!isPlaced) shard.inFlight.leave();
      isPlaced = true;
      if (moves) this.moveTo(shard, position);
      if (moves && goesLive) shard.isLive = true;
      shard.isExact = isExact;
      const state = this.state();
      const value = data?.[this.options.plan.key];
      if (typeof value === 'object' && value !== null) {
        const { plan, request } = this.options;
        writeCursor(plan, value as Record<string, unknown>, state.cursor, request.variables);
      }
      return state;
    };
    return { ...event, part: shard.code, place };
  }

  private moveTo(state: ShardState, position: ShardPosition | undefined): void {
    if (position === undefined) return;
    state.position = position;
    this.reached = undefined;
  }

  private state(): StreamState {
    this.reached ??= {
      cursor: encodeStreamCursor(this.positions(({ cursor }) => cursor)),
      place: encodeStreamCursor(this.positions(({ place }) => place)),
    };
    const missing = this.states.flatMap(({ code, missing: reason }): MissingShard[] =>
      reason === undefined ? [] : [{ code, reason }],
    );
    const isLive = this.states.every((state) => state.isLive);
    const isSettled = this.states.every((state) => state.isLive || state.missing !== undefined);
    const isExact = this.states.every((state) => state.isExact);
    return { ...this.reached, isLive, isSettled, isExact, missing };
  }

  private positions(read: (position: ShardPosition) => string): StreamPositions {
    const nowhere = { cursor: this.since, place: this.since };
    return new Map(this.states.map(({ code, position = nowhere }) => [code, read(position)]));
  }
}

function positionFrom(cursor: string | undefined): ShardPosition | undefined {
  return cursor === undefined ? undefined : { cursor, place: cursor };
}

interface ShardState {
  readonly shard: number;
  readonly code: string;
  /** Where its stream begins. */
  readonly from: string | undefined;
  /** Everything up to it has been delivered whole. */
  position: ShardPosition | undefined;
  missing: MissingReason | undefined;
  isLive: boolean;
  /** False while something behind the position has been delivered. */
  isExact: boolean;
  hasSettled: boolean;
  readonly inFlight: InFlight;
}

const OPENING_IS_OVER: ShardStreamItem = {
  kind: 'missing',
  shard: -1,
  reason: 'TIMEOUT',
  position: undefined,
};

/** Each shard's items stay in their order; states go before events. */
function inOpeningOrder(items: readonly ShardStreamItem[]): ShardStreamItem[] {
  const withEvents = new Set<number>();
  const states: ShardStreamItem[] = [];
  const rest: ShardStreamItem[] = [];
  for (const item of items) {
    if (item.kind === 'event') withEvents.add(item.shard);
    (withEvents.has(item.shard) ? rest : states).push(item);
  }
  return [...states, ...rest];
}

function pick(values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));
}

function final(errors: readonly SubgraphError[]): SubgraphEvent {
  return { errors, isFinal: true };
}

function invalidCursorError(key: string): SubgraphError {
  const extensions = { code: 'INVALID_CURSOR', field: 'after' };
  return { message: 'The cursor is not one of this subscription.', path: [key], extensions };
}
