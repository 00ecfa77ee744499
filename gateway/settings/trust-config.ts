import {
  type Environment,
  EnvironmentError,
  readOneOf,
  readOptionalText,
} from '../../subgraphs/service/environment';
import { toTokenVerifierConfig } from '../../subgraphs/service/service-config';
import type { TokenVerifierConfig } from '../../subgraphs/service/token-verifier';
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
 * looked at). Without it, a foreign supergraph is served to anybody unless keys are given or it runs in production.
 *
 * @throws EnvironmentError
 */
export function toTrustConfig(env: Environment, production: boolean): TrustConfig {
  const hasKeys = ['JWKS_URL', 'JWT_PUBLIC_KEY_FILE'].some(
    (name) => readOptionalText(env, name) !== undefined,
  );
  const foreign = isForeign(env);
  const fallback = production || hasKeys || !foreign ? 'on' : 'off';
  const auth = readOneOf(env, 'AUTH', ['on', 'optional', 'off'] as const, fallback);
  if (auth !== 'off') {
    const tokens = {
      ...toTokenVerifierConfig(env),
      claims: foreign ? ('foreign' as const) : ('hub' as const),
    };
    return { tokens, anonymous: auth === 'optional' };
  }
  if (production) throw new EnvironmentError('AUTH', 'must not be off when NODE_ENV is production');
  return { tokens: null, anonymous: false };
}
