import {
  BROKER,
  enterPool,
  expectData,
  handler,
  openRequest,
  steward,
  type Variables,
} from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

const DISTRICTS = ['farsta', 'bromma', 'skarpnack'];
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS });
  const { ask } = hub;
  await enterPool(ask, 'farsta', { languages: ['svenska', 'arabiska'] });
  await enterPool(ask, 'farsta', { kind: 'KONTAKTFAMILJ' });
  // Shared with the region, which Skarpnäck is not in.
  await enterPool(ask, 'farsta', {}, { scope: 'REGION' });
  for (let index = 0; index < 5; index++) await enterPool(ask, 'bromma');
  await enterPool(ask, 'skarpnack', {}, { scope: 'REGION' });
  await openRequest(ask, 'farsta');
  await openRequest(ask, 'farsta');
  await openRequest(ask, 'bromma');
});
afterAll(() => hub?.stop());

type Counts = Readonly<Record<string, number>>;
interface Row {
  readonly district: { readonly code: string };
}

const countOf = (rows: readonly Row[]): Counts => {
  const counts: Record<string, number> = {};
  for (const { district } of rows) counts[district.code] = (counts[district.code] ?? 0) + 1;
  return counts;
};
const countsOf = (counted: readonly (Row & { readonly count: number })[]): Counts =>
  Object.fromEntries(
    counted.filter(({ count }) => count > 0).map(({ district, count }) => [district.code, count]),
  );

const READERS: Readonly<Record<string, TestClaims>> = {
  'the resursteam': BROKER,
  'a kontaktsekreterare of Farsta': steward('farsta'),
  'a kontaktsekreterare of Bromma': steward('bromma'),
  'a handläggare of Skarpnäck': handler('skarpnack'),
};

describe.each(Object.entries(READERS))('to %s', (_name, claims) => {
  test.each([
    null,
    { kinds: ['KONTAKTFAMILJ'] },
    { languages: ['arabiska'] },
    { acceptsAge: 9 },
    { startsBy: '2012-01-01' },
    { districts: ['farsta'] },
    { districts: ['farsta', 'skarpnack'], kinds: ['KONTAKTPERSON'] },
    { districts: [] },
  ] as (Variables | null)[])('the open vacancies under %j count what is listed', async (filter) => {
    const query = `query ($filter: VacancyFilter) {
      vacancies(filter: $filter, first: 100) { nodes { candidate { district { code } } } totalCount }
      vacancyCounts(filter: $filter) { districts { district { code name } count } missingDistricts { code } }
    }`;
    const { vacancies, vacancyCounts } = await expectData(hub.ask({ query, variables: { filter } }, claims));
    const listed = vacancies.nodes.map(({ candidate }: { candidate: Row }) => candidate);
    expect(listed).toHaveLength(vacancies.totalCount);
    expect(countsOf(vacancyCounts.districts)).toEqual(countOf(listed));
    const codes = vacancyCounts.districts.map(({ district }: Row) => district.code).sort();
    expect(codes).toEqual([...((filter?.districts as string[] | undefined) ?? DISTRICTS)].sort());
    expect(vacancyCounts.missingDistricts).toEqual([]);
  });

  test.each([
    null,
    { statuses: ['OPEN'] },
    { kinds: ['KONTAKTFAMILJ'] },
    { districts: ['farsta'] },
    { withoutChoices: true },
  ] as (Variables | null)[])('the requests under %j count what is listed', async (filter) => {
    const query = `query ($filter: PlacementRequestFilter) {
      placementRequests(filter: $filter, first: 100) { nodes { district { code } } }
      requestCounts(filter: $filter) { district { code name } count }
    }`;
    const { placementRequests, requestCounts } = await expectData(
      hub.ask({ query, variables: { filter } }, claims),
    );
    expect(countsOf(requestCounts)).toEqual(countOf(placementRequests.nodes));
  });
});

