import { addDays } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openProposal,
  readProposal,
  recordCheck,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { follow } from '../../network/follow';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma', 'norrmalm'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const check = (candidateId: string, kind: string, passed: boolean) =>
  recordCheck(ask, candidateId, kind, { passed });

const UNCLEARED = `query ($filter: CandidateFilter) {
  candidates(filter: $filter, first: 100) { totalCount nodes { id missingChecks vacancies { status } } }
}`;
const LOST = '{ proposals(filter: { clearanceLost: true }, first: 100) { nodes { id clearanceLostOn } } }';

async function uncleared(claims: TestClaims): Promise<{ id: string; missingChecks: string[] }[]> {
  const { candidates } = await send(
    UNCLEARED,
    { filter: { cleared: false, statuses: ['APPROVED'] } },
    claims,
  );
  expect(candidates.totalCount).toBe(candidates.nodes.length);
  return candidates.nodes;
}
async function lost(claims: TestClaims): Promise<string[]> {
  const { proposals } = await send(LOST, {}, claims);
  return proposals.nodes.map(({ id }: { id: string }) => id);
}
async function placed() {
  const made = await acceptedProposal(ask, parties);
  await expectData(confirm(ask, made.proposal));
  return made;
}

const CHECKS = ['POLICE_REGISTER', 'REFERENCE', 'INTERVIEW'];

test.each(CHECKS)(
  'a failed %s is in the work list of the candidate’s district, and in no other',
  async (kind) => {
    const { candidate } = await enterPool(ask, 'bromma');
    const isListed = async (claims: TestClaims) =>
      (await uncleared(claims)).some(({ id }) => id === candidate);
    for (const claims of [steward('bromma'), handler('bromma')]) expect(await isListed(claims)).toBe(false);
    await check(candidate, kind, false);
    for (const claims of [steward('bromma'), handler('bromma')]) {
      const [row] = (await uncleared(claims)).filter(({ id }) => id === candidate);
      expect(row).toEqual({ id: candidate, missingChecks: [kind], vacancies: [{ status: 'OPEN' }] });
    }
    for (const claims of [steward('farsta'), handler('farsta'), BROKER])
      expect(await uncleared(claims)).toEqual([]);
  },
);

test('a check that is about to expire is for the own district to renew, and for no other to find', async () => {
  const { candidate } = await enterPool(ask, 'bromma');
  await recordCheck(ask, candidate, 'INTERVIEW', { validUntil: addDays(TODAY, 9) });
  const found = async (claims: TestClaims, day: string) => {
    const { candidates } = await send(UNCLEARED, { filter: { checksExpireBefore: day } }, claims);
    return candidates.nodes.some(({ id }: { id: string }) => id === candidate);
  };
  expect(await found(steward('bromma'), addDays(TODAY, 10))).toBe(true);
  expect(await found(steward('bromma'), addDays(TODAY, 9))).toBe(false);
  expect(await found(BROKER, addDays(TODAY, 10))).toBe(false);
  expect(await found(steward('farsta'), addDays(TODAY, 10))).toBe(false);
});

test.each(CHECKS)('after a failed %s no vacancy opens, and the checks are named', async (kind) => {
  const { candidate } = await enterPool(ask, 'bromma', { capacity: 2 });
  await check(candidate, kind, false);
  const input = { candidateId: candidate, startsOn: TODAY };
  const open = () =>
    ask(
      {
        query: 'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { status } }',
        variables: { input },
      },
      steward('bromma'),
    );
  const { errors } = await open();
  expect(errors).toMatchObject([{ extensions: { code: 'CLEARANCE_INCOMPLETE', missing: [kind] } }]);
  for (const _ of kind === 'REFERENCE' ? [1, 2] : [1]) await check(candidate, kind, true);
  expect((await expectData(open())).openVacancy).toEqual({ status: 'OPEN' });
});

