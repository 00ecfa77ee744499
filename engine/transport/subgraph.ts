import type { CursorPlaces } from './cursor-places';

/**
 * What the executor asks of a subgraph. Three transports implement it: `HttpSubgraph`, `ShardedSubgraph` (which splits
 * an operation over many `HttpSubgraph`s) and, for subscriptions, the WebSocket client that `HttpSubgraph` opens.
 */

/** One operation the planner made for a subgraph; constant for the life of its plan. */
export interface PlannedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The operation's text, anonymous, ready to send. */
  readonly document: string;
  /** Names of the client's variables that the operation uses. */
  readonly variableNames: readonly string[];
  /** Names of the variables that carry representations (`_entities`, Federation subgraph specification). */
  readonly representationNames: readonly string[];
}

export interface SubgraphRequest {
  /** The client's coerced variables, only those used here; an absent variable is an absent key. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** For each of `representationNames`, the representations as JSON texts, deduplicated by the executor. */
  readonly representations: Readonly<Record<string, readonly string[]>>;
  /** Headers to forward, lower-case: `authorization`, `idempotency-key`, `x-request-id`, … */
  readonly headers: Readonly<Record<string, string>>;
  /** Aborted when the client has gone or the operation's time is up. */
  readonly signal: AbortSignal;
  /**
   * Whoever has let a query of the same execution time out, which it enters itself: its later queries have timed out at once, so
   * that one that hangs takes its own time-out from an operation and not one for each step of the plan.
   */
  readonly silent?: Set<object>;
}

/** An error of a subgraph's response; `path` is relative to that response. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface SubgraphResponse {
  /** Freshly parsed and owned by the caller, who may change it. */
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly SubgraphError[];
  /** True when no string in `data` holds a character that JSON escapes, so that they can be written as they are. */
  readonly isPlain?: boolean;
}

/** A planned operation compiled once for its subgraph and kept in the plan cache. */
export interface PreparedOperation {
  /**
   * Sends a query or a mutation. Never rejects for what a subgraph does: a refused connection, a time-out or an answer
   * that is no GraphQL is `errors` with `extensions.code` `SUBGRAPH_UNREACHABLE`, `SUBGRAPH_TIMEOUT` or
   * `SUBGRAPH_INVALID_ANSWER`. Rejects with the signal's reason when `signal` is aborted.
   */
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Opens a subscription; ends when the subgraph completes it or `signal` is aborted. Never throws. */
  subscribe(request: SubscriptionRequest): AsyncIterable<SubgraphEvent>;
  /** Only of subscriptions whose events are the same for everybody who may see the same, and that can be resumed. */
  readonly stream?: StreamTraits;
  /** Only of subscriptions that are no stream and whose events show a cursor. */
  readonly cursors?: CursorPlaces;
}

export interface SubscriptionRequest extends SubgraphRequest {
  /** For a stream: the cursor to go on after (null: begin now), in place of the one in the operation. */
  readonly resumeFrom?: string | null;
  /** `extensions` of the request sent to the subgraph. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** One event of a subscription. */
export interface SubgraphEvent extends SubgraphResponse {
  /** `extensions` of the subgraph's response. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** True when these errors ended the subscription. */
  readonly isFinal?: boolean;
  /** Of a stream: which part of it this is of. Events of one part are in order, and each has to be placed in that order. */
  readonly part?: string;
  /** Of a stream: there is no event to deliver, only `place` to be called. */
  readonly isNotice?: boolean;
  /** Says what has become of the event; at least once. Of a stream: answers where it stands then. */
  place?(placement: Placement): StreamState | undefined;
}

export interface Placement {
  /** The event's data, into which the cursor is written. */
  readonly data?: Record<string, unknown> | null;
  /** Whether the stream has moved to the event: it, and all before it in its part, have been delivered whole. */
  readonly moves: boolean;
  /** False while something behind the place has been delivered already. */
  readonly isExact: boolean;
}

export interface StreamTraits {
  /** The client's variable that is the cursor to resume from, when it is one. */
  readonly resumeVariable: string | undefined;
  /** The cursor to resume from in the client's operation; null or undefined for none. */
  readResume(variables: Readonly<Record<string, unknown>>): unknown;
}

export interface StreamState {
  /** Resumes with everything that has not been delivered whole. */
  readonly cursor: string;
  /** Equal for streams that have delivered the same. */
  readonly place: string;
  /** False while something behind the cursor has been delivered: who stands at the cursor has not received it. */
  readonly isExact: boolean;
  /** True once everything before the subscription's start has been delivered. */
  readonly isLive: boolean;
  /** True once every part has said where it stands, or delivers nothing for now. */
  readonly isSettled: boolean;
  /** Parts of the stream that deliver nothing for now. */
  readonly missing: readonly { readonly code: string; readonly reason: string }[];
}

export interface Subgraph {
  /** The subgraph's name in the supergraph (`join__graph(name:)`). */
  readonly name: string;
  /** Whether equal reads that are out at the same time may be answered once. */
  readonly sharesReads: boolean;
  prepare(operation: PlannedOperation): PreparedOperation;
  /** Closes connections; idempotent. */
  close(): Promise<void>;
}
