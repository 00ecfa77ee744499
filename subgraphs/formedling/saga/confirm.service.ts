import { randomUUID } from 'node:crypto';
import { BadUserInputError, ConflictError, NotFoundError } from '../../../platform/errors/errors';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { DistrictCallError, toClientError } from '../../harness/errors/district-call-error';
import { runCommand } from '../../harness/idempotency/run-command';
import type { FormedlingContext } from '../context/formedling-context';
import { ConfirmationEntity } from '../entities/confirmation.entity';
import type { ProposalEntity } from '../entities/proposal.entity';
import { ProposalAnswerEntity } from '../entities/proposal-answer.entity';
import { ProposalParty, ProposalStatus } from '../entities/proposal-status';
import { RequestEntity } from '../entities/request.entity';
import { ConfirmingError, ForbiddenTransitionError } from '../errors/transition.errors';
import type { Needs } from '../needs/needs.type';
import { requireBroker } from '../policy/brokering-parties';
import { hasPrice } from '../prices/price-list';
import { findProposal, lockProposal } from '../transitions/find-proposal';
import { assertLive, findConfirming, type ProposalChange } from '../transitions/proposal-changes';
import { waitAtMost } from '../work/wait-at-most';
import type { ConfirmationRunner } from './confirmation-runner';
import { needsOf } from './confirmation-step';

export interface ConfirmationInput {
  readonly proposalId: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Of the proposal, as it was read. */
  readonly version: number | null;
}

export class ConfirmService {
  constructor(
    private readonly context: FormedlingContext,
    private readonly runner: ConfirmationRunner,
  ) {}

  /**
   * Begins the confirmation, in one transaction, and waits for its end. When a district cannot answer, it goes on after
   * this has returned and the proposal is still ACCEPTED.
   *
   * @returns the proposal's id
   * @throws NotFoundError, ForbiddenError, BadUserInputError, ForbiddenTransitionError, ConfirmingError; ConflictError
   *   `NO_PRICE`, `DECISION_EXPIRED`, `DOES_NOT_FIT`
   */
  async confirm(caller: Caller, input: ConfirmationInput): Promise<string> {
    const { dataSource, clock, crashHook } = this.context;
    const known = await findProposal(this.context, caller, input.proposalId);
    requireBroker(caller);
    if (input.endsOn <= input.startsOn)
      throw new BadUserInputError('endsOn', 'must be after startsOn', {
        rule: 'NOT_AFTER_OTHER',
        value: input.endsOn,
        other: 'startsOn',
      });
    const request = await dataSource.manager.findOneByOrFail(RequestEntity, { id: known.requestId });
    await this.assertWithinDecision(request, known, input);
    await this.assertFits(known, needsOf(request, input.startsOn));
    const id = await runCommand(dataSource, async (manager) => {
      const change = await lockProposal(manager, known, clock(), input.version);
      await assertConfirmable(change);
      await this.begin(change, caller, input);
      return known.id;
    });
    crashHook('begin');
    await this.waitFor(id);
    return id;
  }

  /** What would undo the confirmation anyway is told before it begins. */
  private async assertWithinDecision(
    { decisionId }: RequestEntity,
    { requestingDistrict }: ProposalEntity,
    { startsOn, endsOn }: ConfirmationInput,
  ): Promise<void> {
    const { districts, clock } = this.context;
    const decision = await districts.decision(undefined, decisionId).catch((error) => {
      throw toClientError(error, requestingDistrict, 'Decision');
    });
    if (decision === null) throw new NotFoundError('Decision');
    if (decision.validUntil < todayOf(clock)) {
      throw new ConflictError('The decision is past its last day.', { reason: 'DECISION_EXPIRED' });
    }
    const { decidedOn: earliest, validUntil: latest } = decision;
    const rule = 'WITHIN_DECISION';
    if (startsOn < earliest || startsOn > latest) {
      const problem = `must be a day on which the decision is in force, from ${earliest} to ${latest}`;
      throw new BadUserInputError('startsOn', problem, { rule, value: startsOn, earliest, latest });
    }
    if (endsOn > latest) {
      const problem = `must not be after ${latest}, the decision's last day`;
      throw new BadUserInputError('endsOn', problem, { rule, value: endsOn, latest });
    }
  }

