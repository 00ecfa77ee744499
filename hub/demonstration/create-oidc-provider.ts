import type { Configuration, interactionPolicy, Provider } from 'oidc-provider';

export type Policies = typeof interactionPolicy;

/**
 * What the library says on the console that is no news here: that Node.js before 22 is not supported, though what is used of it
 * works there, as a test shows; and that it keeps all in memory, as is meant. All else that it says is shown.
 */
const NO_NEWS = /Unsupported runtime|development-only in-memory adapter/;

/** The library is loaded when it is needed: the demonstration alone does. */
export async function createOidcProvider(
  issuer: string,
  configure: (policies: Policies) => Configuration,
): Promise<Provider> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!NO_NEWS.test(String(words[0]))) warn(...words);
  };
  try {
    const library = await import('oidc-provider');
    return new library.Provider(issuer, configure(library.interactionPolicy));
  } finally {
    console.warn = warn;
  }
}
