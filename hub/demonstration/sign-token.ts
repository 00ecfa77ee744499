import { importJWK, type JWK, SignJWT } from 'jose';
import type { Role } from '../../platform/tokens/roles';
import { SIGNING_ALGORITHM } from './demonstration-keys';

export interface TokenRequest {
  readonly role: Role;
  readonly district?: string | undefined;
  readonly subject: string;
  readonly ttlSeconds: number;
  /** Names with spaces between; undefined for all that the role has. */
  readonly scope?: string | undefined;
}

/** A token as the demonstration's hub takes it. @param key one of its private ones */
export async function signToken(key: JWK, request: TokenRequest): Promise<string> {
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
