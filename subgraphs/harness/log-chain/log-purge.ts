/**
 * A purge of the oldest part of a log is a record of its own at the log's end: `fields` tells through which record, how many
 * there were, and the hash from which the rest goes on. The chain vouches for it as for any other record.
 */
export const PURGE_ACTION = 'PURGE_ACCESS_LOG';

export interface LogPurge {
  readonly through: number;
  readonly count: number;
  readonly hash: string;
}

const FIELDS = /^through:(\d{1,15}) count:(\d{1,15}) hash:([0-9a-f]{64})$/;

export function formatLogPurge({ through, count, hash }: LogPurge): string {
  return `through:${through} count:${count} hash:${hash}`;
}

/** Undefined for a record of anything else. */
export function parseLogPurge({ action, fields }: { action: string; fields: string }): LogPurge | undefined {
  const match = action === PURGE_ACTION ? FIELDS.exec(fields) : null;
  return match === null ? undefined : { through: Number(match[1]), count: Number(match[2]), hash: match[3]! };
}
