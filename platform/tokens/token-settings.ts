import { refusesDemonstration } from '../settings/demonstration';
import {
  type Environment,
  EnvironmentError,
  isSet,
  readInteger,
  readOptionalText,
  readText,
  readUrl,
} from '../settings/environment';
import type { VerificationKeys } from './key-set';
import { DEFAULT_MAX_TOKEN_SECONDS, type TokenVerifierConfig } from './token-verifier';

const JWKS_URL = {
  name: 'JWKS_URL',
  otherwise: 'this or `JWT_PUBLIC_KEY_FILE` must be set',
  about: "the identity provider's JWK set, whose keys sign the tokens of persons",
};
const JWT_PUBLIC_KEY_FILE = {
  name: 'JWT_PUBLIC_KEY_FILE',
  otherwise: "this or `JWKS_URL` must be set; `npm start` sets the demonstration's",
  form: 'a file',
  about: 'a JWK set as that of `JWKS_URL`',
};

/**
 * Reads `JWKS_URL` with `JWKS_MAX_AGE_SECONDS` and `JWKS_COOLDOWN_SECONDS`, or `JWT_PUBLIC_KEY_FILE`;
 * `SERVICE_PUBLIC_KEY_FILE`, `JWT_ISSUER`, `JWT_AUDIENCE`, `JWT_CLOCK_TOLERANCE_SECONDS` and `MAX_TOKEN_LIFETIME_SECONDS`.
 */
export function toTokenVerifierConfig(env: Environment): TokenVerifierConfig {
  const serviceKeyFile = readOptionalText(env, {
    name: 'SERVICE_PUBLIC_KEY_FILE',
    form: 'a file',
    otherwise: 'none: no service is known; set by `npm start`',
    about:
      "JWK set of the hub's own services: these keys sign for the role `service` alone, one with a `subject` for that process alone",
  });
  return {
    keys: toKeys(env),
    serviceKeys: serviceKeyFile === undefined ? undefined : { publicKeyFile: serviceKeyFile },
    refusesDemonstration: refusesDemonstration(env),
    maxLifetimeSeconds: readMaxTokenSeconds(env),
    issuer: readText(env, {
      name: 'JWT_ISSUER',
      fallback: 'formedlingshub',
      about: 'the `iss` of the tokens that are accepted, and of those that the services sign',
    }),
    audience: readText(env, {
      name: 'JWT_AUDIENCE',
      fallback: 'formedlingshub',
      about: 'the `aud` of the same tokens',
    }),
    clockToleranceSeconds: readInteger(env, {
      name: 'JWT_CLOCK_TOLERANCE_SECONDS',
      fallback: 5,
      min: 0,
      max: 300,
      about: "by how much this machine's clock and that of who signs may differ",
    }),
  };
}

/** Whether keys of persons are named. */
export function namesTokenKeys(env: Environment): boolean {
  return [JWKS_URL, JWT_PUBLIC_KEY_FILE].some((setting) => isSet(env, setting));
}

/** Reads `MAX_TOKEN_LIFETIME_SECONDS`. @throws EnvironmentError */
export function readMaxTokenSeconds(env: Environment): number {
  return readInteger(env, {
    name: 'MAX_TOKEN_LIFETIME_SECONDS',
    fallback: DEFAULT_MAX_TOKEN_SECONDS,
    min: 60,
    max: 2_592_000,
    about: 'from `iat` to `exp` of a token; one that lives longer is refused',
  });
}

function toKeys(env: Environment): VerificationKeys {
  if (isSet(env, JWKS_URL)) return toRemoteKeys(env);
  const publicKeyFile = readOptionalText(env, JWT_PUBLIC_KEY_FILE);
  if (publicKeyFile !== undefined) return { publicKeyFile };
  throw new EnvironmentError('JWKS_URL', 'or JWT_PUBLIC_KEY_FILE must be set');
}

function toRemoteKeys(env: Environment): VerificationKeys {
  const seconds = (name: string, fallback: number, about: string) =>
    readInteger(env, { name, fallback, min: 0, max: 86_400, about });
  return {
    jwksUrl: readUrl(env, JWKS_URL),
    maxAgeMs:
      1000 * seconds('JWKS_MAX_AGE_SECONDS', 600, 'how soon a key that is taken out of the set is refused'),
    cooldownMs:
      1000 * seconds('JWKS_COOLDOWN_SECONDS', 10, 'how often an unknown key may make the set be read anew'),
  };
}
