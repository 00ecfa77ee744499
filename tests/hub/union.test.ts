import fc from 'fast-check';
import { seedDistrict } from '../../subgraphs/district/demonstration/seed-district';
import { createDistrict } from '../../subgraphs/district/district';
import { createTestDatabase, type TestDatabase } from '../network/database';
import { postGraphql } from '../network/post-graphql';
import { serviceSettings } from '../network/service-settings';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';

const DISTRICTS = ['bromma', 'sodermalm', 'skarpnack', 'farsta', 'alvsjo'];
const MAX_PAGES = 60;
/** Another one each run; a failure prints it, and TEST_SEED repeats it. */
const SEED = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));

let hub: TestHub;
let union: Awaited<ReturnType<typeof createDistrict>>;
let unionUrl: string;
let database: TestDatabase;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS });
  database = await createTestDatabase('district');
  union = await createDistrict({
    ...serviceSettings(database.url),
    districts: DISTRICTS,
    registry: hub.registry,
    migrate: false,
  });
  ({ url: unionUrl } = await union.start());
  for (const district of DISTRICTS) {
    await seedDistrict(hub.district(district).dataSource, { district, seed: SEED, scale: 1 });
    await seedDistrict(union.dataSource, { district, seed: SEED, scale: 1 });
  }
}, 60_000);

afterAll(async () => {
  await hub?.stop();
  await union?.stop();
  await database?.drop();
});

const subset = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });

const kinds = ['KONTAKTPERSON', 'KVALIFICERAD_KONTAKTPERSON', 'KONTAKTFAMILJ', 'KORTTIDSFAMILJ'];
const areas = ['IOF', 'OF', 'LSS', 'SOCIALPSYKIATRI'];
const languages = ['svenska', 'arabiska', 'somaliska', 'finska'];
const day = fc.integer({ min: -400, max: 400 }).map((offset) => {
  return new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
});

const candidateFilter = fc.record({
  districts: subset([...DISTRICTS]),
  kinds: subset(kinds),
  programAreas: subset(areas),
  statuses: subset(['REGISTERED', 'APPROVED', 'PAUSED', 'ENDED']),
  languages: subset(languages),
  acceptsAge: maybe(fc.integer({ min: 0, max: 90 })),
  availableBy: maybe(day),
  withOpenVacancy: maybe(fc.boolean()),
  stepFree: maybe(fc.boolean()),
  smokeFree: maybe(fc.boolean()),
  noPets: maybe(fc.boolean()),
});
const vacancyFilter = fc.record({
  districts: subset([...DISTRICTS]),
  kinds: subset(kinds),
  programAreas: subset(areas),
  languages: subset(languages),
  acceptsAge: maybe(fc.integer({ min: 0, max: 90 })),
  startsBy: maybe(day),
});
const caller = fc.constantFrom<TestClaims>(
  { role: 'resursteam' },
  { role: 'kontaktsekreterare', district: 'farsta' },
  { role: 'handlaggare', district: 'bromma' },
);
const first = fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 20, max: 100 }));

const CANDIDATE =
  'id kind status area languages availableFrom approvedOn sharing vacancies { id status startsOn }';
const PAGE =
  'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount missingDistricts { code }';
const rows = {
  edges: (fields: string) => `edges { cursor node { ${fields} } } ${PAGE}`,
  nodes: (fields: string) => `nodes { ${fields} } ${PAGE}`,
  'edges without cursors': (fields: string) => `edges { node { ${fields} } } ${PAGE}`,
};
const form = fc.constantFrom(...(Object.keys(rows) as (keyof typeof rows)[]));

interface Walk {
  readonly query: string;
  readonly field: 'candidates' | 'vacancies';
  readonly variables: Record<string, unknown>;
  readonly claims: TestClaims;
}

/** Every page from the first to the last, as the server answers them. */
async function walk(url: string, { query, field, variables, claims }: Walk): Promise<unknown[]> {
  const headers = await authorization(claims);
  const pages: unknown[] = [];
  for (let after: string | null = null; pages.length < MAX_PAGES; ) {
    const answer = await postGraphql(url, { query, variables: { ...variables, after }, headers });
    pages.push(answer);
    const pageInfo = answer.data?.[field]?.pageInfo;
    if (!pageInfo?.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return pages;
}

async function expectSameWalk(walkOf: Walk): Promise<void> {
  const [hubPages, unionPages] = [await walk(hub.url, walkOf), await walk(unionUrl, walkOf)];
  expect(hubPages).toEqual(unionPages);
  expect(unionPages[0]).not.toHaveProperty('errors');
}

const settings = { numRuns: 40, seed: SEED };

test('the hub answers candidates as one database holding the union would', async () => {
  const order = fc.constantFrom('AVAILABLE_FROM', 'APPROVED_ON');
  await fc.assert(
    fc.asyncProperty(
      candidateFilter,
      order,
      first,
      form,
      caller,
      async (filter, orderBy, first, form, claims) => {
        const query = `query ($filter: CandidateFilter, $orderBy: CandidateOrder!, $first: Int!, $after: String) {
        candidates(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { ${rows[form](CANDIDATE)} }
      }`;
        await expectSameWalk({ query, field: 'candidates', variables: { filter, orderBy, first }, claims });
      },
    ),
    settings,
  );
}, 120_000);

test('the hub answers vacancies as one database holding the union would', async () => {
  await fc.assert(
    fc.asyncProperty(vacancyFilter, first, form, caller, async (filter, first, form, claims) => {
      const query = `query ($filter: VacancyFilter, $first: Int!, $after: String) {
        vacancies(filter: $filter, first: $first, after: $after) { ${rows[form]('id status startsOn candidate { id kind }')} }
      }`;
      await expectSameWalk({ query, field: 'vacancies', variables: { filter, first }, claims });
    }),
    settings,
  );
}, 120_000);

test('the hub sums the pools as one database holding the union would', async () => {
  const query = `query ($districts: [ID!]) {
    poolSummary(districts: $districts) { registered approved openVacancies heldVacancies runningPlacements }
  }`;
  await fc.assert(
    fc.asyncProperty(subset([...DISTRICTS]), caller, async (districts, claims) => {
      const post = { query, variables: { districts }, headers: await authorization(claims) };
      expect(await postGraphql(hub.url, post)).toEqual(await postGraphql(unionUrl, post));
    }),
    settings,
  );
}, 120_000);
