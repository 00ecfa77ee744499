import type { Run } from '../harness/command';
import { defaultHubUrl } from '../harness/hub-client';
import { print, printJson } from '../harness/print';
import { demonstrationToken } from '../token/demonstration-token';
import { readReport } from './report';
import type { REPORT_OPTIONS } from './report-command';
import { toReportOptions } from './report-options';

/** The demonstration's key may grant what a city grants to few: a quarter's waiting time, and small numbers. */
const REPORTER = {
  role: 'reporting',
  scope: 'counts:read reports:read reports:official reports:exact',
  subject: 'demo-report',
} as const;

export const runReport: Run<typeof REPORT_OPTIONS> = async (values, { env }) => {
  const options = toReportOptions(values);
  const url = values.url ?? defaultHubUrl(env);
  const token = values.token ?? (await demonstrationToken(env, REPORTER));
  const report = await readReport(options, { url, token });
  if (typeof report === 'string') print(report);
  else printJson(report);
};
