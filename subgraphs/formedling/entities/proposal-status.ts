import { registerEnumType } from 'type-graphql';

/**
 * | from | to | when |
 * |---|---|---|
 * | PENDING | ACCEPTED | candidate, client and district have accepted |
 * | PENDING, ACCEPTED | DECLINED | one of them declines |
 * | PENDING, ACCEPTED | WITHDRAWN | the broker withdraws it, the request is withdrawn, another proposal of it is placed, the candidate's district takes the hold back, or the decision ends |
 * | PENDING, ACCEPTED | EXPIRED | its hold has ended |
 * | ACCEPTED | CONFIRMED | its confirmation is done |
 * | ACCEPTED | FAILED | its confirmation has been undone |
 *
 * From the beginning of its confirmation on an ACCEPTED proposal becomes CONFIRMED or FAILED and nothing else. The other
 * states are final.
 */
export enum ProposalStatus {
  PENDING = 'PENDING',
  ACCEPTED = 'ACCEPTED',
  CONFIRMED = 'CONFIRMED',
  DECLINED = 'DECLINED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
  FAILED = 'FAILED',
}

/** Before a proposal is PENDING, while its hold is not known to be there. Nobody sees it. */
export const HOLDING = 'HOLDING';
export type StoredProposalStatus = ProposalStatus | typeof HOLDING;

export enum ProposalParty {
  CANDIDATE = 'CANDIDATE',
  CLIENT = 'CLIENT',
  DISTRICT = 'DISTRICT',
}

export enum Answer {
  ACCEPT = 'ACCEPT',
  DECLINE = 'DECLINE',
}

export const LIVE_PROPOSAL: ReadonlySet<StoredProposalStatus> = new Set([
  ProposalStatus.PENDING,
  ProposalStatus.ACCEPTED,
]);

registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description:
    'PENDING → ACCEPTED (all parties) → CONFIRMED or FAILED; PENDING and ACCEPTED → DECLINED, EXPIRED, WITHDRAWN.',
});
registerEnumType(ProposalParty, { name: 'ProposalParty' });
registerEnumType(Answer, { name: 'Answer' });
