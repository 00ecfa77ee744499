import { type DirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import { readAccessRule } from '../../../platform/access/access-rule';
import { ROLES } from '../../../platform/tokens/roles';
import { SCOPES } from '../../../platform/tokens/scopes';

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);
const SCOPE_NAMES: ReadonlySet<string> = new Set(SCOPES);
const POLICY_NAMES: ReadonlySet<string> = new Set([...SCOPES, ...ROLES.map((role) => `role:${role}`)]);

/**
 * Nothing is shown by having been forgotten: every object type and every root field of a subgraph says who may see it.
 * @throws Error naming each that carries none of `@authenticated`, `@requiresScopes` and `@policy`, and each rule that
 * nobody can ever meet because it names something unknown
 */
export function requireAccessRules(document: DocumentNode): void {
  const problems = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? problemsOf(definition) : [],
  );
  if (problems.length > 0) throw new Error(`The schema does not say who may see it:\n${problems.join('\n')}`);
}

function problemsOf({ name, directives, fields = [] }: ObjectTypeDefinitionNode): string[] {
  const isRoot = ROOT_TYPES.has(name.value);
  return [
    ...(isRoot ? [] : missing(name.value, directives)),
    ...unknown(name.value, directives),
    ...fields.flatMap((field) => {
      const coordinate = `${name.value}.${field.name.value}`;
      return [
        ...(isRoot ? missing(coordinate, field.directives) : []),
        ...unknown(coordinate, field.directives),
      ];
    }),
  ];
}

function missing(coordinate: string, directives: readonly DirectiveNode[] = []): string[] {
  return readAccessRule(directives).length === 0
    ? [`${coordinate} carries none of @authenticated, @requiresScopes and @policy`]
    : [];
}

function unknown(coordinate: string, directives: readonly DirectiveNode[] = []): string[] {
  return readAccessRule(directives).flatMap((requirement) => {
    if (requirement.kind === 'authenticated') return [];
    const known = requirement.kind === 'scopes' ? SCOPE_NAMES : POLICY_NAMES;
    const names = requirement.anyOf.flat();
    if (names.length === 0) return [`${coordinate} asks for an empty list of ${requirement.kind}`];
    return names.filter((name) => !known.has(name)).map((name) => `${coordinate} asks for unknown "${name}"`);
  });
}
