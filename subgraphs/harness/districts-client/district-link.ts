import { type Environment, readInteger, readUrl } from '../../../platform/settings/environment';
import { readServiceKeyFile } from '../../../platform/tokens/service-key';
import type { ServiceConfig } from '../settings/service-config';
import type { DistrictLink } from './district-client';

/**
 * Reads `DISTRICTS_URL`, `DISTRICTS_TIMEOUT_MS` and `SERVICE_KEY_FILE`.
 * @param subject the process's name in the tokens it signs
 * @throws EnvironmentError naming the variable
 */
export function toDistrictLink(env: Environment, { tokens }: ServiceConfig, subject: string): DistrictLink {
  return {
    url: readUrl(env, {
      name: 'DISTRICTS_URL',
      about: "the gateway's `/shards/district`; set by `npm start`",
    }),
    timeoutMs: readInteger(env, {
      name: 'DISTRICTS_TIMEOUT_MS',
      fallback: 3_000,
      min: 100,
      max: 60_000,
      about: 'for one call of a district',
    }),
    keyFile: readServiceKeyFile(env),
    issuer: tokens.issuer,
    audience: tokens.audience,
    subject,
    refusesDemonstration: tokens.refusesDemonstration,
  };
}
