import {
  type ASTNode,
  buildASTSchema,
  type ConstDirectiveNode,
  type DirectiveDefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  specifiedDirectives,
  visit,
} from 'graphql';
import { keepNumbers } from '../../platform/json/exact-literals';
import { judgeScalars, type ScalarDefinition } from './judge-scalars';
import { linkedSpecs } from './linked-specs';

/** Accepted so that a client that sends them is answered, in one piece. */
const INCREMENTAL_DELIVERY = parse(`
  "Taken, and not needed: what may come later comes with the rest, as the answer is in one piece."
  directive @defer(
    "Whether it may come later."
    if: Boolean! = true
    "A name for what comes later, as nothing does."
    label: String
  ) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  "Taken, and not needed: the whole list comes at once, as the answer is in one piece."
  directive @stream(
    "Whether its items may come later."
    if: Boolean! = true
    "A name for what comes later, as nothing does."
    label: String
    "How many items must come at once; all of them do."
    initialCount: Int = 0
  ) on FIELD
`).definitions as DirectiveDefinitionNode[];

const KEPT_DIRECTIVES = new Set(['deprecated', 'specifiedBy', 'oneOf']);

/**
 * The schema clients see (Federation: "API schema"): the supergraph without the machinery of its specs (`join__`,
 * `link__`, the sharding directives, …) and without all that is `@inaccessible`.
 * @param scalars who judge the values of its scalars
 */
export function buildApiSchema(
  supergraph: DocumentNode,
  scalars: readonly ScalarDefinition[] = [],
): GraphQLSchema {
  const isMachinery = machineryNames(supergraph);
  const inaccessible = inaccessibleNames(supergraph);
  const hiddenTypes = new Set<string>();
  for (const definition of supergraph.definitions) {
    if ('name' in definition && hasDirective(definition, inaccessible))
      hiddenTypes.add(definition.name!.value);
  }
  const prune = (node: ASTNode & { directives?: readonly ConstDirectiveNode[] }) =>
    hasDirective(node, inaccessible) ? null : undefined;

  const document = visit(supergraph, {
    DirectiveDefinition: (node) => (isClientDirective(node) ? undefined : null),
    Directive: (node) => (KEPT_DIRECTIVES.has(node.name.value) ? undefined : null),
    ScalarTypeDefinition: { enter: (node) => (isMachinery(node.name.value) ? null : prune(node)) },
    EnumTypeDefinition: { enter: (node) => (isMachinery(node.name.value) ? null : prune(node)) },
    InputObjectTypeDefinition: { enter: (node) => (isMachinery(node.name.value) ? null : prune(node)) },
    ObjectTypeDefinition: { enter: prune },
    InterfaceTypeDefinition: { enter: prune },
    UnionTypeDefinition: { enter: prune },
    FieldDefinition: { enter: prune },
    InputValueDefinition: { enter: prune },
    EnumValueDefinition: { enter: prune },
    NamedType: (node, _key, parent) =>
      Array.isArray(parent) && hiddenTypes.has(node.name.value) ? null : undefined,
  });
  const defined = new Set(
    document.definitions.map((node) => ('name' in node ? node.name?.value : undefined)),
  );
  const added = INCREMENTAL_DELIVERY.filter((node) => !defined.has(node.name.value));
  const schema = buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: [...document.definitions, ...added] },
    { assumeValid: true, assumeValidSDL: true },
  );
  return judgeScalars(keepNumbers(schema), scalars);
}

function hasDirective(node: ASTNode, names: ReadonlySet<string>): boolean {
  const directives = 'directives' in node ? node.directives : undefined;
  return directives?.some((directive) => names.has(directive.name.value)) ?? false;
}

/** Names a linked spec owns: its directive and everything under its `name__` prefix. */
function machineryNames(supergraph: DocumentNode): (name: string) => boolean {
  const prefixes = new Set(['join', 'link', 'core', ...linkedSpecs(supergraph).map((spec) => spec.name)]);
  return (name) => {
    const end = name.indexOf('__');
    return end > 0 && prefixes.has(name.slice(0, end));
  };
}

function inaccessibleNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = linkedSpecs(supergraph)
    .filter((spec) => spec.identity.endsWith('/inaccessible'))
    .map((spec) => spec.imports.get('@inaccessible') ?? spec.name);
  return new Set(['inaccessible', ...names]);
}

/**
 * Executable directives of subgraphs are not among them: which subgraph an operation's parts go to is the planner's
 * choice, so that what stands on a field, a fragment or the operation could not be handed on as it was written.
 */
function isClientDirective({ name }: DirectiveDefinitionNode): boolean {
  return specifiedDirectives.some((directive) => directive.name === name.value);
}
