import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type { ConflictReason } from '../../../platform/errors/conflict-reasons';
import { BadUserInputError, ConflictError, NotFoundError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { toClientError } from '../../harness/errors/district-call-error';
import { runCommand } from '../../harness/idempotency/run-command';
import { assertVersion } from '../../harness/versions/assert-version';
import type { FormedlingContext } from '../context/formedling-context';
import type { DecisionFacts } from '../districts-client/districts';
import { ProposalEntity } from '../entities/proposal.entity';
import { ProposalEndCode } from '../entities/proposal-end-code';
import { LIVE_PROPOSAL, ProposalStatus } from '../entities/proposal-status';
import { RequestEntity } from '../entities/request.entity';
import { LIVE_REQUEST, RequestStatus } from '../entities/request-status';
import type { ErrandRunner } from '../errands/errand-runner';
import { ConfirmingError, ForbiddenTransitionError } from '../errors/transition.errors';
import { isUuid } from '../ids/uuid';
import { assertAgesOf } from '../needs/assert-ages-of';
import type { Needs } from '../needs/needs.type';
import { toNeutralNeeds } from '../needs/neutral-needs';
import { requireRequestingStaff } from '../policy/brokering-parties';
import { codesOf, seesRequest, viewerOf } from '../policy/brokering-viewer';
import { toPlainReason } from '../transitions/plain-reason';
import { endProposal, findConfirming } from '../transitions/proposal-changes';
import {
  assertRequestVersion,
  insertRequest,
  lockRequest,
  updateRequest,
} from '../transitions/request-changes';
import type { RequestPlacementInput } from './request-placement.input';

/** Makes and withdraws requests. Each command answers with the request's id. */
export class RequestService {
  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
  ) {}

  /**
   * The decision is read in its district with the caller's own token, so the district's rules decide who may.
   * @throws NotFoundError for a decision that is not the caller's; ConflictError with `reason` for one that is executed,
   *   closed, ended, or asked for already
   */
  async request(
    caller: Caller,
    { decisionId, decisionVersion, needs }: RequestPlacementInput,
  ): Promise<string> {
    const { registry, vocabularies, dataSource, clock } = this.context;
    const district = requireRequestingStaff(caller, registry);
    const stored = toNeutralNeeds(needs, { registry, vocabularies, today: todayOf(clock) });
    const decision = await this.readDecision(caller, district, decisionId);
    const { id, version, executedOn, closedOn, validUntil } = decision;
    const current = { executedOn, closedOn, validUntil };
    assertVersion(decisionVersion, { what: 'decision', id, version, current });
    this.assertOpen(decision);
    assertFits(decision, stored);
    await this.assertAges(decision, stored);
    return runCommand(dataSource, async (manager) => {
      const request = Object.assign(new RequestEntity(), {
        id: randomUUID(),
        district,
        decisionId: decision.id,
        needs: stored,
        requestedBy: caller.subject,
        requestedAt: clock(),
      });
      // Of two at once the second is refused by the index on live requests.
      const live = { decisionId: decision.id, status: In([...LIVE_REQUEST]) };
      if (await manager.existsBy(RequestEntity, live)) throw requestExists();
      await insertRequest(manager, request).catch((error) => {
        throw error.driverError?.constraint === 'placement_request_live' ? requestExists() : error;
      });
      return request.id;
    });
  }

  /** @throws NotFoundError, ForbiddenError, ForbiddenTransitionError, ConfirmingError */
  async withdraw(
    caller: Caller,
    { id, version }: { readonly id: string; readonly version: number | null },
    reasonText: string,
  ): Promise<string> {
    const { registry, dataSource, clock } = this.context;
    const reason = toPlainReason('reason', reasonText);
    const proposals = await runCommand(dataSource, async (manager) => {
      const request = isUuid(id) ? await lockRequest(manager, id) : null;
      if (request === null || !seesRequest(viewerOf(caller, registry), request))
        throw new NotFoundError('Request');
      requireRequestingStaff(caller, registry);
      assertRequestVersion(version, request);
      const to = RequestStatus.WITHDRAWN;
      if (!LIVE_REQUEST.has(request.status)) {
        throw new ForbiddenTransitionError('Request', { from: request.status, to });
      }
      if (await findConfirming(manager, id)) throw new ConfirmingError(request.status, to);
      await updateRequest(manager, request, { status: to, withdrawalReason: reason });
      const live = await manager.findBy(ProposalEntity, { requestId: id, status: In([...LIVE_PROPOSAL]) });
      for (const proposal of live) {
        const end = { status: ProposalStatus.WITHDRAWN, reason, code: ProposalEndCode.REQUEST_WITHDRAWN };
        await endProposal({ manager, request, proposal, at: clock() }, end);
      }
      return live.map((proposal) => proposal.id);
    });
    await Promise.all(proposals.map((proposal) => this.errands.runFor(proposal)));
    return id;
  }

  private async readDecision(caller: Caller, district: string, id: string): Promise<DecisionFacts> {
    const { districts, registry } = this.context;
    if (registry.resolve(id.split(':')[0]!)?.code !== district) throw new NotFoundError('Decision');
    const decision = await districts.decision(caller, id).catch((error) => {
      throw toClientError(error, district, 'Decision');
    });
    const isOwn = decision !== null && codesOf(district, registry).includes(decision.district.code);
    if (!isOwn) throw new NotFoundError('Decision');
    return decision;
  }

  /** @throws BadUserInputError for ages that the decision's client cannot have on the day from which help is needed */
  private async assertAges({ id, district: { code } }: DecisionFacts, needs: Needs): Promise<void> {
    const { districts, clock } = this.context;
    const birthYear = await districts.birthYear(id).catch((error) => {
      throw toClientError(error, code, 'Decision');
    });
    assertAgesOf(birthYear, needs, todayOf(clock));
  }

  private assertOpen({ executedOn, interruptedOn, closedOn, validUntil }: DecisionFacts): void {
    const isExecuted = executedOn !== null && (interruptedOn === null || interruptedOn < executedOn);
    if (closedOn !== null) throw refused('The decision is closed.', 'DECISION_CLOSED');
    if (isExecuted) throw refused('The decision is executed.', 'DECISION_EXECUTED');
    if (validUntil < todayOf(this.context.clock)) throw refused('The decision has ended.', 'DECISION_ENDED');
  }
}

function assertFits(
  decision: DecisionFacts,
  needs: { readonly intervention: string; readonly programArea: string },
): void {
  for (const field of ['intervention', 'programArea'] as const) {
    if (needs[field] !== decision[field]) {
      throw new BadUserInputError(`input.needs.${field}`, "must be the decision's", {
        rule: 'NOT_THE_DECISIONS',
        value: needs[field],
      });
    }
  }
}

function requestExists(): ConflictError {
  return refused('There is a request for this decision.', 'REQUEST_EXISTS');
}

function refused(message: string, reason: ConflictReason): ConflictError {
  return new ConflictError(message, { reason });
}
