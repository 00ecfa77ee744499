import { refusesDemonstration } from '../settings/demonstration';
import {
  type Environment,
  EnvironmentError,
  readInteger,
  readOptionalText,
  readText,
  readUrl,
} from '../settings/environment';
import type { VerificationKeys } from './key-set';
import { DEFAULT_MAX_TOKEN_SECONDS, type TokenVerifierConfig } from './token-verifier';

/**
 * Reads `JWKS_URL` with `JWKS_MAX_AGE_SECONDS` and `JWKS_COOLDOWN_SECONDS`, or `JWT_PUBLIC_KEY_FILE`;
 * `SERVICE_PUBLIC_KEY_FILE`, `JWT_ISSUER`, `JWT_AUDIENCE`, `JWT_CLOCK_TOLERANCE_SECONDS` and `MAX_TOKEN_LIFETIME_SECONDS`.
 */
export function toTokenVerifierConfig(env: Environment): TokenVerifierConfig {
  const serviceKeyFile = readOptionalText(env, 'SERVICE_PUBLIC_KEY_FILE');
  return {
    keys: toKeys(env),
    serviceKeys: serviceKeyFile === undefined ? undefined : { publicKeyFile: serviceKeyFile },
    refusesDemonstration: refusesDemonstration(env),
    maxLifetimeSeconds: readMaxTokenSeconds(env),
    issuer: readText(env, 'JWT_ISSUER', 'formedlingshub'),
    audience: readText(env, 'JWT_AUDIENCE', 'formedlingshub'),
    clockToleranceSeconds: readInteger(env, 'JWT_CLOCK_TOLERANCE_SECONDS', { fallback: 5, min: 0, max: 300 }),
  };
}

/** Reads `MAX_TOKEN_LIFETIME_SECONDS`. @throws EnvironmentError */
export function readMaxTokenSeconds(env: Environment): number {
  const range = { fallback: DEFAULT_MAX_TOKEN_SECONDS, min: 60, max: 2_592_000 };
  return readInteger(env, 'MAX_TOKEN_LIFETIME_SECONDS', range);
}

function toKeys(env: Environment): VerificationKeys {
  if (readOptionalText(env, 'JWKS_URL') !== undefined) return toRemoteKeys(env);
  const publicKeyFile = readOptionalText(env, 'JWT_PUBLIC_KEY_FILE');
  if (publicKeyFile !== undefined) return { publicKeyFile };
  throw new EnvironmentError('JWKS_URL', 'or JWT_PUBLIC_KEY_FILE must be set');
}

function toRemoteKeys(env: Environment): VerificationKeys {
  const seconds = (name: string, fallback: number) =>
    readInteger(env, name, { fallback, min: 0, max: 86_400 });
  return {
    jwksUrl: readUrl(env, 'JWKS_URL'),
    maxAgeMs: 1000 * seconds('JWKS_MAX_AGE_SECONDS', 600),
    cooldownMs: 1000 * seconds('JWKS_COOLDOWN_SECONDS', 10),
  };
}
