import { type Environment, readOptionalText, readText } from '../../platform/settings/environment';
import { readTextMap } from './read-text-map';

/**
 * What of the provider's claims counts. They say who somebody is; what that person may do, the staff register says. A rule for
 * the role or the district makes the claims agree with the register, and refuses where they do not.
 */
export interface ClaimRules {
  /** Path of the claim that identifies the person, such as `sub`, or `oid` at Entra ID. */
  readonly subject: string;
  readonly role: ClaimRule | null;
  readonly district: ClaimRule | null;
}

export interface ClaimRule {
  /** Path of a text or a list of texts, such as `realm_access.roles`, `roles` or `groups`. */
  readonly claim: string;
  /** What a value of the claim means to the hub; null: the same word. */
  readonly meanings: Readonly<Record<string, string>> | null;
}

export const DEFAULT_CLAIM_RULES: ClaimRules = { subject: 'sub', role: null, district: null };

/** @throws EnvironmentError */
export function readClaimRules(env: Environment): ClaimRules {
  return {
    subject: readText(env, {
      name: 'OIDC_CLAIM_SUB',
      fallback: DEFAULT_CLAIM_RULES.subject,
      form: 'the path of a claim',
      about: "the claim that is a person's `sub` in the staff register, such as `oid` at Entra ID",
    }),
    role: readRule(env, 'ROLE', 'role'),
    district: readRule(env, 'DISTRICT', 'district'),
  };
}

function readRule(env: Environment, word: string, what: string): ClaimRule | null {
  const claim = readOptionalText(env, {
    name: `OIDC_CLAIM_${word}`,
    form: 'the path of a claim',
    otherwise: `none: the staff register alone says a person's ${what}`,
    about: `a claim that must name the ${what} that the staff register says, such as \`realm_access.roles\`, \`roles\` or \`groups\``,
  });
  const map = {
    name: `OIDC_${word}_MAP`,
    otherwise: "none: the hub's own words",
    form: 'a JSON object of texts',
    about: `what a value of \`OIDC_CLAIM_${word}\` means: a ${what} of the hub`,
  };
  const meanings = readTextMap(env, map, {
    wanted: 'a JSON object of texts, such as {"hub-broker":"resursteam"}',
  });
  return claim === undefined ? null : { claim, meanings: meanings ?? null };
}
