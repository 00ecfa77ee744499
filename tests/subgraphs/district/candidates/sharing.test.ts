import { addDays } from '../../../../platform/time/calendar';
import { expectedRefusal } from '../../../network/expected-refusal';
import type { TestClaims } from '../../../network/tokens';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  SAME_REGION,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
} from '../test-district';
import { enterPool, PERSON_CHECKS, recordChecks, register, share, TODAY } from './candidate-life';

const CASES = ['district', 'region', 'city', 'protected', 'withdrawn', 'expired', 'unapproved'] as const;
type Case = (typeof CASES)[number];

/** Who sees whom of Farsta's pool. Everybody else's role sees counts at most. */
const MATRIX: readonly (readonly [string, TestClaims, readonly Case[]])[] = [
  ['kontaktsekreterare of the district', STEWARD, CASES],
  ['handlaggare of the district', HANDLER, CASES],
  ['kontaktsekreterare of the same region', SAME_REGION, ['region', 'city']],
  ['handlaggare of the same region', { role: 'handlaggare', district: 'skarholmen' }, ['region', 'city']],
  ['kontaktsekreterare of another region', OTHER_REGION, ['city']],
  ['resursteam', BROKER, ['city']],
];
const BLIND: readonly (readonly [string, TestClaims])[] = [
  ['rapportor of the district', { role: 'rapportor', district: 'farsta' }],
  ['reporting', { role: 'reporting' }],
  ['admin', { role: 'admin' }],
  ['service', { role: 'service' }],
  ['kontaktsekreterare of an unknown district', { role: 'kontaktsekreterare', district: 'atlantis' }],
];

const READ_LIST = `{
  candidates(first: 100) { totalCount nodes { id status vacancies { id } } edges { node { id } } }
  vacancies(first: 100) { totalCount nodes { id candidate { id } } }
}`;
const READ_ONE =
  'query ($id: ID!, $vacancy: ID!) { candidate(id: $id) { id } vacancy(id: $vacancy) { id candidate { id } } }';
