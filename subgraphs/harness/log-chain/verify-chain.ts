import type { ChainHead } from './head';
import { type LogPurge, PURGE_ACTION, parseLogPurge } from './log-purge';
import { recordHash, rootHash, type StoredRecord } from './record-hash';

/** Rows of one statement; `pg`'s, in any connection. */
export type Query = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** The first place where a chain is not what was written. */
export interface Breach {
  readonly seq: number;
  readonly problem: string;
}

export interface ChainReport {
  readonly district: string;
  /** Undefined for a log that is empty. */
  readonly head: ChainHead | undefined;
  readonly records: number;
  /** Records removed by rule before the first one that is there. */
  readonly purged: number;
  readonly breach: Breach | undefined;
}

export interface VerifyOptions {
  /** Heads that were seen before: each must still be a record of the chain. */
  readonly expected: readonly ChainHead[];
  readonly onProgress?: (records: number) => void;
}

const BATCH = 5_000;
const COLUMNS = `district, seq, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, actor, role,
  actor_district AS "actorDistrict", action, subjects, fields, purpose, request_id AS "requestId", purpose_codes AS "purposeCodes",
  client_request_id AS "clientRequestId", encode(hash, 'hex') AS hash`;

interface Walk {
  readonly district: string;
  readonly expected: ReadonlyMap<number, string>;
  seq: number;
  hash: string;
  records: number;
}

/**
 * Reads a district's chain from its beginning, or from where it was last purged by rule, and computes every hash anew: a
 * change, a removal, an insertion or another order is found at its first record; an end cut off, or a chain computed anew as
 * a whole, against a head seen before.
 */
export async function verifyChain(
  query: Query,
  district: string,
  options: VerifyOptions,
): Promise<ChainReport> {
  const purge = await findPurge(query, district);
  const expected = new Map(
    options.expected.filter((head) => head.district === district).map(({ seq, hash }) => [seq, hash]),
  );
  const start = { seq: purge?.through ?? 0, hash: purge?.hash ?? rootHash(district) };
  const walk: Walk = { district, expected, ...start, records: 0 };
  const breach = (await walkChain(query, walk, options)) ?? missingHead(walk, purge);
  const head = walk.seq === 0 ? undefined : { district, seq: walk.seq, hash: walk.hash };
  return { district, head, records: walk.records, purged: purge?.through ?? 0, breach };
}

async function walkChain(
  query: Query,
  walk: Walk,
  { onProgress }: VerifyOptions,
): Promise<Breach | undefined> {
  for (let from = -1, isLast = false; !isLast; ) {
    const rows = await query<StoredRecord>(
      `SELECT ${COLUMNS} FROM access_log WHERE district = $1 AND seq > $2 ORDER BY seq LIMIT ${BATCH}`,
      [walk.district, from],
    );
    for (const row of rows) {
      const breach = step(walk, { ...row, seq: Number(row.seq) });
      if (breach !== undefined) return breach;
    }
    from = walk.seq;
    isLast = rows.length < BATCH;
    onProgress?.(walk.records);
  }
  return undefined;
}

function step(walk: Walk, record: StoredRecord): Breach | undefined {
  const { seq } = record;
  if (seq !== walk.seq + 1) return gapBefore(seq, walk.seq + 1);
  if (record.hash !== recordHash(walk.hash, record))
    return { seq, problem: `record ${seq} is not the one that was written here` };
  const known = walk.expected.get(seq);
  if (known !== undefined && known !== record.hash)
    return {
      seq,
      problem: `record ${seq} is not the one that was there before: the chain was computed anew`,
    };
  walk.seq = seq;
  walk.hash = record.hash;
  walk.records += 1;
  return undefined;
}

function gapBefore(seq: number, due: number): Breach {
  if (seq < due) return { seq, problem: `record ${seq} was purged and is there` };
  const missing = seq === due + 1 ? `record ${due} is` : `records ${due} to ${seq - 1} are`;
  return { seq: due, problem: `${missing} missing` };
}

/** A head beyond the end: the end was cut off. One that was purged since cannot be compared any more. */
function missingHead({ expected, seq }: Walk, purge: LogPurge | undefined): Breach | undefined {
  const beyond = [...expected.keys()].filter((known) => known > seq && known > (purge?.through ?? 0));
  if (beyond.length === 0) return undefined;
  return {
    seq: seq + 1,
    problem: `the log ends at record ${seq} and once had record ${Math.max(...beyond)}`,
  };
}

/** The newest record of a purge. Whether it is itself genuine shows when the walk comes to it. */
async function findPurge(query: Query, district: string): Promise<LogPurge | undefined> {
  const [newest] = await query<StoredRecord>(
    'SELECT action, fields FROM access_log WHERE district = $1 AND action = $2 ORDER BY seq DESC LIMIT 1',
    [district, PURGE_ACTION],
  );
  return newest && parseLogPurge(newest);
}
