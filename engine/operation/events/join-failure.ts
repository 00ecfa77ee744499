import type { GraphQLError } from 'graphql';
import { EngineErrorCode } from '../../errors/errors';
import type { ShardTerms } from '../../shard/shard';

/** Codes of what cannot answer now and will again: transports, and subgraphs that say so. */
const UNAVAILABLE: ReadonlySet<unknown> = new Set([
  EngineErrorCode.subgraphUnreachable,
  EngineErrorCode.subgraphTimeout,
  EngineErrorCode.subgraphInvalidAnswer,
  'DATABASE_UNAVAILABLE',
  'ACCESS_LOG_UNAVAILABLE',
  'KEYS_UNAVAILABLE',
]);

/** `UNFORESEEN`: the subgraph failed in a way that may pass or always happen. Everything else is an answer. */
export type JoinFailure = 'UNAVAILABLE' | 'UNFORESEEN';

/**
 * Why a join is not whole; undefined when every error in it is an answer: a refusal, or something that is not there.
 *
 * @param shardTerms the code of a missing shard is among them
 */
export function joinFailureOf(
  errors: readonly GraphQLError[],
  { unavailableCode }: ShardTerms,
): JoinFailure | undefined {
  const codes = errors.map(({ extensions }) => extensions['code']);
  if (codes.some((code) => code === unavailableCode || UNAVAILABLE.has(code))) return 'UNAVAILABLE';
  return codes.includes('INTERNAL_SERVER_ERROR') ? 'UNFORESEEN' : undefined;
}
