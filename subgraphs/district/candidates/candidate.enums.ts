import { registerEnumType } from 'type-graphql';

/** REGISTERED → UNDER_INVESTIGATION (first check) → APPROVED; PAUSED, REJECTED and ENDED take it out of the pool. */
export enum CandidateStatus {
  REGISTERED = 'REGISTERED',
  UNDER_INVESTIGATION = 'UNDER_INVESTIGATION',
  APPROVED = 'APPROVED',
  PAUSED = 'PAUSED',
  REJECTED = 'REJECTED',
  ENDED = 'ENDED',
}

export enum CandidateOrder {
  AVAILABLE_FROM = 'AVAILABLE_FROM',
  APPROVED_ON = 'APPROVED_ON',
}

registerEnumType(CandidateStatus, { name: 'CandidateStatus' });
registerEnumType(CandidateOrder, {
  name: 'CandidateOrder',
  description: 'Earliest day first; those without such a day come last.',
});
