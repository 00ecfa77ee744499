import type { GraphQLError } from 'graphql';
import type { OperationEvent, OperationRequest, OperationResult } from './execute-operation';
import type { Hook, OperationEnd, OperationStart } from './hooks';
import type { ValidOperation } from './valid-operation';

type OperationHook = Hook<OperationStart, OperationEnd>;

export async function observeExecution(
  hook: OperationHook,
  operation: ValidOperation,
  request: OperationRequest,
  run: () => Promise<OperationResult>,
): Promise<OperationResult> {
  const end = hook(startOf(operation, request));
  let result: OperationResult;
  try {
    result = await run();
  } catch (failure) {
    end?.({ errors: [], failure });
    throw failure;
  }
  end?.({ errors: result.errors ?? [] });
  return result;
}

export async function* observeSubscription(
  hook: OperationHook,
  operation: ValidOperation,
  request: OperationRequest,
  events: AsyncIterable<OperationEvent>,
): AsyncGenerator<OperationEvent, void, void> {
  const end = hook(startOf(operation, request));
  let errors: readonly GraphQLError[] = [];
  try {
    for await (const event of events) {
      errors = event.errors ?? [];
      yield event;
    }
  } finally {
    end?.({ errors });
  }
}

function startOf(
  { source, document, operationName, kind }: ValidOperation,
  { variables, headers }: OperationRequest,
): OperationStart {
  return { source, document, operationName, kind, variables, headers };
}
