import type { EntityManager } from 'typeorm';
import type { VacancyEntity } from '../entities/vacancy.entity';
import type { Revocation } from '../errors/hold.errors';
import { revokeGrant } from '../identity-grants/revoke-grants';
import { logHoldEnd } from './hold-log';

/** How the hold log names a hold that was taken back; what follows is the `Revocation`. */
export const REVOKED = 'REVOKED: ';

export interface HoldRevocation {
  readonly at: Date;
  readonly revocation: Revocation;
}

/** Ends the hold of a held vacancy in the log, and with it what its proposal may read. */
export async function logRevocation(
  manager: EntityManager,
  { holdId, candidateId }: VacancyEntity,
  { at, revocation }: HoldRevocation,
): Promise<void> {
  if (holdId === null) return;
  await logHoldEnd(manager, holdId, { at, reason: `${REVOKED}${revocation}` });
  await revokeGrant(manager, { candidateId, proposalId: holdId, at });
}
