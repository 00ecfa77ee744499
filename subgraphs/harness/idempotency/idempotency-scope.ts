import { AsyncLocalStorage } from 'node:async_hooks';

/** One mutation operation that a client has given a key to. */
export interface IdempotencyScope {
  readonly key: string;
  /** Who sent it; undefined until the operation is known to be a mutation of a verified caller. */
  subject: string | undefined;
  /** Commands begun so far: mutation fields run one after the other, so the count names a command the same way each time. */
  commands: number;
}

const scopes = new AsyncLocalStorage<IdempotencyScope>();

export function runInScope<T>(key: string, run: () => Promise<T>): Promise<T> {
  return scopes.run({ key, subject: undefined, commands: 0 }, run);
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
