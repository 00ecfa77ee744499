import type { LogLevel } from '../../../platform/logging/logger';
import { type Environment, isSet, readInteger, readSwitch } from '../../../platform/settings/environment';
import { type HttpTimeouts, toHttpTimeouts } from '../../../platform/settings/http-timeouts';
import { readHost, readPort } from '../../../platform/settings/listen-address';
import { readLogLevel } from '../../../platform/settings/log-level';
import { readMaxAnswerBytes } from '../../../platform/settings/max-answer-bytes';
import { readRunMode } from '../../../platform/settings/run-mode';
import { toTokenVerifierConfig } from '../../../platform/tokens/token-settings';
import type { TokenVerifierConfig } from '../../../platform/tokens/token-verifier';
import { DATABASE_OWNER_URL, DATABASE_URL, readDatabaseUrl } from './database-url';
import { type EventSettings, toEventSettings } from './event-settings';

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
    host: readHost(env),
    port: readPort(env, 0),
    databaseUrl: readDatabaseUrl(env, DATABASE_URL),
    databaseOwnerUrl: isSet(env, DATABASE_OWNER_URL) ? readDatabaseUrl(env, DATABASE_OWNER_URL) : undefined,
    migrate: readSwitch(env, {
      name: 'MIGRATE',
      fallback: true,
      about: 'migrations at the start; `off` leaves them to `npm run migrate`',
    }),
    timeouts: toHttpTimeouts(env),
    poolSize: readInteger(env, {
      name: 'POOL_SIZE',
      fallback: 8,
      min: 1,
      max: 200,
      about:
        'database connections at most, closed after 30 s without work; one more listens for events, another writes the access log',
    }),
    logLevel: readLogLevel(env),
    development,
    introspection: readSwitch(env, {
      name: 'INTROSPECTION',
      fallback: development,
      otherwise: '`on` in development, else `off`',
      about: 'whether the schema may be asked for',
    }),
    maxAnswerBytes: readMaxAnswerBytes(env),
    tokens: toTokenVerifierConfig(env),
    events: toEventSettings(env),
  };
}
