import * as fc from 'fast-check';
import type { Subgraph } from '../../engine/transport/subgraph';
import { districtSchema, type Row, withoutKeys } from './shard-schema';
import { ask, plain, ShardServers } from './shard-servers';

const CODES = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5'];
const servers = new ShardServers();
const schema = districtSchema();
const SCHEMAS = { 'by their keys': schema, 'in one round or more': districtSchema(withoutKeys) };

beforeAll(() => servers.start([...CODES, 'union']));
afterAll(() => servers.stop());

const date = fc.constantFrom('2024-01-01', '2024-01-02', '2024-03-05', null);
const rowArbitrary = (shards: number) =>
  fc.record({
    // Half of the rows in one shard, so that pages often run out of its first answer.
    shard: fc.oneof(fc.constant(0), fc.nat(shards - 1)),
    kind: fc.constantFrom('KONTAKTPERSON', 'KONTAKTFAMILJ', 'KORTTIDSFAMILJ'),
    capacity: fc.nat(4),
    languages: fc.subarray(['sv', 'so', 'ar']),
    availableFrom: date,
    approvedOn: date,
    isProtected: fc.boolean(),
  });

const caseArbitrary = fc.integer({ min: 1, max: CODES.length }).chain((shards) =>
  fc.record({
    shards: fc.constant(shards),
    rows: fc.array(rowArbitrary(shards), { maxLength: 150, size: 'max' }),
    filter: fc.record(
      {
        kinds: fc.subarray(['KONTAKTPERSON', 'KONTAKTFAMILJ'], { minLength: 1 }),
        languages: fc.subarray(['sv', 'so', 'ar'], { minLength: 1 }),
        districts: fc.subarray(CODES.slice(0, shards)),
      },
      { requiredKeys: [] },
    ),
    orderBy: fc.constantFrom('AVAILABLE_FROM', 'APPROVED_ON'),
    first: fc.integer({ min: 1, max: 60 }),
  }),
);

const ARGUMENTS = '(filter: $filter, orderBy: $orderBy, first: $first, after: $after)';
const FORMS: Record<string, string> = {
  edges: `candidates${ARGUMENTS} { edges { node { id kind district { code } } } pageInfo { endCursor hasNextPage } }`,
  'edges with cursors': `candidates${ARGUMENTS} { totalCount edges { at: cursor cursor node { id } } pageInfo { hasPreviousPage startCursor endCursor hasNextPage __typename } missingDistricts { code } }`,
  nodes: `candidates${ARGUMENTS} { __typename nodes { id ...F } pageInfo { endCursor hasNextPage } totalCount }`,
  both: `candidates${ARGUMENTS} { a: edges { node { x: id } } nodes { x: kind } b: edges { c: cursor } pageInfo { endCursor hasNextPage } n: nodes { id } }`,
  'nodes beside edges': `candidates${ARGUMENTS} { nodes { x: kind } edges { node { x: id } } pageInfo { endCursor hasNextPage } }`,
};
const FRAGMENT = 'fragment F on Candidate { capacity languages }';

const documentOf = (form: string) =>
  `query($filter: CandidateFilter, $orderBy: CandidateOrder!, $first: Int!, $after: String) { ${FORMS[form]} } ${form === 'nodes' ? FRAGMENT : ''}`;

async function walk(subgraph: Subgraph, document: string, variables: Record<string, unknown>) {
  const pages: unknown[] = [];
  for (let after: string | null = null; pages.length < 200; ) {
    const response = plain(await ask(subgraph, document, { variables: { ...variables, after } }));
    pages.push(response);
    const info = (response.data!.candidates as { pageInfo: { hasNextPage: boolean; endCursor: string } })
      .pageInfo;
    if (!info.hasNextPage) return pages;
    after = info.endCursor;
  }
  throw new Error('the walk does not end');
}

describe.each(Object.entries(SCHEMAS))('rows asked for %s', (_, schema) => {
  test.each(Object.keys(FORMS))(
    'answer what one database with the union answers, page by page: %s',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(caseArbitrary, async ({ shards, rows, ...variables }) => {
          const codes = CODES.slice(0, shards);
          servers.distribute(
            rows.map(({ shard, ...row }, index): Row => ({ ...row, id: `d${shard}:${index}` })),
          );
          const sharded = servers.sharded(schema, codes);
          const actual = await walk(sharded, documentOf(form), variables);
          const expected = await walk(servers.subgraph('union'), documentOf(form), variables);
          await sharded.close();
          expect(actual).toEqual(expected);
        }),
        { numRuns: 25 },
      );
    },
  );
});

test('moves the errors of rows to the rows’ places on the page', async () => {
  await fc.assert(
    fc.asyncProperty(caseArbitrary, async ({ shards, rows, ...variables }) => {
      servers.distribute(rows.map(({ shard, ...row }, index): Row => ({ ...row, id: `d${shard}:${index}` })));
      const document = `query($filter: CandidateFilter, $orderBy: CandidateOrder!, $first: Int!) {
        candidates(filter: $filter, orderBy: $orderBy, first: $first) {
          edges { node { id identity(purpose: "x") { name } } } nodes { i: identity(purpose: "x") { name } } } }`;
      const sharded = servers.sharded(schema, CODES.slice(0, shards));
      const actual = plain(await ask(sharded, document, { variables }));
      const expected = plain(await ask(servers.subgraph('union'), document, { variables }));
      await sharded.close();
      expect(actual.data).toEqual(expected.data);
      const paths = (errors: typeof actual.errors) =>
        (errors ?? []).map(({ path }) => path!.join('.')).sort();
      expect(paths(actual.errors)).toEqual(paths(expected.errors));
    }),
    { numRuns: 25 },
  );
});

test('sums as one database does, fragments and aliases included', async () => {
  await fc.assert(
    fc.asyncProperty(caseArbitrary, async ({ shards, rows, filter }) => {
      servers.distribute(rows.map(({ shard, ...row }, index): Row => ({ ...row, id: `d${shard}:${index}` })));
      const document = `query($d: [ID!]) { s: poolSummary(districts: $d) { __typename a: approved ...P missingDistricts { code } } }
        fragment P on PoolSummary { registered openVacancies }`;
      const variables = 'districts' in filter ? { d: filter.districts } : {};
      const sharded = servers.sharded(schema, CODES.slice(0, shards));
      const actual = plain(await ask(sharded, document, { variables }));
      expect(actual).toEqual(plain(await ask(servers.subgraph('union'), document, { variables })));
      await sharded.close();
    }),
    { numRuns: 15 },
  );
});
