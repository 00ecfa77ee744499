import { type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { BoundedCache } from '../concurrency/bounded-cache';
import { KeysUnavailableError, UnauthenticatedError } from '../errors/errors';
import { showInLine } from '../text/show-text';
import { createKeySet, type FileKeys, type KeySet, type VerificationKeys } from './key-set';
import { ROLES, type Role } from './roles';
import { effectiveScopes, namedScopes } from './scopes';
import { byClaimedRole, createServiceKeySet } from './service-key-set';

export { ROLES, type Role };

/** Who sent a request, as its verified token says. */
export interface Caller {
  readonly subject: string;
  readonly role: Role;
  /** The code of the caller's own district; null for central roles. */
  readonly district: string | null;
  /** The effective ones: what the token names of what its role may have (`access/scopes.ts`). */
  readonly scopes: ReadonlySet<string>;
  readonly expiresAt: Date;
  /** The bearer token itself, to be forwarded. */
  readonly token: string;
}

export interface TokenVerifierConfig {
  /** The identity provider's: they sign for persons, never for a service. */
  readonly keys: VerificationKeys;
  /** The hub's own processes': they sign for role `service` alone. Without them there is no such caller. */
  readonly serviceKeys?: FileKeys;
  /** Keys of the demonstration verify nothing. */
  readonly refusesDemonstration?: boolean;
  /** From `iat` to `exp`; 24 hours where nothing is given. */
  readonly maxLifetimeSeconds?: number;
  readonly issuer: string;
  readonly audience: string;
  readonly clockToleranceSeconds: number;
  /**
   * `hub` (the default): the role is one of the hub's and limits the scopes. `foreign`, for supergraphs that are not the
   * hub's: role and scopes are what the token says, any or none.
   */
  readonly claims?: 'hub' | 'foreign';
}

export interface TokenVerifier {
  /**
   * The caller of an `Authorization: Bearer …` header (RFC 6750).
   * @throws UnauthenticatedError for a missing, malformed, expired or forged token; KeysUnavailableError
   */
  verify(authorizationHeader: string | undefined): Promise<Caller>;
}

const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const CACHED_TOKENS = 10_000;
const CACHED_BYTES = 64 * 1024 * 1024;
const MAX_SUBJECT_CHARACTERS = 255;
/** Roles whose token is worth nothing without a district. */
const DISTRICT_ROLES: ReadonlySet<Role> = new Set(['kontaktsekreterare', 'handlaggare', 'rapportor']);

/** A token of a process of the hub lives for minutes: one that leaks is soon worth nothing. */
export const MAX_SERVICE_TOKEN_SECONDS = 600;
/** A working day and what comes before and after it. */
export const DEFAULT_MAX_TOKEN_SECONDS = 86_400;

/**
 * Verifies tokens against a JWK set, read from a URL or from a file (`key-set.ts`). A verified token is remembered until it
 * expires or the keys are other ones: whatever happens to a key, no token of it outlives the age of the set.
 */
export function createTokenVerifier(config: TokenVerifierConfig): TokenVerifier {
  const keys = toKeySet(config);
  let verified = createCache();
  let version = keys.version;
  return {
    async verify(authorizationHeader) {
      const cache = verified;
      const known = authorizationHeader === undefined ? undefined : cache.get(authorizationHeader);
      const token = known?.token ?? readBearerToken(authorizationHeader);
      await keys.refresh();
      if (version !== keys.version) {
        version = keys.version;
        verified = createCache();
      }
      if (known !== undefined && cache === verified && known.expiresAt.getTime() > Date.now()) return known;
      const usedVersion = keys.version;
      const payload = await verifyToken(token, keys.find, config);
      const caller = config.claims === 'foreign' ? toForeignCaller(payload, token) : toCaller(payload, token);
      if (usedVersion === keys.version) verified.set(authorizationHeader!, caller);
      return caller;
    },
  };
}

/** Tokens are as long as their issuer makes them. */
function createCache(): BoundedCache<string, Caller> {
  return new BoundedCache(CACHED_TOKENS, {
    maxBytes: CACHED_BYTES,
    bytesOf: ({ token }) => 4 * token.length,
  });
}

/** A foreign supergraph knows no services: `service` is a role like any other there. */
function toKeySet({ keys, serviceKeys, refusesDemonstration, claims }: TokenVerifierConfig): KeySet {
  const persons = createKeySet(keys, { refusesDemonstration });
  if (claims === 'foreign') return persons;
  const services =
    serviceKeys && createServiceKeySet({ services: serviceKeys, persons: keys, refusesDemonstration });
  return byClaimedRole(persons, services);
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
      requiredClaims: config.claims === 'foreign' ? ['sub', 'exp'] : ['sub', 'iat', 'exp', 'role'],
    });
    assertSubject(payload);
    assertIssuedBefore(payload, Date.now() / 1000 + config.clockToleranceSeconds);
    assertLifetime(payload, config.maxLifetimeSeconds ?? DEFAULT_MAX_TOKEN_SECONDS);
    return payload;
  } catch (cause) {
    if (cause instanceof KeysUnavailableError || cause instanceof UnauthenticatedError) throw cause;
    const expired = (cause as { code?: string }).code === 'ERR_JWT_EXPIRED';
    throw new UnauthenticatedError(
      expired ? 'The token has expired.' : 'The token is not valid.',
      cause,
      expired,
    );
  }
}

/** Someone: what is read is recorded under this name. (OpenID Connect Core 1.0, section 2: at most 255 characters.) */
function assertSubject({ sub }: JWTPayload): void {
  if (typeof sub !== 'string' || sub.trim() === '' || sub.length > MAX_SUBJECT_CHARACTERS) {
    throw new UnauthenticatedError('The token names no subject.');
  }
  if (sub !== showInLine(sub))
    throw new UnauthenticatedError('The subject of the token holds control characters.');
}

/** `jose` looks at `iat` only where a maximum age is asked for. */
function assertIssuedBefore({ iat }: JWTPayload, latestSeconds: number): void {
  if (iat !== undefined && !(typeof iat === 'number' && iat <= latestSeconds)) {
    throw new UnauthenticatedError('The token is not valid.');
  }
}

/** Of a token that does not tell its age, from now on. */
function assertLifetime({ iat = Date.now() / 1000, exp }: JWTPayload, mostSeconds: number): void {
  if (exp! - iat > mostSeconds) {
    throw new UnauthenticatedError(`The token is valid for longer than ${mostSeconds} s.`);
  }
}

/** No subgraph of the hub sees such a caller: to the gateway a role is a name in a policy. */
function toForeignCaller(payload: JWTPayload, token: string): Caller {
  return {
    subject: payload.sub!,
    role: (typeof payload.role === 'string' ? payload.role : '') as Role,
    district: null,
    scopes: namedScopes(payload.scope),
    expiresAt: new Date(payload.exp! * 1000),
    token,
  };
}

function toCaller(payload: JWTPayload, token: string): Caller {
  const role = ROLES.find((known) => known === payload.role);
  const district = typeof payload.district === 'string' && payload.district !== '' ? payload.district : null;
  if (role === undefined) throw new UnauthenticatedError('The token names no known role.');
  if (district === null && DISTRICT_ROLES.has(role)) {
    throw new UnauthenticatedError(`The token of a ${role} names no district.`);
  }
  if (role === 'service') assertLifetime(payload, MAX_SERVICE_TOKEN_SECONDS);
  return {
    subject: payload.sub!,
    role,
    district,
    scopes: effectiveScopes(role, payload.scope),
    expiresAt: new Date(payload.exp! * 1000),
    token,
  };
}
