import { runProcess } from '../platform/process/run-process';
import { createGateway } from './gateway';
import { toGatewayConfig } from './settings/config';
import { requireFiles } from './settings/require-files';

void runProcess('gateway', async () => createGateway(requireFiles(toGatewayConfig(process.env))));
