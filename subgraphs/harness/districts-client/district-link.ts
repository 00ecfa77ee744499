import { type Environment, readInteger, readText, readUrl } from '../../../platform/settings/environment';
import type { ServiceConfig } from '../settings/service-config';
import type { DistrictLink } from './district-client';

/**
 * Reads `DISTRICTS_URL`, `DISTRICTS_TIMEOUT_MS` and `SERVICE_KEY_FILE`.
 * @param subject the process's name in the tokens it signs
 * @throws EnvironmentError naming the variable
 */
export function toDistrictLink(env: Environment, { tokens }: ServiceConfig, subject: string): DistrictLink {
  return {
    url: readUrl(env, 'DISTRICTS_URL'),
    timeoutMs: readInteger(env, 'DISTRICTS_TIMEOUT_MS', { fallback: 3_000, min: 100, max: 60_000 }),
    keyFile: readText(env, 'SERVICE_KEY_FILE'),
    issuer: tokens.issuer,
    audience: tokens.audience,
    subject,
    refusesDemonstration: tokens.refusesDemonstration,
  };
}
