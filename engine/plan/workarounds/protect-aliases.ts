import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import type { HiddenFields } from '../../supergraph/hidden-fields';
import { isProtectedKey, protectKey } from '../../syntax/client-key';

const INTROSPECTION = new Set(['__schema', '__type']);

/**
 * The document with every field renamed whose response key is also that of a field which the plan may fetch unseen beside it, as
 * `{ id: name }` is beside the key `id`; so are keys that every object has, as `constructor`. `clientKeyOf` gives the client's
 * key back. An alias that is the field's own name is left out.
 *
 * Planner defect: it does not always tell a client's alias from a field of its own, and trips over an alias equal to the name. May
 * go when `representations.test.ts` ("do not mix an alias of the client with a key") passes without it.
 */
export function protectAliases(document: DocumentNode, hidden: HiddenFields): DocumentNode {
  const protect = (node: FieldNode): FieldNode | false | undefined => {
    if (INTROSPECTION.has(node.name.value)) return false;
    const key = (node.alias ?? node.name).value;
    if (!mayCollide(node.name.value, key, hidden))
      return node.alias?.value === node.name.value ? withoutAlias(node) : undefined;
    return { ...node, alias: { kind: Kind.NAME, value: protectKey(key) } };
  };
  return visit(document, {
    Field: protect,
    FragmentDefinition: ({ typeCondition }) =>
      typeCondition.name.value.startsWith('__') ? false : undefined,
  });
}

function withoutAlias({ alias: _alias, ...node }: FieldNode): FieldNode {
  return node;
}

function mayCollide(name: string, key: string, { names, withArguments }: HiddenFields): boolean {
  if (isProtectedKey(key) || key in Object.prototype) return true;
  return key === name ? withArguments.has(key) : names.has(key);
}
