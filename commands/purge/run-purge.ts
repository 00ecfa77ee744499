import { userInfo } from 'node:os';
import { RetentionRuleError, type RuleResult } from '../../subgraphs/harness/administration';
import { type ChosenDatabase, chooseDatabases } from '../harness/chosen-databases';
import type { Run } from '../harness/command';
import { createCountProgress } from '../harness/count-progress';
import { print, printError, printJson } from '../harness/print';
import { describeRule, type PurgeRequest, purgeDatabase, reportNote, toPurgeRequest } from './purge';
import type { PURGE_OPTIONS } from './purge-command';

/** What became of one database. */
interface Outcome {
  readonly database: string;
  readonly results: readonly RuleResult[];
  /** Why it was not purged. */
  readonly failure?: string;
}

export const runPurge: Run<typeof PURGE_OPTIONS> = async (values, { env }) => {
  const request = toPurgeRequest(values, userInfo().username);
  const outcomes: Outcome[] = [];
  for (const database of await chooseDatabases(env, request)) {
    if (!values.json) print(`${database.name}\n`);
    const outcome = await purgeOne(database, request);
    if (!values.json) for (const result of outcome.results) print(`${describeRule(result, request)}\n`);
    if (outcome.failure !== undefined) printError(`  ${database.name} was not purged: ${outcome.failure}\n`);
    outcomes.push(outcome);
  }
  if (values.json) printJson(toReport(outcomes, request));
  else print(summaryOf(outcomes, request));
  return outcomes.every(({ failure }) => failure === undefined) ? 0 : 1;
};

/** @throws RetentionRuleError for rules that cannot be followed, which are alike everywhere */
async function purgeOne(database: ChosenDatabase, request: PurgeRequest): Promise<Outcome> {
  const say = createCountProgress(printError, 'removed');
  try {
    const results = await purgeDatabase(database, request, (kind, count) =>
      say(`${database.name} ${kind}`, count),
    );
    return { database: database.name, results };
  } catch (error) {
    if (error instanceof RetentionRuleError) throw error;
    return { database: database.name, results: [], failure: (error as Error).message };
  }
}

function summaryOf(outcomes: readonly Outcome[], request: PurgeRequest): string {
  const note = reportNote(
    outcomes.flatMap(({ results }) => results),
    request,
  );
  const counted = `${totalOf(outcomes)} records ${request.dryRun ? 'would go' : 'removed'}\n`;
  return note === undefined ? counted : `${note}\n${counted}`;
}

function toReport(outcomes: readonly Outcome[], { dryRun, by, moment }: PurgeRequest) {
  const databases = outcomes.map(({ database, results, failure }) => ({
    database,
    failure: failure ?? null,
    rules: results.map(({ rule: { recordKind, keep }, count, ids }) => ({ recordKind, keep, count, ids })),
  }));
  return { dryRun, by, moment, records: totalOf(outcomes), databases };
}

function totalOf(outcomes: readonly Outcome[]): number {
  return outcomes.flatMap(({ results }) => results).reduce((sum, { count }) => sum + count, 0);
}
