import type { Environment } from '../../subgraphs/service/environment';
import { readDataDir } from '../start/config';
import { dataFolder } from '../start/data-folder';
import { signDemonstrationToken, type TokenRequest } from './token/token';

type Request = Pick<TokenRequest, 'role' | 'district' | 'scope' | 'subject'> & {
  readonly ttlSeconds?: number;
};

const TTL_SECONDS = 300;

/**
 * A token for the hub that "npm start" runs, for five minutes unless it says otherwise.
 * @throws StartError when the hub has never been started
 */
export function demonstrationToken(env: Environment, request: Request): Promise<string> {
  const { keys } = dataFolder(readDataDir(env));
  return signDemonstrationToken(keys, { ttlSeconds: TTL_SECONDS, ...request });
}
