import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { BoundedCache } from './bounded-cache';
import { UnauthenticatedError } from './errors';

export const ROLES = [
  'resursteam',
  'kontaktsekreterare',
  'handlaggare',
  'rapportor',
  'reporting',
  'admin',
  'service',
] as const;
export type Role = (typeof ROLES)[number];

/** Who sent a request, as its verified token says. */
export interface Caller {
  readonly subject: string;
  readonly role: Role;
  /** The code of the caller's own district; null for central roles. */
  readonly district: string | null;
  readonly scopes: ReadonlySet<string>;
  readonly expiresAt: Date;
  /** The bearer token itself, to be forwarded. */
  readonly token: string;
}

export type VerificationKeys = { readonly jwksUrl: string } | { readonly publicKeyFile: string };

export interface TokenVerifierConfig {
  readonly keys: VerificationKeys;
  readonly issuer: string;
  readonly audience: string;
  readonly clockToleranceSeconds: number;
}

export interface TokenVerifier {
  /**
   * The caller of an `Authorization: Bearer …` header (RFC 6750).
   * @throws UnauthenticatedError for a missing, malformed, expired or forged token
   */
  verify(authorizationHeader: string | undefined): Promise<Caller>;
}

const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const CACHED_TOKENS = 10_000;
/** Roles whose token is worth nothing without a district. */
const DISTRICT_ROLES: ReadonlySet<Role> = new Set(['kontaktsekreterare', 'handlaggare', 'rapportor']);

/**
 * Verifies tokens against a JWK set, read from a URL (cached and rotated by `jose`) or from a file. A verified token is
 * remembered until it expires.
 */
export function createTokenVerifier(config: TokenVerifierConfig): TokenVerifier {
  const key = createKeySource(config.keys);
  const verified = new BoundedCache<string, Caller>(CACHED_TOKENS);
  return {
    async verify(authorizationHeader) {
      const token = readBearerToken(authorizationHeader);
      const known = verified.get(token);
      if (known !== undefined && known.expiresAt.getTime() > Date.now()) return known;
      const caller = toCaller(await verifyToken(token, key, config), token);
      verified.set(token, caller);
      return caller;
    },
  };
}

function createKeySource(keys: VerificationKeys): JWTVerifyGetKey {
  if ('jwksUrl' in keys) return createRemoteJWKSet(new URL(keys.jwksUrl));
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(keys.publicKeyFile, 'utf8')));
  } catch (cause) {
    throw new Error(`JWT_PUBLIC_KEY_FILE is no JWK set: ${(cause as Error).message}`, { cause });
  }
}

function readBearerToken(header: string | undefined): string {
  if (header === undefined) throw new UnauthenticatedError('A bearer token is required.');
  const match = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header);
  if (match === null) throw new UnauthenticatedError('The authorization header holds no bearer token.');
  return match[1]!;
}

async function verifyToken(
  token: string,
  key: JWTVerifyGetKey,
  config: TokenVerifierConfig,
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ALGORITHMS,
      issuer: config.issuer,
      audience: config.audience,
      clockTolerance: config.clockToleranceSeconds,
      requiredClaims: ['sub', 'exp', 'role'],
    });
    return payload;
  } catch (cause) {
    const expired = (cause as { code?: string }).code === 'ERR_JWT_EXPIRED';
    throw new UnauthenticatedError(
      expired ? 'The token has expired.' : 'The token is not valid.',
      cause,
      expired,
    );
  }
}

function toCaller(payload: JWTPayload, token: string): Caller {
  const role = ROLES.find((known) => known === payload.role);
  const district = typeof payload.district === 'string' && payload.district !== '' ? payload.district : null;
  if (role === undefined) throw new UnauthenticatedError('The token names no known role.');
  if (district === null && DISTRICT_ROLES.has(role)) {
    throw new UnauthenticatedError(`The token of a ${role} names no district.`);
  }
  return {
    subject: payload.sub!,
    role,
    district,
    scopes: new Set(typeof payload.scope === 'string' ? payload.scope.split(' ').filter(Boolean) : []),
    expiresAt: new Date(payload.exp! * 1000),
    token,
  };
}
