import { EngineErrorCode } from '../../errors/errors';
import type { SubgraphResponse } from '../../transport/subgraph';
import type { MissingReason } from '../terms/missing-shard';

const REASONS: Readonly<Record<string, MissingReason>> = {
  [EngineErrorCode.subgraphUnreachable]: 'UNREACHABLE',
  [EngineErrorCode.subgraphTimeout]: 'TIMEOUT',
  [EngineErrorCode.subgraphInvalidAnswer]: 'INVALID_ANSWER',
  [EngineErrorCode.subgraphMisdirected]: 'MISDIRECTED',
};

/** Why there is no answer, told by the transport's error code; undefined when the subgraph has answered. */
export function transportFailure({ data, errors }: SubgraphResponse): MissingReason | undefined {
  if (data || !errors) return undefined;
  for (const { extensions } of errors) {
    const reason = REASONS[String(extensions?.code)];
    if (reason) return reason;
  }
  return undefined;
}
