import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import type { ProposalEntity } from '../proposals/proposal.entity';
import { ProposalParty } from '../proposals/proposal-status';
import { codesOf } from './brokering-viewer';

/**
 * Who may do what, beside who may see it (`brokering-viewer.ts`):
 *
 * | command | who |
 * |---|---|
 * | requestPlacement, withdrawRequest | kontaktsekreterare, handlaggare of the requesting district |
 * | proposeCandidate, confirmProposal, withdrawProposal | resursteam |
 * | answerProposal CANDIDATE | kontaktsekreterare of the candidate's district, who asks the candidate, or the resursteam for them |
 * | answerProposal CLIENT, DISTRICT | handlaggare of the requesting district, who decides it and asks the client |
 */
const REQUESTING: ReadonlySet<Role> = new Set<Role>(['kontaktsekreterare', 'handlaggare']);

/** The caller's district in force. @throws ForbiddenError */
export function requireRequestingStaff({ role, district }: Caller, registry: DistrictRegistry): string {
  const own = district === null ? undefined : registry.resolve(district);
  if (own === undefined || !REQUESTING.has(role)) {
    throw new ForbiddenError('Only staff of the requesting district may do this.');
  }
  return own.code;
}

/** @throws ForbiddenError */
export function requireBroker({ role }: Caller, refusal = 'Only the resursteam may do this.'): void {
  if (role !== 'resursteam') throw new ForbiddenError(refusal);
}

/** @throws ForbiddenError */
export function requireAnswerer(
  caller: Caller,
  registry: DistrictRegistry,
  { proposal, party }: { readonly proposal: ProposalEntity; readonly party: ProposalParty },
): void {
  if (!mayAnswer(caller, registry, proposal, party)) {
    throw new ForbiddenError(`This answer of the ${party.toLowerCase()} is recorded by others.`);
  }
}

function mayAnswer(
  { role, district }: Caller,
  registry: DistrictRegistry,
  proposal: ProposalEntity,
  party: ProposalParty,
): boolean {
  const own = district === null ? [] : codesOf(district, registry);
  switch (party) {
    case ProposalParty.CANDIDATE:
      return (
        role === 'resursteam' || (role === 'kontaktsekreterare' && own.includes(proposal.candidateDistrict))
      );
    case ProposalParty.CLIENT:
    case ProposalParty.DISTRICT:
      return role === 'handlaggare' && own.includes(proposal.requestingDistrict);
    default:
      return party satisfies never;
  }
}
