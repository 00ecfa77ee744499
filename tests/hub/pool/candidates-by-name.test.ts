import {
  BROKER,
  enterPool,
  expectData,
  handler,
  steward,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

const FIND = `query ($district: ID!, $name: String!, $purpose: String! = "Ringer upp efter samtal", $first: Int! = 20) {
  candidatesByName(district: $district, name: $name, purpose: $purpose, first: $first) { name candidate { id status } }
}`;
const OWN: readonly [string, TestClaims][] = [
  ['kontaktsekreterare', steward('farsta')],
  ['handlaggare', handler('farsta')],
];
const OTHERS: readonly [string, TestClaims, string][] = [
  ['a kontaktsekreterare of another district', steward('bromma'), 'FORBIDDEN'],
  ['a handlaggare of another district', handler('bromma'), 'FORBIDDEN'],
  ['the resursteam', BROKER, 'FORBIDDEN'],
  ['a rapportor', { role: 'rapportor', district: 'farsta' }, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ['an administrator', { role: 'admin', district: 'farsta' }, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ['an analyst', { role: 'reporting' }, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  [
    'a kontaktsekreterare with a narrower token',
    { ...steward('farsta'), scope: 'pool:read pool:write' },
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ],
];

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));
const ids = new Map<string, string>();

async function register(district: string, name: string, more: Variables = {}): Promise<void> {
  const input = {
    ...{
      district,
      name,
      kind: 'KONTAKTPERSON',
      area: 'Hökarängen',
      programAreas: ['IOF'],
      languages: ['svenska'],
    },
    ...{ interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17, ...more },
  };
  const query = 'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }';
  const { registerCandidate } = await send(query, { input }, steward(district));
  ids.set(`${district} ${name}`, registerCandidate.id);
}

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  await register('farsta', 'Ada Lind');
  await register('farsta', 'Åsa-Märta Östlind Öberg');
  await register('farsta', "Zoë O'Brien 100%");
  await register('farsta', 'Hemlig Lindgren', { protectedIdentity: true });
  await register('bromma', 'Ada Lind');
});
afterAll(() => hub?.stop());

async function found(name: string, claims: TestClaims, district = 'farsta'): Promise<string[]> {
  const { candidatesByName } = await send(FIND, { district, name }, claims);
  for (const one of candidatesByName) expect(one.candidate.id).toBe(ids.get(`${district} ${one.name}`));
  return candidatesByName.map((one: { name: string }) => one.name);
}

describe.each(OWN)('a %s', (_, claims) => {
  test.each([
    ['ada lind', ['Ada Lind']],
    ['LIN AD', ['Ada Lind']],
    ['åsa', ['Åsa-Märta Östlind Öberg']],
    ['märta öst', ['Åsa-Märta Östlind Öberg']],
    ['ÅSA'.normalize('NFD'), ['Åsa-Märta Östlind Öberg']],
    ['asa', []],
    ['ind', []],
    ["o'brien", ["Zoë O'Brien 100%"]],
    ["bri' | 'lind", []],
    ['li:*', ['Ada Lind']],
    ['ada & !lind', ['Ada Lind']],
  ])('finds by %j', async (name, expected) => {
    const names = await found(name, claims);
    expect(names.filter((one) => one !== 'Hemlig Lindgren')).toEqual(expected);
  });

  test.each([
    ['', 'name'],
    [' - ', 'name'],
    ['a b', 'name'],
    ['x'.repeat(201), 'name'],
  ])('is told what is wrong with %j', async (name, field) => {
    const { errors } = await ask({ query: FIND, variables: { district: 'farsta', name } }, claims);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  test('needs a purpose in words, and asks for a page', async () => {
    const none = await ask(
      { query: FIND, variables: { district: 'farsta', name: 'ada', purpose: ' ' } },
      claims,
    );
    expect(none.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'purpose' } }]);
    const many = await ask(
      { query: FIND, variables: { district: 'farsta', name: 'ada', first: 101 } },
      claims,
    );
    expect(many.errors).toMatchObject([{ extensions: { code: 'PAGE_SIZE_EXCEEDED' } }]);
  });
});

test('a protected identity is found by the kontaktsekreterare of its district alone', async () => {
  expect(await found('hemlig', steward('farsta'))).toEqual(['Hemlig Lindgren']);
  expect(await found('hemlig', handler('farsta'))).toEqual([]);
  expect(await found('lind', handler('farsta'))).toEqual(['Ada Lind']);
});

test.each(OTHERS)('%s finds nobody', async (_, claims, code) => {
  const { data, errors } = await ask({ query: FIND, variables: { district: 'farsta', name: 'ada' } }, claims);
  expect(data?.candidatesByName ?? null).toBeNull();
  expect(errors?.[0]?.extensions?.code).toBe(code);
});

