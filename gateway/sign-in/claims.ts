import type { Person } from '../sessions/session';
import type { ClaimRule, ClaimRules } from '../settings/claim-rules-config';
import type { Claims } from './identity-provider';
import { claimsDisagree, refusedByProvider } from './sign-in-error';

/** The person's name in the staff register. @throws SignInError where the claim is missing */
export function subjectOf(claims: Claims, { subject }: ClaimRules): string {
  const [sub] = textsAt(claims, subject);
  if (sub === undefined) throw refusedByProvider(new Error(`the claim ${subject} is missing`));
  return sub;
}

/** Where a rule is configured, the claims must say what the register says. @throws SignInError */
export function assertAgrees(claims: Claims, rules: ClaimRules, { role, district }: Person): void {
  if (!agrees(claims, rules.role, role)) throw claimsDisagree('roll');
  if (district !== null && !agrees(claims, rules.district, district)) throw claimsDisagree('stadsdel');
}

function agrees(claims: Claims, rule: ClaimRule | null, wanted: string): boolean {
  if (rule === null) return true;
  const { claim, meanings } = rule;
  return textsAt(claims, claim).some((value) => meaningOf(value, meanings) === wanted);
}

function meaningOf(value: string, meanings: ClaimRule['meanings']): string | undefined {
  if (meanings === null) return value;
  return Object.hasOwn(meanings, value) ? meanings[value] : undefined;
}

/** The texts at a path such as `realm_access.roles`; a claim may be called by the whole path, too. */
function textsAt(claims: Claims, path: string): readonly string[] {
  const value = Object.hasOwn(claims, path)
    ? claims[path]
    : path.split('.').reduce(memberOf, claims as unknown);
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each !== '');
}

function memberOf(value: unknown, name: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Record<string, unknown>)[name] : undefined;
}
