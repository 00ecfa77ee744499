import type { Client, Operation, OperationContext } from 'urql';

/** Asks the hub again for a query that is shown, whatever the browser has kept of it. */
export function askAnew(client: Client, operation: Operation, changed?: Partial<OperationContext>): void {
  const context = { ...operation.context, ...changed, requestPolicy: 'network-only' as const };
  client.reexecuteOperation(client.createRequestOperation('query', operation, context));
}
