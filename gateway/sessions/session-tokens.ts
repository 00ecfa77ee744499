import { importJWK, type JWK, SignJWT } from 'jose';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import type { ServiceKey } from '../../platform/tokens/service-key';
import type { Session } from './session';

/** What a token is for: one request, or what goes on for long and cannot change its token without a gap. */
export type TokenUse = 'request' | 'stream';

interface Minted {
  readonly authorization: string;
  /** Milliseconds since 1970, by the machine's clock. */
  readonly renewAt: number;
}

const REQUEST_SECONDS = 900;
/** A token that is used has at least so long to live, unless its session has not. */
const RENEW_BEFORE_SECONDS = 60;
const KEPT_TOKENS = 10_000;

export interface SessionTokensConfig extends Pick<ServiceKey, 'issuer' | 'audience'> {
  /** Beyond which no process takes a token. */
  readonly maxLifetimeSeconds: number;
}

/**
 * The hub tokens of people signed in: of the shape that the identity provider's have, signed by the gateway. They are sent to the
 * subgraphs alone. One for requests lives for a quarter of an hour, one for a stream as long as its session may, and the gateway ends the
 * stream when the session ends.
 */
export class SessionTokens {
  private readonly minted = new BoundedCache<string, Promise<Minted>>(KEPT_TOKENS);

  constructor(
    private readonly jwk: JWK,
    private readonly config: SessionTokensConfig,
  ) {}

  /** @param leftMs until the session ends however it is used, which no token outlives */
  async authorization(session: Session, use: TokenUse, leftMs: number): Promise<string> {
    const key = JSON.stringify([session.sid, session.role, session.district, use]);
    const known = await this.minted.get(key);
    if (known !== undefined && known.renewAt > Date.now()) return known.authorization;
    const most = use === 'request' ? REQUEST_SECONDS : this.config.maxLifetimeSeconds;
    const minted = this.mint(session, Math.max(1, Math.min(most, Math.floor(leftMs / 1_000))));
    this.minted.set(key, minted);
    return (await minted).authorization;
  }

  private async mint({ sub, sid, role, district }: Session, seconds: number): Promise<Minted> {
    const { issuer, audience } = this.config;
    const nowSeconds = Math.floor(Date.now() / 1_000);
    const alg = this.jwk.alg ?? 'ES256';
    const token = await new SignJWT({ role, sid, ...(district !== null && { district }) })
      .setProtectedHeader({ alg, kid: this.jwk.kid })
      .setSubject(sub)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(nowSeconds)
      .setExpirationTime(nowSeconds + seconds)
      .sign(await importJWK(this.jwk, alg));
    const renewAt = (nowSeconds + Math.max(seconds - RENEW_BEFORE_SECONDS, seconds / 2)) * 1_000;
    return { authorization: `Bearer ${token}`, renewAt };
  }
}
