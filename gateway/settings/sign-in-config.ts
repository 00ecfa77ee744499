import { isLoopback } from '../../platform/settings/demonstration';
import {
  type Environment,
  EnvironmentError,
  isSet,
  readInteger,
  readOptionalText,
  readText,
} from '../../platform/settings/environment';
import type { Clock } from '../../platform/time/calendar';
import { readServiceKeyFile, type ServiceKey } from '../../platform/tokens/service-key';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import { type ClaimRules, readClaimRules } from './claim-rules-config';
import { gatewayKey } from './gateway-key';
import { readSecret } from './read-secret';
import { readOrigins } from './traffic-config';

/** How people sign in, and for how long. */
export interface SignInConfig {
  readonly provider: ProviderConfig;
  readonly claims: ClaimRules;
  /** With what the gateway signs for people signed in, and seals their sessions. */
  readonly key: ServiceKey;
  /** The hub as browsers see it, without a path; null: as each request names it. */
  readonly publicUrl: string | null;
  /** Origins of pages, beside the hub's own, whose requests may carry a session. */
  readonly consoleOrigins: readonly string[];
  readonly lifetime: SessionLifetime;
  readonly clock?: Clock;
}

/** Seconds. */
export interface SessionLifetime {
  /** From sign-in, however much it is used. */
  readonly longestSeconds: number;
  /** Without a use. */
  readonly idleSeconds: number;
}

export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Undefined: a public client, by PKCE alone. */
  readonly clientSecret: string | undefined;
  readonly scopes: string;
}

export const DEFAULT_LIFETIME: SessionLifetime = { longestSeconds: 28_800, idleSeconds: 1_800 };
export const DEFAULT_SCOPES = 'openid profile';

const OIDC_ISSUER = {
  name: 'OIDC_ISSUER',
  otherwise: "none: nobody signs in; `npm start` sets the demonstration's",
  form: 'a URL',
  about: 'the OpenID Connect provider with which people sign in to the console',
};

export interface SignInSurroundings {
  readonly tokens: TokenVerifierConfig | null;
  readonly subgraphUrls: Readonly<Record<string, string>>;
}

/** Null where nobody signs in. @throws EnvironmentError */
export function toSignInConfig(env: Environment, surroundings: SignInSurroundings): SignInConfig | null {
  const { tokens, subgraphUrls } = surroundings;
  if (!isSet(env, OIDC_ISSUER)) {
    readOptionalText(env, OIDC_ISSUER);
    return null;
  }
  if (tokens === null || subgraphUrls['formedling'] === undefined)
    throw new EnvironmentError('OIDC_ISSUER', "needs AUTH to be on and SUBGRAPH_URLS to name formedling's");
  return {
    provider: readProvider(env),
    claims: readClaimRules(env),
    key: gatewayKey(env, readServiceKeyFile(env), tokens),
    publicUrl: readPublicUrl(env),
    consoleOrigins: readOrigins(env, {
      name: 'CONSOLE_ORIGINS',
      fallback: [],
      about: "pages, beside the hub's own, whose requests may carry the session cookie",
    }),
    lifetime: readLifetime(env),
  };
}

function readProvider(env: Environment): ProviderConfig {
  return {
    issuer: readIssuer(env),
    clientId: readText(env, {
      name: 'OIDC_CLIENT_ID',
      fallback: 'formedlingshub',
      about: "the hub's name at the provider",
    }),
    clientSecret: readSecret(env, {
      name: 'OIDC_CLIENT_SECRET',
      otherwise: 'none: a public client',
      about: "the hub's secret at the provider",
    }),
    scopes: readText(env, {
      name: 'OIDC_SCOPES',
      fallback: DEFAULT_SCOPES,
      form: 'names with spaces between',
      about: 'what the hub asks the provider for',
    }),
  };
}

/** What is sent to the provider must not be read on its way; this machine is no way. */
function readIssuer(env: Environment): string {
  const issuer = readText(env, OIDC_ISSUER);
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return issuer;
  throw new EnvironmentError('OIDC_ISSUER', `must be a URL with https, not "${issuer}"`);
}

function readPublicUrl(env: Environment): string | null {
  const url = readOptionalText(env, {
    name: 'PUBLIC_URL',
    form: 'a URL without a path',
    otherwise: 'as each request names it',
    about:
      'the hub as browsers see it, such as `https://hub.example`: the provider sends people back to it, and a session is taken from its pages alone; needed behind a proxy',
  });
  if (url === undefined) return null;
  const isOrigin = URL.canParse(url) && new URL(url).origin === url.replace(/\/$/, '');
  if (isOrigin) return new URL(url).origin;
  throw new EnvironmentError(
    'PUBLIC_URL',
    `must be a URL without a path, such as https://hub.example, not "${url}"`,
  );
}

function readLifetime(env: Environment): SessionLifetime {
  const { longestSeconds, idleSeconds } = DEFAULT_LIFETIME;
  return {
    longestSeconds: readInteger(env, {
      name: 'SESSION_SECONDS',
      fallback: longestSeconds,
      min: 60,
      max: 86_400,
      about: 'how long a session lives after sign-in',
    }),
    idleSeconds: readInteger(env, {
      name: 'SESSION_IDLE_SECONDS',
      fallback: idleSeconds,
      min: 60,
      max: 86_400,
      about:
        'how long a session lives without a use; each longer life is asked of the staff register, so it is as long, too, as one goes on while that cannot be reached',
    }),
  };
}
