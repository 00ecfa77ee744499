import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** `@include(if: $variable)` is `{variable, expected: true}`, `@skip` the opposite. */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

/** A field is present when all conditions of any one of its occurrences hold. */
export type Presence = readonly (readonly Condition[])[];

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** One occurrence of a field, its fragments opened and its `@skip/@include` collected. */
export interface Occurrence {
  readonly node: FieldNode;
  readonly conditions: readonly Condition[];
}

/** The occurrences of one response key (GraphQL specification, 6.3.2 CollectFields). */
export interface SelectedField {
  readonly key: string;
  readonly name: string;
  readonly occurrences: readonly Occurrence[];
  readonly presence: Presence;
}

type Variables = Readonly<Record<string, unknown>>;

/** The fields of an object's selections by response key, in order, fragments opened. For objects of one known type. */
export function collectFields(
  selections: readonly { selectionSet: SelectionSetNode | undefined; conditions: readonly Condition[] }[],
  fragments: Fragments,
): SelectedField[] {
  return groupByKey(
    selections.flatMap(({ selectionSet, conditions }) => openFragments(selectionSet, fragments, conditions)),
  );
}

export function groupByKey(occurrences: readonly Occurrence[]): SelectedField[] {
  const byKey = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    const key = occurrence.node.alias?.value ?? occurrence.node.name.value;
    const list = byKey.get(key);
    if (list) list.push(occurrence);
    else byKey.set(key, [occurrence]);
  }
  return [...byKey].map(([key, list]) => ({
    key,
    name: list[0]!.node.name.value,
    occurrences: list,
    presence: list.map(({ conditions }) => conditions),
  }));
}

/** The sub-selections of a field; an occurrence's conditions stay with its part when there are several. */
export function subSelections({ occurrences }: SelectedField) {
  return occurrences.map(({ node, conditions }) => ({
    selectionSet: node.selectionSet,
    conditions: occurrences.length > 1 ? conditions : [],
  }));
}

/** Fields of a selection set with inline fragments and spreads opened, and the conditions on the way. */
function openFragments(
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
  outer: readonly Condition[] = [],
): Occurrence[] {
  return (selectionSet?.selections ?? []).flatMap((selection): Occurrence[] => {
    const own = readConditions(selection.directives);
    if (own === 'never') return [];
    const conditions = own.length === 0 ? outer : [...outer, ...own];
    if (selection.kind === Kind.FIELD) return [{ node: withoutConditions(selection), conditions }];
    return openFragments(fragmentSelections(selection, fragments), fragments, conditions);
  });
}

export function fragmentSelections(selection: Exclude<SelectionNode, FieldNode>, fragments: Fragments) {
  return selection.kind === Kind.INLINE_FRAGMENT
    ? selection.selectionSet
    : fragments.get(selection.name.value)?.selectionSet;
}

/** The `@skip/@include` of a selection; 'never' when a literal rules it out. */
export function readConditions(
  directives: readonly DirectiveNode[] | undefined,
): readonly Condition[] | 'never' {
  const conditions: Condition[] = [];
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name !== 'skip' && name !== 'include') continue;
    const value = directive.arguments?.[0]?.value;
    const expected = name === 'include';
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return 'never';
  }
  return conditions;
}

export function isPresent(presence: Presence, variables: Variables): boolean {
  return presence.some((conditions) =>
    conditions.every(({ variable, expected }) => Boolean(variables[variable]) === expected),
  );
}

/** The selection inside inline fragments that carry its conditions (neither directive is repeatable). */
export function underConditions(selection: SelectionNode, conditions: readonly Condition[]): SelectionNode {
  return conditions.reduceRight<SelectionNode>(
    (inner, { variable, expected }) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives: [conditionDirective(variable, expected)],
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    selection,
  );
}

function conditionDirective(variable: string, expected: boolean): DirectiveNode {
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

function withoutConditions(field: FieldNode): FieldNode {
  if (!field.directives || field.directives.length === 0) return field;
  const isCondition = ({ name }: DirectiveNode) => name.value === 'skip' || name.value === 'include';
  return { ...field, directives: field.directives.filter((directive) => !isCondition(directive)) };
}
