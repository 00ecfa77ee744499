import { runProcess } from '../subgraphs/service/run-process';
import { toGatewayConfig } from './config';
import { createGateway } from './gateway';
import { requireFiles } from './settings/require-files';

void runProcess('gateway', async () => createGateway(requireFiles(toGatewayConfig(process.env))));
