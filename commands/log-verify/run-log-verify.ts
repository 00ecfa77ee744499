import { readDataDir } from '../../hub/installation';
import { UsageError } from '../../platform/process/usage-error';
import type { Environment } from '../../platform/settings/environment';
import { type ChainReport, formatHead } from '../../subgraphs/harness/administration';
import { chooseDatabases } from '../harness/chosen-databases';
import type { Run } from '../harness/command';
import { createCountProgress } from '../harness/count-progress';
import { print, printError, printJson } from '../harness/print';
import { describeChain, toVerifyRequest, type VerifyRequest, verifyDatabase } from './log-verify';
import type { LOG_VERIFY_OPTIONS } from './log-verify-command';
import { SeenHeads } from './seen-heads';

export const runLogVerify: Run<typeof LOG_VERIFY_OPTIONS> = async (values, { env }) => {
  const request = toVerifyRequest(values);
  const onReport = values.json
    ? () => undefined
    : (report: ChainReport) => print(`${describeChain(report)}\n`);
  const reports = await verifyAll(env, request, onReport);
  const intact = reports.filter(({ breach }) => breach === undefined).length;
  const records = reports.reduce((sum, report) => sum + report.records, 0);
  if (values.json) printJson({ intact: intact === reports.length, records, logs: reports.map(toJson) });
  else print(`${intact} of ${reports.length} logs are intact, ${records} records read\n`);
  return intact === reports.length ? 0 : 1;
};

/** @throws UsageError for an expected head of a log that is not among them */
async function verifyAll(
  env: Environment,
  request: VerifyRequest,
  onReport: (report: ChainReport) => void,
): Promise<ChainReport[]> {
  const databases = await chooseDatabases(env, request);
  // Heads are those of this installation; a database given by its URL may be another, or a copy.
  const seen = request.databaseUrl === undefined ? new SeenHeads(readDataDir(env)) : undefined;
  const expected = [...request.expected, ...((await seen?.read()) ?? [])];
  const onProgress = createCountProgress(printError, 'records');
  const reports: ChainReport[] = [];
  for (const database of databases) {
    for (const report of await verifyDatabase(database, { expected, onProgress })) {
      onReport(report);
      reports.push(report);
    }
  }
  refuseUnknown(request, reports);
  const intact = reports.filter(({ breach }) => breach === undefined);
  await seen?.add(
    intact.flatMap(({ head }) => head ?? []),
    new Date(),
  );
  return reports;
}

function refuseUnknown({ expected }: VerifyRequest, reports: readonly ChainReport[]): void {
  const unknown = expected.find(({ district }) => !reports.some((report) => report.district === district));
  if (unknown !== undefined)
    throw new UsageError(`--expect names ${unknown.district}, whose log is not among these`);
}

function toJson({ district, head, records, purged, breach }: ChainReport) {
  return {
    log: district,
    intact: breach === undefined,
    records,
    purged,
    head: head === undefined ? null : formatHead(head),
    breach: breach ?? null,
  };
}
