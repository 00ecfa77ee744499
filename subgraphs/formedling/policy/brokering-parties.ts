import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import type { ProposalEntity } from '../entities/proposal.entity';
import { ProposalParty, ProposalStatus } from '../entities/proposal-status';
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

const { CANDIDATE, CLIENT, DISTRICT } = ProposalParty;

/** The caller's district in force. @throws ForbiddenError */
export function requireRequestingStaff({ role, district }: Caller, registry: DistrictRegistry): string {
  const own = district === null ? undefined : registry.resolve(district);
  if (own === undefined || !REQUESTING.has(role)) {
    throw new ForbiddenError(
      'Only staff of the requesting district may do this.',
      'REQUESTING_DISTRICT_ONLY',
    );
  }
  return own.code;
}

/** @throws ForbiddenError */
export function requireBroker({ role }: Caller, refusal = 'Only the resursteam may do this.'): void {
  if (role !== 'resursteam') throw new ForbiddenError(refusal, 'RESURSTEAM_ONLY');
}

/** @throws ForbiddenError */
export function requireAnswerer(
  caller: Caller,
  registry: DistrictRegistry,
  { proposal, party }: { readonly proposal: ProposalEntity; readonly party: ProposalParty },
): void {
  if (!mayAnswer(caller, registry, proposal, party)) {
    throw new ForbiddenError(
      `This answer of the ${party.toLowerCase()} is recorded by others.`,
      'OTHER_PARTY_ONLY',
    );
  }
}

function mayAnswer(
  caller: Caller,
  registry: DistrictRegistry,
  proposal: ProposalEntity,
  party: ProposalParty,
): boolean {
  const { parties, side, codes } = answersOf(caller, registry);
  return parties.includes(party) && (side === null || codes.includes(proposal[side]));
}

/** Adds the condition that a proposal (alias `p`) lacks an answer which the caller may give at that moment. */
export function addAwaitedAnswers(
  conditions: SqlConditions,
  {
    caller,
    registry,
    at,
  }: { readonly caller: Caller; readonly registry: DistrictRegistry; readonly at: Date },
): void {
  const { parties, side, codes } = answersOf(caller, registry);
  conditions.add('p.status = ? AND p.held_until > ?', ProposalStatus.PENDING, at);
  if (side !== null) conditions.add(`p.${COLUMN_OF[side]} = ANY(?)`, codes);
  conditions.add(
    `EXISTS (SELECT FROM unnest(?::text[]) AS asked (party) WHERE NOT EXISTS
      (SELECT FROM proposal_answer a WHERE a.proposal_id = p.id AND a.party = asked.party))`,
    parties,
  );
}

type Side = 'candidateDistrict' | 'requestingDistrict';

const COLUMN_OF: Readonly<Record<Side, string>> = {
  candidateDistrict: 'candidate_district',
  requestingDistrict: 'requesting_district',
};

/** Whose answers the caller records; on which side its district must stand, null where any does. */
interface Answers {
  readonly parties: readonly ProposalParty[];
  readonly side: Side | null;
  readonly codes: readonly string[];
}

function answersOf({ role, district }: Caller, registry: DistrictRegistry): Answers {
  const codes = district === null ? [] : codesOf(district, registry);
  if (role === 'resursteam') return { parties: [CANDIDATE], side: null, codes };
  if (role === 'kontaktsekreterare') return { parties: [CANDIDATE], side: 'candidateDistrict', codes };
  if (role === 'handlaggare') return { parties: [CLIENT, DISTRICT], side: 'requestingDistrict', codes };
  return { parties: [], side: null, codes };
}
