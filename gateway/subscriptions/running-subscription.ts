import { GraphQLError } from 'graphql';
import type { JoinPatience, OperationEvent, RequestPipeline, StreamState } from '../../engine/index';
import type { ErrorFormatter } from '../http/format-gateway-error';
import { writeResult } from '../http/write-result';
import type { ClientOperation } from './client-operation';
import { createSharedHeaders } from './shared-headers';
import type { Subscriber } from './subscriber';

export interface RunningSubscriptionOptions {
  readonly pipeline: RequestPipeline;
  readonly operation: ClientOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where a stream begins; undefined: with what happens from now on. */
  readonly resumeFrom: string | undefined;
  readonly formatError: ErrorFormatter;
  readonly patience: JoinPatience;
  /** Told after every move of a stream. */
  readonly onMoved: (running: RunningSubscription) => void;
  /** Told once, when there is nothing more to run. */
  readonly onEnded: (running: RunningSubscription) => void;
}

/** What a subscriber is told beside the events, in messages whose data is null. */
export interface Wishes {
  /** Once: where it can resume before it has received an event. */
  readonly position: boolean;
  /** The same with the parts that deliver nothing for now; again whenever these become others. */
  readonly missing: boolean;
}

/** Places that are remembered as being the same place. */
const MAX_SAME_PLACE = 64;

/**
 * A subscription run once for all its subscribers: the plan is executed and the response written once for each event.
 *
 * States: `running` (again from its place after `restart`) → `ended` (by the subgraph, by an error, or with its last
 * subscriber).
 */
export class RunningSubscription {
  readonly subscribers = new Set<Subscriber>();
  /** Where a stream stands; its subscribers have received everything up to here. */
  cursor: string | undefined;
  /** The same, by the name that it has in other runs too. */
  place: string | undefined;
  isLive = false;
  private isSettled = false;
  /** Those who are to be told where the stream stands, once that is known. */
  private readonly greeted = new Set<Subscriber>();
  /** Those who are told which parts are missing, whenever these become others. */
  private readonly watchers = new Set<Subscriber>();
  private missing: StreamState['missing'] = [];
  /** Cursors and places between which and the present one nothing was delivered: whoever stands at one of them may join. */
  private readonly samePlace = new Set<string>();
  private run: AbortController | undefined;
  private readonly headers: () => Readonly<Record<string, string>>;

  constructor(private readonly options: RunningSubscriptionOptions) {
    this.cursor = this.place = options.resumeFrom;
    if (options.resumeFrom !== undefined) this.samePlace.add(options.resumeFrom);
    let shared: Readonly<Record<string, string>> | undefined;
    this.headers = () => {
      shared ??= createSharedHeaders(this.subscribers);
      return shared;
    };
  }

  /** True when somebody who begins now misses nothing and gets nothing old. */
  get acceptsFresh(): boolean {
    return this.isLive || this.options.resumeFrom === undefined;
  }

  standsAt(place: string): boolean {
    return this.samePlace.has(place);
  }

  join(subscriber: Subscriber, { position, missing }: Wishes): void {
    this.subscribers.add(subscriber);
    if (missing) this.watchers.add(subscriber);
    if (!position && !missing) return;
    this.greeted.add(subscriber);
    // Once the caller knows how to leave.
    if (this.isSettled) queueMicrotask(() => this.greet());
  }

  /** Runs, from where it stands, in place of what ran before. */
  start(operation: ClientOperation = this.options.operation): void {
    this.run?.abort();
    const run = new AbortController();
    this.run = run;
    void this.consume(operation, run).catch(() => undefined);
  }

  leave(subscriber: Subscriber): void {
    this.greeted.delete(subscriber);
    this.watchers.delete(subscriber);
    if (this.subscribers.delete(subscriber) && this.subscribers.size === 0) this.finish();
  }

  /** Takes over the subscribers of one that stands at the same place. */
  absorb(other: RunningSubscription): void {
    for (const subscriber of other.subscribers) this.subscribers.add(subscriber);
    const isToldOther = other.isSettled && codesOf(other.missing) !== codesOf(this.missing);
    for (const subscriber of other.watchers) {
      this.watchers.add(subscriber);
      if (isToldOther) this.greeted.add(subscriber);
    }
    for (const subscriber of other.greeted) this.greeted.add(subscriber);
    other.subscribers.clear();
    for (const place of other.samePlace) this.remember(place);
    other.finish();
  }

  end(errors: readonly GraphQLError[]): void {
    const subscribers = [...this.subscribers];
    this.subscribers.clear();
    this.finish();
    for (const subscriber of subscribers) subscriber.end(errors);
  }

  private finish(): void {
    this.run?.abort();
    this.run = undefined;
    this.options.onEnded(this);
  }

  private async consume({ operation, query }: ClientOperation, run: AbortController): Promise<void> {
    const { pipeline, variables, patience } = this.options;
    const headers = this.headers();
    const request = { variables, headers, patience, signal: run.signal, resumeFrom: this.cursor ?? null };
    try {
      for await (const event of pipeline.subscribe(operation, query, request)) {
        if (this.run !== run) return;
        if (event.isFinal) return this.end(event.errors ?? []);
        this.deliver(event);
      }
      if (this.run === run) this.end([]);
    } catch (error) {
      if (this.run === run) this.end([asGraphqlError(error)]);
    }
  }

  private deliver(event: OperationEvent): void {
    const { stream, isNotice = false } = event;
    if (!isNotice) {
      const { formatError, operation } = this.options;
      const { maxAnswerBytes } = operation.query.engine;
      const text = writeResult(event, { formatError, maxAnswerBytes });
      this.samePlace.clear();
      for (const subscriber of this.subscribers) subscriber.next(text);
    }
    if (stream === undefined) return;
    this.cursor = stream.cursor;
    this.place = stream.place;
    this.isLive = stream.isLive;
    this.isSettled = stream.isSettled;
    this.see(stream);
    if (!stream.isExact) this.samePlace.clear();
    else {
      this.remember(stream.place);
      if (!isNotice) this.remember(stream.cursor);
    }
    this.greet();
    this.options.onMoved(this);
  }

  /** While parts have not said where they stand, those are missing that were. */
  private see({ isSettled, missing }: StreamState): void {
    if (!isSettled || codesOf(missing) === codesOf(this.missing)) return;
    this.missing = missing;
    for (const watcher of this.watchers) this.greeted.add(watcher);
  }

  /** Data is null: it is no event. */
  private greet(): void {
    if (this.greeted.size === 0 || !this.isSettled || this.cursor === undefined) return;
    const { missingField } = this.options.operation.query.engine.shardTerms;
    const position = this.cursor;
    const write = (extensions: object) => JSON.stringify({ data: null, extensions });
    const text = write({ position });
    const whole = write({ position, [missingField]: this.missing });
    if (this.samePlace.size > 0) this.remember(this.cursor);
    for (const subscriber of this.greeted) subscriber.next(this.watchers.has(subscriber) ? whole : text);
    this.greeted.clear();
  }

  private remember(place: string): void {
    if (this.samePlace.size < MAX_SAME_PLACE) this.samePlace.add(place);
  }
}

function codesOf(missing: StreamState['missing']): string {
  return missing.map(({ code }) => code).join(' ');
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError('The subscription failed.', { originalError: error as Error });
}
