import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface ComposedService {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

/** The composer does not know that a root type can be entered again in every subgraph. */
const RULE_THAT_REFUSES_ROOTS = 'SatisfiabilityRule';
const RULE_OF_PROTECTED_REQUIRES = 'AuthOnRequiresRule';

export interface CompositionOptions {
  /** Composes also where a field leads back to a root type. */
  readonly rootsInside?: boolean;
  /** Composes also where a field requires a protected one without being protected as much, as older composers do. */
  readonly unprotectedRequires?: boolean;
  /** Made of the supergraph before it is served. */
  readonly change?: (supergraphSdl: string) => string;
}

/** The supergraph and the public schema of these subgraphs; throws with every composition error. */
export function compose(
  services: readonly ComposedService[],
  options: CompositionOptions = {},
): { supergraphSdl: string; publicSdl: string } {
  const result = composeServices(
    services.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
    {
      disableValidationRules: [
        ...(options.rootsInside ? [RULE_THAT_REFUSES_ROOTS] : []),
        ...(options.unprotectedRequires ? [RULE_OF_PROTECTED_REQUIRES] : []),
      ],
    },
  );
  if (result.supergraphSdl === undefined) {
    throw new Error(`Composition failed:\n${result.errors.map((error) => error.message).join('\n')}`);
  }
  const { change = (sdl: string) => sdl } = options;
  return { supergraphSdl: change(result.supergraphSdl), publicSdl: result.publicSdl };
}
