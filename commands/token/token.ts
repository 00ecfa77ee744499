import { importJWK, SignJWT } from 'jose';
import {
  readPrivateKey,
  readServicePrivateKey,
  SIGNING_ALGORITHM,
} from '../../hub/demonstration/demonstration-keys';
import { StartError } from '../../hub/errors/start-error';
import { effectiveScopes, namedScopes } from '../../platform/tokens/scopes';
import {
  DEFAULT_MAX_TOKEN_SECONDS,
  MAX_SERVICE_TOKEN_SECONDS,
  ROLES,
  type Role,
} from '../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../schema/district-registry';
import { readOptions } from '../harness/read-options';

export interface TokenRequest {
  readonly role: Role;
  readonly district?: string;
  readonly subject: string;
  readonly ttlSeconds: number;
  /** Names with spaces between; undefined for all that the role has. */
  readonly scope?: string | undefined;
  /** Print a link to GraphiQL with the token in it. */
  readonly link: boolean;
}

export const TOKEN_HELP = `Prints a token for the hub that "npm start" runs, signed with its demonstration key.

  npm run --silent token -- --role ROLE [--district CODE] [--subject NAME] [--ttl TIME] [--scope SCOPES] [--link]

  --role      ${ROLES.join(', ')}
  --district  the caller's own district, such as farsta; needed by kontaktsekreterare, handlaggare and rapportor
  --subject   who the caller is; default demo-ROLE
  --ttl       how long it is valid: a number with s, m, h or d; default 8h, at most 24h (10m for service);
              MAX_TOKEN_LIFETIME_SECONDS, where the hub runs with it, says so here too
  --scope     what the token may be used for, such as "counts:read reports:read"; default all that the role has
  --link      print a link that opens GraphiQL with the token (PORT, 4000, says where the hub listens)
`;

const DISTRICT_ROLES: ReadonlySet<string> = new Set<Role>(['kontaktsekreterare', 'handlaggare', 'rapportor']);
const SECONDS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const USUAL_TTL_SECONDS = 8 * SECONDS.h;

/**
 * What the command line asks for; undefined for help.
 * @param mostSeconds for which the hub takes a token
 * @throws StartError naming the option
 */
export function toTokenRequest(
  argv: readonly string[],
  districts: DistrictRegistry,
  mostSeconds: number = DEFAULT_MAX_TOKEN_SECONDS,
): TokenRequest | undefined {
  const options = parseOptions(argv);
  if (options.help) return undefined;
  const role = toRole(options.role);
  return {
    role,
    district: toDistrict(role, options.district, districts),
    subject: options.subject ?? `demo-${role}`,
    ttlSeconds: toTtlSeconds(options.ttl, role === 'service' ? MAX_SERVICE_TOKEN_SECONDS : mostSeconds),
    scope: toScope(role, options.scope),
    link: options.link ?? false,
  };
}

/**
 * Signs a token with a data folder's demonstration key for persons, or for services.
 * @throws StartError when the hub has never been started on it
 */
export async function signDemonstrationToken(
  keysFolder: string,
  request: Omit<TokenRequest, 'link'>,
): Promise<string> {
  const isService = request.role === 'service';
  const key = await (isService ? readServicePrivateKey(keysFolder) : readPrivateKey(keysFolder));
  if (!key) throw new StartError(`no demonstration key in ${keysFolder}; run npm start first`);
  const nowSeconds = Math.floor(Date.now() / 1000);
  const { role, district, scope } = request;
  return new SignJWT({ role, ...(district && { district }), ...(scope !== undefined && { scope }) })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: key.kid })
    .setSubject(request.subject)
    .setIssuer('formedlingshub')
    .setAudience('formedlingshub')
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + request.ttlSeconds)
    .sign(await importJWK(key, SIGNING_ALGORITHM));
}

function parseOptions(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = {
    role: text,
    district: text,
    subject: text,
    ttl: text,
    scope: text,
    link: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  return readOptions(argv, options);
}

function toRole(value: string | undefined): Role {
  const role = ROLES.find((known) => known === value);
  if (role) return role;
  throw new StartError(
    `--role must be one of ${ROLES.join(', ')}${value === undefined ? '' : `, not "${value}"`}`,
  );
}

function toDistrict(role: Role, code: string | undefined, districts: DistrictRegistry): string | undefined {
  if (code === undefined) {
    if (DISTRICT_ROLES.has(role)) throw new StartError(`--district is needed for the role ${role}`);
    return undefined;
  }
  if (districts.inForce.some((entry) => entry.code === code)) return code;
  const codes = districts.inForce.map((entry) => entry.code).join(', ');
  throw new StartError(`--district must be one of ${codes}, not "${code}"`);
}

function toScope(role: Role, value: string | undefined): string | undefined {
  const possible: ReadonlySet<string> = effectiveScopes(role, value);
  const excess = [...namedScopes(value)].find((scope) => !possible.has(scope));
  if (excess !== undefined) throw new StartError(`--scope names "${excess}", which ${role} cannot have`);
  return value;
}

function toTtlSeconds(value: string | undefined, mostSeconds: number): number {
  if (value === undefined) return Math.min(USUAL_TTL_SECONDS, mostSeconds);
  const match = /^(\d{1,9})([smhd])$/.exec(value);
  const seconds = match ? Number(match[1]) * SECONDS[match[2] as keyof typeof SECONDS] : 0;
  if (seconds >= 1 && seconds <= mostSeconds) return seconds;
  const most = mostSeconds % SECONDS.h === 0 ? `${mostSeconds / SECONDS.h}h` : `${mostSeconds}s`;
  throw new StartError(`--ttl must be a number with s, m, h or d, up to ${most}, not "${value}"`);
}
