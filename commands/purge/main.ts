import { userInfo } from 'node:os';
import { RetentionRuleError, type RuleResult } from '../../subgraphs/harness/retention/purge-by-rule';
import { chooseDatabases } from '../harness/chosen-databases';
import { createCountProgress } from '../harness/count-progress';
import { print, printError } from '../harness/print';
import { runCommand } from '../harness/run-command';
import { describeRule, PURGE_HELP, purgeDatabase, reportNote, toPurgeRequest } from './purge';

async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const request = toPurgeRequest(process.argv.slice(2), userInfo().username);
  if (request === undefined) {
    print(PURGE_HELP);
    return 0;
  }
  const say = createCountProgress(printError, 'removed');
  let failed = 0;
  const all: RuleResult[] = [];
  for (const database of await chooseDatabases(env, request)) {
    print(`${database.name}\n`);
    try {
      const results = await purgeDatabase(database, request, (kind, count) =>
        say(`${database.name} ${kind}`, count),
      );
      for (const result of results) print(`${describeRule(result, request)}\n`);
      all.push(...results);
    } catch (error) {
      if (error instanceof RetentionRuleError) throw error;
      printError(`  ${database.name} was not purged: ${(error as Error).message}\n`);
      failed += 1;
    }
  }
  const note = reportNote(all, request);
  if (note !== undefined) print(`${note}\n`);
  const total = all.reduce((sum, { count }) => sum + count, 0);
  print(`${total} records ${request.dryRun ? 'would go' : 'removed'}\n`);
  return failed === 0 ? 0 : 1;
}

void runCommand('purge', () => main(process.env), 2);
