import { setMaxListeners } from 'node:events';
import { EventQueue } from '../subscriptions/event-queue';
import type { StreamState, SubgraphError, SubgraphEvent, SubscriptionRequest } from '../transport/subgraph';
import { type MissingReason, type MissingShard, unknownDistrictError } from './missing-shard';
import type { ShardDirectory } from './shard-directory';
import { ofDistrict } from './shard-outcome';
import { type RetryOptions, ShardStream, type ShardStreamItem, sincePosition } from './shard-stream';
import { decodeStreamCursor, encodeStreamCursor, type StreamPositions } from './stream-cursor';
import { type StreamPlan, writeCursor } from './stream-plan';

export interface MergedStreamOptions {
  readonly plan: StreamPlan;
  readonly directory: ShardDirectory;
  readonly request: SubscriptionRequest;
  readonly retry: RetryOptions;
}

/** How long the first event waits for all districts to say where they stand. */
const OPENING_MS = 1_000;

/**
 * The events of all shards that the client asks for, each shard's in its order, with the hub's cursor. A shard that is
 * away does not end it; one that refuses does, with an error that names the district.
 */
export async function* mergeStreams(options: MergedStreamOptions): AsyncGenerator<SubgraphEvent, void, void> {
  const { plan, directory, request } = options;
  const codes = plan.scatter.readAmong(request.variables);
  const found = Array.isArray(codes) ? directory.among(codes) : { positions: directory.positions };
  if ('unknown' in found) return yield final([unknownDistrictError(found.unknown, [plan.key])]);
  const { resumeFrom = plan.readResume(request.variables) } = request;
  const resume = resumeFrom ?? undefined;
  const positions = resume === undefined ? new Map<string, string>() : decodeStreamCursor(resume);
  if (positions === undefined) return yield final([invalidCursorError(plan.key)]);
  yield* new MergedStream(options, found.positions, positions).events();
}

class MergedStream {
  private readonly states: ShardState[];
  private readonly queue = new EventQueue<ShardStreamItem>();
  private readonly ending = new AbortController();
  private cursor: string | undefined;

  constructor(
    private readonly options: MergedStreamOptions,
    shards: readonly number[],
    from: StreamPositions,
  ) {
    const { codes } = options.directory;
    this.states = shards.map((shard) => ({
      shard,
      code: codes[shard]!,
      position: from.get(codes[shard]!),
      missing: undefined,
      isLive: false,
      hasSettled: false,
    }));
  }

  async *events(): AsyncGenerator<SubgraphEvent, void, void> {
    const { signal } = this.options.request;
    const end = () => {
      this.ending.abort();
      this.queue.end();
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
    const since = sincePosition(new Date());
    for (const { shard, code, position } of this.states) {
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
        from: position,
        since,
        queue: this.queue,
        retry,
      });
      void stream.run();
    }
  }

  /**
   * Holds the first events back until every shard has said where it stands, is missing, or takes too long: then the first
   * cursor that the client sees holds a position of every district.
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
    if (item === OPENING_IS_OVER) return this.notice();
    const state = this.states.find(({ shard }) => shard === item.shard)!;
    switch (item.kind) {
      case 'event':
        state.missing = undefined;
        this.moveTo(state, item.position);
        return this.eventOf(state, item.event);
      case 'position':
        state.missing = undefined;
        state.isLive = true;
        this.moveTo(state, item.position);
        return this.notice();
      case 'missing':
        state.missing = item.reason;
        this.moveTo(state, item.position);
        return this.notice();
      case 'refused':
        return final(
          item.errors.map((error) => ofDistrict({ ...error, path: [this.options.plan.key] }, state.code)),
        );
      default:
        return item satisfies never;
    }
  }

  private moveTo(state: ShardState, position: string | undefined): void {
    if (position === undefined || position === state.position) return;
    state.position = position;
    this.cursor = undefined;
  }

  private eventOf({ code }: ShardState, { data, errors, isPlain }: SubgraphEvent): SubgraphEvent {
    const { plan, request } = this.options;
    const stream = this.state(false);
    const event = data?.[plan.key];
    if (typeof event === 'object' && event !== null) {
      writeCursor(plan, event as Record<string, unknown>, stream.cursor, request.variables);
    }
    const named = errors?.map((error) => ofDistrict(error, code));
    return { data, ...(named && { errors: named }), isPlain, stream };
  }

  private notice(): SubgraphEvent {
    return { stream: this.state(true) };
  }

  private state(isNotice: boolean): StreamState {
    this.cursor ??= encodeStreamCursor(this.positions());
    const missing = this.states.flatMap(({ code, missing: reason }): MissingShard[] =>
      reason === undefined ? [] : [{ code, reason }],
    );
    return { cursor: this.cursor, isLive: this.states.every(({ isLive }) => isLive), missing, isNotice };
  }

  private positions(): StreamPositions {
    return new Map(
      this.states.flatMap(({ code, position }) => (position === undefined ? [] : [[code, position]])),
    );
  }
}

interface ShardState {
  readonly shard: number;
  readonly code: string;
  position: string | undefined;
  missing: MissingReason | undefined;
  isLive: boolean;
  hasSettled: boolean;
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
