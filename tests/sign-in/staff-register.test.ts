import { startTestHub, type TestHub } from '../network/test-hub';
import { signToken, type TestClaims } from '../network/tokens';

let now = new Date('2026-11-27T12:00:00Z');
let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'skarholmen'], clock: () => now });
});
afterAll(() => hub.stop());
beforeEach(() => {
  now = new Date('2026-11-27T12:00:00Z');
});

const CITY: TestClaims = { role: 'admin', sub: 'city' };
const FARSTA: TestClaims = { role: 'admin', sub: 'farsta', district: 'farsta' };
const SKARHOLMEN: TestClaims = { role: 'admin', sub: 'skarholmen', district: 'skarholmen' };

const facts = { name: 'Eva Ek', role: 'HANDLAGGARE', district: 'farsta', unit: 'Barn', from: '2026-01-01' };
const FIELDS = 'id sub name role district { code } unit from until version';

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
async function run(claims: TestClaims, name: string, input: object): Promise<any> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await hub.ask({ query, variables: { input } }, claims);
  return errors === undefined ? data[name] : { error: errors[0]!.extensions, message: errors[0]!.message };
}

const list = async (claims: TestClaims, filter: object = {}) => {
  const query = `query ($filter: StaffMemberFilter) { staffMembers(filter: $filter, first: 100) { totalCount nodes { ${FIELDS} } } }`;
  const { data, errors } = await hub.ask({ query, variables: { filter } }, claims);
  return errors === undefined
    ? { subs: data.staffMembers.nodes.map((each: { sub: string }) => each.sub), ...data.staffMembers }
    : errors[0]!.extensions!['code'];
};

/** Who may sign in, as the gateway asks it. */
const inForce = async (sub: string) => {
  const query = `{ staffInForce(sub: ${JSON.stringify(sub)}, issuer: "https://idp.example") { ${FIELDS} } }`;
  const token = await signToken({ role: 'service', sub: 'gateway' });
  const answer = await fetch(hub.subgraphUrls['formedling']!, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return (await answer.json()).data.staffInForce;
};

test('an administrator of a district keeps that district, one of the city all, others nothing', async () => {
  const own = await run(FARSTA, 'registerStaffMember', { ...facts, sub: 'a' });
  expect(own).toMatchObject({ sub: 'a', role: 'HANDLAGGARE', district: { code: 'farsta' }, version: 1 });
  expect((await run(SKARHOLMEN, 'registerStaffMember', { ...facts, sub: 'b' })).error.code).toBe('FORBIDDEN');
  const broker = { ...facts, role: 'RESURSTEAM', district: null };
  expect((await run(FARSTA, 'registerStaffMember', { ...broker, sub: 'c' })).error.code).toBe('FORBIDDEN');
  await run(CITY, 'registerStaffMember', { ...broker, sub: 'c', name: 'Bo Ask' });
  await run(CITY, 'registerStaffMember', { ...facts, sub: 'd', district: 'skarholmen' });
  expect((await list(FARSTA)).subs).toEqual(['a']);
  expect((await list(SKARHOLMEN)).subs).toEqual(['d']);
  expect(await list(CITY)).toMatchObject({ totalCount: 3, subs: expect.arrayContaining(['a', 'c', 'd']) });
  expect((await list(CITY, { name: 'ask' })).subs).toEqual(['c']);
  expect((await list(CITY, { roles: ['HANDLAGGARE'], districts: ['skarholmen'] })).subs).toEqual(['d']);
  for (const role of ['resursteam', 'reporting'])
    expect(await list({ role })).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  expect(await list({ role: 'kontaktsekreterare', district: 'farsta' })).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  const change = { id: own.id, version: 1, ...facts };
  expect((await run(SKARHOLMEN, 'changeStaffMember', { ...change, district: 'skarholmen' })).error.code).toBe(
    'NOT_FOUND',
  );
  expect((await run(FARSTA, 'changeStaffMember', { ...change, district: 'skarholmen' })).error.code).toBe(
    'FORBIDDEN',
  );
});

test('a person is in force from the first day to the end of the last, by the calendar of Stockholm', async () => {
  const sub = 'days';
  await run(CITY, 'registerStaffMember', { ...facts, sub, from: '2026-12-01', until: '2026-12-24' });
  for (const [at, isThere] of [
    ['2026-11-30T22:59:59Z', false],
    ['2026-11-30T23:00:00Z', true],
    ['2026-12-24T22:59:59Z', true],
    ['2026-12-24T23:00:00Z', false],
  ] as const) {
    now = new Date(at);
    expect({ at, isThere: (await inForce(sub)) !== null }).toEqual({ at, isThere });
    expect((await list(CITY, { inForce: true })).subs.includes(sub)).toBe(isThere);
  }
});

test('facts that are as they were change nothing', async () => {
  const given = { ...facts, sub: 'same', district: 'skarholmen' };
  const { id, version } = await run(CITY, 'registerStaffMember', given);
  const { sub: _, ...same } = given;
  expect(await run(CITY, 'changeStaffMember', { id, version, ...same })).toMatchObject({ version });
  expect(await run(SKARHOLMEN, 'changeStaffMember', { id, version, ...same })).toMatchObject({ version });
  const changed = await run(CITY, 'changeStaffMember', { id, version, ...same, name: 'Bo Ask' });
  expect(changed).toMatchObject({ name: 'Bo Ask', version: version + 1 });
});

test('an end is at once, or after a last day; one that has not begun never begins', async () => {
  const { id } = await run(CITY, 'registerStaffMember', { ...facts, sub: 'ending' });
  const later = await run(CITY, 'endStaffMember', { id, version: 1, lastDay: '2026-11-30' });
  expect(later).toMatchObject({ until: '2026-11-30', version: 2 });
  expect(await inForce('ending')).not.toBeNull();
  expect((await run(CITY, 'endStaffMember', { id, version: 2, lastDay: '2026-11-26' })).error).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'input.lastDay',
    value: '2026-11-26',
  });
  expect((await run(CITY, 'endStaffMember', { id, version: 1 })).error).toMatchObject({
    code: 'CONFLICT',
    reason: 'VERSION_CONFLICT',
    version: 2,
  });
  expect(await run(CITY, 'endStaffMember', { id, version: 2 })).toMatchObject({ until: '2026-11-26' });
  expect(await inForce('ending')).toBeNull();

  const next = await run(CITY, 'registerStaffMember', { ...facts, sub: 'never', from: '2027-01-01' });
  expect((await run(CITY, 'endStaffMember', { id: next.id, version: 1 })).error).toBeUndefined();
  now = new Date('2027-02-01T12:00:00Z');
  expect(await inForce('never')).toBeNull();
});

