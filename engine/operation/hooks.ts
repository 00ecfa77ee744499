import type { GraphQLError } from 'graphql';
import type { SubgraphError } from '../transport/subgraph';
import type { KnownOperation } from './valid-operation';

type Values = Readonly<Record<string, unknown>>;
type Headers = Readonly<Record<string, string>>;

/** Called once, when what it was returned for has ended. */
export type OnEnd<End> = (end: End) => void;

/**
 * Told when something begins; what it returns is told how it ended. Where none is given, nothing of it is in the way of an
 * operation. A hook is called in the asynchronous context of what it is told of (`AsyncLocalStorage`), and must not throw:
 * what it throws fails the operation.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: a hook that returns nothing is a hook
export type Hook<Start, End> = (start: Start) => OnEnd<End> | void;

export interface EngineHooks {
  /** A query, a mutation or a subscription, from its first request to its end; one that is refused before does not begin. */
  readonly onOperation?: Hook<OperationStart, OperationEnd>;
  /** Each request to a subgraph. */
  readonly onFetch?: Hook<FetchStart, FetchEnd>;
  /** Each request to a shard of a sharded subgraph, also those for what it is able to answer. */
  readonly onShard?: Hook<ShardStart, FetchEnd>;
}

export interface OperationStart extends KnownOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** As sent. */
  readonly variables: Values;
  readonly headers: Headers;
}

export interface OperationEnd {
  /** Of its answer; of a subscription those of the last event. */
  readonly errors: readonly GraphQLError[];
  /** Why there is no answer: what the signal was aborted with. */
  readonly failure?: unknown;
}

export interface FetchStart {
  readonly subgraph: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The operation's text as it is sent. */
  readonly document: string;
  readonly variables: Values;
  readonly headers: Headers;
  /** What is put here, under lower-case names, is sent too, in the place of headers of the same name. */
  readonly addedHeaders: Record<string, string>;
}

export interface ShardStart extends FetchStart {
  /** The shard's code. */
  readonly shard: string;
}

export interface FetchEnd {
  /** Of the subgraph's answer, and for the lack of one; of a subscription those of its last event. */
  readonly errors: readonly SubgraphError[];
  /** Why there is no answer: what the signal was aborted with. */
  readonly failure?: unknown;
}

interface Ended<E> {
  readonly errors: readonly E[];
  readonly failure?: unknown;
}

interface Outcome<E> {
  readonly errors?: readonly E[];
}

/** What `run` answers; `end` is told its errors, or why there is no answer. */
export async function watchAnswer<E, Answer extends Outcome<E>>(
  end: OnEnd<Ended<E>> | undefined,
  run: () => Promise<Answer>,
): Promise<Answer> {
  let answer: Answer;
  try {
    answer = await run();
  } catch (failure) {
    end?.({ errors: [], failure });
    throw failure;
  }
  end?.({ errors: answer.errors ?? [] });
  return answer;
}

/** The events; `end` is told the errors of the last one, also when they are left. */
export async function* watchEvents<E, Event extends Outcome<E>>(
  end: OnEnd<Ended<E>> | undefined,
  events: AsyncIterable<Event>,
): AsyncGenerator<Event, void, void> {
  let errors: readonly E[] = [];
  try {
    for await (const event of events) {
      errors = event.errors ?? [];
      yield event;
    }
  } finally {
    end?.({ errors });
  }
}
