/** Where a chain ends: the newest record's place and hash vouch for all before it. */
export interface ChainHead {
  readonly district: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

interface HeadRow {
  readonly district: string;
  readonly seq: string | number;
  readonly hash: string;
}

/** One look-up at the end of each chain. */
const HEADS = `WITH RECURSIVE chain AS (
    (SELECT district FROM access_log ORDER BY district LIMIT 1)
    UNION ALL
    SELECT (SELECT l.district FROM access_log l WHERE l.district > c.district ORDER BY l.district LIMIT 1)
    FROM chain c WHERE c.district IS NOT NULL
  )
  SELECT h.district, h.seq, encode(h.hash, 'hex') AS hash FROM chain c CROSS JOIN LATERAL (
    SELECT district, seq, hash FROM access_log l WHERE l.district = c.district ORDER BY seq DESC LIMIT 1) h
  ORDER BY h.district`;

/** The heads of all chains of a database. */
export async function readHeads(query: (text: string) => Promise<readonly HeadRow[]>): Promise<ChainHead[]> {
  const rows = await query(HEADS);
  return rows.map((row) => ({ ...row, seq: Number(row.seq) }));
}

const HEAD = /^([a-z][a-z0-9-]{0,62}):(\d{1,15}):([0-9a-f]{64})$/;

export function formatHead({ district, seq, hash }: ChainHead): string {
  return `${district}:${seq}:${hash}`;
}

/** Undefined for a text that is no head. */
export function parseHead(text: string): ChainHead | undefined {
  const match = HEAD.exec(text);
  return match === null ? undefined : { district: match[1]!, seq: Number(match[2]), hash: match[3]! };
}
