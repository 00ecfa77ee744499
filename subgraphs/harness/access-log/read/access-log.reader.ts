import { isGiven } from '../../../../platform/collections/is-given';
import { BadUserInputError } from '../../../../platform/errors/errors';
import type { Caller } from '../../../../platform/tokens/token-verifier';
import { assertPageSize, type PageArguments, toPage } from '../../paging/page';
import type { AuthorisedConditions } from '../../rows/authorised-conditions';
import { readRows } from '../../rows/read-rows';
import { LOG_READS } from '../personal/access-action';
import { decodeEntryCursor, encodeEntryCursor } from './access-log.cursor';
import type { AccessLogFilter } from './access-log.filter';
import type { AccessLogConnection, AccessLogEntry } from './access-log.type';
import type { AccessLogContext } from './access-log-context';
import type { EntryKey } from './entry-id';
import { reviewableRows } from './log-reviewer';

export interface AccessLogArguments extends PageArguments {
  readonly district: string;
  readonly filter?: AccessLogFilter | null;
}

/** One row for each subject of each record. */
export const ENTRIES =
  'FROM access_log r CROSS JOIN LATERAL unnest(r.subjects) WITH ORDINALITY AS s (subject, place)';

const PURPOSE_CODES = "string_to_array(coalesce(r.purpose_codes, ''), ' ')";

const COLUMNS = `r.district || ':' || r.seq || '.' || s.place AS "id", r.at, r.actor, r.role,
  r.actor_district AS "actorDistrict", r.action, s.subject, r.purpose, string_to_array(r.fields, ' ') AS fields,
  r.request_id AS "requestId", r.client_request_id AS "clientRequestId",
  ${PURPOSE_CODES} AS "purposeCodes", to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS moment,
  EXISTS (SELECT FROM access_review_entry v
    WHERE (v.district, v.seq, v.place) = (r.district, r.seq, s.place)) AS "isReviewed"`;

/** A district's access log, newest first. */
export class AccessLogReader {
  constructor(private readonly context: AccessLogContext) {}

  /** @throws ForbiddenError, PageSizeExceededError, InvalidCursorError, BadUserInputError */
  async list(caller: Caller, args: AccessLogArguments): Promise<AccessLogConnection> {
    const { chains, dataSource } = this.context;
    const conditions = this.conditions(caller, args);
    assertPageSize(args.first);
    assertPeriod(args.filter);
    if (args.after) addAfter(conditions, args.after);
    const entries = await readRows<AccessLogEntry>(dataSource, {
      text: `SELECT ${COLUMNS} ${ENTRIES} WHERE ${conditions}
        ORDER BY r.at DESC, r.district DESC, r.seq DESC, s.place DESC LIMIT ${conditions.parameter(args.first + 1)}`,
      values: conditions.values,
    });
    return {
      ...toPage(entries, args, encodeEntryCursor),
      district: chains.ownerOf(args.district)!,
      totalCount: () => this.count(caller, args),
    };
  }

  /** Those that are there, oldest first. */
  read(caller: Caller, district: string, keys: readonly EntryKey[]): Promise<AccessLogEntry[]> {
    const conditions = this.conditions(caller, { district });
    const wanted = [
      keys.map((key) => key.district),
      keys.map((key) => key.seq),
      keys.map((key) => key.place),
    ];
    conditions.add(
      `(r.district, r.seq, s.place) IN
        (SELECT * FROM unnest(?::text[], ?::bigint[], ?::bigint[]))`,
      ...wanted,
    );
    return readRows<AccessLogEntry>(this.context.dataSource, {
      text: `SELECT ${COLUMNS} ${ENTRIES} WHERE ${conditions} ORDER BY r.at, r.district, r.seq, s.place`,
      values: conditions.values,
    });
  }

  private async count(caller: Caller, args: AccessLogArguments): Promise<number> {
    const conditions = this.conditions(caller, args);
    const [row] = await readRows<{ count: number }>(this.context.dataSource, {
      text: `SELECT count(*) AS count ${ENTRIES} WHERE ${conditions}`,
      values: conditions.values,
    });
    return row!.count;
  }

  private conditions(
    caller: Caller,
    { district, filter }: Pick<AccessLogArguments, 'district' | 'filter'>,
  ): AuthorisedConditions {
    const conditions = reviewableRows(caller, this.context.chains, { code: district, column: 'r.district' });
    if (isGiven(filter?.actor)) conditions.add('r.actor = ?', filter.actor);
    if (isGiven(filter?.subject))
      conditions.add('r.subjects @> ARRAY[?] AND s.subject = ?', filter.subject, filter.subject);
    if (isGiven(filter?.purposes)) conditions.add(`${PURPOSE_CODES} && ?::text[]`, filter.purposes);
    if (isGiven(filter?.ofLog)) conditions.add('(r.action = ANY(?)) = ?', LOG_READS, filter.ofLog);
    if (isGiven(filter?.from)) conditions.add('r.at >= ?', filter.from);
    if (isGiven(filter?.to)) conditions.add('r.at < ?', filter.to);
    return conditions;
  }
}

/** @throws BadUserInputError for a period without a moment */
function assertPeriod(filter: AccessLogFilter | null | undefined): void {
  const { from, to } = filter ?? {};
  if (isGiven(from) && isGiven(to) && to <= from)
    throw new BadUserInputError('filter.to', 'must be after from', {
      rule: 'NOT_AFTER_OTHER',
      value: to.toISOString(),
      other: 'filter.from',
    });
}

/** The first condition is one that an index knows. */
function addAfter(conditions: AuthorisedConditions, cursor: string): void {
  const [moment, district, seq, place] = decodeEntryCursor(cursor);
  conditions.add('(r.at, r.district, r.seq) <= (?, ?, ?)', moment, district, seq);
  conditions.add('(r.at, r.district, r.seq, s.place) < (?, ?, ?, ?)', moment, district, seq, place);
}
