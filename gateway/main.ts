import { runProcess } from '../subgraphs/service/run-process';
import { toGatewayConfig } from './config';
import { createGateway } from './gateway';

void runProcess('gateway', async () => createGateway(toGatewayConfig(process.env)));
