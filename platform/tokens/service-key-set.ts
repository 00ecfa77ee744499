import { createLocalJWKSet, errors, type JWK, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { type FileKeys, type KeyPolicy, type KeySet, readKeyFile, type VerificationKeys } from './key-set';

type SignedToken = Parameters<JWTVerifyGetKey>[1];

export interface ServiceKeys extends KeyPolicy {
  readonly services: FileKeys;
  /** Those of persons, which must be other ones. */
  readonly persons: VerificationKeys;
}

export interface ServiceKeySet {
  /** For tokens of the role `service`. */
  readonly find: JWTVerifyGetKey;
  /** Whether the key of this id signs for people whom the hub has signed in itself. */
  readonly signsSessions: (keyId: string | undefined) => boolean;
  /** For their tokens. */
  readonly findForSession: JWTVerifyGetKey;
}

/**
 * The keys of the hub's own processes, by their key ids. A key that names a `subject` signs for the process of that name alone;
 * one with `sessions: true`, the gateway's, beside that for people whom it has signed in.
 * @throws Error when the file holds no JWK set, or a key that it must not
 */
export function createServiceKeySet({ services, persons, ...policy }: ServiceKeys): ServiceKeySet {
  const set = readKeyFile('SERVICE_PUBLIC_KEY_FILE', services.publicKeyFile, policy);
  if ('publicKeyFile' in persons) {
    const theirs = readKeyFile('JWT_PUBLIC_KEY_FILE', persons.publicKeyFile, policy);
    assertApart(set.keys, theirs.keys);
  }
  const find = createLocalJWKSet(set);
  const keys = new Map(set.keys.map((key) => [key.kid, key as JWK & HubKey]));
  const signsSessions = (keyId: string | undefined) => keys.get(keyId)?.sessions === true;
  return {
    find: (header, token) => {
      const bound = keys.get(header?.kid)?.subject;
      if (header?.kid === undefined || (bound !== undefined && bound !== claimsOf(token).sub))
        throw new errors.JWKSNoMatchingKey();
      return find(header, token);
    },
    signsSessions,
    findForSession: find,
  };
}

/** What the hub's own keys say of themselves. */
interface HubKey {
  readonly subject?: string;
  readonly sessions?: boolean;
}

function assertApart(services: readonly JWK[], persons: readonly JWK[]): void {
  const common = services.find((key) => persons.some(({ x, n }) => (x ?? n) === (key.x ?? key.n)));
  if (common !== undefined)
    throw new Error(`SERVICE_PUBLIC_KEY_FILE and JWT_PUBLIC_KEY_FILE both hold the key "${common.kid}"`);
}

/**
 * A key set that looks for a token's key by the role that the token claims: `service` among the services' keys, any other
 * among the persons' and the gateway's own for sessions. So no key can sign what another is for.
 */
export function byClaimedRole(persons: KeySet, services: ServiceKeySet | undefined): KeySet {
  const find: JWTVerifyGetKey = (header, token) => {
    if (claimsOf(token).role !== 'service') {
      const isSession = services?.signsSessions(header?.kid) ?? false;
      return isSession ? services!.findForSession(header, token) : persons.find(header, token);
    }
    if (services === undefined) throw new errors.JWKSNoMatchingKey();
    return services.find(header, token);
  };
  return {
    get version() {
      return persons.version;
    },
    refresh: () => persons.refresh(),
    find,
  };
}

/** What the token says before its signature is looked at; the same bytes are verified after. */
function claimsOf({ payload }: SignedToken): JWTPayload {
  try {
    const text = Buffer.from(payload as string, 'base64url').toString('utf8');
    return (JSON.parse(text) ?? {}) as JWTPayload;
  } catch {
    throw new errors.JWTInvalid('the claims are no JSON');
  }
}
