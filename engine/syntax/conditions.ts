import { type ASTNode, type DirectiveNode, Kind, type SelectionNode, visit } from 'graphql';

/**
 * What `@skip` and `@include` (GraphQL sections 3.13.1 and 3.13.2) make of a selection: `@include(if: $variable)` is
 * `{ variable, expected: true }`, `@skip(if: $variable)` is `{ variable, expected: false }`.
 */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** Of a field selected several times: it is present when all conditions of any one of its selections hold. */
export type Presence = readonly (readonly Condition[])[];

/** A request's values of variables, coerced. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** The conditions of a selection by its directives; 'never' when a literal leaves it out whatever the variables are. */
export function readConditions(
  directives: readonly DirectiveNode[] | undefined,
): readonly Condition[] | 'never' {
  if (directives === undefined || directives.length === 0) return NONE;
  const conditions: Condition[] = [];
  for (const directive of directives) {
    if (!isCondition(directive)) continue;
    const expected = directive.name.value === 'include';
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return 'never';
  }
  return conditions;
}

const NONE: readonly Condition[] = [];

/** The conditions of all selections in a document, or in a part of one. */
export function conditionsIn(node: ASTNode): Condition[] {
  const conditions: Condition[] = [];
  visit(node, {
    Directive(directive) {
      const own = readConditions([directive]);
      if (own !== 'never') conditions.push(...own);
      return false;
    },
  });
  return conditions;
}

/** Whether a boolean variable is true; one without a value is not. */
export function isTrue(variables: VariableValues, variable: string): boolean {
  return variables[variable] === true;
}

/** Whether all conditions hold. */
export function hold(conditions: readonly Condition[], variables: VariableValues): boolean {
  for (const { variable, expected } of conditions) if (isTrue(variables, variable) !== expected) return false;
  return true;
}

/** Whether a selection with these directives is made. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  variables: VariableValues,
): boolean {
  const conditions = readConditions(directives);
  return conditions !== 'never' && hold(conditions, variables);
}

export function isPresent(presence: Presence, variables: VariableValues): boolean {
  return presence.some((conditions) => hold(conditions, variables));
}

/** The selection inside inline fragments that carry its conditions (neither directive is repeatable). */
export function underConditions(selection: SelectionNode, conditions: readonly Condition[]): SelectionNode {
  return conditions.reduceRight<SelectionNode>(
    (inner, condition) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [conditionDirective(condition)],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    selection,
  );
}

/** A condition as the directive that it is read from. */
export function conditionDirective({ variable, expected }: Condition): DirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: expected ? 'include' : 'skip' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'if' },
        value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      },
    ],
  };
}

/** The directives that are no conditions. */
export function withoutConditions(directives: readonly DirectiveNode[]): DirectiveNode[] {
  return directives.filter((directive) => !isCondition(directive));
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}
