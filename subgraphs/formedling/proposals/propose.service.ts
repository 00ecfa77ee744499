import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BadUserInputError, ConflictError, NotFoundError } from '../../../platform/errors/errors';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { DistrictCallError, toClientError } from '../../harness/errors/district-call-error';
import { currentIdempotencyKey } from '../../harness/idempotency/idempotency-scope';
import type { FormedlingContext } from '../context/formedling-context';
import type { VacancyFacts } from '../districts-client/districts';
import { ProposalEntity } from '../entities/proposal.entity';
import { HOLDING, ProposalStatus } from '../entities/proposal-status';
import { RequestEntity } from '../entities/request.entity';
import { LIVE_REQUEST, RequestStatus } from '../entities/request-status';
import { addErrands } from '../errands/errand-book';
import type { ErrandRunner } from '../errands/errand-runner';
import { ConfirmingError, ForbiddenTransitionError } from '../errors/transition.errors';
import { isUuid } from '../ids/uuid';
import { requireBroker } from '../policy/brokering-parties';
import { findConfirming, updateProposal } from '../transitions/proposal-changes';
import { openingErrands, releaseErrands } from '../transitions/proposal-errands';
import { assertRequestVersion, lockRequest, refreshRequest } from '../transitions/request-changes';
import type { ProposeCandidateInput } from './propose-candidate.input';

const HOUR_MS = 3_600_000;

/**
 * Proposes in three steps: reserve (a row that counts towards the cap and nobody sees), hold the vacancy in its own
 * district, record. What dies between them leaves a reservation, which the sweep releases together with its hold; and a
 * hold ends by itself.
 */
