import { createHash } from 'node:crypto';

/** A record as it is stored; `at` in UTC with microseconds. */
export interface StoredRecord {
  readonly district: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly role: string;
  readonly actorDistrict: string | null;
  readonly action: string;
  readonly subjects: readonly string[];
  readonly fields: string;
  readonly purpose: string;
  readonly requestId: string;
  /** Null in a record from before there were codes; `clientRequestId` is then too, and neither is hashed. */
  readonly purposeCodes: string | null;
  readonly clientRequestId: string | null;
  /** Hexadecimal. */
  readonly hash: string;
}

/** What stands for the hash before a chain's first record. */
export function rootHash(district: string): string {
  return createHash('sha256').update(`access log of ${district}`).digest('hex');
}

/**
 * The hash that a record must have after another: SHA-256 over the former hash and the record as a JSON array, written as
 * PostgreSQL prints `jsonb` (the function `access_log_hash` of the migration computes the same).
 */
export function recordHash(former: string, record: StoredRecord): string {
  const { district, seq, at, actor, role, actorDistrict, action, subjects, fields, purpose, requestId } =
    record;
  const values = [
    district,
    seq,
    at,
    actor,
    role,
    actorDistrict,
    action,
    subjects,
    fields,
    purpose,
    requestId,
    ...((record.purposeCodes ?? record.clientRequestId) === null
      ? []
      : [record.purposeCodes, record.clientRequestId]),
  ];
  return createHash('sha256').update(Buffer.from(former, 'hex')).update(printJsonb(values)).digest('hex');
}

function printJsonb(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(printJsonb).join(', ')}]` : JSON.stringify(value);
}