test.each([
  [{ sub: ' ' }, 'input.sub'],
  [{ sub: 'x'.repeat(256) }, 'input.sub'],
  [{ name: '' }, 'input.name'],
  [{ unit: 'x'.repeat(201) }, 'input.unit'],
  [{ district: 'atlantis' }, 'input.district'],
  [{ district: null }, 'input.district'],
  [{ role: 'RESURSTEAM' }, 'input.district'],
  [{ until: '2025-12-31' }, 'input.until'],
])('%j is refused by its field', async (wrong, field) => {
  const answer = await run(CITY, 'registerStaffMember', { ...facts, sub: 'wrong', ...wrong });
  expect(answer.error).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

test('one name of a provider is one person', async () => {
  await run(CITY, 'registerStaffMember', { ...facts, sub: 'twice' });
  expect((await run(CITY, 'registerStaffMember', { ...facts, sub: 'twice' })).error).toMatchObject({
    code: 'CONFLICT',
    reason: 'STAFF_MEMBER_EXISTS',
  });
  const elsewhere = { ...facts, sub: 'twice', issuer: 'https://idp.example', name: 'Evan Ek' };
  expect((await run(CITY, 'registerStaffMember', elsewhere)).error).toBeUndefined();
  expect((await inForce('twice')).name).toBe('Evan Ek');
});

test('pages hold everybody once, by name', async () => {
  const query = `query ($after: String) { staffMembers(first: 2, after: $after) { nodes { sub name } pageInfo { hasNextPage endCursor } } }`;
  const seen: { sub: string; name: string }[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await hub.ask({ query, variables: { after } }, CITY);
    seen.push(...data.staffMembers.nodes);
    if (!data.staffMembers.pageInfo.hasNextPage) break;
    after = data.staffMembers.pageInfo.endCursor;
  }
  expect(seen).toHaveLength((await list(CITY)).totalCount);
  expect(seen.map(({ name }) => name)).toEqual(seen.map(({ name }) => name).sort());
});

test('what is for the gateways is in no schema of clients, and answers nobody else', async () => {
  const answer = await hub.ask({ query: '{ staffInForce(sub: "a", issuer: "i") { sub } }' }, CITY);
  expect(answer.errors![0]!.extensions!['code']).toBe('GRAPHQL_VALIDATION_FAILED');
});

describe('who has done what a history tells of', () => {
  const query = 'query ($subs: [ID!]!) { staffNames(subs: $subs) { sub name role district { code } } }';
  const names = async (claims: TestClaims, subs: readonly string[]) => {
    const { data, errors } = await hub.ask({ query, variables: { subs } }, claims);
    return errors === undefined ? data.staffNames : errors[0]!.extensions;
  };
  const eva = { sub: 'names-eva', role: 'HANDLAGGARE', district: { code: 'farsta' } };
  const broker = { sub: 'names-broker', role: 'RESURSTEAM', district: null };

  beforeAll(async () => {
    await run(CITY, 'registerStaffMember', { ...facts, sub: eva.sub });
    const city = { ...facts, sub: broker.sub, name: 'Bo Ask', role: 'RESURSTEAM', district: null };
    await run(CITY, 'registerStaffMember', city);
  });

  test.each<[string, TestClaims, string | null, string | null]>([
    ['a colleague of the district', { role: 'kontaktsekreterare', district: 'farsta' }, 'Eva Ek', null],
    ['another district', { role: 'handlaggare', district: 'skarholmen' }, null, null],
    ['the resursteam', { role: 'resursteam' }, null, 'Bo Ask'],
    ['who counts for the city', { role: 'reporting' }, null, 'Bo Ask'],
    ['an administrator of the city', CITY, 'Eva Ek', 'Bo Ask'],
    ['an administrator of another district', SKARHOLMEN, null, null],
    ['a service', { role: 'service' }, null, null],
  ])('%s', async (_, claims, ofDistrict, ofCity) => {
    expect(await names(claims, [broker.sub, 'nobody', eva.sub, broker.sub])).toEqual([
      { ...broker, name: ofCity },
      { ...eva, name: ofDistrict },
    ]);
  });

  test('who works there no more is told by name as before, and at most a hundred are asked for', async () => {
    const { id } = await run(CITY, 'registerStaffMember', { ...facts, sub: 'names-gone', name: 'Ada Lind' });
    await run(CITY, 'endStaffMember', { id, version: 1 });
    expect(await names(FARSTA, ['names-gone'])).toMatchObject([{ name: 'Ada Lind' }]);
    const many = Array.from({ length: 101 }, (_, index) => String(index));
    expect(await names(FARSTA, many)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'subs', maximum: 100 });
  });
});
