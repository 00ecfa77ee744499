import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ProviderConfig } from '../settings/sign-in-config';
import { cannotReachProvider, refusedByProvider } from './sign-in-error';

/** What of a sign-in the browser holds, sealed, while it is at the provider. */
export interface SignInUnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
}

export type Claims = Readonly<Record<string, unknown>>;

const TIMEOUT_SECONDS = 10;

/** An OpenID Connect provider: code flow with PKCE, state and nonce. What it says of itself is read when it is first needed. */
export class IdentityProvider {
  private known: Promise<Configuration> | undefined;

  constructor(private readonly config: ProviderConfig) {}

  /** Where to send the browser. @param hint who is to sign in, where the link knows @throws SignInError */
  async start(
    redirectUri: string,
    hint: string | null,
  ): Promise<{ readonly url: string; readonly underWay: SignInUnderWay }> {
    const configuration = await this.configuration();
    const underWay = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      redirectUri,
    };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.config.scopes,
      state: underWay.state,
      nonce: underWay.nonce,
      code_challenge: await calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
      ...(hint !== null && { login_hint: hint }),
    });
    return { url: url.href, underWay };
  }

  /** The claims of whom the provider has sent back. @param query of the callback @throws SignInError */
  async finish({ state, nonce, verifier, redirectUri }: SignInUnderWay, query: string): Promise<Claims> {
    const configuration = await this.configuration();
    const callback = new URL(redirectUri);
    callback.search = query;
    try {
      const tokens = await authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return tokens.claims()!;
    } catch (error) {
      throw isUnreachable(error) ? cannotReachProvider(error) : refusedByProvider(error);
    }
  }

  /** Where the browser signs out of the provider too; null where that is not offered, or not known now. */
  async endSessionUrl(after: string): Promise<string | null> {
    const configuration = await this.configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: after }).href;
  }

  /** A provider that could not be reached is asked again the next time. */
  private async configuration(): Promise<Configuration> {
    this.known ??= this.discover();
    try {
      return await this.known;
    } catch (error) {
      this.known = undefined;
      throw cannotReachProvider(error);
    }
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const isPlain = new URL(issuer).protocol === 'http:';
    return discovery(
      new URL(issuer),
      clientId,
      clientSecret,
      clientSecret === undefined ? None() : undefined,
      { timeout: TIMEOUT_SECONDS, ...(isPlain && { execute: [allowInsecureRequests] }) },
    );
  }
}

/** Errors of `fetch` and of time limits; what the provider or the library refuses has a code of its own. */
function isUnreachable(error: unknown): boolean {
  const { name, code } = error as { name?: string; code?: string };
  return name === 'TypeError' || name === 'TimeoutError' || code === 'OAUTH_TIMEOUT';
}
