import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { readServiceKey, type ServiceKey } from './service-key';

const LIFETIME_SECONDS = 120;
/** A token that is used has at least so long to live: longer than any call takes. */
const RENEW_BEFORE_SECONDS = 45;

/** Short-lived tokens of role `service`, signed by the process's own key; one is used until shortly before it expires. */
export class ServiceTokens {
  private current: { readonly token: Promise<string>; readonly renewAtSeconds: number } | undefined;

  constructor(
    private readonly key: ServiceKey,
    /** Beside those that every token has. */
    private readonly claims: Readonly<Record<string, string>> = {},
  ) {}

  /** @throws Error when the key cannot be read; the next call tries again */
  async token(): Promise<string> {
    const nowSeconds = Math.floor(Date.now() / 1000);
    if (this.current === undefined || nowSeconds >= this.current.renewAtSeconds) {
      const renewAtSeconds = nowSeconds + LIFETIME_SECONDS - RENEW_BEFORE_SECONDS;
      this.current = { token: signToken(this.key, this.claims, nowSeconds), renewAtSeconds };
    }
    try {
      return await this.current.token;
    } catch (error) {
      this.current = undefined;
      throw error;
    }
  }
}

async function signToken(
  key: ServiceKey,
  claims: Readonly<Record<string, string>>,
  nowSeconds: number,
): Promise<string> {
  const { issuer, audience, subject } = key;
  const jwk = await readServiceKey(key);
  const alg = jwk.alg ?? 'ES256';
  return new SignJWT({ ...claims, role: 'service' })
    .setProtectedHeader({ alg, kid: jwk.kid })
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(nowSeconds + LIFETIME_SECONDS)
    .sign(await importJWK(jwk, alg));
}