export class ProposeService {
  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
  ) {}

  /**
   * @returns the proposal's id
   * @throws NotFoundError; ConflictError with `reason` for the cap (`PROPOSAL_CAP`), for a vacancy that does not meet the
   *   request's needs (`DOES_NOT_FIT`), and whatever else the district refuses the hold for; DistrictUnavailableError
   */
  async propose(caller: Caller, input: ProposeCandidateInput): Promise<string> {
    requireBroker(caller);
    this.assertHours(input.holdHours);
    if (!isUuid(input.requestId)) throw new NotFoundError('Request');
    const commandKey = keyOf(input);
    const known = await this.findByKey(commandKey);
    const proposal = known ?? (await this.reserve(caller, input, commandKey));
    if (proposal.status === HOLDING) {
      await this.hold(proposal);
      this.context.crashHook('held');
      await this.record(proposal);
      await this.errands.runFor(proposal.id);
    }
    return proposal.id;
  }

  private async reserve(
    caller: Caller,
    input: ProposeCandidateInput,
    commandKey: string | null,
  ): Promise<ProposalEntity> {
    const { dataSource, registry, clock } = this.context;
    const vacancy = await this.readVacancy(caller, input.vacancyId);
    return dataSource.transaction(async (manager) => {
      const request = await lockRequest(manager, input.requestId);
      if (request === null) throw new NotFoundError('Request');
      assertRequestVersion(input.version, request);
      assertTakesProposals(request);
      if (await findConfirming(manager, request.id)) {
        throw new ConfirmingError(request.status, RequestStatus.PROPOSED);
      }
      const at = clock();
      await this.assertBelowCap(manager, request, at);
      const proposal = Object.assign(new ProposalEntity(), {
        id: randomUUID(),
        requestId: request.id,
        requestingDistrict: registry.resolve(request.district)?.code ?? request.district,
        candidateDistrict: registry.resolve(districtOf(vacancy.id))!.code,
        candidateId: vacancy.candidate.id,
        vacancyId: vacancy.id,
        heldUntil: new Date(at.getTime() + input.holdHours * HOUR_MS),
        proposedBy: caller.subject,
        proposedAt: at,
        commandKey,
      });
      await manager.insert(ProposalEntity, proposal);
      return proposal;
    });
  }

  /** One conditional update in the district lets one hold win; nothing is held when it refuses. */
  private async hold(proposal: ProposalEntity): Promise<void> {
    const { districts, dataSource } = this.context;
    const { id, vacancyId, requestingDistrict: district, heldUntil } = proposal;
    const { needs } = await dataSource.manager.findOneByOrFail(RequestEntity, { id: proposal.requestId });
    const variables = { vacancyId, holdId: id, district, until: heldUntil.toISOString(), needs };
    try {
      await districts.command('holdVacancy', variables, `${id}-holdVacancy`);
    } catch (error) {
      const mayHold = !(error instanceof DistrictCallError) || error.retryable;
      await this.abandon(proposal, { mayHold });
      throw toClientError(error, proposal.candidateDistrict, 'Vacancy', 'input.vacancyId');
    }
  }

  private async record({ id, requestId }: ProposalEntity): Promise<void> {
    const { dataSource, clock } = this.context;
    const refusal = await dataSource.transaction(async (manager) => {
      const request = (await lockRequest(manager, requestId))!;
      const proposal = await manager.findOneBy(ProposalEntity, { id });
      if (proposal !== null && proposal.status !== HOLDING) return undefined;
      if (!LIVE_REQUEST.has(request.status))
        return { ...REQUEST_ENDED, what: 'Request', from: request.status };
      if (proposal === null) return HOLD_LET_GO;
      const change = { manager, request, proposal, at: clock() };
      await updateProposal(change, { status: ProposalStatus.PENDING });
      await refreshRequest(manager, request);
      await addErrands(manager, proposal, change.at, openingErrands(change));
      return undefined;
    });
    if (refusal === undefined) return;
    const left = await dataSource.manager.findOneBy(ProposalEntity, { id });
    if (left !== null) await this.abandon(left, { mayHold: true });
    const { message, ...extensions } = refusal;
    throw new ConflictError(message, extensions);
  }

  /** Removes a reservation; its hold, if there may be one, is released as soon as its district answers. */
  async abandon(proposal: ProposalEntity, { mayHold }: { readonly mayHold: boolean }): Promise<void> {
    const { dataSource, clock } = this.context;
    await dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(ProposalEntity, { id: proposal.id, status: HOLDING });
      if (affected !== 1 || !mayHold) return;
      const [release] = releaseErrands(proposal, 'The proposal was not recorded.');
      await addErrands(manager, proposal, clock(), [release!]);
    });
    if (mayHold) await this.errands.runFor(proposal.id);
  }

  private async readVacancy(caller: Caller, id: string): Promise<VacancyFacts> {
    const { registry, districts } = this.context;
    const district = registry.resolve(districtOf(id))?.code;
    if (district === undefined) throw new NotFoundError('Vacancy');
    const vacancy = await districts.vacancy(caller, id).catch((error) => {
      throw toClientError(error, district, 'Vacancy');
    });
    if (vacancy === null) throw new NotFoundError('Vacancy');
    return vacancy;
  }

  private async assertBelowCap(manager: EntityManager, request: RequestEntity, at: Date): Promise<void> {
    const { settings } = this.context;
    const [{ count }] = await manager.query(
      `SELECT count(*) AS count FROM proposal WHERE request_id = $1
       AND (status = 'HOLDING' OR (status IN ('PENDING', 'ACCEPTED') AND held_until > $2))`,
      [request.id, at],
    );
    if (count < settings.proposalsPerRequest) return;
    throw new ConflictError('The request has as many live proposals as it may have.', {
      reason: 'PROPOSAL_CAP',
      maximum: settings.proposalsPerRequest,
    });
  }

  private async findByKey(commandKey: string | null): Promise<ProposalEntity | null> {
    if (commandKey === null) return null;
    return this.context.dataSource.manager.findOneBy(ProposalEntity, { commandKey });
  }

  private assertHours(hours: number): void {
    const { mostHoldHours } = this.context.settings;
    if (hours < 1 || hours > mostHoldHours) {
      throw new BadUserInputError('input.holdHours', `must be from 1 to ${mostHoldHours}`, {
        rule: 'OUT_OF_RANGE',
        value: hours,
        minimum: 1,
        maximum: mostHoldHours,
      });
    }
  }
}

const REQUEST_ENDED = {
  reason: 'REQUEST_ENDED',
  message: 'The request was withdrawn or placed meanwhile.',
} as const;
const HOLD_LET_GO = {
  reason: 'HOLD_LET_GO',
  message: 'The hold took so long that it was let go; propose again.',
} as const;

function assertTakesProposals({ status }: RequestEntity): void {
  if (!LIVE_REQUEST.has(status)) {
    throw new ForbiddenTransitionError('Request', { from: status, to: RequestStatus.PROPOSED });
  }
}

function districtOf(globalId: string): string {
  return globalId.split(':')[0]!;
}

/** The same command sent again under its idempotency key finds the proposal that it has begun. */
function keyOf({ requestId, vacancyId }: ProposeCandidateInput): string | null {
  const key = currentIdempotencyKey();
  return key === undefined ? null : `${key}/${requestId}/${vacancyId}`;
}
