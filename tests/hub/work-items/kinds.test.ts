import { addDays, addMonths, startOfDay, todayOf } from '../../../platform/time/calendar';
import {
  acceptAll,
  answer,
  BROKER,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  recordDecision,
  steward,
  TODAY,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { listWork, workAbout } from './work-items';

jest.setTimeout(120_000);

let hub: TestHub;
let now: Date | undefined;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: 30, watchMs: 30 } },
    clock: () => now ?? new Date(),
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

/** Moves to noon of a day. */
function goTo(day: string): void {
  now = new Date(startOfDay(day).getTime() + 12 * 3_600_000);
}

const kindsAbout = async (claims: TestClaims, id: string, question = {}) =>
  (await workAbout(hub, claims, id, question)).map(({ kind }) => kind);

describe('the clock of a decision', () => {
  test('is to be seen from 30 days before it passes, today and late, and ends with the execution', async () => {
    const decision = await recordDecision(ask, 'farsta', { decidedOn: TODAY });
    const passes = addMonths(TODAY, 3);
    goTo(addDays(passes, -31));
    expect(await kindsAbout(handler('farsta'), decision)).toEqual([]);
    goTo(addDays(passes, -30));
    expect(await workAbout(hub, handler('farsta'), decision)).toMatchObject([
      {
        id: `CLOCK_PASSES:${decision}`,
        kind: 'CLOCK_PASSES',
        subject: { type: 'DECISION', id: decision },
        district: 'farsta',
        ownerRole: 'HANDLAGGARE',
        owner: null,
        dueOn: passes,
        state: 'OPEN',
        caseReference: 'A-1',
        version: 0,
      },
    ]);
    for (const [day, due] of [
      [addDays(passes, -30), 'LATER'],
      [passes, 'TODAY'],
      [addDays(passes, 1), 'OVERDUE'],
    ] as const) {
      goTo(day);
      expect(await kindsAbout(handler('farsta'), decision, { filter: { due } })).toEqual(['CLOCK_PASSES']);
    }
    const query = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
    await expectData(ask({ query, variables: { id: decision, on: passes } }, handler('farsta')));
    expect(await kindsAbout(handler('farsta'), decision)).toEqual([]);
  });
});

describe('a proposal', () => {
  test('waits for the candidate’s district, for the asking one, and then for its confirmation', async () => {
    const { request } = await openRequest(ask, 'farsta');
    expect(await kindsAbout(BROKER, request, { room: 'brokering' })).toEqual(['REQUEST_WITHOUT_CHOICES']);
    const { vacancy } = await enterPool(ask, 'bromma');
    const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    const proposal = proposeCandidate.id;
    const of = (claims: TestClaims) => kindsAbout(claims, proposal, { room: 'brokering' });
    const dueOn = todayOf(() => new Date(Date.now() + 72 * 3_600_000));
    expect(await workAbout(hub, steward('bromma'), proposal, { room: 'brokering' })).toMatchObject([
      { kind: 'CANDIDATE_ANSWER_DUE', dueOn, district: 'bromma', subject: { type: 'PROPOSAL' } },
    ]);
    expect(await of(handler('farsta'))).toEqual(['CLIENT_ANSWER_DUE']);
    expect(await of(handler('bromma'))).toEqual([]);
    expect(await of(steward('farsta'))).toEqual([]);
    expect(await of(BROKER)).toEqual([]);
    goTo(addDays(dueOn, -2));
    expect(await of(BROKER)).toEqual(['HOLD_ENDS']);
    now = undefined;
    await expectData(
      answer(ask, { proposalId: proposal, party: 'CANDIDATE', answer: 'ACCEPT' }, steward('bromma')),
    );
    expect(await of(steward('bromma'))).toEqual([]);
    for (const party of ['CLIENT', 'DISTRICT']) {
      expect(await of(handler('farsta'))).toEqual(['CLIENT_ANSWER_DUE']);
      await expectData(answer(ask, { proposalId: proposal, party, answer: 'ACCEPT' }, handler('farsta')));
    }
    expect(await of(handler('farsta'))).toEqual([]);
    expect(await of(BROKER)).toEqual(['PROPOSAL_TO_CONFIRM']);
    expect(await kindsAbout(BROKER, request, { room: 'brokering' })).toEqual([]);
  });
});
void acceptAll;
void listWork;
