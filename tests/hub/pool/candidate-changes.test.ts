import { addDays } from '../../../platform/time/calendar';
import {
  BROKER,
  enterPool,
  expectData,
  handler,
  PERSON,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const own = steward('farsta');

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
});
afterAll(() => hub?.stop());

const send = (query: string, variables: Variables, claims: TestClaims = own) =>
  expectData(ask({ query, variables }, claims));
const FILE = `query ($id: ID!) { candidate(id: $id) {
  version status weekendsPerMonth vacancies { status } identity(purpose: "Rättelse av kontakt") { name phone email } changes { act fields reason }
} }`;
const read = async (id: string, claims = own) => (await send(FILE, { id }, claims)).candidate;
const correction = 'mutation ($input: CorrectCandidateInput!) { correctCandidate(input: $input) { id } }';
const act = (name: string) =>
  `mutation ($id: ID!) { ${name}(candidateId: $id, reason: "Enligt samtal") { status vacancies { status } } }`;
const found = async (id: string) => {
  const { candidates } = await send('{ candidates(first: 100) { nodes { id } } }', {}, BROKER);
  return candidates.nodes.some((node: { id: string }) => node.id === id);
};

test('a kontaktsekreterare corrects what was registered, and clears what is not so', async () => {
  const { candidate } = await enterPool(ask, 'farsta', { email: 'ada@example.org', weekendsPerMonth: 2 });
  const { version } = await read(candidate);
  const clear = ['PHONE', 'EMAIL', 'WEEKENDS_PER_MONTH'];
  const input = { candidateId: candidate, version, reason: 'Fel nummer', name: ' Ada Lindh ', clear };
  await send(correction, { input });
  const after = await read(candidate);
  expect(after).toMatchObject({ version: version + 1, weekendsPerMonth: null });
  expect(after.identity).toEqual({ name: 'Ada Lindh', phone: null, email: null });
  expect(after.changes).toEqual([
    { act: 'CORRECTED', fields: ['weekendsPerMonth', 'name', 'phone', 'email'], reason: 'Fel nummer' },
  ]);
});

test('a correction to what is already so changes nothing, and one to more is told of what became other', async () => {
  const { candidate } = await enterPool(ask, 'farsta');
  const before = await read(candidate);
  const { version } = before;
  const { name, phone, area, programAreas, languages, interests, acceptsAgeFrom, kind } = PERSON;
  const facts = { name: ` ${name} `, phone, area, programAreas, languages, interests, acceptsAgeFrom, kind };
  const input = { candidateId: candidate, version, reason: 'Ingen ändring', ...facts };
  await send(correction, { input });
  await send(correction, { input: { candidateId: candidate, version, reason: 'Tomt' } });
  await send(correction, { input: { ...input, programAreas: [...programAreas, ...programAreas] } });
  await send(correction, { input: { ...input, clear: ['EMAIL', 'WEEKENDS_PER_MONTH'] } });
  expect(await read(candidate)).toEqual(before);
  await send(correction, { input: { ...input, reason: 'Flyttat', pets: true, email: 'ada@example.org' } });
  const after = await read(candidate);
  expect(after.version).toBe(version + 1);
  expect(after.changes).toEqual([{ act: 'CORRECTED', fields: ['pets', 'email'], reason: 'Flyttat' }]);
  expect(await refusalOf(ask({ query: correction, variables: { input } }, own))).toBe(
    'CONFLICT/VERSION_CONFLICT',
  );
});

test('a consent that is the live one already is recorded once', async () => {
  const { candidate } = await enterPool(ask, 'farsta');
  const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { consents { scope } } }';
  const set = async (scope: string, consentedOn: string) =>
    (await send(query, { input: { candidateId: candidate, scope, consentedOn } })).setSharing.consents.length;
  const known = await set('CITY', TODAY);
  expect(await set('CITY', TODAY)).toBe(known);
  expect(await set('REGION', TODAY)).toBe(known + 1);
  expect(await set('CITY', TODAY)).toBe(known + 2);
  expect(await set('CITY', addDays(TODAY, -1))).toBe(known + 3);
});

test('fewer places than are taken are refused at the number', async () => {
  const { candidate } = await enterPool(ask, 'farsta', { capacity: 2 });
  const open = 'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id } }';
  await send(open, { input: { candidateId: candidate, startsOn: '2026-03-01' } });
  const { version } = await read(candidate);
  const input = { candidateId: candidate, version, reason: 'Bara en i taget', capacity: 1 };
  const { errors } = await ask({ query: correction, variables: { input } }, own);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'CAPACITY_EXCEEDED',
    capacity: 1,
    field: 'input.capacity',
  });
});

test('a fact that is to be cleared and given at once is refused by name', async () => {
  const { candidate } = await enterPool(ask, 'farsta');
  const { version } = await read(candidate);
  const input = { candidateId: candidate, version, reason: 'Fel', phone: '08-1', clear: ['PHONE'] };
  const { errors } = await ask({ query: correction, variables: { input } }, own);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'input.clear' } }]);
  expect((await read(candidate)).version).toBe(version);
});

test('a candidate is paused and resumed, and is found meanwhile by nobody outside', async () => {
  const { candidate } = await enterPool(ask, 'farsta');
  expect(await found(candidate)).toBe(true);
  expect((await send(act('pauseCandidate'), { id: candidate })).pauseCandidate.status).toBe('PAUSED');
  expect(await found(candidate)).toBe(false);
  expect((await send(act('resumeCandidate'), { id: candidate })).resumeCandidate.status).toBe('APPROVED');
  expect(await found(candidate)).toBe(true);
});

test.each([
  ['rejectCandidate', 'REJECTED'],
  ['endCandidate', 'ENDED'],
])('%s takes a candidate and its open places out of the pool, and no place opens', async (name, status) => {
  const { candidate } = await enterPool(ask, 'farsta');
  const data = await send(act(name), { id: candidate });
  expect(data[name]).toEqual({ status, vacancies: [{ status: 'WITHDRAWN' }] });
  expect(await found(candidate)).toBe(false);
  const open = 'mutation ($input: OpenVacancyInput!) { openVacancy(input: $input) { id } }';
  const input = { candidateId: candidate, startsOn: addDays(TODAY, 1) };
  expect(await refusalOf(ask({ query: open, variables: { input } }, own))).toBe(
    'CONFLICT/CANDIDATE_NOT_APPROVED',
  );
});

test.each([
  ['a kontaktsekreterare of another district', steward('bromma'), 'FORBIDDEN'],
  ['a handlaggare of the own district', handler('farsta'), 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ['the resursteam', BROKER, 'UNAUTHORIZED_FIELD_OR_TYPE'],
])('%s changes nothing', async (_, claims, code) => {
  const { candidate } = await enterPool(ask, 'farsta');
  const before = await read(candidate);
  const input = { candidateId: candidate, version: before.version, reason: 'Fel', name: 'Annan' };
  expect(await refusalOf(ask({ query: correction, variables: { input } }, claims))).toBe(code);
  for (const name of ['pauseCandidate', 'resumeCandidate', 'rejectCandidate', 'endCandidate']) {
    const answer = ask({ query: act(name), variables: { id: candidate } }, claims);
    expect(await refusalOf(answer)).toBe(code);
  }
  expect(await read(candidate)).toEqual(before);
});
