import type { Grants } from '../access/grants';
import type { Caller } from './token-verifier';

const ROLE_POLICY = 'role:';
const known = new WeakMap<Caller, Grants>();

/**
 * What a caller may: the policy `role:<role>` holds for callers of that role; a policy of any other name for those who have a
 * scope of that name. Null for nobody. The same object for the same caller.
 */
export function grantsOf(caller: Caller): Grants;
export function grantsOf(caller: Caller | null): Grants | null;
export function grantsOf(caller: Caller | null): Grants | null {
  if (caller === null) return null;
  let grants = known.get(caller);
  if (grants === undefined) {
    const { role, scopes } = caller;
    const holdsPolicy = (name: string) =>
      name.startsWith(ROLE_POLICY) ? role === name.slice(ROLE_POLICY.length) : scopes.has(name);
    grants = { scopes, holdsPolicy };
    known.set(caller, grants);
  }
  return grants;
}
