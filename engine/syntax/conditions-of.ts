import { type DocumentNode, Kind, visit } from 'graphql';

/** A boolean variable and the value for which nothing is left out. */
export interface InclusionCondition {
  readonly variable: string;
  readonly included: boolean;
}

/** Every `@skip` and `@include` of an operation that depends on a variable. */
export function conditionsOf(document: DocumentNode): InclusionCondition[] {
  const conditions: InclusionCondition[] = [];
  visit(document, {
    Directive({ name, arguments: args }) {
      const value = args?.find((argument) => argument.name.value === 'if')?.value;
      const isCondition = name.value === 'skip' || name.value === 'include';
      if (isCondition && value?.kind === Kind.VARIABLE) {
        conditions.push({ variable: value.name.value, included: name.value === 'include' });
      }
    },
  });
  return conditions;
}
