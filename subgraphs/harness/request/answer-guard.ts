import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { RequestContext } from './request-context';

/** What every answer of a subgraph passes just before it is sent, over HTTP and in subscriptions alike. */
export interface AnswerGuard {
  /** Resolves when the answer may be sent. @throws HubError that is sent in its place */
  admit(answer: GuardedAnswer, context: RequestContext): Promise<void>;
  /** What `admit` must know again when the same answer is sent later without being resolved; survives JSON. */
  remember(context: RequestContext): unknown;
  recall(context: RequestContext, remembered: unknown): void;
}

export interface GuardedAnswer {
  readonly data?: unknown;
  readonly errors?: ExecutionResult['errors'] | readonly GraphQLFormattedError[];
}
