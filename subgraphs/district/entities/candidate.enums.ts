import { registerEnum } from '../../vocabulary/register-enum';

/** REGISTERED → UNDER_INVESTIGATION (first check) → APPROVED; PAUSED, REJECTED and ENDED take it out of the pool; ENDED → UNDER_INVESTIGATION. */
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

registerEnum(CandidateStatus, {
  name: 'CandidateStatus',
  description:
    'REGISTERED → UNDER_INVESTIGATION → APPROVED ⇄ PAUSED; all of these → REJECTED, which is final, or ENDED → UNDER_INVESTIGATION.',
  values: {
    REGISTERED: 'Known, without any check.',
    UNDER_INVESTIGATION: 'Utredning: a first check is recorded.',
    APPROVED:
      'In the pool: may have vacancies, and is shared as the consent says while the checks are valid.',
    PAUSED:
      'Out of the pool for a time: other districts do not see it, it is neither matched nor proposed. Placements go on.',
    REJECTED: 'Not suitable: vacancies and live proposals have ended.',
    ENDED: 'Has left, or was merged into another: vacancies and live proposals have ended.',
  },
});
registerEnum(CandidateOrder, {
  name: 'CandidateOrder',
  description: 'Earliest day first; those without such a day come last.',
  values: {
    AVAILABLE_FROM: 'By the earliest start of an open vacancy.',
    APPROVED_ON: 'By the day of the first approval.',
  },
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
  REACTIVATED = 'REACTIVATED',
  MERGED = 'MERGED',
  MERGED_INTO = 'MERGED_INTO',
}

registerEnum(CandidateAct, {
  name: 'CandidateAct',
  description: 'What was done with a candidate after it was registered.',
  values: {
    CORRECTED: 'Facts were corrected.',
    PROTECTED: 'The identity was protected (skyddade personuppgifter); the consent to sharing ended with it.',
    PROTECTION_LIFTED: 'The identity is not protected any more; sharing needs a new consent.',
    PAUSED: 'Taken out of the pool for a time.',
    RESUMED: 'Back in the pool.',
    REJECTED: 'Found unsuitable.',
    ENDED: 'Left the pool.',
    REACTIVATED: 'Had ended and is back, to be investigated anew.',
    MERGED: 'The file of a duplicate was joined to this one.',
    MERGED_INTO: 'This was the duplicate; its file is with the one that stays.',
  },
});
