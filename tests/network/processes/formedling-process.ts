import type { CrashPoint } from '../../../subgraphs/formedling/work/crash-point';
import { TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../tokens';
import { HubProcess } from './hub-process';

export interface FormedlingProcessOptions {
  readonly databaseUrl: string;
  readonly port: number;
  readonly districtsUrl: string;
  /** Where it kills itself. */
  readonly crashAfter?: CrashPoint;
}

/** formedling as a process of its own, listening. */
export async function startFormedlingProcess(options: FormedlingProcessOptions): Promise<HubProcess> {
  const formedling = HubProcess.spawn('subgraphs/formedling/main.ts', {
    NODE_ENV: 'test',
    DATABASE_URL: options.databaseUrl,
    PORT: String(options.port),
    DISTRICTS_URL: options.districtsUrl,
    SERVICE_KEY_FILE: testKeys.servicePrivateKeyFile,
    SERVICE_PUBLIC_KEY_FILE: testKeys.servicePublicKeyFile,
    JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile,
    JWT_ISSUER: TEST_ISSUER,
    JWT_AUDIENCE: TEST_AUDIENCE,
    BROKERING_SWEEP_MS: '50',
    BROKERING_WATCH_MS: '600000',
    SAGA_CRASH_AFTER: options.crashAfter,
    LOG_LEVEL: 'error',
  });
  await formedling.printed(/listens at http/);
  return formedling;
}
