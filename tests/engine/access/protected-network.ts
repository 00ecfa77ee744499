import { signToken, TEST_AUDIENCE, TEST_ISSUER, testKeys } from '../../network/tokens';
import type { CompositionOptions } from '../harness/compose';
import { type Network, startNetwork } from '../harness/network';
import type { Answer } from '../harness/send';
import type { SubgraphDefinition } from '../harness/subgraph';

const DIRECTIVES = [
  '@key',
  '@external',
  '@requires',
  '@shareable',
  '@authenticated',
  '@requiresScopes',
  '@policy',
];

/** Subgraph SDL with the `@link` that imports the access directives. */
export function protectedSdl(sdl: string): string {
  const imports = DIRECTIVES.map((name) => `"${name}"`).join(', ');
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n${sdl}`;
}

export const FOREIGN_TOKENS = {
  keys: { publicKeyFile: testKeys.publicKeyFile },
  issuer: TEST_ISSUER,
  audience: TEST_AUDIENCE,
  clockToleranceSeconds: 0,
  claims: 'foreign',
} as const;

/** `scope` and `role` of a token; null sends none. */
export type Who = { readonly scope?: string; readonly role?: string } | null;

export interface ProtectedNetwork<Name extends string> extends Network<Name> {
  askAs(who: Who, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** How many requests each subgraph has seen since `forget`. */
  requests(): Record<string, number>;
}

/** A gateway with `AUTH=optional` over subgraphs that check nothing themselves. */
export async function startProtectedNetwork<Name extends string>(
  definitions: Readonly<Record<Name, SubgraphDefinition>>,
  composition: CompositionOptions = {},
): Promise<ProtectedNetwork<Name>> {
  const network = await startNetwork(definitions, { tokens: FOREIGN_TOKENS, anonymous: true }, composition);
  return {
    ...network,
    askAs: async (who, query, variables) => network.ask(query, variables, { headers: await headersOf(who) }),
    requests: () =>
      Object.fromEntries(
        Object.entries<{ seen: unknown[] }>(network.subgraphs).map(([name, { seen }]) => [name, seen.length]),
      ),
  };
}

const tokens = new Map<string, Promise<string>>();

/** The same token for the same caller, as a client would send. */
export async function headersOf(who: Who): Promise<Record<string, string>> {
  if (who === null) return {};
  const key = JSON.stringify(who);
  const token = tokens.get(key) ?? signToken({ role: 'user', ...who });
  tokens.set(key, token);
  return { authorization: `Bearer ${await token}` };
}

/** The paths of refused fields, joined; fails for any other error. */
export function refusedPaths({ errors = [] }: Answer): string[] {
  return errors.map(({ message, path, extensions }) => {
    expect({ message, code: extensions.code }).toEqual({
      message: 'Unauthorized field or type',
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
    });
    return path!.join('.');
  });
}
