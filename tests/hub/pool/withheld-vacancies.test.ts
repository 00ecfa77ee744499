import {
  BROKER,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  recordCheck,
  steward,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

const OWN = [steward('bromma'), handler('bromma')];
const OTHERS = [steward('farsta'), handler('farsta'), BROKER];

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
});
afterAll(() => hub?.stop());

const READ = `query ($id: ID!, $candidate: ID!) {
  vacancy(id: $id) { status withheldBecause }
  candidate(id: $candidate) { vacancies { id withheldBecause } }
}`;

/** What each of the readers is told: undefined who does not see the place. */
async function told({ vacancy: id, candidate }: Entry, readers: readonly TestClaims[]) {
  const answers = await Promise.all(readers.map((claims) => send(READ, { id, candidate }, claims)));
  for (const { vacancy, candidate: file } of answers)
    expect(file?.vacancies.map((one: Variables) => one['withheldBecause'])).toEqual(
      vacancy === null ? undefined : [vacancy.withheldBecause],
    );
  return answers.map(({ vacancy }) => vacancy?.withheldBecause);
}

type Entry = Awaited<ReturnType<typeof enterPool>>;
const act = (name: string, { candidate: id }: Entry, more = '') =>
  send(
    `mutation ($id: ID!) { ${name}(candidateId: $id, reason: "Enligt beslut"${more}) { status } }`,
    { id },
    steward('bromma'),
  );

test('nothing keeps back a place that is offered to others, and others are told nothing of it', async () => {
  const entry = await enterPool(ask, 'bromma');
  expect(await told(entry, OWN)).toEqual([[], []]);
  expect(await told(entry, OTHERS)).toEqual([null, null, null]);
});

test.each([
  ['a paused candidate', ['CANDIDATE_PAUSED'], (entry: Entry) => act('pauseCandidate', entry)],
  [
    'a protected identity, whose consent has ended',
    ['PROTECTED_IDENTITY', 'NO_CONSENT'],
    (entry: Entry) => act('setProtectedIdentity', entry, ', protected: true'),
  ],
  [
    'a check that was not passed',
    ['CLEARANCE_EXPIRED'],
    (entry: Entry) => recordCheck(ask, entry.candidate, 'INTERVIEW', { passed: false }),
  ],
])(
  'the place of %s is open, and its own district is told why nobody is offered it',
  async (_, why, change) => {
    const entry = await enterPool(ask, 'bromma');
    await change(entry);
    expect(await told(entry, OWN)).toEqual([why, why]);
    expect(await told(entry, OTHERS)).toEqual([undefined, undefined, undefined]);
  },
);

test('a consent that reaches nobody else, and all of it at once', async () => {
  const entry = await enterPool(ask, 'bromma', {}, { scope: 'DISTRICT' });
  expect(await told(entry, OWN)).toEqual([['NO_CONSENT'], ['NO_CONSENT']]);
  await recordCheck(ask, entry.candidate, 'INTERVIEW', { passed: false });
  await act('pauseCandidate', entry);
  const all = ['CANDIDATE_PAUSED', 'CLEARANCE_EXPIRED', 'NO_CONSENT'];
  expect(await told(entry, OWN)).toEqual([all, all]);
  expect(await told(entry, OTHERS)).toEqual([undefined, undefined, undefined]);
});

test('nothing is told of a place that is held, and nothing keeps back one that is resumed', async () => {
  const entry = await enterPool(ask, 'bromma');
  await act('pauseCandidate', entry);
  await act('resumeCandidate', entry);
  expect(await told(entry, OWN)).toEqual([[], []]);
  const { request } = await openRequest(ask, 'farsta');
  await expectData(propose(ask, { requestId: request, vacancyId: entry.vacancy }));
  expect(await told(entry, OWN)).toEqual([null, null]);
});
