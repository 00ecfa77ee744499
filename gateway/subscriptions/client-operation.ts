import type { OperationText, PreparedQuery, RequestPipeline, ValidOperation } from '../../engine/index';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { Caller } from '../../platform/tokens/token-verifier';

/** What its sender may have of an operation. */
export interface ClientOperation {
  readonly operation: ValidOperation;
  /** Null when the gateway serves anybody. */
  readonly caller: Caller | null;
  readonly query: PreparedQuery;
}

/** Rejects as `RequestPipeline.prepare` does. */
export async function prepareFor(
  pipeline: RequestPipeline,
  caller: Caller | null,
  text: OperationText,
): Promise<ClientOperation> {
  const operation = await pipeline.prepare(text);
  return { operation, caller, query: await operation.for(grantsOf(caller)) };
}
