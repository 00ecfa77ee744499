import { encodeStreamCursor } from '../../../engine/shard/stream/stream-cursor';
import {
  type Ask,
  BROKER,
  enterPool,
  expectData,
  handler,
  openRequest,
  type PoolEntry,
  propose,
  recordCheck,
  share,
  steward,
  type Variables,
} from '../../network/brokering-life';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';
import { DISTRICTS, OTHER, OWN, REGION } from '../../trust/matrix/callers';

jest.setTimeout(120_000);

let hub: TestHub;
const ask: Ask = (post, claims) => hub.ask(post, claims);
const OF_ALL = encodeStreamCursor(new Map(DISTRICTS.map((code) => [code, 'since:2020-01-01T00:00:00Z'])));
const QUERY = 'subscription ($after: String) { vacancyClosed(after: $after) { cursor vacancyId } }';

const own = (query: string, variables: Variables) => expectData(ask({ query, variables }, steward(OWN)));
const withdraw = ({ vacancy }: PoolEntry) =>
  own('mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Flyttar") { id } }', { id: vacancy });
const act = (name: string, { candidate }: PoolEntry, more = '') =>
  own(`mutation ($id: ID!) { ${name}(candidateId: $id, ${more} reason: "Efter samtal") { id } }`, {
    id: candidate,
  });

const CALLERS: Readonly<Record<string, TestClaims>> = {
  broker: BROKER,
  own: steward(OWN),
  'own handlaggare': handler(OWN),
  region: steward(REGION),
  other: handler(OTHER),
};
const OTHERS = ['broker', 'region', 'other'];
const EVERYBODY = Object.keys(CALLERS);
const OWN_STAFF = ['own', 'own handlaggare'];

/** What takes a place away, and who is told: those who saw it and do not any more. */
const WAYS: Readonly<
  Record<string, { take: (entry: PoolEntry) => Promise<unknown>; scope?: string; told: readonly string[] }>
> = {
  'the consent is withdrawn': { take: ({ candidate }) => share(ask, candidate, 'DISTRICT'), told: OTHERS },
  'the consent is narrowed to the region': {
    take: ({ candidate }) => share(ask, candidate, 'REGION'),
    told: ['broker', 'other'],
  },
  'it is held': {
    take: async ({ vacancy }) => {
      const { request } = await openRequest(ask, OTHER);
      await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    },
    told: EVERYBODY,
  },
  'it is withdrawn': { take: withdraw, told: EVERYBODY },
  'the candidate is paused': { take: (entry) => act('pauseCandidate', entry), told: OTHERS },
  'the candidate has ended': { take: (entry) => act('endCandidate', entry), told: EVERYBODY },
  'the identity is protected': {
    take: (entry) => act('setProtectedIdentity', entry, 'protected: true,'),
    told: OTHERS,
  },
  'a check was not passed': {
    take: ({ candidate }) => recordCheck(ask, candidate, 'INTERVIEW', { passed: false }),
    told: OTHERS,
  },
  'it is withdrawn, shared with the region': {
    scope: 'REGION',
    take: withdraw,
    told: [...OWN_STAFF, 'region'],
  },
  'it is withdrawn, shared with nobody': { scope: 'DISTRICT', take: withdraw, told: OWN_STAFF },
  'the candidate is paused and resumed': {
    take: async (entry) => {
      await act('pauseCandidate', entry);
      await act('resumeCandidate', entry);
    },
    told: [],
  },
};

interface Told {
  readonly cursor: string;
  readonly vacancyId: string;
}

async function follow(
  claims: TestClaims,
  after: string,
): Promise<{ next: () => Promise<Told>; close(): void }> {
  const socket = await SocketClient.connect(hub.url, await authorization(claims));
  const id = socket.start({ query: QUERY, variables: { after } });
  const next = async () => {
    const { payload } = await socket.take(id);
    expect(payload.errors).toBeUndefined();
    expect(Object.keys(payload.data.vacancyClosed).sort()).toEqual(['cursor', 'vacancyId']);
    return payload.data.vacancyClosed as Told;
  };
  return { next, close: () => socket.close() };
}

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS, formedling: {} });
});
afterAll(() => hub?.stop());

test('a place that is gone is told of to those who saw it and do not any more, by its id alone', async () => {
  const wanted = new Map<string, Set<string>>(EVERYBODY.map((name) => [name, new Set()]));
  const names = new Map<string, string>();
  for (const [way, { take, scope, told }] of Object.entries(WAYS)) {
    const entry = await enterPool(ask, OWN, {}, { scope });
    names.set(entry.vacancy, way);
    await take(entry);
    for (const name of told) wanted.get(name)!.add(way);
  }
  const last = await enterPool(ask, OWN);
  await withdraw(last);
  for (const name of EVERYBODY) {
    const feed = await follow(CALLERS[name]!, OF_ALL);
    const received = new Set<string>();
    for (let told = await feed.next(); told.vacancyId !== last.vacancy; told = await feed.next())
      received.add(names.get(told.vacancyId) ?? told.vacancyId);
    feed.close();
    expect({ name, received: [...received].sort() }).toEqual({
      name,
      received: [...wanted.get(name)!].sort(),
    });
  }
});

test('it comes while one listens, and who was away goes on after the last cursor', async () => {
  const first = await enterPool(ask, OWN);
  await withdraw(first);
  const feed = await follow(BROKER, OF_ALL);
  let told = await feed.next();
  while (told.vacancyId !== first.vacancy) told = await feed.next();
  const second = await enterPool(ask, OTHER);
  const third = await enterPool(ask, OWN);
  await share(ask, third.candidate, 'DISTRICT');
  told = await feed.next();
  expect(told.vacancyId).toBe(third.vacancy);
  feed.close();
  const query = 'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Flyttar") { id } }';
  await expectData(ask({ query, variables: { id: second.vacancy } }, steward(OTHER)));
  const resumed = await follow(BROKER, told.cursor);
  expect((await resumed.next()).vacancyId).toBe(second.vacancy);
  resumed.close();
});

test.each<[string, TestClaims]>([
  ['a reporter', { role: 'reporting' }],
  ['an administrator', { role: 'admin', district: OWN }],
  ['a rapportör', { role: 'rapportor', district: OWN }],
])('%s is told of no place', async (_, claims) => {
  const socket = await SocketClient.connect(hub.url, await authorization(claims));
  const id = socket.start({ query: QUERY, variables: { after: OF_ALL } });
  const { type, payload } = await socket.take(id);
  expect(type).toBe('error');
  expect(JSON.stringify(payload)).toMatch(/UNAUTHORIZED_FIELD_OR_TYPE|FORBIDDEN/);
  socket.close();
});
