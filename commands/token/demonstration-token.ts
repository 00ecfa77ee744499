import { dataFolder, readDataDir } from '../../hub/installation';
import type { Environment } from '../../platform/settings/environment';
import { readMaxTokenSeconds } from '../../platform/tokens/token-settings';
import { signDemonstrationToken, type TokenRequest } from './token';

type Request = Pick<TokenRequest, 'role' | 'district' | 'scope' | 'subject'> & {
  readonly ttlSeconds?: number;
};

const TTL_SECONDS = 300;

/**
 * A token for the hub that "npm start" runs, for five minutes unless it says otherwise.
 * @throws CommandError when the hub has never been started
 */
export function demonstrationToken(env: Environment, request: Request): Promise<string> {
  const { keys } = dataFolder(readDataDir(env));
  const ttlSeconds = Math.min(request.ttlSeconds ?? TTL_SECONDS, readMaxTokenSeconds(env));
  return signDemonstrationToken(keys, { ...request, ttlSeconds });
}
