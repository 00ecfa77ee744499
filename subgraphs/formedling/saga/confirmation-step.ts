import type { IsoDate } from '../../../platform/time/calendar';
import type { CommandName } from '../districts-client/districts';
import type { ConfirmationEntity } from '../entities/confirmation.entity';
import type { ProposalEntity } from '../entities/proposal.entity';
import type { RequestEntity } from '../entities/request.entity';
import type { Needs } from '../needs/needs.type';

/**
 * In this order. The first two are undone, in the opposite order, when one of them is refused or takes too long; once the
 * charge is recorded the confirmation only goes on.
 */
export const STEPS = ['FILL_VACANCY', 'START_PLACEMENT', 'RECORD_CHARGE', 'COMPLETE'] as const;
export type Step = (typeof STEPS)[number];
export type RemoteStep = 'FILL_VACANCY' | 'START_PLACEMENT';

export interface ConfirmationSubject {
  readonly confirmation: ConfirmationEntity;
  readonly proposal: ProposalEntity;
  readonly request: RequestEntity;
}

export interface DistrictCommand {
  readonly command: CommandName;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function isRemote(step: Step): step is RemoteStep {
  return step === 'FILL_VACANCY' || step === 'START_PLACEMENT';
}

/** The command that carries a step out; sent again it changes nothing. */
export function doing(
  step: RemoteStep,
  { confirmation, proposal, request }: ConfirmationSubject,
): DistrictCommand {
  const { placementId, startsOn, endsOn } = confirmation;
  const { id: holdId, vacancyId, candidateId } = proposal;
  switch (step) {
    case 'FILL_VACANCY':
      return {
        command: 'fillVacancy',
        variables: { vacancyId, holdId, placementId, needs: needsOf(request, startsOn) },
      };
    case 'START_PLACEMENT': {
      const { decisionId } = request;
      const input = { placementId, decisionId, candidateId, vacancyId, startsOn, endsOn };
      return { command: 'startPlacement', variables: { input } };
    }
    default:
      return step satisfies never;
  }
}

/** What a vacancy must meet to be filled: what was asked for, from the day on which the placement begins. */
export function needsOf({ needs }: RequestEntity, startsOn: IsoDate): Needs {
  return { ...needs, startsOn };
}

/** The command that undoes a step; of one that was never carried out it only sees to it that it never will be. */
export function undoing(step: RemoteStep, { confirmation, proposal }: ConfirmationSubject): DistrictCommand {
  const { placementId } = confirmation;
  const reason = confirmation.failure ?? 'undone';
  switch (step) {
    case 'FILL_VACANCY':
      return { command: 'unfillVacancy', variables: { vacancyId: proposal.vacancyId, placementId, reason } };
    case 'START_PLACEMENT':
      return { command: 'cancelPlacement', variables: { placementId, reason } };
    default:
      return step satisfies never;
  }
}
