import {
  acceptAll,
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  type Parties,
  propose,
  steward,
  type Variables,
  withdrawProposal,
} from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

let hub: TestHub;
let now: Date | undefined;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], clock: () => now ?? new Date() });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const LIST = `query ($filter: ProposalFilter, $first: Int, $after: String) {
  proposals(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id status proposedAt candidate { id } request { id needs { kind ageFrom } } } edges { cursor } pageInfo { hasNextPage endCursor }
  }
}`;

function list(claims: TestClaims, filter: Variables = {}, page: Variables = { first: 100 }) {
  return ask({ query: LIST, variables: { filter, ...page } }, claims);
}

async function idsOf(claims: TestClaims, filter: Variables): Promise<string[]> {
  const { proposals } = await expectData(list(claims, filter));
  expect(proposals.totalCount).toBe(proposals.nodes.length);
  return proposals.nodes.map(({ id }: { id: string }) => id);
}

const waiting = (claims: TestClaims) => idsOf(claims, { awaitsMyAnswer: true });

async function proposed({ asking, giving }: Parties): Promise<string> {
  const { request } = await openRequest(ask, asking);
  const { vacancy } = await enterPool(ask, giving);
  return (await expectData(propose(ask, { requestId: request, vacancyId: vacancy }))).proposeCandidate.id;
}

const accept = (proposalId: string, party: string, claims: TestClaims) =>
  expectData(answer(ask, { proposalId, party, answer: 'ACCEPT' }, claims));

describe('proposals that wait for an answer', () => {
  test('are listed to whoever gives it, until it is given, and to no other district', async () => {
    const fromBromma = await proposed({ asking: 'farsta', giving: 'bromma' });
    const fromFarsta = await proposed({ asking: 'bromma', giving: 'farsta' });
    expect(await waiting(steward('bromma'))).toEqual([fromBromma]);
    expect(await waiting(steward('farsta'))).toEqual([fromFarsta]);
    expect(await waiting(handler('farsta'))).toEqual([fromBromma]);
    expect(await waiting(handler('bromma'))).toEqual([fromFarsta]);
    expect(await waiting(BROKER)).toEqual([fromBromma, fromFarsta]);

    await accept(fromBromma, 'CANDIDATE', steward('bromma'));
    expect(await waiting(steward('bromma'))).toEqual([]);
    expect(await waiting(BROKER)).toEqual([fromFarsta]);
    await accept(fromBromma, 'CLIENT', handler('farsta'));
    expect(await waiting(handler('farsta'))).toEqual([fromBromma]);
    await accept(fromBromma, 'DISTRICT', handler('farsta'));
    expect(await waiting(handler('farsta'))).toEqual([]);
    await expectData(withdrawProposal(ask, fromBromma));
    await expectData(withdrawProposal(ask, fromFarsta));
    for (const claims of [steward('farsta'), handler('bromma'), BROKER])
      expect(await waiting(claims)).toEqual([]);
  });

  test('wait no longer once the hold has run out', async () => {
    const proposal = await proposed({ asking: 'farsta', giving: 'bromma' });
    expect(await waiting(steward('bromma'))).toContain(proposal);
    now = new Date(Date.now() + 73 * 3_600_000);
    expect(await waiting(steward('bromma'))).not.toContain(proposal);
  });

  test('are told with what is asked for, and the reading is in both districts’ logs', async () => {
    const proposal = await proposed({ asking: 'farsta', giving: 'bromma' });
    const reader = { ...steward('bromma'), sub: 'läser-svarslistan' };
    const { proposals } = await expectData(list(reader, { awaitsMyAnswer: true }));
    expect(proposals.nodes).toContainEqual(
      expect.objectContaining({
        id: proposal,
        status: 'PENDING',
        request: { id: expect.any(String), needs: { kind: 'KONTAKTPERSON', ageFrom: 9 } },
      }),
    );
    const log = `query ($district: ID!) {
      brokeringAccessLog(district: $district, filter: { actor: "läser-svarslistan" }) { nodes { action subject } }
    }`;
    for (const district of ['farsta', 'bromma']) {
      const claims: TestClaims = { role: 'admin', district };
      const data = await expectData(ask({ query: log, variables: { district } }, claims));
      const subjects = data.brokeringAccessLog.nodes.map(({ subject }: { subject: string }) => subject);
      expect(subjects.length).toBeGreaterThan(0);
      expect(subjects.every((subject: string) => subject.startsWith(`${district}:`))).toBe(true);
    }
    await expectData(withdrawProposal(ask, proposal));
  });
});

describe('the list of proposals', () => {
  test('holds a district’s own on either side, by status and by district, page by page', async () => {
    const parties = { asking: 'farsta', giving: 'bromma' };
    const made = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, made.proposal));
    const live = await proposed(parties);
    const inner = await proposed({ asking: 'bromma', giving: 'bromma' });
    await acceptAll(ask, inner, { asking: 'bromma', giving: 'bromma' });
    expect(await idsOf(handler('farsta'), { statuses: ['CONFIRMED'] })).toEqual([made.proposal]);
    expect(await idsOf(handler('farsta'), { statuses: ['ACCEPTED'] })).toEqual([]);
    expect(await idsOf(steward('bromma'), { statuses: ['ACCEPTED'] })).toEqual([inner]);
    const between = {
      requestingDistricts: ['farsta'],
      candidateDistricts: ['bromma'],
      statuses: ['PENDING'],
    };
    expect(await idsOf(BROKER, between)).toContain(live);
    expect(await idsOf(BROKER, { ...between, candidateDistricts: ['farsta'] })).toEqual([]);

    const all = await idsOf(steward('bromma'), {});
    const walked: string[] = [];
    for (let after: string | null = null; ; ) {
      const data = await expectData(list(steward('bromma'), {}, { first: 2, after }));
      const { nodes, pageInfo } = data.proposals;
      walked.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
  });

  test.each(['rapportor', 'admin', 'reporting'] as const)('is not for %s', async (role) => {
    const { errors } = await list({ role, district: 'bromma' });
    expect(errors?.[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHORIZED/);
  });

  test('refuses a cursor of another list', async () => {
    const { placementRequests } = await expectData(
      ask({ query: '{ placementRequests(first: 1) { pageInfo { endCursor } } }' }, BROKER),
    );
    const { errors } = await list(BROKER, {}, { first: 1, after: placementRequests.pageInfo.endCursor });
    expect(errors?.[0]?.extensions?.code).toBe('INVALID_CURSOR');
  });
});