  /**
   * Judged again as the vacancy is filled; a district that cannot answer judges it only then, and so does that of a candidate
   * that has lost its clearance: it ends the confirmation with its reason.
   */
  private async assertFits({ vacancyId, candidateDistrict }: ProposalEntity, needs: Needs): Promise<void> {
    try {
      await this.context.districts.assertFits(vacancyId, needs);
    } catch (error) {
      if (!(error instanceof DistrictCallError)) throw error;
      if (error.retryable || isOfLostClearance(error)) return;
      throw startRefusal(error, needs) ?? toClientError(error, candidateDistrict, 'Vacancy', 'proposalId');
    }
  }

  private async begin(
    { manager, request, proposal, at }: ProposalChange,
    caller: Caller,
    { startsOn, endsOn }: ConfirmationInput,
  ): Promise<void> {
    const chargedOn = todayOf(() => at);
    if (!(await hasPrice(manager, request.needs.kind, chargedOn))) {
      throw new ConflictError('The price list has no price for this day.', { reason: 'NO_PRICE' });
    }
    await manager.insert(
      ConfirmationEntity,
      Object.assign(new ConfirmationEntity(), {
        proposalId: proposal.id,
        placementId: `${proposal.requestingDistrict}:${randomUUID()}`,
        startsOn,
        endsOn,
        chargedOn,
        confirmedBy: caller.subject,
        beganAt: at,
        dueAt: at,
      }),
    );
  }

  private async waitFor(id: string): Promise<void> {
    const { settings, logger } = this.context;
    const running = this.runner
      .run(id)
      .catch((err) => logger.warn({ err, proposal: id }, 'confirmation waits'));
    await waitAtMost(running, settings.confirmWaitMs);
  }
}

/** No day would do. */
function isOfLostClearance({ extensions: { rule, value } }: DistrictCallError): boolean {
  return rule === 'CLEARED_IN_TIME' && value === '-infinity';
}

/** Of a rule that another first day would meet; undefined for any other. */
function startRefusal({ extensions }: DistrictCallError, { startsOn }: Needs): BadUserInputError | undefined {
  const { rule, value } = extensions;
  const day = String(value);
  if (rule === 'FREE_IN_TIME') {
    const problem = `must not be before ${day}, the day from which the vacancy is free`;
    return new BadUserInputError('startsOn', problem, { rule, value: startsOn, earliest: day });
  }
  if (rule === 'CLEARED_IN_TIME') {
    const problem = `must not be after ${day}, the last day on which every check of the candidate is valid`;
    return new BadUserInputError('startsOn', problem, { rule, value: startsOn, latest: day });
  }
  return undefined;
}

async function assertConfirmable(change: ProposalChange): Promise<void> {
  const { manager, proposal, request } = change;
  const to = ProposalStatus.CONFIRMED;
  await assertLive(change, to);
  if (proposal.status !== ProposalStatus.ACCEPTED) throw await answersMissing(change, to);
  if (await findConfirming(manager, request.id)) throw new ConfirmingError(proposal.status, to);
}

/** Names the parties that have not answered. */
async function answersMissing(
  { manager, proposal }: ProposalChange,
  to: ProposalStatus,
): Promise<ForbiddenTransitionError> {
  const answers = await manager.findBy(ProposalAnswerEntity, { proposalId: proposal.id });
  const missing = Object.values(ProposalParty).filter((party) => !answers.some((one) => one.party === party));
  return new ForbiddenTransitionError('Proposal', { from: proposal.status, to, missing });
}
