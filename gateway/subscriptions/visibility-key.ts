import type { Caller } from '../../platform/tokens/token-verifier';

/**
 * What decides on a caller's rows and fields: role, district and scopes. Subgraphs decide by nothing else
 * (`subgraphs/district/policy/`), so callers with equal keys may share one upstream under any one of their tokens.
 *
 * Reads of personal data are recorded by subject: an operation that contains them (`PreparedQuery.isPersonal`) is shared with
 * nobody else, and so is one whose caller is unknown but who sends an authorization that subgraphs may look into.
 */
export function visibilityKeyOf(caller: Caller | null, authorization: string | undefined): string {
  if (caller === null) return JSON.stringify(['anybody', authorization ?? null]);
  return JSON.stringify([caller.role, caller.district, [...caller.scopes].sort()]);
}
