import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff, type BackoffBounds } from '../../../platform/concurrency/backoff';
import type { InFlight } from '../../../platform/concurrency/in-flight';
import { beginsAtInstant } from '../../transport/since-cursor';
import type { SubgraphError, SubgraphEvent, SubscriptionRequest } from '../../transport/subgraph';
import type { ShardClient } from '../client/shard-client';
import { transportFailure } from '../client/transport-failure';
import type { ShardDocument } from '../plan/shard-document';
import { CURSOR_KEY, RESUME_VARIABLE } from '../plan/stream-plan';
import type { MissingReason } from '../terms/missing-shard';
import { isKnown, positionAt, type ShardPosition } from './shard-position';

/** Pauses before a lost shard is tried again. */
export const DEFAULT_RETRY: BackoffBounds = { firstMs: 200, mostMs: 15_000 };

/** What one shard contributes to a stream, in its order. */
export type ShardStreamItem = { readonly shard: number } & (
  | { readonly kind: 'event'; readonly event: SubgraphEvent; readonly position: ShardPosition | undefined }
  /** Everything up to the position has been delivered, and nothing before now is outstanding. */
  | { readonly kind: 'position'; readonly position: ShardPosition }
  /** It will go on after the position. */
  | { readonly kind: 'missing'; readonly reason: MissingReason; readonly position: ShardPosition | undefined }
  /** The shard refuses; the stream ends. */
  | { readonly kind: 'refused'; readonly errors: readonly SubgraphError[] }
);

export interface ShardStreamOptions {
  readonly shard: number;
  readonly key: string;
  readonly client: ShardClient;
  readonly document: ShardDocument;
  readonly request: SubscriptionRequest;
  /** Where it begins; undefined: with what happens from now on. */
  readonly from: string | undefined;
  /** Where it begins when the shard cannot be reached at first: the instant that the stream was asked for. */
  readonly since: string;
  readonly deliver: (item: ShardStreamItem) => void;
  /** Its items that have not been placed. */
  readonly inFlight: InFlight;
  readonly retry: BackoffBounds;
}

/** Items of one shard that wait to be merged, joined and placed; beyond, the shard is not read. */
const MAX_IN_FLIGHT = 100;

/** Codes with which a shard refuses for good; all other failures may pass. */
const REFUSALS: readonly unknown[] = ['CURSOR_EXPIRED', 'INVALID_CURSOR', 'BAD_USER_INPUT', 'FORBIDDEN'];

/** Codes of an event that the shard could not read: it is not one to deliver, and will come whole. */
const UNREADABLE: readonly unknown[] = ['DATABASE_UNAVAILABLE', 'ACCESS_LOG_UNAVAILABLE'];

/**
 * One shard's part of a stream.
 *
 * States: `open` (events come; the first time after `from`) → `missing` (the connection was lost, the shard hangs, ends
 * or fails: tried again after a pause that grows) → `open` from the last position … until it refuses or the stream ends.
 * The shard delivers at least once; what is not beyond the last position is dropped here.
 */
export class ShardStream {
  private position: ShardPosition | undefined;
  private readonly pauses: Backoff;
  private hasAnswered = false;
  private canBeginAtInstant = true;

  constructor(private readonly options: ShardStreamOptions) {
    this.position = options.from === undefined ? undefined : positionAt(options.from);
    this.pauses = new Backoff(options.retry);
  }

  /** Ends when the request's signal is aborted or the shard refuses. Never rejects. */
  async run(): Promise<void> {
    const { signal } = this.options.request;
    while (!signal.aborted) {
      const token = this.options.request.headers['authorization'];
      const failure = await this.runOnce().catch((): Failure => ({ reason: 'UNREACHABLE' }));
      if (signal.aborted) return;
      if ('refused' in failure) return this.emit({ kind: 'refused', errors: failure.refused });
      if (failure.isTokenRefused) {
        if (!this.hasAnswered) return this.emit({ kind: 'refused', errors: failure.errors ?? [] });
        if (this.options.request.headers['authorization'] !== token) continue;
      }
      await this.lose(failure.reason);
    }
  }

  private async runOnce(): Promise<Failure> {
    const { client, document, request } = this.options;
    const obstacle = await client.obstacle(request.headers);
    if (obstacle !== undefined) return { reason: obstacle };
    const events = client.subscribe(document, {
      ...request,
      headers: request.headers,
      variables: { ...request.variables, [RESUME_VARIABLE]: this.position?.cursor ?? null },
      extensions: { position: true },
    });
    for await (const event of events) {
      if (event.isFinal) return this.failureOf(event);
      if (isUnreadable(event)) return { reason: 'UNREACHABLE' };
      await this.take(event);
    }
    return { reason: 'UNREACHABLE' };
  }

  private async take(event: SubgraphEvent): Promise<void> {
    this.pauses.reset();
    this.hasAnswered = true;
    const noted = event.extensions?.['position'];
    const place = event.extensions?.['place'];
    if (event.data === null && typeof noted === 'string' && !event.errors) {
      // A shard that names places sends another cursor each time, and each is taken, whether the place is another or not.
      if (this.position === undefined || typeof place === 'string' || !isKnown(noted, place, this.position)) {
        this.position = positionAt(noted, place);
      }
      return this.emit({ kind: 'position', position: this.position });
    }
    const value = event.data?.[this.options.key] as Record<string, unknown> | null | undefined;
    const cursor = value?.[CURSOR_KEY] ?? noted;
    if (typeof cursor !== 'string') return this.emit({ kind: 'event', event, position: undefined });
    if (this.position !== undefined && isKnown(cursor, place, this.position)) return;
    this.position = positionAt(cursor, place);
    await this.emit({ kind: 'event', event, position: this.position });
  }

  private failureOf({ errors = [] }: SubgraphEvent): Failure {
    const codes = errors.map(({ extensions }) => extensions?.['code']);
    if (codes.includes('INVALID_CURSOR') && this.position && beginsAtInstant(this.position.cursor)) {
      this.canBeginAtInstant = false;
      this.position = undefined;
      return { reason: 'INVALID_ANSWER' };
    }
    if (codes.some((code) => REFUSALS.includes(code))) return { refused: errors };
    if (codes.includes('UNAUTHENTICATED')) return { reason: 'UNREACHABLE', isTokenRefused: true, errors };
    if (codes.includes('GRAPHQL_VALIDATION_FAILED')) return { reason: 'INCOMPATIBLE_SCHEMA' };
    return { reason: transportFailure({ errors }) ?? 'INVALID_ANSWER' };
  }

  private async lose(reason: MissingReason): Promise<void> {
    if (this.canBeginAtInstant) this.position ??= positionAt(this.options.since);
    await this.emit({ kind: 'missing', reason, position: this.position });
    await sleep(this.pauses.next(), undefined, { signal: this.options.request.signal }).catch(
      () => undefined,
    );
  }

  private async emit(item: DistributiveOmit<ShardStreamItem, 'shard'>): Promise<void> {
    const { deliver, shard, inFlight } = this.options;
    inFlight.enter();
    deliver({ ...item, shard });
    await inFlight.whenBelow(MAX_IN_FLIGHT);
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

type Failure =
  | { readonly refused: readonly SubgraphError[] }
  | {
      readonly reason: MissingReason;
      readonly isTokenRefused?: boolean;
      readonly errors?: readonly SubgraphError[];
    };

function isUnreadable({ errors = [] }: SubgraphEvent): boolean {
  return errors.some(({ extensions }) => UNREADABLE.includes(extensions?.['code']));
}
