import type { Client } from 'urql';

/** Which thing has been read, and in which version. */
export interface ReadVersion {
  readonly id: string;
  readonly version: number;
}

/** By `<id>/<version>`: the version that one's own change has made of it. */
const changes = new WeakMap<Client, Map<string, number>>();

const keyOf = ({ id, version }: ReadVersion) => `${id}/${version}`;

/**
 * The version that was read, with what one has changed oneself since: a page that has yet to be fetched anew after one's own
 * change is not out of date.
 */
export function afterOwnChanges(client: Client, { id, version }: ReadVersion): number {
  const next = changes.get(client)?.get(keyOf({ id, version }));
  return next === undefined ? version : afterOwnChanges(client, { id, version: next });
}

/** What was read in one version has become another by a change that the hub has just answered: nobody else was between. */
export function noteOwnChange(client: Client, read: ReadVersion, answer: unknown): void {
  const version = versionIn(answer, read.id);
  if (version === undefined || version === read.version) return;
  const known = changes.get(client) ?? new Map<string, number>();
  changes.set(client, known.set(keyOf(read), version));
}

function versionIn(answer: unknown, id: string): number | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const thing = answer as Partial<ReadVersion>;
  if (thing.id === id && typeof thing.version === 'number') return thing.version;
  for (const value of Object.values(answer)) {
    const version = versionIn(value, id);
    if (version !== undefined) return version;
  }
  return undefined;
}
