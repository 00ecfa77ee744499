import {
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { AbstractCompletion, LeafCompletion, ListCompletion, ObjectCompletion } from './completions';
import type { Completion, FieldPlan, SelectionPlan } from './query-plan';

export interface OperationParts {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  /** Of the variables that decide what is selected. */
  readonly conditions: Readonly<Record<string, boolean>>;
}

/** What an operation selects under some values of its conditions; of each type of object, found out when the first comes. */
export class OperationPlan {
  readonly root: SelectionPlan;

  constructor(readonly parts: OperationParts) {
    const { schema, operation, fragments, conditions } = parts;
    const type = schema.getQueryType()!;
    this.root = this.toSelection(
      type,
      collectFields(schema, fragments, conditions, type, operation.selectionSet),
    );
  }

  private toSelection(
    type: GraphQLObjectType,
    collected: ReadonlyMap<string, readonly FieldNode[]>,
  ): SelectionPlan {
    const fields = [...collected].map(([key, nodes]) => this.toField(type, key, nodes));
    return { fields, template: Object.fromEntries(fields.map(({ key }) => [key, undefined])) };
  }

  private toField(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): FieldPlan {
    const { schema, fragments, conditions } = this.parts;
    const name = nodes[0]!.name.value;
    const isTypename = name === TypeNameMetaFieldDef.name;
    const definition = isTypename ? TypeNameMetaFieldDef : parentType.getFields()[name]!;
    const { resolve = defaultFieldResolver, args } = definition;
    const selections = new Map<GraphQLObjectType, SelectionPlan>();
    return {
      key,
      parentType,
      definition,
      nodes,
      completion: toCompletion(definition.type),
      constant: isTypename ? parentType.name : undefined,
      isProperty: resolve === defaultFieldResolver && args.length === 0,
      selectionOf: (type) => {
        let selection = selections.get(type);
        if (selection === undefined) {
          selection = this.toSelection(type, collectSubfields(schema, fragments, conditions, type, nodes));
          selections.set(type, selection);
        }
        return selection;
      },
    };
  }
}

function toCompletion(type: GraphQLOutputType): Completion {
  const isNonNull = isNonNullType(type);
  const own = getNullableType(type);
  if (isListType(own)) return new ListCompletion(toCompletion(own.ofType), isNonNull);
  if (isLeafType(own)) return new LeafCompletion(own, isNonNull);
  return isObjectType(own) ? new ObjectCompletion(own, isNonNull) : new AbstractCompletion(own, isNonNull);
}
