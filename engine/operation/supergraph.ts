import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { AccessRules } from '../access/access-rules';
import { type CostRules, costRulesOf } from '../cost/cost-rules';
import { InvalidSupergraphError } from '../errors/errors';
import { buildApiSchema } from '../supergraph/api-schema';
import { type HiddenFields, hiddenFieldsOf } from '../supergraph/hidden-fields';
import { hasInheritedInputNames } from '../supergraph/inherited-names';
import { type InterfaceObjects, interfaceObjectsOf } from '../supergraph/interface-objects';
import { graphsOf } from '../supergraph/join-spec';
import type { ScalarDefinition } from '../supergraph/judge-scalars';
import { personalTypesOf } from '../supergraph/personal-types';
import { type RootNames, rootNamesOf, withStandardRoots } from '../supergraph/standard-roots';
import { assertSupported } from '../supergraph/supported-specs';
import { TypeIndex } from '../supergraph/type-index';

/** A composed schema, read once. */
export interface Supergraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** With the root types under their standard names, as in plans. */
  readonly types: TypeIndex;
  readonly rootNames: RootNames;
  readonly hiddenFields: HiddenFields;
  readonly interfaceObjects: InterfaceObjects;
  readonly hasInheritedInputNames: boolean;
  readonly costs: CostRules;
  readonly accessRules: AccessRules;
  /** Object types that tell of a person. */
  readonly personalTypes: ReadonlySet<string>;
  /** Subgraph name → its URL; empty when the supergraph gives none. */
  readonly subgraphUrls: ReadonlyMap<string, string>;
}

/**
 * Reads a Federation 2 supergraph (join specification v0.1 to v0.5).
 *
 * @param scalars who judge the values of its scalars
 * @throws InvalidSupergraphError when it is no GraphQL, names no subgraph, or needs what is unknown here.
 */
export function readSupergraph(sdl: string, scalars: readonly ScalarDefinition[] = []): Supergraph {
  try {
    const document = parse(sdl, { noLocation: true });
    const subgraphUrls = new Map(graphsOf(document).map(({ subgraph, url }) => [subgraph, url]));
    if (subgraphUrls.size === 0) throw new Error('it has no enum join__Graph with @join__graph values');
    assertSupported(document);
    const apiSchema = buildApiSchema(document, scalars);
    const rootNames = rootNamesOf(document);
    const derived = {
      apiSchema,
      rootNames,
      accessRules: new AccessRules(apiSchema, document),
      personalTypes: personalTypesOf(document),
      types: TypeIndex.of(withStandardRoots(document, rootNames)),
      hiddenFields: hiddenFieldsOf(document),
      interfaceObjects: interfaceObjectsOf(document),
      hasInheritedInputNames: hasInheritedInputNames(document),
      costs: costRulesOf(document),
    };
    return { sdl, document, subgraphUrls, ...derived };
  } catch (cause) {
    throw new InvalidSupergraphError(cause as Error);
  }
}
