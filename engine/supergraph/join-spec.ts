import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type EnumValueDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** A subgraph as a supergraph names it. */
export interface JoinGraph {
  /** The value of `join__Graph`, by which directives name it. */
  readonly graph: string;
  /** `@join__graph(name:)` */
  readonly subgraph: string;
  /** Empty when the supergraph gives none. */
  readonly url: string;
}

/** What one `@join__type`, `@join__field` or `@join__enumValue` says of a subgraph (Apollo `join` v0.1 to v0.5). */
export interface Join {
  readonly directive: ConstDirectiveNode;
  /** None for a field that an interface object's implementations inherit. */
  readonly graph: string | undefined;
  readonly key: string | undefined;
  readonly isResolvable: boolean;
  readonly isInterfaceObject: boolean;
  readonly requires: string | undefined;
  readonly provides: string | undefined;
  /** The field's type in the subgraph, where it is another. */
  readonly type: string | undefined;
  readonly isExternal: boolean;
  /** Another subgraph has taken the field over (`@override`). */
  readonly isOverridden: boolean;
  readonly overrideLabel: string | undefined;
  readonly takesContext: boolean;
}

interface Joinable {
  readonly directives?: readonly ConstDirectiveNode[];
}

const JOINS = new Set(['join__type', 'join__field', 'join__enumValue']);

/** What a type, a field or an enum value says of its subgraphs, in its order. */
export function joinsOf({ directives = [] }: Joinable): Join[] {
  return directives.filter(({ name }) => JOINS.has(name.value)).map(readJoin);
}

/** The values of `join__Graph` that name a subgraph. */
export function graphsOf(supergraph: DocumentNode): JoinGraph[] {
  const enums = supergraph.definitions.filter((node) => node.kind === Kind.ENUM_TYPE_DEFINITION);
  return (enums.find(isGraphEnum)?.values ?? []).flatMap(readGraph);
}

/** Whether the enum's values are the subgraphs. */
export function isGraphEnum({ name }: EnumTypeDefinitionNode): boolean {
  return name.value === 'join__Graph';
}

/** The selections of a `key`, of `requires` or of `provides`. */
export function parseFieldSet(fieldSet: string): SelectionSetNode {
  const [operation] = parse(`{ ${fieldSet} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`no field set: ${fieldSet}`);
  return operation.selectionSet;
}

/** A directive of the join specification; its argument `graph` is an enum's value, other texts are strings. */
export function joinDirective(
  name: string,
  args: Readonly<Record<string, string | boolean>>,
): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(args).map(
      ([key, value]): ConstArgumentNode => ({
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: key },
        value: valueNode(key, value),
      }),
    ),
  };
}

export function withDirectives<T extends Joinable>(node: T, added: readonly ConstDirectiveNode[]): T {
  return { ...node, directives: [...(node.directives ?? []), ...added] };
}

function readGraph(value: EnumValueDefinitionNode): JoinGraph[] {
  const directive = value.directives?.find(({ name }) => name.value === 'join__graph');
  const subgraph = directive && textOf(directive, 'name');
  if (subgraph === undefined) return [];
  return [{ graph: value.name.value, subgraph, url: textOf(directive!, 'url') ?? '' }];
}

function readJoin(directive: ConstDirectiveNode): Join {
  return {
    directive,
    graph: textOf(directive, 'graph'),
    key: textOf(directive, 'key'),
    isResolvable: flagOf(directive, 'resolvable') ?? true,
    isInterfaceObject: flagOf(directive, 'isInterfaceObject') ?? false,
    requires: textOf(directive, 'requires'),
    provides: textOf(directive, 'provides'),
    type: textOf(directive, 'type'),
    isExternal: flagOf(directive, 'external') ?? false,
    isOverridden: flagOf(directive, 'usedOverridden') ?? false,
    overrideLabel: textOf(directive, 'overrideLabel'),
    takesContext: argumentOf(directive, 'contextArguments') !== undefined,
  };
}

function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

function textOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function flagOf(directive: ConstDirectiveNode, name: string): boolean | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

function valueNode(key: string, value: string | boolean): ConstValueNode {
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  return key === 'graph' ? { kind: Kind.ENUM, value } : { kind: Kind.STRING, value };
}
