import { StartError } from '../../hub/errors/start-error';
import { readDataDir } from '../../hub/settings/config';
import type { ChainReport } from '../../subgraphs/harness/access-log/verify/verify-chain';
import { chooseDatabases } from '../harness/chosen-databases';
import { createCountProgress } from '../harness/count-progress';
import { print, printError } from '../harness/print';
import { runCommand } from '../harness/run-command';
import { describeChain, toVerifyRequest, VERIFY_HELP, verifyDatabase } from './log-verify';
import { SeenHeads } from './seen-heads';

async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const request = toVerifyRequest(process.argv.slice(2));
  if (request === undefined) return end(VERIFY_HELP, 0);
  const databases = await chooseDatabases(env, request);
  // Heads are those of this installation; a database given by its URL may be another, or a copy.
  const seen = request.databaseUrl === undefined ? new SeenHeads(readDataDir(env)) : undefined;
  const expected = [...request.expected, ...((await seen?.read()) ?? [])];
  const onProgress = createCountProgress(printError, 'records');
  const reports: ChainReport[] = [];
  for (const database of databases) {
    for (const report of await verifyDatabase(database, { expected, onProgress })) {
      print(`${describeChain(report)}\n`);
      reports.push(report);
    }
  }
  const unknown = request.expected.find(
    ({ district }) => !reports.some((report) => report.district === district),
  );
  if (unknown !== undefined)
    throw new StartError(`--expect names ${unknown.district}, whose log is not among these`);
  const intact = reports.filter(({ breach }) => breach === undefined);
  await seen?.add(
    intact.flatMap(({ head }) => head ?? []),
    new Date(),
  );
  const records = reports.reduce((sum, report) => sum + report.records, 0);
  const verdict = `${intact.length} of ${reports.length} logs are intact, ${records} records read\n`;
  return end(verdict, intact.length === reports.length ? 0 : 1);
}

function end(text: string, exitCode: number): number {
  print(text);
  return exitCode;
}

void runCommand('log:verify', () => main(process.env), 2);
