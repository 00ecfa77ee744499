import { startHub } from '../../hub/hub';
import type { Run } from '../harness/command';
import type { START_OPTIONS } from './start-command';

export const runStart: Run<typeof START_OPTIONS> = (values, { env }) => startHub(env, values);
