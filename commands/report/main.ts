import { defaultHubUrl } from '../harness/hub-client';
import { print } from '../harness/print';
import { runCommand } from '../harness/run-command';
import { demonstrationToken } from '../token/demonstration-token';
import { REPORT_HELP, toReportOptions } from './options';
import { runReport } from './report';

/** The demonstration's key may grant what a city grants to few: a quarter's waiting time, and small numbers. */
const REPORTER = {
  role: 'reporting',
  scope: 'counts:read reports:read reports:official reports:exact',
  subject: 'demo-report',
} as const;

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const options = toReportOptions(process.argv.slice(2));
  if (options === undefined) return void print(REPORT_HELP);
  const url = options.url ?? defaultHubUrl(env);
  const token = options.token ?? (await demonstrationToken(env, REPORTER));
  print(await runReport(options, { url, token }));
}

void runCommand('report', () => main(process.env));
