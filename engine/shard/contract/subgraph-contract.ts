import {
  type ASTNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parseType,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { joinsOf } from '../../supergraph/join-spec';

export interface InputShape {
  readonly type: TypeNode;
  readonly defaultValue?: ConstValueNode;
}

export interface FieldShape {
  readonly name: string;
  readonly type: TypeNode;
  readonly args: ReadonlyMap<string, InputShape>;
  readonly directives: readonly ConstDirectiveNode[];
}

/** One type as one subgraph knows it; `fields` for objects and interfaces, `inputs` for input objects. */
export interface TypeShape {
  readonly name: string;
  readonly kind: string;
  readonly fields: ReadonlyMap<string, FieldShape>;
  readonly inputs: ReadonlyMap<string, InputShape>;
  readonly values: ReadonlySet<string>;
  readonly directives: readonly ConstDirectiveNode[];
}

export type TypeShapes = ReadonlyMap<string, TypeShape>;

/** Whether a definition (a type, a field, an enum value) belongs to the subgraph whose shapes are read. */
type Membership = (node: { readonly directives?: readonly ConstDirectiveNode[] }) => {
  readonly isMember: boolean;
  readonly type?: TypeNode;
};

/**
 * The types that one subgraph resolves, read from the supergraph's `@join__*` directives (join specification v0.3 to
 * v0.5). External fields are left out: the subgraph does not resolve them.
 */
export function readSubgraphContract(supergraph: DocumentNode, graph: string): TypeShapes {
  const join = joinMembership(graph);
  return collectShapes(supergraph, join, (node: NamedTypeNode) => isJoined(node) && join(node).isMember);
}

/** The types of a subgraph's own SDL, extensions included. */
export function readSdlShapes(sdl: DocumentNode): TypeShapes {
  const everything: Membership = () => ({ isMember: true });
  return collectShapes(sdl, everything, () => true);
}

/** The innermost name of a type: `[ID!]!` → `ID`. */
export function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** The value of a directive's argument, or undefined. */
export function directiveArgument(directive: ConstDirectiveNode, name: string): unknown {
  const argument = directive.arguments?.find((node) => node.name.value === name);
  return argument ? valueFromASTUntyped(argument.value) : undefined;
}

/** The join specification's own types carry no `@join__type`. */
function isJoined(node: NamedTypeNode): boolean {
  return joinsOf(node).length > 0;
}

function joinMembership(graph: string): Membership {
  return (node) => {
    const joins = joinsOf(node);
    if (joins.length === 0) return { isMember: true };
    const own = joins.find((join) => join.graph === graph && !join.isExternal);
    return { isMember: own !== undefined, ...(own?.type !== undefined && { type: parseType(own.type) }) };
  };
}

function collectShapes(
  document: DocumentNode,
  member: Membership,
  hasType: (node: NamedTypeNode) => boolean,
): TypeShapes {
  const shapes = new Map<string, TypeShape>();
  for (const node of document.definitions) {
    if (!isNamedType(node) || !hasType(node)) continue;
    const name = node.name.value;
    const former = shapes.get(name);
    shapes.set(name, {
      name,
      kind: node.kind.replace('Extension', 'Definition'),
      fields: new Map([...(former?.fields ?? []), ...fieldsOf(node, member)]),
      inputs: new Map([...(former?.inputs ?? []), ...inputsOf(node, member)]),
      values: new Set([...(former?.values ?? []), ...valuesOf(node, member)]),
      directives: [...(former?.directives ?? []), ...(node.directives ?? [])],
    });
  }
  return shapes;
}

type NamedTypeNode = TypeDefinitionNode | TypeExtensionNode;

const NAMED_TYPE = /^(Scalar|Object|Interface|Union|Enum|InputObject)Type(Definition|Extension)$/;

function isNamedType(node: ASTNode): node is NamedTypeNode {
  return NAMED_TYPE.test(node.kind);
}

function fieldsOf(node: ASTNode, member: Membership): [string, FieldShape][] {
  if (!('fields' in node) || node.kind.startsWith('InputObject')) return [];
  return ((node.fields as readonly FieldDefinitionNode[] | undefined) ?? []).flatMap(
    (field): [string, FieldShape][] => {
      const { isMember, type = field.type } = member(field);
      if (!isMember) return [];
      const args = new Map((field.arguments ?? []).map((arg) => [arg.name.value, inputShape(arg)] as const));
      return [[field.name.value, { name: field.name.value, type, args, directives: field.directives ?? [] }]];
    },
  );
}

function inputsOf(node: ASTNode, member: Membership): [string, InputShape][] {
  if (node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && node.kind !== Kind.INPUT_OBJECT_TYPE_EXTENSION)
    return [];
  return (node.fields ?? [])
    .filter((field) => member(field).isMember)
    .map((field) => [field.name.value, inputShape(field, member(field).type)]);
}

function valuesOf(node: ASTNode, member: Membership): string[] {
  if (node.kind !== Kind.ENUM_TYPE_DEFINITION && node.kind !== Kind.ENUM_TYPE_EXTENSION) return [];
  return (node.values ?? []).filter((value) => member(value).isMember).map((value) => value.name.value);
}

function inputShape(node: InputValueDefinitionNode, type: TypeNode = node.type): InputShape {
  return { type, ...(node.defaultValue && { defaultValue: node.defaultValue }) };
}
