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

/** What is done with a candidate once it is registered; MERGED is of the one that stays, MERGED_INTO of the duplicate. */
export enum CandidateAct {
  CORRECTED = 'CORRECTED',
  PROTECTED = 'PROTECTED',
  PROTECTION_LIFTED = 'PROTECTION_LIFTED',
  PAUSED = 'PAUSED',
  RESUMED = 'RESUMED',
  REJECTED = 'REJECTED',
  ENDED = 'ENDED',
  MERGED = 'MERGED',
  MERGED_INTO = 'MERGED_INTO',
}

registerEnumType(CandidateAct, { name: 'CandidateAct' });
