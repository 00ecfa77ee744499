import { resolve } from 'node:path';
import { hubDatabases } from '../../hub/installation';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { Run } from '../harness/command';
import { print, printJson } from '../harness/print';
import { makeSecrets } from './secrets';
import type { SECRETS_OPTIONS } from './secrets-command';

export const runSecrets: Run<typeof SECRETS_OPTIONS> = async (values, { env }) => {
  const folder = resolve(values.folder ?? 'secrets');
  const made = await makeSecrets(folder, hubDatabases(readDistrictRegistry(env).inForce));
  if (values.json) printJson({ folder, made });
  else print(`${made.length} files made in ${folder}\n`);
};
