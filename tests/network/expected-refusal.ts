import type { Role } from '../../platform/tokens/roles';
import { defaultScopesOf, type Scope } from '../../platform/tokens/scopes';

/** The code of a refusal: of the field for a role that never has the scope, of the row for one that has it. */
export function expectedRefusal(role: string, scope: Scope): 'FORBIDDEN' | 'UNAUTHORIZED_FIELD_OR_TYPE' {
  return defaultScopesOf(role as Role).has(scope) ? 'FORBIDDEN' : 'UNAUTHORIZED_FIELD_OR_TYPE';
}
