import { runProcess } from '../../platform/process/run-process';
import { createDistrictHost } from './district';
import { toHostConfig } from './host-config';

void runProcess('district', async () => createDistrictHost(toHostConfig(process.env)));
