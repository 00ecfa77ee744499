import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface ComposedService {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The composer does not know that a root type can be entered again in every subgraph. */
const RULE_THAT_REFUSES_ROOTS = 'SatisfiabilityRule';

export interface CompositionOptions {
  /** Composes also where a field leads back to a root type. */
  readonly rootsInside?: boolean;
}

/** The supergraph and the public schema of these subgraphs; throws with every composition error. */
export function compose(
  services: readonly ComposedService[],
  options: CompositionOptions = {},
): { supergraphSdl: string; publicSdl: string } {
  const result = composeServices(
    services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
    { disableValidationRules: options.rootsInside ? [RULE_THAT_REFUSES_ROOTS] : [] },
  );
  if (result.supergraphSdl === undefined) {
    throw new Error(`Composition failed:\n${result.errors.map((error) => error.message).join('\n')}`);
  }
  return { supergraphSdl: result.supergraphSdl, publicSdl: result.publicSdl };
}
