import { runProcess } from '../../platform/process/run-process';
import { toReportingConfig } from './config';
import { createReporting } from './reporting';

void runProcess('reporting', async () => createReporting(toReportingConfig(process.env)));
