import { readMaxAnswerBytes } from './answer-size/max-answer-bytes';
import { readDatabaseUrl } from './database-url';
import { refusesDemonstration } from './demonstration';
import {
  type Environment,
  EnvironmentError,
  readInteger,
  readOneOf,
  readOptionalText,
  readSwitch,
  readText,
  readUrl,
} from './environment';
import { type HttpTimeouts, toHttpTimeouts } from './http-timeouts';
import type { VerificationKeys } from './key-set';
import { LOG_LEVELS, type LogLevel } from './logger';
import { type EventSettings, toEventSettings } from './outbox/event-settings';
import { readRunMode } from './run-mode';
import { DEFAULT_MAX_TOKEN_SECONDS, type TokenVerifierConfig } from './token-verifier';

/** What every subgraph process is configured with. */
export interface ServiceConfig {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly databaseUrl: string;
  /** The owner of the tables, where `databaseUrl` is of a login that has the application's rights only; used at the start alone. */
  readonly databaseOwnerUrl?: string;
  /** Runs migrations at the start, unless false. */
  readonly migrate?: boolean;
  readonly poolSize: number;
  /** The defaults where nothing is given. */
  readonly timeouts?: HttpTimeouts;
  readonly logLevel: LogLevel;
  /** In development errors are not masked. */
  readonly development: boolean;
  readonly introspection: boolean;
  /** Of one answer as JSON; the default where nothing is given. */
  readonly maxAnswerBytes?: number;
  readonly tokens: TokenVerifierConfig;
  /** Of subgraphs that have events; the defaults where nothing is given. */
  readonly events?: Partial<EventSettings>;
  /** Between two looks at the keys of an open socket's token; 15 seconds where nothing is given. */
  readonly tokenCheckMs?: number;
}

/**
 * Reads `HOST`, `PORT`, `DATABASE_URL`, `DATABASE_OWNER_URL` and their passwords' files, `MIGRATE`, `POOL_SIZE`, `LOG_LEVEL`, `NODE_ENV`, `INTROSPECTION`,
 * `MAX_ANSWER_BYTES`, the time limits of connections, the token settings and those of events.
 * @throws EnvironmentError naming the variable
 */
export function toServiceConfig(env: Environment): ServiceConfig {
  const development = readRunMode(env) === 'development';
  return {
    host: readText(env, 'HOST', '127.0.0.1'),
    port: readInteger(env, 'PORT', { fallback: 0, min: 0, max: 65_535 }),
    databaseUrl: readDatabaseUrl(env, 'DATABASE_URL'),
    databaseOwnerUrl:
      readOptionalText(env, 'DATABASE_OWNER_URL') && readDatabaseUrl(env, 'DATABASE_OWNER_URL'),
    migrate: readSwitch(env, 'MIGRATE', true),
    timeouts: toHttpTimeouts(env),
    poolSize: readInteger(env, 'POOL_SIZE', { fallback: 8, min: 1, max: 200 }),
    logLevel: readOneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info'),
    development,
    introspection: readOneOf(env, 'INTROSPECTION', ['on', 'off'], development ? 'on' : 'off') === 'on',
    maxAnswerBytes: readMaxAnswerBytes(env),
    tokens: toTokenVerifierConfig(env),
    events: toEventSettings(env),
  };
}

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
