import { type JWTPayload, jwtVerify } from 'jose';
import { BoundedCache } from '../concurrency/bounded-cache';
import { createServiceKeySet } from '../tokens/service-key-set';
import type { TokenVerifierConfig } from '../tokens/token-verifier';

/** As the gateway names itself to the other processes. */
export const GATEWAY = 'gateway';
/** In a token of the gateway: the public key for which to seal what it alone may read, base64url. */
export const SEALS_FOR = 'seals_for';
/** Such a token is good for nothing else. */
export const audienceOfSeals = (audience: string) => `${audience}/seals`;

/** The public key in a token of the gateway; undefined for any other text. */
export type ReadGatewayKey = (token: string) => Promise<string | undefined>;

const CACHED_TOKENS = 1_000;

interface Known {
  readonly key: string;
  readonly expiresAtMs: number;
}

/** @throws Error for the services' key file, as `createTokenVerifier` does */
export function createGatewayKeyReader(config: TokenVerifierConfig): ReadGatewayKey {
  const { serviceKeys, keys: persons, refusesDemonstration, issuer, clockToleranceSeconds } = config;
  if (serviceKeys === undefined) return async () => undefined;
  const services = createServiceKeySet({ services: serviceKeys, persons, refusesDemonstration });
  const audience = audienceOfSeals(config.audience);
  const known = new BoundedCache<string, Known>(CACHED_TOKENS);
  return async (token) => {
    const cached = known.get(token);
    if (cached !== undefined && cached.expiresAtMs > Date.now()) return cached.key;
    try {
      const options = { issuer, audience, subject: GATEWAY, clockTolerance: clockToleranceSeconds };
      const { payload } = await jwtVerify(token, services.find, { ...options, requiredClaims: ['exp'] });
      const key = keyOf(payload);
      if (key !== undefined) known.set(token, { key, expiresAtMs: payload.exp! * 1_000 });
      return key;
    } catch {
      return undefined;
    }
  };
}

function keyOf({ role, [SEALS_FOR]: key }: JWTPayload): string | undefined {
  return role === 'service' && typeof key === 'string' ? key : undefined;
}
