import {
  type Environment,
  EnvironmentError,
  readOneOf,
  readOptionalText,
} from '../../platform/settings/environment';
import { readRunMode } from '../../platform/settings/run-mode';
import { toTokenVerifierConfig } from '../../platform/tokens/token-settings';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import { isForeign } from './is-foreign';

/** Whose word is taken for who a caller is. */
export interface TrustConfig {
  /** Null serves anybody: foreign supergraphs, development. */
  readonly tokens: TokenVerifierConfig | null;
  /** A request without a token is answered too, with what is for everybody. */
  readonly anonymous: boolean;
}

/**
 * `AUTH` is `on`, `optional` (a request without a token is answered with what is for everybody) or `off` (no token is
 * looked at). Without it, a foreign supergraph is served to anybody unless keys are given or `NODE_ENV` says production.
 *
 * @throws EnvironmentError
 */
export function toTrustConfig(env: Environment): TrustConfig {
  const hasKeys = ['JWKS_URL', 'JWT_PUBLIC_KEY_FILE'].some(
    (name) => readOptionalText(env, name) !== undefined,
  );
  const foreign = isForeign(env);
  const mayBeOff = !requiresTokens(env, foreign);
  const fallback = hasKeys || !foreign || !mayBeOff ? 'on' : 'off';
  const auth = readOneOf(env, 'AUTH', ['on', 'optional', 'off'] as const, fallback);
  if (auth !== 'off') {
    const tokens = {
      ...toTokenVerifierConfig(env),
      claims: foreign ? ('foreign' as const) : ('hub' as const),
    };
    return { tokens, anonymous: auth === 'optional' };
  }
  if (mayBeOff) return { tokens: null, anonymous: false };
  throw new EnvironmentError('AUTH', 'must not be off in production: set NODE_ENV=development');
}

/** The hub's own data in production; another supergraph, whose data the hub knows nothing of, where production is asked for. */
function requiresTokens(env: Environment, foreign: boolean): boolean {
  const asked = !foreign || readOptionalText(env, 'NODE_ENV') !== undefined;
  return asked && readRunMode(env) === 'production';
}
