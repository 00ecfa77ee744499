import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type ArgumentValues, argumentText } from './argument-literals';
import type { AnswerPath } from './outcome';

/** How an object of a type is come to: fields below `Query`, each with its arguments in GraphQL syntax. */
export interface Way {
  /** The type, with the row in brackets where it matters which: `Candidate[region]`. */
  readonly subject: string;
  readonly type: string;
  readonly steps: readonly WayStep[];
}

export interface WayStep {
  readonly field: string;
  readonly arguments: string;
  readonly isList: boolean;
}

/** The shortest way to each object type of a schema, types of nothing but roots left out. */
export function shortestWays(schema: GraphQLSchema, values: ArgumentValues): Map<string, Way> {
  const ways = new Map<string, Way>();
  const waiting: { type: GraphQLObjectType; steps: readonly WayStep[] }[] = [
    { type: schema.getQueryType()!, steps: [] },
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const field of singlesFirst(next.type)) {
      const type = getNamedType(field.type);
      if (!isObjectType(type) || ways.has(type.name)) continue;
      const steps = [...next.steps, stepOf(next.type.name, field, values)];
      ways.set(type.name, { subject: type.name, type: type.name, steps });
      waiting.push({ type, steps });
    }
  }
  return ways;
}

/** The first of a list may be anybody's row; what is named by an id is the own district's. */
function singlesFirst(type: GraphQLObjectType): GraphQLField<unknown, unknown>[] {
  const fields = Object.values(type.getFields());
  return [...fields.filter((field) => !isList(field)), ...fields.filter(isList)];
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

export function stepOf(type: string, field: GraphQLField<unknown, unknown>, values: ArgumentValues): WayStep {
  return { field: field.name, arguments: argumentText(type, field, values), isList: isList(field) };
}

/** The text of a field among the selections of an object. */
export function selectionText(
  type: string,
  field: GraphQLField<unknown, unknown>,
  values: ArgumentValues,
): string {
  const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${field.name}${argumentText(type, field, values)}${below}`;
}

/** An operation that selects something of what a way leads to. */
export function operationText({ steps }: Pick<Way, 'steps'>, selection: string): string {
  return `{ ${steps.reduceRight((inner, at) => `${at.field}${at.arguments} { ${inner} }`, selection)} }`;
}

/** Where an answer holds what a way leads to. */
export function pathOf({ steps }: Pick<Way, 'steps'>): AnswerPath {
  return steps.flatMap((at) => (at.isList ? [at.field, 0] : [at.field]));
}
