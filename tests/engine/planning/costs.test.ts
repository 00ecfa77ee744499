import { readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { compileCost, estimateCost } from '../../../engine/cost/operation-cost';
import { readSupergraph, type Supergraph } from '../../../engine/operation/supergraph';
import { projectFile } from '../../../platform/settings/project-file';
import { EventStreamClient } from '../../network/event-stream-client';
import { SocketClient } from '../../network/socket-client';
import { compose } from '../harness/compose';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { send } from '../harness/send';
import { type RunningSubgraph, startSubgraph } from '../harness/subgraph';

type Variables = Record<string, unknown>;

const SHOP = `
  extend schema @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@key", "@inaccessible", { name: "@cost", as: "@price" }, { name: "@listSize", as: "@size" }]
  )
  type Query {
    shelf: Shelf
    shelves: [Shelf!]!
    few: [Shelf!]! @size(assumedSize: 3)
    page(first: Int = 20, last: Int): Page! @size(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
    either(first: Int, last: Int): [Shelf!]! @size(slicingArguments: ["first", "last"])
    largest(first: Int, last: Int): [Shelf!]!
      @size(slicingArguments: ["first", "last"], requireOneSlicingArgument: false, assumedSize: 2)
    find(where: Where, near: [Where!], by: By @price(weight: 4)): Int
    dear: Dear
    free: Shelf @price(weight: 0)
    any: Any
  }
  type Mutation { fill(where: Where): Shelf }
  type Page { edges: [Edge!]! nodes: [Shelf!]! total: Int others: [Shelf!]! }
  type Edge { node: Shelf! }
  type Shelf { id: ID! tags: [String!]! above: Shelf page(first: Int! = 20): Page! @size(slicingArguments: ["first"], sizedFields: ["nodes"]) }
  type Dear @price(weight: 7) { id: ID! colour: Colour }
  enum Colour @price(weight: 2) { RED }
  union Any = Shelf | Dear
  input Where { inner: Where name: String tag: String @price(weight: 3) }
  enum By { NAME }
`;

function costOf(supergraph: Supergraph, text: string, variables: Variables = {}): number {
  const document = parse(text);
  const { apiSchema: schema, costs: rules } = supergraph;
  return estimateCost(compileCost({ schema, rules }, document, getOperationAST(document)!), variables);
}

describe('the cost of an operation', () => {
  const supergraph = readSupergraph(
    compose([{ name: 'shop', url: 'http://127.0.0.1:1/', sdl: SHOP }]).supergraphSdl,
  );

  test.each<[number, string, Variables?]>([
    [0, '{ __typename __schema { types { name } } }'],
    [1, '{ shelf { id tags } }'],
    [3, '{ shelf { above { above { id } } } }'],
    [10, '{ shelves { id } }'],
    [3, '{ few { id } }'],
    [6, '{ few { above { id } } }'],
    [21, '{ page { nodes { id } } }'],
    [6, '{ page(first: 5) { nodes { id } total } }'],
    [11, '{ page(first: 5) { edges { node { id } } } }'],
    [11, '{ page(first: 5) { others { id } } }'],
    [6, '{ page(first: 5) { ...F } } fragment F on Page { ... on Page { nodes { id } } }'],
    [1001, 'query ($n: Int) { page(first: $n) { nodes { id } } }', { n: 1000 }],
    [21, 'query ($n: Int) { page(first: $n) { nodes { id } } }'],
    [1, 'query ($n: Int) { page(first: $n) { nodes { id } } }', { n: -1000 }],
    [1, '{ page(first: -1000) { nodes { id } } }'],
    [
      1 + 10 + 10 + 10 * 30,
      'query ($n: Int, $m: Int!) { page(first: $n) { nodes { page(first: $m) { nodes { id } } } } }',
      { n: 10, m: 30 },
    ],
    [4, '{ either(last: 4) { id } }'],
    [9, '{ largest(first: 9, last: 4) { id } }'],
    [2, '{ largest { id } }'],
    [0, '{ find }'],
    [2, '{ find(where: { inner: { name: "x" } }) }'],
    [2, 'query ($w: Where) { find(where: $w) }', { w: { inner: { name: 'x' } } }],
    [5, '{ find(near: [{}, { tag: "x" }]) }'],
    [4, '{ find(by: NAME) }'],
    [7 + 2, '{ dear { id colour } }'],
    [0, '{ free { id } }'],
    [11, 'mutation { fill { id } }'],
    [1, '{ any { ... on Shelf { id } ... on Dear { id } } }'],
    [4, '{ any { ... on Shelf { above { id } page @skip(if: true) { total } } ... on Dear { colour } } }'],
    [1, 'query ($all: Boolean!) { shelf { id above @include(if: $all) { id } } }', { all: false }],
    [2, 'query ($all: Boolean!) { shelf { id above @include(if: $all) { id } } }', { all: true }],
    [2, 'query ($all: Boolean!) { shelf { id above @skip(if: $all) { id } } }', { all: false }],
  ])('%d: %s %j', (...[cost, text, variables]) => {
    expect(costOf(supergraph, text, variables)).toBe(cost);
  });

  test('is a number, whatever is asked for', () => {
    const deep =
      `query ($n: Int!) { page(first: $n) { nodes ${'{ page(first: $n) { nodes '.repeat(30)}{ id }${' } }'.repeat(31)} }`.replace(
        / }$/,
        '',
      );
    expect(costOf(supergraph, deep, { n: 2 ** 31 - 1 })).toBe(Number.MAX_SAFE_INTEGER);
  });

  test.each(['{ either { id } }', '{ either(first: 1, last: 2) { id } }'])(
    'cannot be told without exactly one bound where one is asked for: %s',
    (text) => {
      expect(() => costOf(supergraph, text)).toThrow('exactly one of first, last');
    },
  );
});

