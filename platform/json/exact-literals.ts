import {
  type ASTVisitor,
  GraphQLError,
  GraphQLFloat,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  type ValidationContext,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import { toNumber } from './exact-number';

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** `valueFromASTUntyped` of graphql-js that keeps numbers as they are written. */
export function valueOfLiteral(node: ValueNode, variables?: Variables): unknown {
  switch (node.kind) {
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return toNumber(node.value);
    case Kind.STRING:
    case Kind.BOOLEAN:
    case Kind.ENUM:
      return node.value;
    case Kind.LIST:
      return node.values.map((item) => valueOfLiteral(item, variables));
    case Kind.OBJECT:
      return Object.fromEntries(
        node.fields.map(({ name, value }) => [name.value, valueOfLiteral(value, variables)]),
      );
    case Kind.VARIABLE:
      return variables?.[node.name.value];
    default:
      return node satisfies never;
  }
}

/** Lets the schema's own scalars, and the defaults of its input fields, keep numbers as they are written. */
export function keepNumbers(schema: GraphQLSchema): GraphQLSchema {
  const types = Object.values(schema.getTypeMap());
  for (const type of types) {
    // Scalars that a library brings are shared by all schemas.
    if (!isScalarType(type) || isSpecifiedScalarType(type) || !type.astNode) continue;
    type.parseLiteral = valueOfLiteral;
    // Introspection writes defaults, and knows JavaScript's numbers only.
    type.serialize = (value) => (typeof value === 'object' ? (value?.valueOf() ?? null) : value);
  }
  for (const type of types) {
    if (!isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const written = field.astNode?.defaultValue;
      if (written !== undefined && hasOwnScalar(field.type))
        field.defaultValue = valueFromAST(written, field.type);
    }
  }
  return schema;
}

function hasOwnScalar(type: GraphQLInputType): boolean {
  const named = getNamedType(type);
  return isInputObjectType(named) || (isScalarType(named) && !isSpecifiedScalarType(named));
}

/** A number that no Float can be (`1e999`) is an error: graphql-js takes it for infinite, which JSON writes as null. */
export function finiteNumbersRule(context: ValidationContext): ASTVisitor {
  const check = (node: ValueNode & { readonly value: string }) => {
    const type = context.getInputType();
    if (Number.isFinite(Number(node.value)) || !type || getNamedType(type) !== GraphQLFloat) return;
    context.reportError(
      new GraphQLError(`Float cannot represent non numeric value: ${node.value}.`, { nodes: node }),
    );
  };
  return { IntValue: check, FloatValue: check };
}
