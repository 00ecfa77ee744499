import { addDays } from '../../../platform/time/calendar';
import {
  BROKER,
  confirmedPlacement,
  ENDS_ON,
  enterPool,
  expectData,
  handler,
  refusalOf,
  STARTS_ON,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import type { GraphqlAnswer } from '../../network/post-graphql';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS } from '../../network/until';

const ASKING = 'farsta';
const GIVING = 'bromma';
const LATER = addDays(TODAY, 10);

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: [ASKING, GIVING, 'rinkeby-kista'],
    formedling: { brokering: { sweepMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const NEUTRAL = 'id status startedOn endsOn endedOn plannedEndOn district { code }';
const WAYS = {
  candidate: `query ($candidate: ID!) { candidate(id: $candidate) { placements { ${NEUTRAL} } } }`,
  vacancy: `query ($vacancy: ID!) { vacancy(id: $vacancy) { placement { ${NEUTRAL} } } }`,
  proposal: `query ($proposal: ID!) { proposal(id: $proposal) { placement { ${NEUTRAL} } } }`,
  proposals: `query ($candidate: ID!) { proposals(filter: { candidateId: $candidate }) { nodes { placement { ${NEUTRAL} } } } }`,
  request: `query ($request: ID!) { placementRequest(id: $request) { placement { ${NEUTRAL} } } }`,
  decision: `query ($decision: ID!) { decision(id: $decision) { placements { ${NEUTRAL} } } }`,
  placement: `query ($placement: ID!) { placement(id: $placement) { ${NEUTRAL} } }`,
} as const;
type Way = keyof typeof WAYS;

interface Placed {
  readonly decision: string;
  readonly request: string;
  readonly candidate: string;
  readonly vacancy: string;
  readonly proposal: string;
  readonly placement: string;
}

const placed = (giving = GIVING): Promise<Placed> => confirmedPlacement(ask, { asking: ASKING, giving });

/** What is found that way: the placement, or what stands in its place. */
async function found(way: Way, made: Placed, claims: TestClaims): Promise<unknown> {
  const names = [...WAYS[way].matchAll(/\$(\w+): ID!/g)].map((match) => match[1] as keyof Placed);
  const data = await send(WAYS[way], Object.fromEntries(names.map((name) => [name, made[name]])), claims);
  const [value] = Object.values<GraphqlAnswer['data']>(data);
  const list = value?.placements ?? value?.nodes?.map((node: { placement: unknown }) => node.placement);
  if (list !== undefined) return list.length === 1 ? list[0] : list;
  return way === 'placement' ? value : value?.placement;
}

const PARTIES: readonly (readonly [string, TestClaims, readonly Way[]])[] = [
  [
    'a kontaktsekreterare of the candidate’s district',
    steward(GIVING),
    ['candidate', 'vacancy', 'proposal', 'proposals', 'placement'],
  ],
  [
    'a handläggare of the candidate’s district',
    handler(GIVING),
    ['candidate', 'vacancy', 'proposal', 'proposals', 'placement'],
  ],
  ['the resursteam', BROKER, ['candidate', 'proposal', 'proposals', 'request', 'placement']],
  [
    'a handläggare of the client’s district',
    handler(ASKING),
    ['candidate', 'proposal', 'proposals', 'request', 'decision', 'placement'],
  ],
  [
    'a kontaktsekreterare of the client’s district',
    steward(ASKING),
    ['candidate', 'proposal', 'proposals', 'request', 'decision', 'placement'],
  ],
];

describe.each(PARTIES)('a placement is found by %s', (_, claims, ways) => {
  let made: Placed;
  beforeAll(async () => {
    made = await placed();
  });

  test.each(ways)('through its %s, with what becomes of it', async (way) => {
    expect(await found(way, made, claims)).toEqual({
      ...{ id: made.placement, status: 'RUNNING', startedOn: STARTS_ON, endsOn: ENDS_ON },
      ...{ endedOn: null, plannedEndOn: null, district: { code: ASKING } },
    });
  });

  test('with its end, as it is planned and as it has come', async () => {
    const end = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klientmark") { status } }`;
    await send(end, { id: made.placement, on: LATER }, handler(ASKING));
    for (const way of ways)
      expect(await found(way, made, claims)).toMatchObject({ status: 'RUNNING', plannedEndOn: LATER });
    await send(end, { id: made.placement, on: TODAY }, handler(ASKING));
    for (const way of ways.filter((one) => one !== 'vacancy'))
      expect(await found(way, made, claims)).toMatchObject({ status: 'ENDED', endedOn: TODAY });
  });
});

describe('the case of a placement', () => {
  test.each([
    ['a kontaktsekreterare of the candidate’s district', steward(GIVING)],
    ['the resursteam', BROKER],
  ])('is not told to %s', async (_, claims) => {
    const { placement } = await placed();
    const plan =
      'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klientmark") { status } }';
    const query = 'query ($id: ID!) { placement(id: $id) { status endReason } }';
    await send(plan, { id: placement, on: TODAY }, handler(ASKING));
    expect((await send(query, { id: placement }, claims)).placement).toEqual({
      ...{ status: 'ENDED', endReason: null },
    });
    const decision = 'query ($id: ID!) { placement(id: $id) { decision { id } } }';
    expect(await refusalOf(ask({ query: decision, variables: { id: placement } }, claims))).toBe('FORBIDDEN');
    expect((await send(query, { id: placement }, steward(ASKING))).placement).toMatchObject({
      endReason: 'Klientmark',
    });
  });

  test('nor its plan to the candidate’s district, and nothing at all to a third one', async () => {
    const { placement, candidate } = await placed();
    const plan =
      'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klientmark") { status } }';
    await send(plan, { id: placement, on: LATER }, handler(ASKING));
    const query =
      'query ($id: ID!) { placement(id: $id) { plannedEndOn plannedEnd { on reason plannedBy } } }';
    expect((await send(query, { id: placement }, steward(GIVING))).placement).toEqual({
      ...{ plannedEndOn: LATER, plannedEnd: null },
    });
    for (const claims of [steward('rinkeby-kista'), handler('rinkeby-kista')]) {
      expect((await send(query, { id: placement }, claims)).placement).toBeNull();
      const others = 'query ($id: ID!) { candidate(id: $id) { placements { id } } }';
      expect((await send(others, { id: candidate }, claims)).candidate.placements).toEqual([]);
    }
  });
});

test('of a candidate and a client of one district it is found, the earliest first', async () => {
  const made = await placed(ASKING);
  expect(await found('candidate', made, steward(ASKING))).toMatchObject({ id: made.placement });
  expect(await found('vacancy', made, steward(ASKING))).toMatchObject({ id: made.placement });
});

test('one that was made with a duplicate is found by the candidate that has its file', async () => {
  const made = await placed();
  const kept = await enterPool(ask, GIVING, { capacity: 3 });
  const version = 'query ($id: ID!) { candidate(id: $id) { version } }';
  const versionOf = async (id: string) => (await send(version, { id }, steward(GIVING))).candidate.version;
  const input = {
    ...{ candidateId: kept.candidate, version: await versionOf(kept.candidate) },
    ...{ duplicateId: made.candidate, duplicateVersion: await versionOf(made.candidate) },
    reason: 'Registrerad två gånger',
  };
  await send(
    'mutation ($input: MergeCandidatesInput!) { mergeCandidates(input: $input) { id } }',
    { input },
    steward(GIVING),
  );
  for (const id of [kept.candidate, made.candidate])
    for (const claims of [steward(GIVING), handler(GIVING), handler(ASKING), steward(ASKING), BROKER])
      for (const way of ['candidate', 'proposals'] as const)
        expect(await found(way, { ...made, candidate: id }, claims)).toMatchObject({ id: made.placement });
});

test('while the client’s district is down it is there, and what is known of it is not', async () => {
  const made = await placed();
  await hub.district(ASKING).stop();
  try {
    const query = `query ($id: ID!) { candidate(id: $id) { status placements { id status } } }`;
    const { data, errors } = await ask({ query, variables: { id: made.candidate } }, steward(GIVING));
    expect(data.candidate).toEqual({ status: 'APPROVED', placements: [null] });
    expect(errors?.map(({ path }) => path)).toEqual([['candidate', 'placements', 0]]);
    const ids = 'query ($id: ID!) { candidate(id: $id) { placements { id } } }';
    expect((await send(ids, { id: made.candidate }, steward(GIVING))).candidate.placements).toEqual([
      { id: made.placement },
    ]);
  } finally {
    await hub.district(ASKING).start();
  }
});

test('proposals are listed by request, candidate and vacancy, for their parties alone', async () => {
  const [made, other] = [await placed(), await placed()];
  const query = 'query ($filter: ProposalFilter) { proposals(filter: $filter) { totalCount nodes { id } } }';
  const { request: requestId, candidate: candidateId, vacancy: vacancyId } = made;
  for (const filter of [{ requestId }, { candidateId }, { vacancyId }]) {
    for (const claims of [BROKER, steward(GIVING), handler(ASKING)])
      expect((await send(query, { filter }, claims)).proposals).toEqual({
        ...{ totalCount: 1, nodes: [{ id: made.proposal }] },
      });
    expect((await send(query, { filter }, steward('rinkeby-kista'))).proposals.totalCount).toBe(0);
  }
  const none = { candidateId, vacancyId: other.vacancy };
  for (const filter of [none, { requestId: 'none' }, { candidateId: 'none' }])
    expect((await send(query, { filter }, BROKER)).proposals).toEqual({ totalCount: 0, nodes: [] });
});