const READ_ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Candidate { id } ... on Vacancy { id } }
}`;

describe('sharing of a pool', () => {
  const clock = new TestClock(new Date());
  const pool = {} as Record<Case, { candidate: string; vacancy?: string }>;
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
    pool.district = await enterPool(district, 'DISTRICT');
    pool.region = await enterPool(district, 'REGION');
    pool.city = await enterPool(district, 'CITY');
    pool.protected = await enterPool(district, 'CITY', { protectedIdentity: true });
    pool.withdrawn = await enterPool(district, 'CITY');
    await share(district, pool.withdrawn.candidate, 'DISTRICT');
    pool.expired = await enterPool(district, 'CITY', {}, { validUntil: TODAY });
    pool.unapproved = { candidate: await register(district) };
    await recordChecks(district, pool.unapproved.candidate, PERSON_CHECKS);
    await share(district, pool.unapproved.candidate, 'CITY');
    clock.now = new Date(`${addDays(TODAY, 1)}T12:00:00Z`);
  });
  afterAll(() => district.stop());

  describe.each(MATRIX)('to a %s', (_who, claims, seen) => {
    const candidates = () => seen.map((name) => pool[name].candidate).sort();
    const vacancies = () => seen.flatMap((name) => pool[name].vacancy ?? []).sort();

    test('lists and counts what it may see and nothing else', async () => {
      const { data, errors } = await district.ask(claims, READ_LIST);
      expect(errors).toBeUndefined();
      expect(idsOf(data.candidates.nodes)).toEqual(candidates());
      expect(data.candidates.edges).toHaveLength(candidates().length);
      expect(data.candidates.totalCount).toBe(candidates().length);
      expect(idsOf(data.vacancies.nodes)).toEqual(vacancies());
      expect(data.vacancies.totalCount).toBe(vacancies().length);
      expect(idsOf(data.candidates.nodes.flatMap((node: { vacancies: [] }) => node.vacancies))).toEqual(
        vacancies(),
      );
    });

    test.each(CASES)('answers for the id of a candidate (%s) by the same rule', async (name) => {
      const { candidate, vacancy } = pool[name];
      const variables = { id: candidate, vacancy: vacancy ?? candidate };
      const { data, errors } = await district.ask(claims, READ_ONE, variables);
      expect(errors).toBeUndefined();
      expect(data.candidate).toEqual(seen.includes(name) ? { id: candidate } : null);
      const isVisible = seen.includes(name) && vacancy !== undefined;
      expect(data.vacancy).toEqual(isVisible ? { id: vacancy, candidate: { id: candidate } } : null);
    });

    test('resolves references by the same rule', async () => {
      const representations = CASES.map((name) => ({ __typename: 'Candidate', id: pool[name].candidate }));
      const { data, errors } = await district.ask(claims, READ_ENTITIES, { representations });
      expect(errors).toBeUndefined();
      expect(data._entities).toEqual(
        CASES.map((name) => (seen.includes(name) ? { id: pool[name].candidate } : null)),
      );
    });
  });

  describe.each(BLIND)('to %s', (_who, claims) => {
    test('shows counts and no rows', async () => {
      const { data, errors } = await district.ask(claims, '{ poolSummary { approved openVacancies } }');
      expect(errors).toBeUndefined();
      // The hub's own processes count exactly; one candidate is shared with the city.
      const count = claims.role === 'service' ? 5 : 0;
      expect(data.poolSummary).toEqual({ approved: count, openVacancies: count });
      const refusal = expectedRefusal(claims.role, 'pool:read');
      expect(codeOf(await district.ask(claims, '{ candidates { totalCount } }'))).toBe(refusal);
      expect(codeOf(await district.ask(claims, '{ vacancies { totalCount } }'))).toBe(refusal);
      const { candidate, vacancy } = pool.city;
      const one = await district.ask(claims, READ_ONE, { id: candidate, vacancy });
      expect(one.data).toEqual({ candidate: null, vacancy: null });
      const absent = { id: candidate.replace(/.$/, '0'), vacancy: candidate.replace(/.$/, '0') };
      expect(one).toEqual(await district.ask(claims, READ_ONE, absent));
    });
  });

  test('counts protected identities for the own district only, and what is not shared for nobody else', async () => {
    const count = async (claims: TestClaims) =>
      (await district.ask(claims, '{ poolSummary { approved } }')).data.poolSummary.approved;
    expect(await count(STEWARD)).toBe(6);
    for (let more = 0; more < 3; more++) await enterPool(district, 'CITY');
    const now = clock.now;
    clock.now = new Date(`${addDays(TODAY, 2)}T12:00:00Z`);
    expect(await count(STEWARD)).toBe(9);
    expect(await count(SAME_REGION)).toBe(5);
    expect(await count(BROKER)).toBe(5);
    clock.now = now;
  });

  test('withdraws at once, and shares again at once', async () => {
    const { candidate } = await enterPool(district, 'CITY');
    const seen = async () =>
      (await district.ask(BROKER, READ_ONE, { id: candidate, vacancy: candidate })).data.candidate;
    expect(await seen()).not.toBeNull();
    await share(district, candidate, 'DISTRICT');
    expect(await seen()).toBeNull();
    await share(district, candidate, 'CITY');
    expect(await seen()).not.toBeNull();
    await share(district, candidate, 'DISTRICT');
  });

  test('keeps what remains to be checked within the district', async () => {
    const query =
      'query ($id: ID!) { candidate(id: $id) { missingChecks identity(purpose: "nyfiken") { name } } }';
    const { data } = await district.ask(BROKER, query, { id: pool.city.candidate });
    expect(data.candidate).toEqual({ missingChecks: [], identity: null });
  });

  test('shows others no vacancy that is filled or withdrawn', async () => {
    const { candidate, vacancy } = await enterPool(district, 'CITY');
    await district.ask(
      STEWARD,
      'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "flytt") { id } }',
      { id: vacancy },
    );
    const read = async (claims: TestClaims) =>
      (await district.ask(claims, READ_ONE, { id: candidate, vacancy })).data.vacancy;
    expect(await read(BROKER)).toBeNull();
    expect(await read(STEWARD)).not.toBeNull();
    await share(district, candidate, 'DISTRICT');
  });
});

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id).sort();
}
