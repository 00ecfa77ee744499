import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEntity } from '../entities/proposal.entity';
import { END_TEXTS, toEndCode } from '../entities/proposal-end-code';
import { LIVE_PROPOSAL, ProposalStatus } from '../entities/proposal-status';
import type { DistrictQueues } from '../errands/district-queues';
import type { ErrandRunner } from '../errands/errand-runner';
import { lockProposal } from '../transitions/find-proposal';
import { endProposal, isConfirming } from '../transitions/proposal-changes';
import { Rotation } from '../work/rotation';

const AT_ONCE = 200;
const LIVE = `SELECT p.id::text AS key FROM proposal p WHERE p.status IN ('PENDING', 'ACCEPTED') AND p.id::text > $1
  AND NOT EXISTS (SELECT FROM confirmation c WHERE c.proposal_id = p.id) ORDER BY p.id::text LIMIT $2`;

/**
 * Ends proposals whose hold the candidate's district has taken back, with its reason. One whose confirmation has begun is the
 * confirmation's, which the district refuses for the same reason.
 */
export class RevokedHolds {
  private readonly rotation = new Rotation();

  constructor(
    private readonly context: FormedlingContext,
    private readonly errands: ErrandRunner,
    private readonly queues: DistrictQueues,
  ) {}

  async endNext(): Promise<void> {
    const { dataSource, registry } = this.context;
    const live = await this.rotation.next<{ key: string }>(AT_ONCE, (after, limit) =>
      dataSource.query(LIVE, [after, limit]),
    );
    if (live.length === 0) return;
    const ids = live.map(({ key }) => key);
    for (const { code } of registry.inForce) {
      void this.queues.offer(code, `revoked-holds/${code}`, () => this.endThoseOf(code, ids));
    }
  }

  private async endThoseOf(district: string, ids: readonly string[]): Promise<void> {
    for (const { holdId, reason } of await this.context.districts.endedHolds(district, ids)) {
      await this.end(holdId, reason);
      void this.errands.runFor(holdId);
    }
  }

  private end(id: string, reason: string): Promise<void> {
    const { dataSource, clock } = this.context;
    return dataSource.transaction(async (manager) => {
      const known = await manager.findOneByOrFail(ProposalEntity, { id });
      const change = await lockProposal(manager, known, clock());
      if (!LIVE_PROPOSAL.has(change.proposal.status) || (await isConfirming(manager, id))) return;
      const code = toEndCode(reason);
      await endProposal(change, { status: ProposalStatus.WITHDRAWN, reason: END_TEXTS[code], code });
    });
  }
}
