import { readPrivateKey, readServicePrivateKey, signToken, type TokenRequest } from '../../hub/installation';
import { UsageError } from '../../platform/process/usage-error';
import { effectiveScopes, namedScopes } from '../../platform/tokens/scopes';
import {
  DEFAULT_MAX_TOKEN_SECONDS,
  MAX_SERVICE_TOKEN_SECONDS,
  ROLES,
  type Role,
} from '../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../schema/district-registry';
import type { OptionValues } from '../harness/command';
import { CommandError } from '../harness/command-error';
import type { TOKEN_OPTIONS } from './token-command';

export type { TokenRequest };

const DISTRICT_ROLES: ReadonlySet<string> = new Set<Role>(['kontaktsekreterare', 'handlaggare', 'rapportor']);
const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const USUAL_TTL_SECONDS = 8 * SECONDS.h;

/**
 * What the command line asks for.
 * @param mostSeconds for which the hub takes a token
 * @throws UsageError naming the option
 */
export function toTokenRequest(
  options: OptionValues<typeof TOKEN_OPTIONS>,
  districts: DistrictRegistry,
  mostSeconds: number = DEFAULT_MAX_TOKEN_SECONDS,
): TokenRequest {
  const role = toRole(options.role);
  return {
    role,
    district: toDistrict(role, options.district, districts),
    subject: options.subject ?? `demo-${role}`,
    ttlSeconds: toTtlSeconds(options.ttl, role === 'service' ? MAX_SERVICE_TOKEN_SECONDS : mostSeconds),
    scope: toScope(role, options.scope),
  };
}

/**
 * Signs a token with a data folder's demonstration key for persons, or for services.
 * @throws CommandError when the hub has never been started on it
 */
export async function signDemonstrationToken(keysFolder: string, request: TokenRequest): Promise<string> {
  const isService = request.role === 'service';
  const key = await (isService ? readServicePrivateKey(keysFolder) : readPrivateKey(keysFolder));
  if (!key) throw new CommandError(`no demonstration key in ${keysFolder}; run npm start first`);
  return signToken(key, request);
}

function toRole(value: string): Role {
  const role = ROLES.find((known) => known === value);
  if (role) return role;
  throw new UsageError(`--role must be one of ${ROLES.join(', ')}, not "${value}"`);
}

function toDistrict(role: Role, code: string | undefined, districts: DistrictRegistry): string | undefined {
  if (code === undefined) {
    if (DISTRICT_ROLES.has(role)) throw new UsageError(`--district is needed for the role ${role}`);
    return undefined;
  }
  if (districts.inForce.some((entry) => entry.code === code)) return code;
  const codes = districts.inForce.map((entry) => entry.code).join(', ');
  throw new UsageError(`--district must be one of ${codes}, not "${code}"`);
}

function toScope(role: Role, value: string | undefined): string | undefined {
  const possible: ReadonlySet<string> = effectiveScopes(role, value);
  const excess = [...namedScopes(value)].find((scope) => !possible.has(scope));
  if (excess !== undefined) throw new UsageError(`--scope names "${excess}", which ${role} cannot have`);
  return value;
}

function toTtlSeconds(value: string | undefined, mostSeconds: number): number {
  if (value === undefined) return Math.min(USUAL_TTL_SECONDS, mostSeconds);
  const match = /^(\d{1,9})([smhd])$/.exec(value);
  const seconds = match ? Number(match[1]) * SECONDS[match[2] as keyof typeof SECONDS] : 0;
  if (seconds >= 1 && seconds <= mostSeconds) return seconds;
  const most = mostSeconds % SECONDS.h === 0 ? `${mostSeconds / SECONDS.h}h` : `${mostSeconds}s`;
  throw new UsageError(`--ttl must be a number with s, m, h or d, up to ${most}, not "${value}"`);
}
