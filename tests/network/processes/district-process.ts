import { TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../tokens';
import { HubProcess } from './hub-process';

export interface DistrictProcessOptions {
  readonly code: string;
  readonly databaseUrl: string;
  readonly port: number;
  readonly districtsFile?: string;
}

/** A district as a process of its own, listening; for tests that kill it or stop it in its tracks. */
export async function startDistrictProcess(options: DistrictProcessOptions): Promise<HubProcess> {
  const district = HubProcess.spawn('subgraphs/district/main.ts', {
    DISTRICT: options.code,
    DATABASE_URL: options.databaseUrl,
    PORT: String(options.port),
    DISTRICTS_FILE: options.districtsFile,
    JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile,
    SERVICE_PUBLIC_KEY_FILE: testKeys.servicePublicKeyFile,
    JWT_ISSUER: TEST_ISSUER,
    JWT_AUDIENCE: TEST_AUDIENCE,
    LOG_LEVEL: 'error',
  });
  await district.printed(/listens at http/);
  return district;
}
