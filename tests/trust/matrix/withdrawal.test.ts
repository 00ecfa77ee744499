import { addDays } from '../../../platform/time/calendar';
import {
  type Ask,
  BROKER,
  enterPool,
  expectData,
  handler,
  needs,
  refusalOf,
  steward,
  TODAY,
} from '../../network/brokering-life';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';
import { DISTRICTS, OTHER, OWN, REGION } from './callers';

jest.setTimeout(120_000);

let hub: TestHub;
const ask: Ask = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS });
});

afterAll(() => hub?.stop());

function share(candidateId: string, scope: string, consentedOn = TODAY) {
  const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
  return ask({ query, variables: { input: { candidateId, scope, consentedOn } } }, steward(OWN));
}

function read(query: string, variables: object, claims: TestClaims = BROKER) {
  return expectData(ask({ query, variables: { ...variables } }, claims));
}

const PAGE = `query ($after: String) {
  candidates(first: 1, after: $after, filter: { districts: ["${OWN}"] }) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

test('a consent withdrawn between two pages leaves the next, the total and whether there is more', async () => {
  const entries = [await enterPool(ask, OWN), await enterPool(ask, OWN), await enterPool(ask, OWN)];
  const first = (await read(PAGE, {})).candidates;
  expect(first.totalCount).toBe(3);
  const rest = entries.map(({ candidate }) => candidate).filter((id) => id !== first.nodes[0].id);
  for (const id of rest) await expectData(share(id, 'DISTRICT'));
  const second = (await read(PAGE, { after: first.pageInfo.endCursor })).candidates;
  expect(second).toEqual({
    totalCount: 1,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});

test('a consent withdrawn while a subscription is open is heard of no more, and the next one is', async () => {
  const { candidate } = await enterPool(ask, OWN, { capacity: 3 });
  const open = 'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id } }';
  const openOne = async (candidateId: string) => {
    const input = { candidateId, startsOn: TODAY };
    return (await read(open, { input }, steward(OWN))).openVacancy.id as string;
  };
  const socket = await SocketClient.connect(hub.url, await authorization(BROKER));
  const query = `subscription ($after: String) { vacancyOpened(after: $after) { cursor vacancy { id } } }`;
  const subscription = socket.start({ query });
  const next = async () => (await socket.take(subscription)).payload.data.vacancyOpened.vacancy.id as string;
  // What opens before the subscription has begun is not sent: so one is opened again and again, until one is.
  let begun = false;
  const beginning = next().then(() => {
    begun = true;
  });
  while (!begun) {
    await enterPool(ask, OTHER);
    await Promise.race([beginning, new Promise((resolve) => setImmediate(resolve))]);
  }
  await expectData(share(candidate, 'DISTRICT'));
  const unheard = await openOne(candidate);
  const sentinel = await enterPool(ask, OWN);
  const heard: string[] = [];
  while (heard.at(-1) !== sentinel.vacancy) heard.push(await next());
  expect(heard).not.toContain(unheard);
  socket.close();
});

test('a consent that names a day to come is refused, and shares nothing before', async () => {
  const { candidate } = await enterPool(ask, OWN);
  await expectData(share(candidate, 'DISTRICT'));
  expect(await refusalOf(share(candidate, 'CITY', addDays(TODAY, 1)))).toBe('BAD_USER_INPUT');
  expect(
    (await read('query ($id: ID!) { candidate(id: $id) { id } }', { id: candidate })).candidate,
  ).toBeNull();
});

test('a consent of the region reaches the region and nobody else, and its withdrawal all of it', async () => {
  const { candidate } = await enterPool(ask, OWN);
  const seen = async (claims: TestClaims) =>
    (await read('query ($id: ID!) { candidate(id: $id) { id } }', { id: candidate }, claims)).candidate !==
    null;
  await expectData(share(candidate, 'REGION'));
  expect([await seen(handler(REGION)), await seen(handler(OTHER)), await seen(BROKER)]).toEqual([
    true,
    false,
    false,
  ]);
  await expectData(share(candidate, 'DISTRICT'));
  expect([await seen(handler(REGION)), await seen(handler(OWN))]).toEqual([false, true]);
});

test('a protected identity is in no search, match or count of others, whatever its consent says', async () => {
  const language = 'nordsamiska';
  const { candidate } = await enterPool(ask, OWN, { protectedIdentity: true, languages: [language] });
  const query = `query ($needs: NeedsInput!, $language: String!) {
    candidates(filter: { languages: [$language] }) { totalCount nodes { id } edges { cursor } }
    vacancies(filter: { languages: [$language] }) { totalCount nodes { id } }
    matchCandidates(needs: $needs, first: 50) { nodes { candidate { id languages } } }
  }`;
  const variables = { needs: needs(OWN, { languages: [language] }), language };
  for (const claims of [BROKER, handler(REGION), steward(OTHER)]) {
    const { candidates, vacancies, matchCandidates } = await read(query, variables, claims);
    expect({ candidates, vacancies }).toEqual({
      candidates: { totalCount: 0, nodes: [], edges: [] },
      vacancies: { totalCount: 0, nodes: [] },
    });
    expect(JSON.stringify(matchCandidates)).not.toContain(language);
  }
  const own = await read(query, variables, steward(OWN));
  expect(own.candidates.nodes).toEqual([{ id: candidate }]);
  expect(JSON.stringify(own.matchCandidates)).not.toContain(language);
});

test('a count of one is none to others, and exact to the own district', async () => {
  await enterPool(ask, REGION);
  const pool = async (claims: TestClaims) =>
    (
      await read(
        `{ poolSummary(districts: ["${REGION}"]) { registered approved openVacancies } }`,
        {},
        claims,
      )
    ).poolSummary;
  const one = { registered: 1, approved: 1, openVacancies: 1 };
  const none = { registered: 0, approved: 0, openVacancies: 0 };
  expect(await pool(steward(REGION))).toEqual(one);
  expect(await pool({ role: 'reporting', scope: 'counts:read reports:exact' })).toEqual(one);
  for (const claims of [BROKER, steward(OWN), { role: 'reporting' }, { role: 'admin' }]) {
    expect(await pool(claims)).toEqual(none);
  }
});

test('no choice of districts tells by difference what is rounded', async () => {
  for (let more = 0; more < 2; more++) await enterPool(ask, OTHER);
  const registered = async (districts: readonly string[]) =>
    (await read('query ($d: [ID!]) { poolSummary(districts: $d) { registered } }', { d: districts }))
      .poolSummary.registered as number;
  const parts = await Promise.all(DISTRICTS.map((code) => registered([code])));
  expect(await registered(DISTRICTS)).toBe(parts.reduce((sum, part) => sum + part, 0));
  for (const part of parts) expect(part % 5).toBe(0);
});
