/** Why somebody could not sign in, in words for that person. */
export class SignInError extends Error {
  override readonly name = 'SignInError';

  constructor(
    readonly status: 400 | 403 | 502 | 503,
    /** One sentence, Swedish: what happened. */
    readonly heading: string,
    /** What to do, Swedish. */
    readonly advice: string,
    cause?: unknown,
  ) {
    super(heading, { cause });
  }
}

export const cannotReachProvider = (cause: unknown) =>
  new SignInError(503, 'Inloggningen svarar inte.', 'Vänta en stund och försök igen.', cause);

export const cannotReachRegister = (cause: unknown) =>
  new SignInError(
    503,
    'Personalregistret svarar inte, så hubben kan inte se vem du är.',
    'Vänta en stund och försök igen.',
    cause,
  );

export const notUnderWay = () =>
  new SignInError(
    400,
    'Inloggningen hann bli för gammal, eller började i ett annat fönster.',
    'Logga in på nytt.',
  );

export const refusedByProvider = (cause: unknown) =>
  new SignInError(400, 'Inloggningen blev inte klar.', 'Logga in på nytt.', cause);

export const notRegistered = () =>
  new SignInError(
    403,
    'Du finns inte i personalregistret i dag.',
    'Be din närmaste chef, eller stadsdelens administratör, att registrera dig.',
  );

export const claimsDisagree = (what: string) =>
  new SignInError(
    403,
    `Din inloggning ger dig inte den ${what} som personalregistret säger.`,
    'Be stadsdelens administratör att se över dina uppgifter.',
  );
