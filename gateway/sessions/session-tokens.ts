import { importJWK, type JWK, SignJWT } from 'jose';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import type { ServiceKey } from '../../platform/tokens/service-key';
import type { Session } from './session';

interface Minted {
  readonly authorization: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly renewAt: number;
}

export const TOKEN_SECONDS = 900;
const MOST_RENEW_BEFORE_MS = 60_000;
const KEPT_TOKENS = 10_000;

/** When to ask for the next token of a session, given when one expires, both milliseconds since 1970. */
export function renewalOf(expiresAt: number, lifetimeSeconds: number): number {
  return expiresAt - Math.min(MOST_RENEW_BEFORE_MS, (lifetimeSeconds * 1_000) / 3);
}

/**
 * The hub tokens of people signed in: of the shape that the identity provider's have, signed by the gateway, short-lived. The same
 * one is used until shortly before its end.
 */
export class SessionTokens {
  private readonly minted = new BoundedCache<string, Promise<Minted>>(KEPT_TOKENS);

  constructor(
    private readonly jwk: JWK,
    private readonly names: Pick<ServiceKey, 'issuer' | 'audience'>,
    readonly lifetimeSeconds: number = TOKEN_SECONDS,
  ) {}

  /** @param leftMs until the session ends, which no token outlives */
  async authorization(session: Session, leftMs: number): Promise<string> {
    const key = JSON.stringify([session.sid, session.role, session.district]);
    const known = await this.minted.get(key);
    if (known !== undefined && known.renewAt > Date.now()) return known.authorization;
    const minted = this.mint(session, leftMs);
    this.minted.set(key, minted);
    return (await minted).authorization;
  }

  private async mint({ sub, sid, role, district }: Session, leftMs: number): Promise<Minted> {
    const { issuer, audience } = this.names;
    const nowSeconds = Math.floor(Date.now() / 1_000);
    const seconds = Math.max(1, Math.min(this.lifetimeSeconds, Math.floor(leftMs / 1_000)));
    const alg = this.jwk.alg ?? 'ES256';
    const token = await new SignJWT({ role, sid, ...(district !== null && { district }) })
      .setProtectedHeader({ alg, kid: this.jwk.kid })
      .setSubject(sub)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + seconds)
      .sign(await importJWK(this.jwk, alg));
    return {
      authorization: `Bearer ${token}`,
      renewAt: renewalOf((nowSeconds + seconds) * 1_000, this.lifetimeSeconds),
    };
  }
}
