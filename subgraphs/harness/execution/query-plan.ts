import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo, ResponsePath } from 'graphql';
import type { CollectedErrors } from './collected-errors';

/** One execution. */
export interface Run {
  readonly parts: Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'operation'>;
  readonly contextValue: unknown;
  readonly variableValues: GraphQLResolveInfo['variableValues'];
  readonly errors: CollectedErrors;
}

/** What is selected of an object. */
export interface SelectionPlan {
  readonly fields: readonly FieldPlan[];
  /** An object with the keys of the fields in their order: a copy of it takes no new keys, which is what makes objects cheap. */
  readonly template: Readonly<Record<string, undefined>>;
}

export interface FieldPlan {
  readonly key: string;
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly completion: Completion;
  /** `__typename`. */
  readonly constant: string | undefined;
  /** The property of its name, unless that is a function. */
  readonly isProperty: boolean;
  selectionOf(type: GraphQLObjectType): SelectionPlan;
}

/** How values of a type become a part of the answer (GraphQL specification, section 6.4.3). */
export interface Completion {
  readonly isNonNull: boolean;
  /** Whether `complete` asks types, which are told of the field. */
  readonly needsInfo: boolean;
  /** Of a value that is not null, as it nearly always is; undefined where `complete` is to say. Only `plainOf` calls it. */
  plain(value: unknown): unknown;
  /** Of a value that is neither null nor an error. */
  complete(run: Run, place: Place, value: unknown): unknown;
}

/** Where a value stands in the answer. */
export interface Place {
  readonly field: FieldPlan;
  readonly path: ResponsePath;
  readonly info: GraphQLResolveInfo | undefined;
}
