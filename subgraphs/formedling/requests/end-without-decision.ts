import { type EntityManager, In } from 'typeorm';
import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEntity } from '../entities/proposal.entity';
import { END_TEXTS, ProposalEndCode } from '../entities/proposal-end-code';
import { LIVE_PROPOSAL, ProposalStatus } from '../entities/proposal-status';
import { LIVE_REQUEST, RequestStatus } from '../entities/request-status';
import type { DistrictQueues } from '../errands/district-queues';
import type { ErrandRunner } from '../errands/errand-runner';
import { endProposal } from '../transitions/proposal-changes';
import { lockRequest, updateRequest } from '../transitions/request-changes';
import { Rotation } from '../work/rotation';

interface LiveRequest {
  readonly id: string;
  /** The decision's id: a decision has one live request. */
  readonly key: string;
  readonly confirmations: number;
}

const AT_ONCE = 200;
/** Not those of which a proposal is being confirmed: their decision may be executed by that very confirmation. */
const LIVE = `SELECT r.id, r.decision_id AS key, count(c.proposal_id) AS confirmations
  FROM placement_request r LEFT JOIN proposal p ON p.request_id = r.id LEFT JOIN confirmation c ON c.proposal_id = p.id
  WHERE r.status IN ('OPEN', 'PROPOSED') AND r.decision_id > $1
  GROUP BY r.id HAVING count(c.proposal_id) FILTER (WHERE c.state IN ('RUNNING', 'CHARGED', 'UNDOING')) = 0
  ORDER BY r.decision_id LIMIT $2`;
const CONFIRMATIONS = `SELECT count(*) AS confirmations FROM proposal p JOIN confirmation c ON c.proposal_id = p.id
  WHERE p.request_id = $1`;

/** Withdraws requests, and ends their proposals, whose decision is closed, executed otherwise, or past its last day. */
export class EndedDecisions {
  private readonly rotation = new Rotation();

  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
    private readonly queues: DistrictQueues,
  ) {}

  async endNext(): Promise<void> {
    const { dataSource, registry } = this.context;
    const live = await this.rotation.next<LiveRequest>(AT_ONCE, (after, limit) =>
      dataSource.query(LIVE, [after, limit]),
    );
    if (live.length === 0) return;
    const byDecision = new Map(live.map((request) => [request.key, request]));
    for (const { code } of registry.inForce) {
      void this.queues.offer(code, `ended-decisions/${code}`, () => this.endThoseOf(code, byDecision));
    }
  }

  private async endThoseOf(district: string, byDecision: ReadonlyMap<string, LiveRequest>): Promise<void> {
    const { districts } = this.context;
    for (const { decisionId } of await districts.endedDecisions(district, [...byDecision.keys()])) {
      const request = byDecision.get(decisionId);
      const ended = request === undefined ? [] : await this.end(request);
      for (const id of ended) void this.errands.runFor(id);
    }
  }

  /** Answers with the proposals that it has ended. */
  private end({ id, confirmations }: LiveRequest): Promise<string[]> {
    const { dataSource, clock } = this.context;
    return dataSource.transaction(async (manager) => {
      const request = (await lockRequest(manager, id))!;
      if (!LIVE_REQUEST.has(request.status)) return [];
      if (await wasConfirmedSince(manager, id, confirmations)) return [];
      const code = ProposalEndCode.DECISION_ENDED;
      const reason = END_TEXTS[code];
      await updateRequest(manager, request, { status: RequestStatus.WITHDRAWN, withdrawalReason: reason });
      const live = await manager.findBy(ProposalEntity, { requestId: id, status: In([...LIVE_PROPOSAL]) });
      for (const proposal of live) {
        const change = { manager, request, proposal, at: clock() };
        await endProposal(change, { status: ProposalStatus.WITHDRAWN, reason, code });
      }
      return live.map((proposal) => proposal.id);
    });
  }
}

/** Whether a confirmation has begun since the districts were asked: what they told may be its own doing, undone by now. */
async function wasConfirmedSince(manager: EntityManager, requestId: string, known: number): Promise<boolean> {
  const [{ confirmations }] = await manager.query(CONFIRMATIONS, [requestId]);
  return confirmations !== known;
}
