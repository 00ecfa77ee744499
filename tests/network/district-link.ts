import type { DistrictLink } from '../../subgraphs/harness/districts-client/district-client';
import { TEST_AUDIENCE, TEST_ISSUER, testKeys } from './tokens';

/** How a central subgraph calls the districts in a test, with a service token of the test's own key. */
export function districtLink(url: string, subject = 'formedling'): DistrictLink {
  return {
    url,
    timeoutMs: 5_000,
    keyFile: testKeys.servicePrivateKeyFile,
    issuer: TEST_ISSUER,
    audience: TEST_AUDIENCE,
    subject,
  };
}
