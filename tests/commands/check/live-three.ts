import {
  type Ask,
  acceptAll,
  answer,
  confirm,
  expectData,
  handler,
  openProposal,
} from '../../network/brokering-life';
import type { Life, Lives } from './plants/plant';

export type Direction = Pick<Lives, 'asking' | 'giving'>;

export const DIRECTIONS: readonly Direction[] = [
  { asking: 'bromma', giving: 'farsta' },
  { asking: 'farsta', giving: 'bromma' },
];

/** Three proposals in one direction; the placement of the one that is confirmed is not known yet. */
export async function liveThree(ask: Ask, direction: Direction): Promise<Lives> {
  const live = await begin(ask, direction);
  const declined = await begin(ask, direction);
  const confirmed = await begin(ask, direction);
  const decline = { proposalId: declined.proposal, party: 'CLIENT', answer: 'DECLINE', reason: 'Nej' };
  await expectData(answer(ask, decline, handler(direction.asking)));
  await acceptAll(ask, confirmed.proposal, direction);
  await expectData(confirm(ask, confirmed.proposal));
  return { ...direction, live, declined, confirmed };
}

async function begin(ask: Ask, direction: Direction): Promise<Life> {
  const { proposal, request, candidate, vacancy, decision } = await openProposal(ask, direction);
  return {
    proposal,
    request,
    candidate: uuid(candidate),
    vacancy: uuid(vacancy),
    decision: uuid(decision),
    placement: '',
  };
}

function uuid(id: string): string {
  return id.split(':')[1]!;
}
