import { registerEnum } from '../../vocabulary/register-enum';

/**
 * | from | to | when |
 * |---|---|---|
 * | PENDING | ACCEPTED | candidate, client and district have accepted |
 * | PENDING, ACCEPTED | DECLINED | one of them declines |
 * | PENDING, ACCEPTED | WITHDRAWN | the broker withdraws it, the request is withdrawn, another proposal of it is placed, the candidate's district takes the hold back, or the decision ends |
 * | PENDING, ACCEPTED | EXPIRED | its hold has ended |
 * | ACCEPTED | CONFIRMED | its confirmation is done |
 * | ACCEPTED | FAILED | its confirmation has been undone |
 * | CONFIRMED | WITHDRAWN | its placement was withdrawn before its first day |
 *
 * From the beginning of its confirmation on an ACCEPTED proposal becomes CONFIRMED or FAILED and nothing else. One whose
 * placement has begun stays CONFIRMED, also when that ends. The other states are final.
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

registerEnum(ProposalStatus, {
  name: 'ProposalStatus',
  description:
    'PENDING → ACCEPTED → CONFIRMED or FAILED; PENDING and ACCEPTED → DECLINED, EXPIRED, WITHDRAWN; CONFIRMED → WITHDRAWN when the placement never began. All but these three are final.',
  values: {
    PENDING: 'Waits for answers; the vacancy is held until `heldUntil`.',
    ACCEPTED: 'Candidate, client and district have accepted; to be confirmed before the hold ends.',
    CONFIRMED:
      'The placement is there, or was and has ended (`placement { status }`), and the decision was executed.',
    DECLINED: 'One of the parties declined.',
    EXPIRED: 'The hold ended before it was confirmed.',
    WITHDRAWN: 'Taken back by the broker, or ended by something else: `endCode` says by what.',
    FAILED: 'The confirmation could not be carried through and was undone.',
  },
});
registerEnum(ProposalParty, {
  name: 'ProposalParty',
  description: 'Who answers a proposal, each for itself; all three must accept.',
  values: {
    CANDIDATE:
      'The person or family; recorded by a kontaktsekreterare of its district, or by the resursteam for them.',
    CLIENT: 'Or the guardian; recorded by a handlaggare of the district that asked.',
    DISTRICT: 'The one that asked, by its handlaggare.',
  },
});
registerEnum(Answer, {
  name: 'Answer',
  description: 'A party’s word on a proposal.',
  values: {
    ACCEPT: 'Yes. One party accepts once; it may still decline while the proposal is live.',
    DECLINE: 'No, with a reason: the proposal ends and the vacancy is open again.',
  },
});
