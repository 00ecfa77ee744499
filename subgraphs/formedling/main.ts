import { runProcess } from '../../platform/process/run-process';
import { toFormedlingConfig } from './config';
import { createFormedling } from './formedling';

void runProcess('formedling', async () => createFormedling(toFormedlingConfig(process.env)));
