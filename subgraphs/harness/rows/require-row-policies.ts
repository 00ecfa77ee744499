import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { RowPolicies } from './row-policy';

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * No type is without a decision on its rows: every object type has a policy, and a part is led to by what it is a part of
 * and by nothing else.
 * @throws Error naming each that is not so
 */
export function requireRowPolicies(document: DocumentNode, policies: RowPolicies): void {
  const types = document.definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION);
  const problems = types
    .map(({ name }) => name.value)
    .filter((name) => !ROOT_TYPES.has(name) && !Object.hasOwn(policies, name))
    .map((name) => `${name} has no row policy: name one in the subgraph's policy/row-policies.ts`);
  problems.push(...types.flatMap((type) => waysAround(type, policies)));
  if (problems.length > 0) throw new Error(`Who gets which rows is not decided:\n${problems.join('\n')}`);
}

/** Fields that lead to a part from elsewhere than from what it is a part of. */
function waysAround({ name, fields = [] }: ObjectTypeDefinitionNode, policies: RowPolicies): string[] {
  return fields.flatMap((field: FieldDefinitionNode) => {
    const target = namedType(field.type);
    const policy = Object.hasOwn(policies, target) ? policies[target] : undefined;
    if (policy === undefined || typeof policy === 'string' || policy.partOf.includes(name.value)) return [];
    return [
      `${name.value}.${field.name.value} leads to ${target}, which is part of ${policy.partOf.join(', ')}`,
    ];
  });
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