describe('the cost of operations on the hub', () => {
  const supergraph = readSupergraph(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'));
  const MOST = 20_000;

  test.each<[string, string]>([
    [
      'the largest page of candidates with all that is nested in them',
      `{ candidates(first: 100) { edges { cursor node { id district { name } vacancies { id startsOn status } } }
         pageInfo { hasNextPage } missingDistricts { code } } }`,
    ],
    [
      'the largest page of vacancies',
      '{ vacancies(first: 100) { nodes { id candidate { id district { name pool { approved } } } } } }',
    ],
    [
      'the largest page of requests with their proposals and matches',
      `{ placementRequests(first: 100) { nodes { id district { name } decision { id law offers { answer } }
         proposals { id status candidate { id } vacancy { id } answers { party answer } }
         matches(first: 10) { nodes { score candidate { id } vacancy { id } } } } } }`,
    ],
    ['every district with its pool', '{ districts { name pool { approved } } poolSummary { approved } }'],
  ])('passes: %s', (_title, text) => {
    expect(costOf(supergraph, text)).toBeLessThanOrEqual(MOST);
  });

  test.each<[string, string]>([
    [
      'candidates in vacancies in candidates',
      `{ candidates(first: 100) { nodes { vacancies { candidate { vacancies { candidate { vacancies {
         candidate { vacancies { candidate { id } } } } } } } } } } }`,
    ],
    [
      'matches in requests, both by the hundred',
      `{ placementRequests(first: 100) { nodes { matches(first: 100) { nodes { candidate { id } vacancy { id }
         reasons { points } } } } } }`,
    ],
    [
      'one page under two hundred aliases',
      `{ ${Array.from({ length: 200 }, (_, i) => `a${i}: candidates(first: 100) { nodes { id } }`).join(' ')} }`,
    ],
  ])('is refused: %s', (_title, text) => {
    expect(costOf(supergraph, text)).toBeGreaterThan(MOST);
  });
});

describe('what the hub counts of an operation', () => {
  const supergraph = readSupergraph(readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'));
  const counted = (text: string, variables: Variables = {}) => {
    const document = parse(text);
    const { apiSchema: schema, costs: rules } = supergraph;
    return estimateCost(compileCost({ schema, rules }, document, getOperationAST(document)!), variables, 14);
  };
  const NEEDS = `kind: KONTAKTFAMILJ, programArea: IOF, intervention: KONTAKTFAMILJ, ageFrom: 3, ageTo: 9, languages: [],
    interests: [], homeDistrict: "farsta", startsOn: "2030-01-01"`;

  test.each<[string, string, number, Variables?]>([
    ['in every district', '{ candidates(first: 20) { nodes { id } } }', 14 * 21],
    [
      'in those named',
      '{ candidates(filter: { districts: ["a", "b"] }, first: 20) { nodes { id } } }',
      2 * (21 + 1),
    ],
    [
      'in those that a variable names',
      'query ($d: [ID!]) { candidates(filter: { districts: $d }, first: 20) { nodes { id } } }',
      3 * (21 + 1),
      { d: ['a', 'b', 'c', 'a'] },
    ],
    [
      'in all where a variable names none',
      'query ($f: CandidateFilter) { candidates(filter: $f, first: 20) { nodes { id } } }',
      14 * 21,
    ],
    ['in one', '{ candidate(id: "a:1") { id } }', 1],
    ['of a match', `{ matchCandidates(needs: { ${NEEDS} }, first: 5) { totalCount } }`, 14 * 301],
    [
      'of a match in two',
      `{ matchCandidates(needs: { ${NEEDS}, districts: ["a", "b"] }) { totalCount } }`,
      2 * 301,
    ],
    ['of a subscription', 'subscription { vacancyOpened { cursor } }', 14 * 100],
    ['of one for a district', 'subscription { vacancyOpened(filter: { districts: ["a"] }) { cursor } }', 101],
    ['of a figure', '{ executionTimes(year: 2011, quarter: 1) { rows { executed } } }', 510],
  ])('%s: %s', (...[, text, cost, variables]) => {
    expect(counted(text, variables)).toBe(cost);
  });

  test.each([
    'executionTimes(year: 2011, quarter: 1) { rows { law } }',
    'vacancyFlow(year: 2011) { months { month } }',
    'unexecutedDecisionReport(year: 2011, quarter: 1) { csv }',
    'unexecutedDecisionTables(year: 2011) { law }',
    'unexecutedDecisionTablesCsv(year: 2011)',
    'brokeringFigures(year: 2011, quarter: 1) { __typename }',
    'poolGaps { rows { kind } }',
    'requestMatches { share }',
    `matchCandidates(needs: { ${NEEDS} }, first: 5) { totalCount }`,
  ])('190 times in one operation is too much: %s', (field) => {
    const text = `{ ${Array.from({ length: 190 }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
    expect(costOf(supergraph, text)).toBeGreaterThan(18_999);
    expect(costOf(supergraph, `{ ${field} }`)).toBeLessThan(2_000);
  });
});

describe('an operation that costs too much', () => {
  let subgraph: RunningSubgraph;
  let gateway: RunningGateway;
  const QUERY = 'query ($n: Int) { page(first: $n) { nodes { id } } }';
  const extensions = { code: 'COST_ESTIMATED_TOO_EXPENSIVE', 'cost.estimated': 101, 'cost.max': 50 };
  const base = () => gateway.url.replace('/graphql', '');

  beforeAll(async () => {
    subgraph = await startSubgraph('shop', {
      sdl: SHOP,
      resolvers: { Query: { page: () => ({ nodes: [], edges: [], others: [] }), shelves: () => [] } },
    });
    gateway = await startGateway(compose([subgraph]).supergraphSdl, { maxCost: 50 });
  });
  beforeEach(() => subgraph.forget());
  afterAll(async () => {
    await gateway?.stop();
    await subgraph?.stop();
  });

  test('is refused with what it costs and what it may, the first time and when it is known, by its variables', async () => {
    for (let time = 0; time < 2; time++) {
      const answer = await send(gateway.url, { query: QUERY, variables: { n: 100 } });
      expect(answer).toMatchObject({ status: 400, errors: [{ extensions }] });
      expect(answer.data).toBeUndefined();
      expect(subgraph.seen).toHaveLength(0);
      const cheap = await send(gateway.url, { query: QUERY, variables: { n: 10 } });
      expect(cheap).toEqual({ status: 200, data: { page: { nodes: [] } } });
      subgraph.forget();
    }
  });

  test('is refused over a socket', async () => {
    const client = await SocketClient.connect(base());
    client.subscribe('1', QUERY, { n: 100 });
    await client.until(() => client.find('1', 'error') !== undefined);
    expect(client.find('1', 'error')!.payload).toMatchObject([{ extensions }]);
    expect(client.find('1', 'error')!.payload[0].extensions.http).toBeUndefined();
    client.close();
    await client.closed;
  });

  test('is refused over an event stream', async () => {
    const client = await EventStreamClient.post(base(), {}, { query: QUERY, variables: { n: 100 } });
    expect((await client.next()).data).toMatchObject({ errors: [{ extensions }] });
    client.close();
  });

  test('is let through where the supergraph says nothing of costs and no maximum is set', async () => {
    const plain = await startSubgraph('plain', {
      sdl: 'type Query { xs: [X!]! } type X { xs: [X!]! id: ID }',
      resolvers: { Query: { xs: () => [] } },
    });
    const open = await startGateway(compose([plain]).supergraphSdl);
    const query = `{ xs ${'{ xs '.repeat(8)}{ id }${' }'.repeat(8)} }`;
    try {
      expect(await send(open.url, { query })).toEqual({ status: 200, data: { xs: [] } });
    } finally {
      await open.stop();
      await plain.stop();
    }
  });
});

test('fragments that make more fields than there may be are refused before they are planned', async () => {
  const subgraph = await startSubgraph('a', {
    sdl: 'type Query { node: Node } type Node { node: Node n: Int }',
  });
  const gateway = await startGateway(compose([subgraph]).supergraphSdl);
  const tower = Array.from(
    { length: 35 },
    (_, i) => `fragment F${i} on Node { a: node { ...F${i + 1} } b: node { ...F${i + 1} } }`,
  );
  const query = `{ node { ...F0 } } ${tower.join(' ')} fragment F35 on Node { n }`;
  try {
    expect(await send(gateway.url, { query })).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'OPERATION_LIMIT_EXCEEDED', limit: 'fields', max: 10_000 } }],
    });
  } finally {
    await gateway.stop();
    await subgraph.stop();
  }
});
