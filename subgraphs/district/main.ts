import { runProcess } from '../../platform/process/run-process';
import { createDistrict } from './district';
import { toDistrictConfig } from './district-config';

void runProcess('district', async () => createDistrict(toDistrictConfig(process.env)));
