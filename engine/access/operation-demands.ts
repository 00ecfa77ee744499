import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../syntax/split-operation';
import type { AccessRules, Permissions, RequirementId } from './access-rules';

/** What the fields of one operation ask of whoever sends it. */
export interface OperationDemands {
  readonly byField: ReadonlyMap<FieldNode, readonly RequirementId[]>;
  /** All of them. */
  readonly ids: readonly RequirementId[];
}

/** Null when the operation asks for nothing. A field of a fragment counts once: what it asks for does not depend on where the fragment is spread. */
export function findDemands(
  rules: AccessRules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationDemands | null {
  if (!rules.areAny) return null;
  const fragments = fragmentsOf(document);
  const visited = new Set<string>();
  const byField = new Map<FieldNode, readonly RequirementId[]>();
  const collect = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        if (isMeta(node) || !(isObjectType(parent) || isInterfaceType(parent))) continue;
        const demands = rules.demandsOf(parent, node.name.value, selectsFields(node));
        if (demands.length > 0) byField.set(node, demands);
        const type = parent.getFields()[node.name.value]!.type;
        if (node.selectionSet) collect(node.selectionSet, getNamedType(type));
        continue;
      }
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        if (visited.has(node.name.value)) continue;
        visited.add(node.name.value);
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)! : node;
      const condition = fragment.typeCondition?.name.value;
      collect(fragment.selectionSet, condition === undefined ? parent : rules.schema.getType(condition));
    }
  };
  collect(operation.selectionSet, rules.schema.getRootType(operation.operation) ?? undefined);
  return byField.size === 0 ? null : { byField, ids: [...new Set([...byField.values()].flat())] };
}

/** The fields that are not for a caller of these permissions. */
export function refusedFields(
  { byField }: OperationDemands,
  permissions: Permissions,
): ReadonlySet<FieldNode> {
  const refused = new Set<FieldNode>();
  for (const [node, ids] of byField) if (ids.some((id) => !permissions[id])) refused.add(node);
  return refused;
}

/** `__typename`, `__schema` and `__type` tell of the schema, which is public. */
export function isMeta({ name }: FieldNode): boolean {
  return name.value.startsWith('__');
}

function selectsFields({ selectionSet }: FieldNode): boolean {
  return selectionSet?.selections.some((node) => node.kind === Kind.FIELD && !isMeta(node)) ?? false;
}
