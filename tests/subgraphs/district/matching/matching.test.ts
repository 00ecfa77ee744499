import fc from 'fast-check';
import { addDays } from '../../../../platform/time/calendar';
import { INTERESTS, LANGUAGES } from '../../../../subgraphs/district/demonstration/made-up/vocabulary';
import { seedDistrict } from '../../../../subgraphs/district/demonstration/seed-district';
import { DISTANCE_POINTS, MATCH_WEIGHTS } from '../../../../subgraphs/district/matching/match-weights';
import { expectedRefusal } from '../../../network/expected-refusal';
import { enterPool, share, TODAY } from '../candidates/candidate-life';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  SAME_REGION,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from '../test-district';
import { matchByHand, type Needs, readPool } from './match-oracle';
import { walkMatches } from './match-pages';

const DISTRICTS = ['farsta', 'skarholmen', 'bromma'];
const MATCH = `query ($needs: NeedsInput!, $first: Int!, $after: String) {
  matchCandidates(needs: $needs, first: $first, after: $after) {
    totalCount missingDistricts { code } pageInfo { hasNextPage endCursor }
    edges { cursor node { score reasons { criterion points maxPoints } candidate { id } vacancy { id status startsOn candidate { id } } } }
  }
}`;
const ENTITY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on PlacementRequest { matches(first: 5) { totalCount nodes { score candidate { id } } } } } }`;

const NEEDS: Needs = {
  kind: 'KONTAKTFAMILJ',
  programArea: 'IOF',
  intervention: 'KONTAKTFAMILJ',
  ageFrom: 8,
  ageTo: 9,
  languages: ['svenska'],
  requiredLanguages: [],
  interests: [],
  homeDistrict: 'farsta',
  startsOn: addDays(TODAY, 90),
  weekendsPerMonth: null,
  noPets: false,
  stepFree: false,
  smokeFree: false,
  districts: null,
};

const KINDS = [
  ['KONTAKTPERSON', 'KONTAKTPERSON'],
  ['KVALIFICERAD_KONTAKTPERSON', 'KONTAKTPERSON'],
  ['KONTAKTFAMILJ', 'KONTAKTFAMILJ'],
  ['KORTTIDSFAMILJ', 'KORTTIDSVISTELSE'],
  ['KONTAKTPERSON', 'KORTTIDSVISTELSE'],
] as const;

type Pair = readonly [kind: string, intervention: string];
const RARELY = fc.nat(5).map((number) => number === 0);
const ANY_NEEDS: fc.Arbitrary<Needs> = fc
  .record({
    pair: fc.constantFrom<Pair>(...KINDS),
    programArea: fc.constantFrom('IOF', 'IOF', 'LSS', 'LSS', 'OF', 'SOCIALPSYKIATRI'),
    ageFrom: fc.integer({ min: 4, max: 24 }),
    span: fc.integer({ min: 0, max: 3 }),
    languages: fc.array(fc.constantFrom('svenska', ...LANGUAGES.map(([name]) => name)), { maxLength: 3 }),
    requiredLanguages: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(fc.constantFrom('svenska', 'engelska', 'arabiska'), { maxLength: 2 }),
    ),
    interests: fc.array(fc.constantFrom(...INTERESTS), { maxLength: 4 }),
    homeDistrict: fc.constantFrom(...DISTRICTS, 'alvsjo', 'skarpnack'),
    days: fc.integer({ min: 0, max: 130 }),
    weekendsPerMonth: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 1 }),
    noPets: RARELY,
    stepFree: RARELY,
    smokeFree: RARELY,
    districts: fc.option(fc.subarray(DISTRICTS), { freq: 4 }),
  })
  .map(({ pair: [kind, intervention], span, days, ...rest }) => ({
    ...rest,
    kind,
    intervention,
    ageTo: rest.ageFrom + span,
    startsOn: addDays(TODAY, days),
  }));

describe('matching', () => {
  let union: TestDistrict;
  let shards: TestDistrict[];

  beforeAll(async () => {
    union = await startTestDistrict({ districts: DISTRICTS });
    shards = await Promise.all(DISTRICTS.map((district) => startTestDistrict({ districts: [district] })));
    for (const [index, district] of DISTRICTS.entries()) {
      const options = { district, seed: 11, scale: 4 };
      await seedDistrict(union.dataSource, options);
      await seedDistrict(shards[index]!.dataSource, options);
    }
  });
  afterAll(() => Promise.all([union, ...shards].map((district) => district.stop())));

  test('has weights that add up to a hundred', () => {
    expect(Object.values(MATCH_WEIGHTS).reduce<number>((sum, weight) => sum + weight, 0)).toBe(100);
    expect(Math.max(...Object.values(DISTANCE_POINTS))).toBe(MATCH_WEIGHTS.distance);
  });

  test('finds and ranks whom a brute-force search finds, page by page, for every caller', async () => {
    const pool = await readPool(union.dataSource);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        ANY_NEEDS,
        fc.constantFrom(BROKER, STEWARD, HANDLER, SAME_REGION, OTHER_REGION),
        fc.integer({ min: 1, max: 7 }),
        async (needs, claims, first) => {
          const expected = matchByHand(pool, needs, claims);
          found += expected.length;
          const { nodes, totals } = await walkMatches((after) =>
            union.ask(claims, MATCH, { needs, first, after }),
          );
          expect(nodes.map(toOracle)).toEqual(expected);
          for (const total of totals) expect(total).toBe(expected.length);
        },
      ),
      { numRuns: 120 },
    );
    // Random needs that nobody meets would prove nothing.
    expect(found).toBeGreaterThan(10);
  });

  test('of several districts merges by cursor to what one database with all of them answers', async () => {
    await fc.assert(
      fc.asyncProperty(ANY_NEEDS, async (needs) => {
        const whole = await union.ask(BROKER, MATCH, { needs, first: 100 });
        const parts = await Promise.all(
          shards.map((shard) => shard.ask(BROKER, MATCH, { needs, first: 100 })),
        );
        const edges = parts.flatMap(({ data }) => data.matchCandidates.edges);
        const position = ({ cursor }: { cursor: string }) => Buffer.from(cursor, 'base64url');
        edges.sort((one, other) => Buffer.compare(position(one), position(other)));
        expect(edges).toEqual(whole.data.matchCandidates.edges);
      }),
      { numRuns: 25 },
    );
  });

  test('of a request needs what the brokering tells, and answers the same', async () => {
    const direct = await union.ask(BROKER, MATCH, { needs: NEEDS, first: 5 });
    const { data } = await union.ask(BROKER, ENTITY, {
      r: [{ __typename: 'PlacementRequest', id: 'r1', needs: NEEDS }],
    });
    const { totalCount, edges } = direct.data.matchCandidates;
    expect(totalCount).toBeGreaterThan(3);
    expect(data._entities[0].matches.totalCount).toBe(totalCount);
    const ids = edges.map(({ node }: { node: { candidate: { id: string } } }) => node.candidate.id);
    expect(
      data._entities[0].matches.nodes.map((node: { candidate: { id: string } }) => node.candidate.id),
    ).toEqual(ids);
    const without = await union.ask(BROKER, ENTITY, { r: [{ __typename: 'PlacementRequest', id: 'r1' }] });
    expect(codeOf(without)).toBe('BAD_USER_INPUT');
  });

  test.each([
    [{ ageFrom: 9, ageTo: 8 }, 'needs.ageTo'],
    [{ ageFrom: -1 }, 'needs.ageFrom'],
    [{ ageTo: 121 }, 'needs.ageTo'],
  ])('refuses needs that cannot be: %j', async (wrong, field) => {
    const { errors } = await union.ask(BROKER, MATCH, { needs: { ...NEEDS, ...wrong }, first: 3 });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test.each([0, 101])('refuses a page of %i', async (first) => {
    expect(codeOf(await union.ask(BROKER, MATCH, { needs: NEEDS, first }))).toBe('PAGE_SIZE_EXCEEDED');
  });

  test('refuses a cursor of another list', async () => {
    const { data } = await union.ask(BROKER, '{ candidates(first: 1) { pageInfo { endCursor } } }');
    const after = data.candidates.pageInfo.endCursor;
    expect(codeOf(await union.ask(BROKER, MATCH, { needs: NEEDS, first: 3, after }))).toBe('INVALID_CURSOR');
  });

  test.each(['rapportor', 'reporting', 'admin', 'service'])('is not for %s', async (role) => {
    const claims = { role, ...(role === 'rapportor' ? { district: 'farsta' } : {}) };
    expect(codeOf(await union.ask(claims, MATCH, { needs: NEEDS, first: 3 }))).toBe(
      expectedRefusal(role, 'pool:read'),
    );
  });

  test('leaves out at once whose consent is withdrawn, but for its own district', async () => {
    const farsta = shards[0]!;
    const { candidate } = await enterPool(farsta, 'CITY');
    const needs = {
      ...NEEDS,
      kind: 'KONTAKTPERSON',
      intervention: 'KONTAKTPERSON',
      languages: ['finska'],
      interests: ['simning'],
    };
    const isFound = async (claims: typeof BROKER) => {
      const { nodes } = await walkMatches((after) => farsta.ask(claims, MATCH, { needs, first: 100, after }));
      return nodes.some((node) => node.candidate.id === candidate);
    };
    expect(await Promise.all([BROKER, OTHER_REGION, STEWARD].map(isFound))).toEqual([true, true, true]);
    await share(farsta, candidate, 'REGION');
    expect(await Promise.all([BROKER, OTHER_REGION, SAME_REGION].map(isFound))).toEqual([false, false, true]);
    await share(farsta, candidate, 'DISTRICT');
    expect(await Promise.all([BROKER, SAME_REGION, STEWARD].map(isFound))).toEqual([false, false, true]);
  });
});

function toOracle(node: MatchNode) {
  expect(node.vacancy.candidate.id).toBe(node.candidate.id);
  expect(node.vacancy.status).toBe('OPEN');
  expect(node.reasons.map(({ criterion, maxPoints }) => [criterion, maxPoints])).toEqual(
    Object.entries(MATCH_WEIGHTS),
  );
  return {
    candidate: node.candidate.id,
    vacancy: node.vacancy.id,
    score: node.score,
    points: node.reasons.map(({ points }) => points),
  };
}

type MatchNode = Awaited<ReturnType<typeof walkMatches>>['nodes'][number];
