import type { Logger } from '../../platform/logging/logger';
import { DEFAULT_MAX_TOKEN_SECONDS } from '../../platform/tokens/token-verifier';
import type { ErrorFormatter } from '../http/format-gateway-error';
import type { GatewayConfig } from '../settings/config';
import { createSignIn, type SignIn } from './sign-in';

/** Null where nobody signs in. @throws Error for a key, or a configuration without the subgraph of the staff register */
export async function createHubSignIn(
  config: GatewayConfig,
  logger: Logger,
  formatError: ErrorFormatter,
): Promise<SignIn | null> {
  const { signIn, shards, subgraphUrls, tokens } = config;
  if (signIn === null) return null;
  const { formedling: registerUrl } = subgraphUrls;
  if (registerUrl === undefined)
    throw new Error('people sign in, and SUBGRAPH_URLS does not name formedling');
  const maxLifetimeSeconds = tokens?.maxLifetimeSeconds ?? DEFAULT_MAX_TOKEN_SECONDS;
  return createSignIn(signIn, {
    logger,
    formatError,
    districts: shards?.districts ?? [],
    registerUrl,
    maxLifetimeSeconds,
  });
}
