import type { OperationEvent, OperationRequest, OperationResult } from './execute-operation';
import {
  type Hook,
  type OnEnd,
  type OperationEnd,
  type OperationStart,
  watchAnswer,
  watchEvents,
} from './hooks';
import type { ValidOperation } from './valid-operation';

type OperationHook = Hook<OperationStart, OperationEnd>;

export async function observeExecution(
  hook: OperationHook,
  operation: ValidOperation,
  request: OperationRequest,
  run: () => Promise<OperationResult>,
): Promise<OperationResult> {
  return watchAnswer(begin(hook, operation, request), run);
}

export async function* observeSubscription(
  hook: OperationHook,
  operation: ValidOperation,
  request: OperationRequest,
  events: AsyncIterable<OperationEvent>,
): AsyncGenerator<OperationEvent, void, void> {
  yield* watchEvents(begin(hook, operation, request), events);
}

function begin(
  hook: OperationHook,
  { source, document, operationName, kind }: ValidOperation,
  { variables, headers }: OperationRequest,
): OnEnd<OperationEnd> | undefined {
  return hook({ source, document, operationName, kind, variables, headers }) ?? undefined;
}
