import { dataFolder, readDataDir } from '../../hub/installation';
import { readMaxTokenSeconds } from '../../platform/tokens/token-settings';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import type { Run } from '../harness/command';
import { hubPort } from '../harness/hub-client';
import { print, printJson } from '../harness/print';
import { signDemonstrationToken, toTokenRequest } from './token';
import type { TOKEN_OPTIONS } from './token-command';

export const runToken: Run<typeof TOKEN_OPTIONS> = async (values, { env }) => {
  const request = toTokenRequest(values, readDistrictRegistry(env), readMaxTokenSeconds(env));
  const token = await signDemonstrationToken(dataFolder(readDataDir(env)).keys, request);
  const link = `http://127.0.0.1:${hubPort(env)}/#token=${token}`;
  if (!values.json) return print(`${values.link ? link : token}\n`);
  const { role, district, subject, scope, ttlSeconds } = request;
  printJson({ token, role, district, subject, scope, ttlSeconds, link });
};
