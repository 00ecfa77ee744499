import { withClient } from '../../hub/installation';
import { isCalendarDate } from '../../platform/graphql/date-scalar';
import { UsageError } from '../../platform/process/usage-error';
import { startOfDay } from '../../platform/time/calendar';
import { DISTRICT_PURGERS } from '../../subgraphs/district/purgers';
import { FORMEDLING_PURGERS } from '../../subgraphs/formedling/purgers';
import { findDue, type PurgeRun, purgeDue, type RuleResult } from '../../subgraphs/harness/administration';
import { type ChosenDatabase, type DatabaseChoice, toDatabaseChoice } from '../harness/chosen-databases';
import type { OptionValues } from '../harness/command';
import type { PURGE_OPTIONS } from './purge-command';

export interface PurgeRequest extends DatabaseChoice {
  readonly dryRun: boolean;
  readonly allIds: boolean;
  /** Whom the records of the purge name. */
  readonly by: string;
  /** When, for a dry run; else now. */
  readonly moment: Date;
}

/** What the command line asks for. @throws UsageError naming the option */
export function toPurgeRequest(values: OptionValues<typeof PURGE_OPTIONS>, account: string): PurgeRequest {
  const dryRun = values['dry-run'] ?? false;
  if (values.on !== undefined && !dryRun)
    throw new UsageError('--on is for --dry-run; a purge is made today');
  return {
    ...toDatabaseChoice(values),
    dryRun,
    allIds: values.ids ?? false,
    by: values.by ?? account,
    moment: values.on === undefined ? new Date() : toMoment(values.on),
  };
}

function toMoment(date: string): Date {
  if (!isCalendarDate(date)) throw new UsageError(`--on must be a date such as 2030-01-31, not "${date}"`);
  return startOfDay(date);
}

/** What the rules of one database remove, or would. */
export function purgeDatabase(
  { kind, url }: ChosenDatabase,
  { dryRun, by, moment }: PurgeRequest,
  onProgress: (recordKind: string, count: number) => void,
): Promise<RuleResult[]> {
  return withClient(url, async (client) => {
    // Rules compare days with moments: a day begins where the city is.
    await client.query(`SET TIME ZONE 'Europe/Stockholm'`);
    const run: PurgeRun = {
      query: async <Row>(text: string, values: readonly unknown[] = []) =>
        (await client.query(text, [...values])).rows as Row[],
      purgers: kind === 'district' ? DISTRICT_PURGERS : FORMEDLING_PURGERS,
      by,
      moment,
    };
    return dryRun ? findDue(run) : purgeDue(run, onProgress);
  });
}

/** What whoever purges should know of reports; undefined when no decision goes. */
export function reportNote(results: readonly RuleResult[], { dryRun }: PurgeRequest): string | undefined {
  const decisions = results.filter(({ rule }) => DECISIONS.has(rule.recordKind));
  if (decisions.every(({ count }) => count === 0)) return undefined;
  return dryRun
    ? 'Reports of quarters that are not published will be counted without the decisions listed: publish them first.'
    : 'Reports of quarters that are not published are counted without the decisions removed.';
}

const DECISIONS: ReadonlySet<string> = new Set(['CARE_DECISION', 'KONTAKTFAMILJ_DECISION']);
const FEW = 5;

/** One line for each rule, for people. */
export function describeRule({ rule, count, ids }: RuleResult, { dryRun, allIds }: PurgeRequest): string {
  const kept = rule.keep === null ? 'kept' : rule.keep;
  const line = `  ${rule.recordKind.padEnd(24)}${kept.padEnd(10)}${String(count).padStart(7)} ${dryRun ? 'would go' : 'removed'}`;
  const listed = allIds ? ids : ids.slice(0, FEW);
  const more = ids.length > listed.length ? [`and ${ids.length - listed.length} more`] : [];
  return [line, ...[...listed, ...more].map((id) => `      ${id}`)].join('\n');
}
