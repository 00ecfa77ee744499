import type { ServiceConfig } from '../../subgraphs/harness/settings/service-config';
import { TEST_AUDIENCE, TEST_ISSUER, testKeys } from './tokens';

/** Settings of a subgraph in a test: any free port of 127.0.0.1, the test's keys, a quiet log. */
export function serviceSettings(databaseUrl: string): ServiceConfig {
  return {
    host: '127.0.0.1',
    port: 0,
    databaseUrl,
    poolSize: 4,
    logLevel: 'silent',
    development: true,
    introspection: true,
    tokens: {
      keys: { publicKeyFile: testKeys.publicKeyFile },
      serviceKeys: { publicKeyFile: testKeys.servicePublicKeyFile },
      issuer: TEST_ISSUER,
      audience: TEST_AUDIENCE,
      clockToleranceSeconds: 0,
    },
  };
}
