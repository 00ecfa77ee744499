import { readDataDir } from '../../start/config';
import { dataFolder } from '../../start/data-folder';
import { defaultHubUrl } from '../hub-client';
import { runCommand } from '../run-command';
import { signDemonstrationToken } from '../token/token';
import { REPORT_HELP, toReportOptions } from './options';
import { runReport } from './report';

/** The demonstration's key may grant what a city grants to few: a quarter's waiting time, and small numbers. */
const SCOPE = 'counts:read reports:read reports:official reports:exact';

async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const options = toReportOptions(process.argv.slice(2));
  if (options === undefined) return void process.stdout.write(REPORT_HELP);
  const url = options.url ?? defaultHubUrl(env);
  const token = options.token ?? (await demonstrationToken(env));
  process.stdout.write(await runReport(options, { url, token }));
}

function demonstrationToken(env: NodeJS.ProcessEnv): Promise<string> {
  const { keys } = dataFolder(readDataDir(env));
  const request = {
    role: 'reporting',
    district: undefined,
    scope: SCOPE,
    subject: 'demo-report',
    ttlSeconds: 300,
  } as const;
  return signDemonstrationToken(keys, request);
}

void runCommand('report', () => main(process.env));
