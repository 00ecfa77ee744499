import type { DirectiveNode, ValueNode } from 'graphql';
import type { Grants } from './grants';

/** One access directive of the Federation specification. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  /** `@requiresScopes`: of one inner list the caller has all. */
  | { readonly kind: 'scopes'; readonly anyOf: readonly (readonly string[])[] }
  /** `@policy`: of one inner list all hold. */
  | { readonly kind: 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** All of them must be met. Without any, the rule holds for everybody. */
export type AccessRule = readonly Requirement[];

/** The names under which a document uses the directives. */
export interface AccessDirectiveNames {
  readonly authenticated: string;
  readonly requiresScopes: string;
  readonly policy: string;
}

const ACCESS_DIRECTIVE_NAMES: AccessDirectiveNames = {
  authenticated: 'authenticated',
  requiresScopes: 'requiresScopes',
  policy: 'policy',
};

/** What the access directives of one definition require; none of other directives. */
export function readAccessRule(
  directives: readonly DirectiveNode[] = [],
  names: AccessDirectiveNames = ACCESS_DIRECTIVE_NAMES,
): AccessRule {
  return directives.flatMap((directive): Requirement[] => {
    switch (directive.name.value) {
      case names.authenticated:
        return [{ kind: 'authenticated' }];
      case names.requiresScopes:
        return [{ kind: 'scopes', anyOf: readLists(directive, 'scopes') }];
      case names.policy:
        return [{ kind: 'policies', anyOf: readLists(directive, 'policies') }];
      default:
        return [];
    }
  });
}

/** Whether somebody of these grants, or nobody (null), meets a requirement. A requirement without alternatives is met by none. */
export function isMet(requirement: Requirement, grants: Grants | null): boolean {
  if (grants === null) return false;
  switch (requirement.kind) {
    case 'authenticated':
      return true;
    case 'scopes':
      return requirement.anyOf.some((all) => all.every((scope) => grants.scopes.has(scope)));
    case 'policies':
      return requirement.anyOf.some((all) => all.every((policy) => grants.holdsPolicy(policy)));
    default:
      return requirement satisfies never;
  }
}

function readLists(directive: DirectiveNode, name: string): string[][] {
  const argument = directive.arguments?.find(({ name: { value } }) => value === name);
  return itemsOf(argument?.value).map((inner) =>
    itemsOf(inner).map((item) => (item.kind === 'StringValue' ? item.value : '')),
  );
}

/** A single value stands for a list of it (GraphQL specification, section 3.11). */
function itemsOf(value: ValueNode | undefined): readonly ValueNode[] {
  if (value === undefined) return [];
  return value.kind === 'ListValue' ? value.values : [value];
}
