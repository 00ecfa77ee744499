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
  requestPlacement,
  steward,
  type Variables,
  withdrawRequest,
} from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

const PARTIES = { asking: 'farsta', giving: 'bromma' };
let hub: TestHub;
let now: Date | undefined;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    clock: () => now ?? new Date(),
    formedling: { brokering: { proposalsPerRequest: 4, mostHoldHours: 100, matchesWanted: 2 } },
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

async function idsOf(claims: TestClaims, filter: Variables): Promise<string[]> {
  const query =
    'query ($filter: PlacementRequestFilter) { placementRequests(filter: $filter, first: 100) { totalCount nodes { id } } }';
  const { placementRequests } = await expectData(ask({ query, variables: { filter } }, claims));
  expect(placementRequests.totalCount).toBe(placementRequests.nodes.length);
  return placementRequests.nodes.map(({ id }: { id: string }) => id);
}

async function proposeFor(request: string): Promise<string> {
  const { vacancy } = await enterPool(ask, PARTIES.giving);
  const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
  return proposeCandidate.id;
}

async function openOf(district: string, kind: string): Promise<string> {
  const intervention = kind === 'KONTAKTFAMILJ' ? 'KONTAKTFAMILJ' : 'KONTAKTPERSON';
  const decision = await recordDecision(ask, district, { intervention });
  return (await expectData(requestPlacement(ask, district, decision, { kind, intervention })))
    .requestPlacement.id;
}

test('requests are found by the kind that they ask for, by nobody but who may see them', async () => {
  const family = await openOf('farsta', 'KONTAKTFAMILJ');
  const person = await openOf('bromma', 'KONTAKTPERSON');
  expect(await idsOf(BROKER, { kinds: ['KONTAKTFAMILJ'] })).toEqual([family]);
  expect(await idsOf(BROKER, { kinds: ['KONTAKTPERSON'] })).toEqual([person]);
  expect(await idsOf(BROKER, { kinds: ['KONTAKTFAMILJ', 'KONTAKTPERSON'] })).toEqual([family, person]);
  expect(await idsOf(BROKER, { kinds: [] })).toEqual([]);
  expect(await idsOf(handler('farsta'), { kinds: ['KONTAKTFAMILJ', 'KONTAKTPERSON'] })).toEqual([family]);
  expect(await idsOf(steward('bromma'), { kinds: ['KONTAKTFAMILJ', 'KONTAKTPERSON'] })).toEqual([person]);
  await expectData(withdrawRequest(ask, family, handler('farsta')));
  await expectData(withdrawRequest(ask, person, handler('bromma')));
});

test('a request is without choices while it lives with fewer than two proposals, and none that all have accepted', async () => {
  const without = (claims: TestClaims) => idsOf(claims, { withoutChoices: true });
  const { request } = await openRequest(ask, PARTIES.asking);
  expect(await without(BROKER)).toEqual([request]);
  expect(await without(handler('farsta'))).toEqual([request]);
  expect(await without(handler('bromma'))).toEqual([]);
  const first = await proposeFor(request);
  expect(await without(BROKER)).toEqual([request]);
  const second = await proposeFor(request);
  expect(await without(BROKER)).toEqual([]);
  expect(await idsOf(BROKER, { withoutChoices: false })).toContain(request);
  await expectData(
    answer(
      ask,
      { proposalId: first, party: 'CANDIDATE', answer: 'DECLINE', reason: 'Ingen tid' },
      steward('bromma'),
    ),
  );
  expect(await without(BROKER)).toEqual([request]);
  await acceptAll(ask, second, PARTIES);
  expect(await without(BROKER)).toEqual([]);
  await expectData(withdrawRequest(ask, request, handler('farsta')));
  expect(await without(BROKER)).toEqual([]);
});

test('a request tells what a placement is charged on the day, and what the hub allows for it', async () => {
  const { request } = await openRequest(ask, PARTIES.asking);
  const query =
    'query ($id: ID!) { placementRequest(id: $id) { placementCharge proposalsAllowed mostHoldHours } }';
  const read = async (claims: TestClaims) =>
    (await expectData(ask({ query, variables: { id: request } }, claims))).placementRequest;
  const allowed = { proposalsAllowed: 4, mostHoldHours: 100 };
  now = new Date('2026-03-02T10:00:00Z');
  expect(await read(BROKER)).toEqual({ placementCharge: '3150.50', ...allowed });
  expect(await read(handler('farsta'))).toEqual({ placementCharge: '3150.50', ...allowed });
  now = new Date('2025-06-30T21:59:59Z');
  expect(await read(BROKER)).toMatchObject({ placementCharge: '2400.00' });
  now = new Date('2025-06-30T22:00:00Z');
  expect(await read(BROKER)).toMatchObject({ placementCharge: '3150.50' });
  now = new Date('2012-08-14T10:00:00Z');
  expect(await read(BROKER)).toMatchObject({ placementCharge: null });
});
