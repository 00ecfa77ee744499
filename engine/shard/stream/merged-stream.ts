import { setMaxListeners } from 'node:events';
import type { BackoffBounds } from '../../../platform/concurrency/backoff';
import { EventQueue } from '../../../platform/concurrency/event-queue';
import { pickVariables } from '../../syntax/pick-variables';
import { isSinceCursor } from '../../transport/since-cursor';
import type {
  Placement,
  StreamState,
  SubgraphError,
  SubgraphEvent,
  SubscriptionRequest,
} from '../../transport/subgraph';
import type { ShardDirectory } from '../client/shard-directory';
import { type StreamPlan, writeCursor } from '../plan/stream-plan';
import { inOpeningOrder } from './opening-order';
import type { ShardPosition } from './shard-position';
import { ShardStream, type ShardStreamItem } from './shard-stream';
import { decodeStreamCursor, type StreamPositions } from './stream-cursor';
import { type ShardProgress, StreamProgress } from './stream-progress';

export interface MergedStreamOptions {
  readonly plan: StreamPlan;
  readonly directory: ShardDirectory;
  readonly request: SubscriptionRequest;
  readonly retry: BackoffBounds;
}

/** What the merged stream reads: the shards' items, and that the first events have waited long enough. */
type QueuedItem = ShardStreamItem | { readonly kind: 'openingEnds' };

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
  const found = Array.isArray(codes)
    ? directory.among(codes, plan.scatter.amongPath)
    : { positions: directory.positions };
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
  if (isSinceCursor(resume)) return new Map(codes.map((code) => [code, resume]));
  return decodeStreamCursor(resume);
}

class MergedStream {
  private readonly progress: StreamProgress;
  private readonly queue = new EventQueue<QueuedItem>();
  private readonly ending = new AbortController();

  constructor(
    private readonly options: MergedStreamOptions,
    shards: readonly number[],
    from: StreamPositions,
  ) {
    this.progress = new StreamProgress(options.directory.codes, shards, from);
  }

  async *events(): AsyncGenerator<SubgraphEvent, void, void> {
    const { signal } = this.options.request;
    const end = () => {
      this.ending.abort();
      this.queue.end();
      this.progress.end();
    };
    signal.addEventListener('abort', end, { once: true });
    // One for each shard.
    setMaxListeners(0, this.ending.signal);
    if (signal.aborted) end();
    try {
      for (const progress of this.progress.shards) this.start(progress);
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

  private start({ shard, code, from, inFlight }: ShardProgress): void {
    const { plan, directory, request, retry } = this.options;
    const variables: Record<string, unknown> = { ...request.variables };
    if (plan.scatter.among) {
      const isRestricted = Array.isArray(plan.scatter.readAmong(request.variables));
      const value = plan.scatter.among.valueWith(request.variables, isRestricted ? [code] : undefined);
      if (value !== undefined) variables[plan.scatter.among.variable] = value;
    }
    const own = pickVariables(variables, plan.document.planned.variableNames);
    const stream = new ShardStream({
      shard,
      key: plan.key,
      client: directory.clients[shard]!,
      document: plan.document,
      request: { ...request, headers: request.headers, variables: own, signal: this.ending.signal },
      from,
      since: this.progress.since,
      deliver: (item) => this.queue.push(item),
      inFlight,
      retry,
    });
    void stream.run();
  }

  /**
   * Holds the first events back until every shard has said where it stands, is missing, or takes too long: then the first
   * cursor that the client sees holds a position of every shard.
   */
  private async *opened(): AsyncGenerator<SubgraphEvent, void, void> {
    const held: ShardStreamItem[] = [];
    const timer = setTimeout(() => this.queue.push({ kind: 'openingEnds' }), OPENING_MS);
    try {
      while (this.progress.shards.some(({ hasReported }) => !hasReported)) {
        const { done, value } = await this.queue.next();
        if (done || value.kind === 'openingEnds') break;
        held.push(value);
        this.progress.of(value.shard).hasReported = true;
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

  private apply(item: QueuedItem): SubgraphEvent {
    if (item.kind === 'openingEnds') return { isNotice: true, part: '', place: () => this.progress.state() };
    const progress = this.progress.of(item.shard);
    switch (item.kind) {
      case 'event':
        progress.missing = undefined;
        return this.eventOf(progress, item.event, item.position);
      case 'position':
        progress.missing = undefined;
        return this.placed(progress, item.position, { isNotice: true }, true);
      case 'missing':
        progress.missing = item.reason;
        return this.placed(progress, item.position, { isNotice: true });
      case 'refused':
        return final(
          item.errors.map((error) => this.attributed({ ...error, path: [this.options.plan.key] }, progress)),
        );
      default:
        return item satisfies never;
    }
  }

  private attributed(error: SubgraphError, { shard }: ShardProgress): SubgraphError {
    return this.options.directory.names.attributed(error, shard);
  }

  private eventOf(
    progress: ShardProgress,
    { data, errors, isPlain }: SubgraphEvent,
    position: ShardPosition | undefined,
  ): SubgraphEvent {
    const named = errors?.map((error) => this.attributed(error, progress));
    return this.placed(progress, position, { data, ...(named && { errors: named }), isPlain });
  }

  /** An event that moves its shard when it is placed. */
  private placed(
    progress: ShardProgress,
    position: ShardPosition | undefined,
    event: SubgraphEvent,
    goesLive = false,
  ): SubgraphEvent {
    let isPlaced = false;
    const place = ({ data, moves, isExact }: Placement): StreamState => {
      if (!isPlaced) progress.inFlight.leave();
      isPlaced = true;
      if (moves) this.progress.move(progress, position);
      if (moves && goesLive) progress.isLive = true;
      progress.isExact = isExact;
      const state = this.progress.state();
      const value = data?.[this.options.plan.key];
      if (typeof value === 'object' && value !== null) {
        const { plan, request } = this.options;
        writeCursor(plan, value as Record<string, unknown>, state.cursor, request.variables);
      }
      return state;
    };
    return { ...event, part: progress.code, place };
  }
}

function final(errors: readonly SubgraphError[]): SubgraphEvent {
  return { errors, isFinal: true };
}

function invalidCursorError(key: string): SubgraphError {
  const extensions = { code: 'INVALID_CURSOR', field: 'after' };
  return { message: 'The cursor is not one of this subscription.', path: [key], extensions };
}
