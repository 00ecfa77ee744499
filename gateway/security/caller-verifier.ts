import {
  type Caller,
  createTokenVerifier,
  type TokenVerifierConfig,
} from '../../platform/tokens/token-verifier';

/** Tells who sends a request to the gateway by its `Authorization` header. */
export interface CallerVerifier {
  /**
   * Null for a request without a token, where those are answered.
   * @throws UnauthenticatedError, KeysUnavailableError
   */
  verify(authorizationHeader: string | undefined): Promise<Caller | null>;
}

/** @param anonymous a request without a token is answered, with what is for everybody */
export function createCallerVerifier(config: TokenVerifierConfig, anonymous: boolean): CallerVerifier {
  const verifier = createTokenVerifier(config);
  if (!anonymous) return verifier;
  return { verify: async (header) => (header === undefined ? null : verifier.verify(header)) };
}
