import type { Caller } from '../../service/token-verifier';
import { isOwnRow, type Visibility } from './visibility';

/**
 * Who may read a candidate's name and contact: staff of the own district; for a protected identity its
 * kontaktsekreterare only. Beside them, but never of a protected identity, the parties of a live proposal
 * (`identity-grants/has-identity-grant.ts`).
 */
export function mayReadIdentity(
  caller: Caller,
  visibility: Visibility | undefined,
  candidate: { readonly district: string; readonly protectedIdentity: boolean },
): boolean {
  if (visibility === undefined || !isOwnRow(visibility, candidate.district)) return false;
  return caller.role === 'kontaktsekreterare' || !candidate.protectedIdentity;
}