test('a proposal ends for its parties, with its reason for those who asked, and its place is announced to nobody', async () => {
  const { candidate, vacancy, proposal } = await openProposal(ask, parties);
  const watch = 'subscription ($after: String) { vacancyOpened(after: $after) { cursor vacancy { id } } }';
  const watcher = await follow(hub.url, watch, steward('bromma'));
  const marker = await enterPool(ask, 'bromma');
  await watcher.nextThat(({ vacancyOpened }) => vacancyOpened.vacancy.id === marker.vacancy);
  await check(candidate, 'INTERVIEW', false);
  await until(
    () => readProposal(ask, proposal),
    ({ status }) => status === 'WITHDRAWN',
  );
  for (const claims of [BROKER, handler('farsta')])
    expect(await readProposal(ask, proposal, claims)).toMatchObject({ endCode: 'CLEARANCE_LOST' });
  expect(await readProposal(ask, proposal, steward('bromma'))).toMatchObject({
    status: 'WITHDRAWN',
    endCode: null,
  });
  const later = await enterPool(ask, 'bromma');
  const first = await watcher.next();
  expect(first.vacancyOpened.vacancy.id).toBe(later.vacancy);
  await check(candidate, 'INTERVIEW', true);
  const again = await watcher.next();
  expect(again.vacancyOpened.vacancy.id).toBe(vacancy);
  watcher.close();
});

test.each([
  [
    'a bad interview',
    (id: string) => check(id, 'INTERVIEW', false),
    (id: string) => check(id, 'INTERVIEW', true),
  ],
  [
    'a bad register extract',
    (id: string) => check(id, 'SOCIAL_REGISTER', false),
    (id: string) => check(id, 'SOCIAL_REGISTER', true),
  ],
])(
  '%s of a candidate that is placed is told to all parties of the placement, and when it is over',
  async (_, fail, mend) => {
    const { candidate, proposal, request } = await placed();
    const changes =
      'subscription ($request: ID, $after: String) { proposalChanged(requestId: $request, after: $after) { proposal { id clearanceLostOn } } }';
    const watcher = await follow(hub.url, changes, handler('farsta'), { request });
    const told = async (clearanceLostOn: string | null) =>
      (
        await watcher.nextThat(
          ({ proposalChanged }) => proposalChanged.proposal.clearanceLostOn === clearanceLostOn,
        )
      ).proposalChanged.proposal;
    await fail(candidate);
    expect(await told(TODAY)).toEqual({ id: proposal, clearanceLostOn: TODAY });
    for (const claims of [BROKER, handler('farsta'), steward('farsta'), steward('bromma'), handler('bromma')])
      expect(await lost(claims)).toEqual([proposal]);
    for (const claims of [handler('norrmalm'), steward('norrmalm')]) expect(await lost(claims)).toEqual([]);
    await mend(candidate);
    expect(await told(null)).toEqual({ id: proposal, clearanceLostOn: null });
    for (const claims of [BROKER, handler('farsta')]) expect(await lost(claims)).toEqual([]);
    watcher.close();
  },
);

test('a candidate that is rejected while placed is told of, and not any more once the placement has ended', async () => {
  const { candidate, proposal, decision } = await placed();
  const reject = 'mutation ($id: ID!) { rejectCandidate(candidateId: $id, reason: "Beslut") { status } }';
  await send(reject, { id: candidate }, steward('bromma'));
  await until(
    () => lost(handler('farsta')),
    (ids) => ids.includes(proposal),
  );
  const find = 'query ($id: ID!) { decision(id: $id) { placements { id } } }';
  const [{ id }] = (await send(find, { id: decision }, handler('farsta'))).decision.placements;
  const end =
    'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Prövningen") { id } }';
  await send(end, { id, on: TODAY }, handler('farsta'));
  await until(
    () => lost(BROKER),
    (ids) => !ids.includes(proposal),
  );
});

test('roles that are no party learn of no lost clearance', async () => {
  for (const claims of [
    { role: 'reporting' },
    { role: 'admin', district: 'bromma' },
    { role: 'rapportor', district: 'bromma' },
  ])
    expect(await refusalOf(ask({ query: LOST }, claims))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
});
