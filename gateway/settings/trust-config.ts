import { type Environment, EnvironmentError, isSet, readOneOf } from '../../platform/settings/environment';
import { NODE_ENV, readRunMode } from '../../platform/settings/run-mode';
import { namesTokenKeys, toTokenVerifierConfig } from '../../platform/tokens/token-settings';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import { isForeign } from './is-foreign';

/** Whose word is taken for who a caller is. */
export interface TrustConfig {
  /** Null serves anybody: foreign supergraphs, development. */
  readonly tokens: TokenVerifierConfig | null;
  /** A request without a token is answered too, with what is for everybody. */
  readonly anonymous: boolean;
}

const AUTH = {
  name: 'AUTH',
  values: ['on', 'optional', 'off'],
  otherwise: '`on`; `off` for another supergraph without keys and `NODE_ENV`',
  about:
    '`optional`: a request without a token is answered with what is for everybody; `off`: nobody has a token, `@authenticated` fields are refused; not in production',
} as const;

/**
 * `AUTH` is `on`, `optional` (a request without a token is answered with what is for everybody) or `off` (no token is
 * looked at). Without it, a foreign supergraph is served to anybody unless keys are given or `NODE_ENV` says production.
 *
 * @throws EnvironmentError
 */
export function toTrustConfig(env: Environment): TrustConfig {
  const foreign = isForeign(env);
  const mayBeOff = !requiresTokens(env, foreign);
  const fallback = namesTokenKeys(env) || !foreign || !mayBeOff ? 'on' : 'off';
  const auth = readOneOf(env, { ...AUTH, fallback });
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
  const asked = !foreign || isSet(env, NODE_ENV);
  return asked && readRunMode(env) === 'production';
}