test('readers are told of different numbers, so that the above compares something', async () => {
  const query = '{ vacancyCounts { districts { district { code } count } } requestCounts { count } }';
  const told = async (claims: TestClaims) => {
    const { vacancyCounts, requestCounts } = await expectData(hub.ask({ query }, claims));
    return [countsOf(vacancyCounts.districts), requestCounts.length];
  };
  expect(await told(BROKER)).toEqual([{ farsta: 2, bromma: 5 }, 2]);
  expect(await told(steward('farsta'))).toEqual([{ farsta: 3, bromma: 5 }, 1]);
  expect(await told(handler('skarpnack'))).toEqual([{ farsta: 2, bromma: 5, skarpnack: 1 }, 0]);
});

test.each(['rapportor', 'reporting', 'admin'] as const)('a %s is told of none', async (role) => {
  const claims: TestClaims = { role, ...(role === 'rapportor' && { district: 'farsta' }) };
  const query = '{ vacancyCounts { districts { count } } requestCounts { count } }';
  const { data, errors } = await hub.ask({ query }, claims);
  expect(data).toEqual({ vacancyCounts: null, requestCounts: null });
  expect(errors!.map(({ extensions }) => extensions?.code)).toEqual([
    'UNAUTHORIZED_FIELD_OR_TYPE',
    'UNAUTHORIZED_FIELD_OR_TYPE',
  ]);
});

test.each([
  ['vacancyCounts(filter: { districts: ["atlantis"] }) { districts { count } }', 'vacancyCounts'],
  ['servingDistricts(districts: ["atlantis"]) { districts { schemaVersion } }', 'servingDistricts'],
])('a code that never was is refused: %s', async (selection, field) => {
  const { data, errors } = await hub.ask({ query: `{ ${selection} }` });
  expect(data).toEqual({ [field]: null });
  expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT' } }]);
});

describe('while a district is down', () => {
  beforeAll(() => hub.district('bromma').stop());
  afterAll(() => hub.district('bromma').start());

  test('it is named beside the counts of the others', async () => {
    const query = `{
      vacancyCounts { districts { district { code } count } missingDistricts { code reason } }
      servingDistricts { districts { district { code } } missingDistricts { code reason } }
    }`;
    const { vacancyCounts, servingDistricts } = await expectData(hub.ask({ query }));
    const missing = [{ code: 'bromma', reason: 'UNREACHABLE' }];
    expect(vacancyCounts.missingDistricts).toEqual(missing);
    expect(countsOf(vacancyCounts.districts)).toEqual({ farsta: 2 });
    expect(servingDistricts.missingDistricts).toEqual(missing);
    expect(servingDistricts.districts.map(({ district }: Row) => district.code).sort()).toEqual([
      'farsta',
      'skarpnack',
    ]);
  });

  test('a client that does not ask which are missing is given no counts that are too small', async () => {
    const { data, errors } = await hub.ask({ query: '{ vacancyCounts { districts { count } } }' });
    expect(data).toEqual({ vacancyCounts: null });
    expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'bromma' } }]);
  });
});

test('districts of one release have one version of the schema', async () => {
  const query = '{ servingDistricts { districts { district { code } schemaVersion } } }';
  const { servingDistricts } = await expectData(hub.ask({ query }, { role: 'admin' }));
  const versions = servingDistricts.districts.map(
    ({ schemaVersion }: { schemaVersion: string }) => schemaVersion,
  );
  expect(versions).toEqual(Array(DISTRICTS.length).fill(expect.stringMatching(/^[0-9a-f]{8}$/)));
  expect(new Set(versions).size).toBe(1);
});

describe('neighbours', () => {
  test('are the districts that border on each other, whichever of the two is asked', async () => {
    const query = '{ districts { code neighbours } }';
    const { districts } = await expectData(hub.ask({ query }, { role: 'reporting' }));
    expect(districts).toEqual(
      expect.arrayContaining([
        { code: 'farsta', neighbours: ['skarpnack'] },
        { code: 'skarpnack', neighbours: ['farsta'] },
        { code: 'bromma', neighbours: [] },
      ]),
    );
  });

  test('are told beside the rows of a district, too', async () => {
    const query = `{
      vacancies(filter: { districts: ["farsta"] }, first: 1) { nodes { candidate { district { neighbours } } } }
    }`;
    const { vacancies } = await expectData(hub.ask({ query }));
    expect(vacancies.nodes).toEqual([{ candidate: { district: { neighbours: ['skarpnack'] } } }]);
  });
});
