import { todayOf } from '../../../platform/time/calendar';
import type { FormedlingContext } from '../context/formedling-context';
import { ProposalEntity } from '../entities/proposal.entity';
import type { DistrictQueues } from '../errands/district-queues';
import { codesOf } from '../policy/brokering-viewer';
import { lockProposal } from '../transitions/find-proposal';
import { updateProposal } from '../transitions/proposal-changes';

const WITH_PLACEMENTS = `SELECT DISTINCT candidate_district AS code FROM proposal WHERE status = 'CONFIRMED'`;

const PLACED = `proposal p JOIN confirmation c ON c.proposal_id = p.id
  WHERE p.candidate_district = ANY($1) AND p.status = 'CONFIRMED' AND c.state = 'DONE'`;

/**
 * The proposals of a district's candidates ($1) whose loss of clearance has begun ($2: the placements without it), or is over.
 * Each half is found by an index: what runs with a clearance is not read.
 */
const DIFFERING = `SELECT p.id, TRUE AS lost FROM ${PLACED} AND c.placement_id = ANY($2) AND p.clearance_lost_on IS NULL
  UNION ALL
  SELECT p.id, FALSE AS lost FROM ${PLACED} AND c.placement_id <> ALL($2) AND p.clearance_lost_on IS NOT NULL`;

/**
 * Tells the parties of a placement that runs when its candidate's clearance is lost, and when that is over: by the proposal that
 * led to it, which changes with an event. The candidate's district knows; it is asked again and again, since a check
 * expires by itself.
 */
export async function followClearances(context: FormedlingContext, queues: DistrictQueues): Promise<void> {
  const { dataSource, registry } = context;
  const stored: { code: string }[] = await dataSource.query(WITH_PLACEMENTS);
  const codes = new Set(stored.flatMap(({ code }) => registry.resolve(code)?.code ?? []));
  for (const code of codes) {
    void queues.offer(code, `lost-clearances/${code}`, () => followThoseOf(context, code));
  }
}

async function followThoseOf(context: FormedlingContext, code: string): Promise<void> {
  const { dataSource, registry, districts } = context;
  const placements = await districts.lostClearances(code);
  const differing: { id: string; lost: boolean }[] = await dataSource.query(DIFFERING, [
    codesOf(code, registry),
    placements,
  ]);
  for (const { id, lost } of differing) await note(context, id, lost);
}

function note({ dataSource, clock }: FormedlingContext, id: string, lost: boolean): Promise<void> {
  return dataSource.transaction(async (manager) => {
    const known = await manager.findOneByOrFail(ProposalEntity, { id });
    const change = await lockProposal(manager, known, clock());
    if ((change.proposal.clearanceLostOn !== null) === lost) return;
    await updateProposal(change, { clearanceLostOn: lost ? todayOf(clock) : null });
  });
}
