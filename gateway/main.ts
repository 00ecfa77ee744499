import { runProcess } from '../platform/process/run-process';
import { createGateway } from './gateway';
import { readGatewayConfig } from './read-config';

void runProcess('gateway', async () => createGateway(readGatewayConfig(process.env)));
