import { registerEnum } from '../../vocabulary/register-enum';

/** Why an open place is announced and offered to nobody, or to nobody outside its own district. */
export enum WithheldReason {
  CANDIDATE_PAUSED = 'CANDIDATE_PAUSED',
  PROTECTED_IDENTITY = 'PROTECTED_IDENTITY',
  CLEARANCE_EXPIRED = 'CLEARANCE_EXPIRED',
  NO_CONSENT = 'NO_CONSENT',
}

registerEnum(WithheldReason, {
  name: 'WithheldReason',
  description: 'Why an open vacancy is kept back; as soon as nothing keeps it back it is told of.',
  values: {
    CANDIDATE_PAUSED: 'Its candidate is paused: nobody is offered it until `resumeCandidate`.',
    PROTECTED_IDENTITY: 'Its candidate’s identity is protected: nobody is told of it or offered it.',
    CLEARANCE_EXPIRED:
      'A check of its candidate is missing, failed or expired: nobody is offered it until `recordCheck`.',
    NO_CONSENT: 'Its candidate’s consent reaches no other district: only the own district finds it.',
  },
});
