import { AsyncLocalStorage } from 'node:async_hooks';

/** One mutation operation that a client has given a key to. */
export interface IdempotencyScope {
  readonly key: string;
  /** Who sent it; undefined until the operation is known to be a mutation of a verified caller. */
  subject: string | undefined;
  /** The place of the field that runs, from 0: it names the field's command the same way each time. -1 before the first. */
  field: number;
  /** The field whose command was begun last: a field has no more than one. */
  begun: number;
}

const scopes = new AsyncLocalStorage<IdempotencyScope>();

export function runInScope<T>(key: string, run: () => Promise<T>): Promise<T> {
  return scopes.run({ key, subject: undefined, field: -1, begun: -1 }, run);
}

export function currentScope(): IdempotencyScope | undefined {
  return scopes.getStore();
}

/**
 * A text that is the same each time the running operation is sent, other than that of any other operation: to derive the
 * ids of remote steps from. Undefined without a key.
 */
export function currentIdempotencyKey(): string | undefined {
  const scope = currentScope();
  return scope?.subject === undefined ? undefined : `${scope.subject}/${scope.key}`;
}