test('each that is found is read, by whom and what for, and nobody else is', async () => {
  const reader = { ...steward('farsta'), sub: 'söker' };
  const purpose = 'Fru Lind ringde om helgen';
  await send(FIND, { district: 'farsta', name: 'ada', purpose }, reader);
  const log =
    '{ accessLog(district: "farsta", filter: { actor: "söker" }) { nodes { action subject purpose purposeCodes fields } } }';
  const { accessLog } = await send(log, {}, { role: 'admin', district: 'farsta' });
  expect(accessLog.nodes).toEqual([
    {
      ...{
        action: 'READ_IDENTITY',
        subject: ids.get('farsta Ada Lind'),
        purpose,
        purposeCodes: ['CASE_WORK'],
      },
      fields: expect.arrayContaining(['FoundCandidate.name', 'Candidate.status']),
    },
  ]);
});

test('a duplicate that was merged is found by its name as the one that stays', async () => {
  const kept = await enterPool(ask, 'farsta', { name: 'Karin Berg' });
  const duplicate = await enterPool(ask, 'farsta', { name: 'Carin Bergh' });
  const version = async (id: string) =>
    (await send('query ($id: ID!) { candidate(id: $id) { version } }', { id }, steward('farsta'))).candidate
      .version;
  const input = {
    ...{ candidateId: kept.candidate, version: await version(kept.candidate), reason: 'Samma person' },
    ...{ duplicateId: duplicate.candidate, duplicateVersion: await version(duplicate.candidate) },
  };
  await send(
    'mutation ($input: MergeCandidatesInput!) { mergeCandidates(input: $input) { id } }',
    { input },
    steward('farsta'),
  );
  const { candidatesByName } = await send(
    FIND,
    { district: 'farsta', name: 'carin bergh' },
    handler('farsta'),
  );
  expect(candidatesByName).toEqual([
    { name: 'Karin Berg', candidate: { id: kept.candidate, status: 'APPROVED' } },
  ]);
});

describe('whose reads are looked for', () => {
  const FIND_SUBJECTS = `query ($name: String!, $purpose: String! = "Familjen undrar vem som har läst") {
    accessLogSubjects(district: "farsta", name: $name, purpose: $purpose) { id name kind area }
  }`;
  const reviewer: TestClaims = { role: 'admin', district: 'farsta', sub: 'granskare' };
  const log = (purpose: string) =>
    `{ accessLog(district: "farsta", filter: { actor: "granskare", purposes: [${purpose}], ofLog: false }) { nodes { action subject purpose purposeCodes } } }`;

  test('the reviewer of the district finds by name, but nobody with a protected identity, and stands in the log', async () => {
    const found = await send(FIND_SUBJECTS, { name: 'lind' }, reviewer);
    const ada = ids.get('farsta Ada Lind');
    expect(found.accessLogSubjects).toEqual([
      { id: ada, name: 'Ada Lind', kind: 'KONTAKTPERSON', area: 'Hökarängen' },
    ]);
    const none = await send(FIND_SUBJECTS, { name: 'hemlig' }, reviewer);
    expect(none.accessLogSubjects).toEqual([]);
    const { accessLog } = await send(log('REVIEW'), {}, reviewer);
    const purpose = 'Familjen undrar vem som har läst';
    expect(accessLog.nodes).toContainEqual({
      ...{ action: 'READ_IDENTITY', subject: ada, purposeCodes: ['REVIEW'] },
      purpose: expect.stringContaining(purpose),
    });
    expect(accessLog.nodes).toContainEqual(expect.objectContaining({ action: 'SEARCH_PERSON' }));
    const { errors } = await ask(
      { query: FIND_SUBJECTS, variables: { name: 'lind', purpose: 'x' } },
      reviewer,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'purpose' } }]);
  });

  test.each<[string, TestClaims, string]>([
    ['the reviewer of another district', { role: 'admin', district: 'bromma' }, 'FORBIDDEN'],
    ['an administrator of the city', { role: 'admin' }, 'FORBIDDEN'],
    ['the district’s own staff', steward('farsta'), 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ['the resursteam', BROKER, 'UNAUTHORIZED_FIELD_OR_TYPE'],
  ])('%s finds nobody', async (_, claims, code) => {
    const { data, errors } = await ask({ query: FIND_SUBJECTS, variables: { name: 'lind' } }, claims);
    expect(data?.accessLogSubjects ?? null).toBeNull();
    expect(errors?.[0]?.extensions?.code).toBe(code);
  });
});
