import type { DistrictCallError } from '../../harness/errors/district-call-error';
import { registerEnum } from '../../vocabulary/register-enum';

/** Why a proposal has ended without a placement, other than by a party's answer. */
export enum ProposalEndCode {
  WITHDRAWN_BY_BROKER = 'WITHDRAWN_BY_BROKER',
  REQUEST_WITHDRAWN = 'REQUEST_WITHDRAWN',
  OTHER_PLACED = 'OTHER_PLACED',
  HOLD_EXPIRED = 'HOLD_EXPIRED',
  CONSENT_WITHDRAWN = 'CONSENT_WITHDRAWN',
  CLEARANCE_LOST = 'CLEARANCE_LOST',
  CANDIDATE_UNAVAILABLE = 'CANDIDATE_UNAVAILABLE',
  DOES_NOT_FIT = 'DOES_NOT_FIT',
  NO_CAPACITY = 'NO_CAPACITY',
  VACANCY_WITHDRAWN = 'VACANCY_WITHDRAWN',
  DECISION_ENDED = 'DECISION_ENDED',
  CONFIRMATION_FAILED = 'CONFIRMATION_FAILED',
  PLACEMENT_WITHDRAWN = 'PLACEMENT_WITHDRAWN',
}

registerEnum(ProposalEndCode, {
  name: 'ProposalEndCode',
  description: 'Why a proposal has ended without a placement that began, other than by a party’s answer.',
  values: {
    WITHDRAWN_BY_BROKER: 'The resursteam took it back (`withdrawProposal`).',
    REQUEST_WITHDRAWN: 'The request was taken back.',
    OTHER_PLACED: 'Another proposal of the request led to a placement.',
    HOLD_EXPIRED: 'The hold ended before it was confirmed.',
    CONSENT_WITHDRAWN:
      'From the candidate’s district: the consent to sharing does not reach the district that asked any more.',
    CLEARANCE_LOST: 'From the candidate’s district: a check is missing, not passed or too old.',
    CANDIDATE_UNAVAILABLE: 'From the candidate’s district: not in the pool any more.',
    DOES_NOT_FIT: 'From the candidate’s district: an absolute rule of matching is not met any more.',
    NO_CAPACITY: 'From the candidate’s district: all of its places are taken.',
    VACANCY_WITHDRAWN: 'From the candidate’s district: it took the vacancy back.',
    DECISION_ENDED: 'The decision is closed, executed or past its last day.',
    CONFIRMATION_FAILED: 'The confirmation could not be carried through and was undone.',
    PLACEMENT_WITHDRAWN:
      'It was confirmed, and the district that asked withdrew the placement before its first day; the request is open again.',
  },
});

/** As people read it, also in the offers log of the decision. */
export const END_TEXTS: Readonly<Record<ProposalEndCode, string>> = {
  WITHDRAWN_BY_BROKER: 'Resursteamet har tagit tillbaka förslaget.',
  REQUEST_WITHDRAWN: 'Förfrågan är återtagen.',
  OTHER_PLACED: 'Ett annat förslag har lett till uppdrag.',
  HOLD_EXPIRED: 'Reservationen har gått ut.',
  CONSENT_WITHDRAWN: 'Samtycket till delning är återtaget.',
  CLEARANCE_LOST: 'Utredningen är inte längre fullständig och giltig.',
  CANDIDATE_UNAVAILABLE: 'Uppdragstagaren är inte längre tillgänglig.',
  DOES_NOT_FIT: 'Uppdragstagaren motsvarar inte längre det som begärts.',
  NO_CAPACITY: 'Uppdragstagarens platser är fyllda.',
  VACANCY_WITHDRAWN: 'Den lediga platsen är återtagen.',
  DECISION_ENDED: 'Beslutet är avslutat, verkställt eller har löpt ut.',
  CONFIRMATION_FAILED: 'Bekräftelsen kunde inte genomföras.',
  PLACEMENT_WITHDRAWN: 'Uppdraget togs tillbaka innan det började.',
};

const BY_REASON: Readonly<Record<string, ProposalEndCode>> = {
  DECISION_CLOSED: ProposalEndCode.DECISION_ENDED,
  DECISION_EXECUTED: ProposalEndCode.DECISION_ENDED,
  DECISION_EXPIRED: ProposalEndCode.DECISION_ENDED,
  STARTS_OUTSIDE_DECISION: ProposalEndCode.DECISION_ENDED,
  ENDS_OUTSIDE_DECISION: ProposalEndCode.DECISION_ENDED,
};

/** A district's word for why, as the proposal's. */
export function toEndCode(reason: unknown): ProposalEndCode {
  if (typeof reason !== 'string') return ProposalEndCode.CONFIRMATION_FAILED;
  if (Object.hasOwn(BY_REASON, reason)) return BY_REASON[reason]!;
  return (
    Object.values(ProposalEndCode).find((code) => code === reason) ?? ProposalEndCode.CONFIRMATION_FAILED
  );
}

/** What a refused or unanswered step of a confirmation ends its proposal with. */
export function endCodeOf({ extensions }: DistrictCallError): ProposalEndCode {
  return toEndCode(extensions.reason);
}
