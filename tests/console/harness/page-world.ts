import { addDays } from '../../../platform/time/calendar';
import {
  type Ask,
  acceptedProposal,
  confirmedPlacement,
  enterPool,
  expectData,
  handler,
  openProposal,
  recordDecision,
  TODAY,
} from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { insertWaiting } from '../../network/waiting-decisions';
import { personOf } from './person';

const DISTRICT = 'farsta';
const OWN = { asking: DISTRICT, giving: DISTRICT };
const LATER = addDays(TODAY, 30);

export const STEWARD = personOf('kontaktsekreterare', DISTRICT);
export const STAFF = personOf('handlaggare', DISTRICT);
export const ADMIN = personOf('admin', DISTRICT);

/** Ids of what there is a page of, so that each of its buttons is there. */
export type PageWorld = Awaited<ReturnType<typeof makePageWorld>>;

/** One district in which something of everything is under way. */
export async function makePageWorld(hub: TestHub) {
  const ask: Ask = (post, claims) => hub.ask(post, claims);
  await insertWaiting(hub.district(DISTRICT), DISTRICT, [{ decidedOn: '2011-02-01' }]);
  const { candidate } = await enterPool(ask, DISTRICT, { name: 'Ada Lind', capacity: 3 });
  const decision = await recordDecision(ask, DISTRICT, { decidedOn: addDays(TODAY, -100) });
  const executed = await recordDecision(ask, DISTRICT);
  const execute = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
  await expectData(ask({ query: execute, variables: { id: executed, on: TODAY } }, handler(DISTRICT)));
  const open = await openProposal(ask, OWN);
  const accepted = await acceptedProposal(ask, OWN);
  const running = await confirmedPlacement(ask, OWN);
  const later = await confirmedPlacement(ask, OWN, { startsOn: LATER, endsOn: addDays(LATER, 60) });
  const plan = `mutation ($id: ID!) { endPlacement(placementId: $id, on: "${LATER}", reason: "Flyttar") { id } }`;
  await expectData(ask({ query: plan, variables: { id: running.placement } }, handler(DISTRICT)));
  return {
    ...{
      candidate,
      decision,
      executed,
      proposed: open.decision,
      request: open.request,
      proposal: open.proposal,
    },
    ...{ acceptedRequest: accepted.request, placed: running.decision, placement: running.placement },
    laterPlacement: later.placement,
  };
}
