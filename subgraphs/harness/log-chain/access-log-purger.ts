import { RetentionRuleError } from '../errors/retention-rule-error';
import type { PurgeBatch, Purger } from '../retention/purger';
import type { Query } from '../retention/retention-rule';
import { formatLogPurge, PURGE_ACTION } from './log-purge';

interface OldPart {
  readonly district: string;
  readonly first: string;
  /** The last record before the first that is not due: what is kept stays one unbroken chain. */
  readonly last: string;
}

const RECORDS_PER_BATCH = 10_000;

const OLD_PARTS = `SELECT c.district, c.first, coalesce(
    (SELECT min(l.seq) FROM access_log l WHERE l.district = c.district AND l.at >= $1) - 1, c.last) AS last
  FROM (SELECT district, min(seq) AS first, max(seq) AS last FROM access_log GROUP BY district) c
  WHERE (SELECT l.at FROM access_log l WHERE l.district = c.district AND l.seq = c.first) < $1
  ORDER BY c.district`;

/**
 * Removes the oldest records of each chain. What was removed is told by a record at the chain's end, from which the rest can
 * be verified on (`log-purge.ts`).
 */
export const accessLogPurger: Purger = {
  recordKind: 'ACCESS_LOG',
  async find({ query, cutoff }) {
    await requireLongestKept(query);
    return toBatch(await query<OldPart>(OLD_PARTS, [cutoff]));
  },
  async remove({ query, cutoff, by, rule }) {
    await requireLongestKept(query);
    await query('SELECT pg_advisory_xact_lock(7316203)');
    const [part] = (await query<OldPart>(OLD_PARTS, [cutoff])).filter(
      ({ first, last }) => Number(last) >= Number(first),
    );
    if (part === undefined) return { count: 0, ids: [] };
    const last = Math.min(Number(part.last), Number(part.first) + RECORDS_PER_BATCH - 1);
    await appendPurge(query, { ...part, last: String(last) }, { by, rule });
    await query(`SELECT set_config('formedlingshub.purge', 'access_log', true)`);
    await query('DELETE FROM access_log WHERE district = $1 AND seq <= $2', [part.district, last]);
    await query('DELETE FROM access_count WHERE on_day < $1', [cutoff]);
    return toBatch([{ ...part, last: String(last) }]);
  },
};

async function appendPurge(
  query: Query,
  { district, first, last }: OldPart,
  { by, rule }: { readonly by: string; readonly rule: string },
): Promise<void> {
  const [record] = await query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM access_log WHERE district = $1 AND seq = $2`,
    [district, last],
  );
  const count = Number(last) - Number(first) + 1;
  const purge = {
    district,
    actor: by,
    role: 'owner',
    action: PURGE_ACTION,
    subjects: [district],
    fields: formatLogPurge({ through: Number(last), count, hash: record!.hash }),
    purpose: rule,
    purpose_codes: '',
    request_id: '',
    client_request_id: '',
  };
  await query('SELECT append_access_log($1)', [JSON.stringify([purge])]);
}

/** @throws RetentionRuleError unless the log outlives what it proves was purged */
async function requireLongestKept(query: Query): Promise<void> {
  const [shorter] = await query<{ kind: string }>(
    `SELECT r.record_kind AS kind FROM retention_rule r, retention_rule l
      WHERE l.record_kind = 'ACCESS_LOG' AND r.record_kind <> 'ACCESS_LOG' AND r.keep >= l.keep
        AND current_date >= r.valid_from AND (r.valid_to IS NULL OR current_date < r.valid_to)
        AND current_date >= l.valid_from AND (l.valid_to IS NULL OR current_date < l.valid_to) LIMIT 1`,
  );
  if (shorter !== undefined)
    throw new RetentionRuleError(
      `the access log must be kept longer than ${shorter.kind}, whose purge it proves`,
    );
}

function toBatch(parts: readonly OldPart[]): PurgeBatch {
  const old = parts.filter(({ first, last }) => Number(last) >= Number(first));
  return {
    count: old.reduce((sum, { first, last }) => sum + Number(last) - Number(first) + 1, 0),
    ids: old.map(({ district, first, last }) => `${district}:${first}..${district}:${last}`),
  };
}
