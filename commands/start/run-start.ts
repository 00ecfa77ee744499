import { checkHub, startHub } from '../../hub/hub';
import type { Run } from '../harness/command';
import { print } from '../harness/print';
import type { START_OPTIONS } from './start-command';

export const runStart: Run<typeof START_OPTIONS> = (values, { env }) => startHub(env, values);

export const runCheck: Run<typeof START_OPTIONS> = async (values, { env }) => {
  await checkHub(env, values);
  print('the hub can start\n');
};
