import { changedContract, districtSchema, type Row, withoutKeys } from './shard-schema';
import { ask, type Mode, plain, ShardServers } from './shard-servers';

const CODES = ['d0', 'd1', 'd2'];
const servers = new ShardServers();
const schema = districtSchema();
const ONE_ROUND = districtSchema(withoutKeys);
const TIMEOUT_MS = 1_500;

const rows = Array.from({ length: 30 }, (_, index): Row => {
  const day = `2024-01-${String(index + 1).padStart(2, '0')}`;
  const id = `d${index % 3}:${index}`;
  return { id, kind: 'KONTAKTPERSON', capacity: 1, languages: [], availableFrom: day, approvedOn: null };
});
const rowsOf = (...codes: string[]) =>
  rows.filter(({ id }) => codes.includes(id.slice(0, 2))).map(({ id }) => ({ id }));

beforeAll(() => servers.start([...CODES, 'union']));
afterAll(() => servers.stop());
beforeEach(() => servers.distribute(rows));

const network = () => servers.sharded(schema, CODES, TIMEOUT_MS);
const candidates = (response: { data?: Record<string, unknown> | null }, key = 'candidates') =>
  response.data![key] as Page;

interface Page {
  readonly edges: { readonly cursor: string }[];
  readonly nodes: { readonly id: string }[];
  readonly totalCount: number | null;
  readonly missingDistricts: unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly startCursor: string;
    readonly endCursor: string;
  };
}

const FAULTS: [string, () => void][] = [
  ['UNREACHABLE', () => setMode('cut')],
  ['TIMEOUT', () => setMode('hang')],
  ['INVALID_ANSWER', () => setMode('garbage')],
  ['INVALID_ANSWER', () => setMode('broken')],
  ['INCOMPATIBLE_SCHEMA', () => setSchema()],
];
const setMode = (mode: Mode) => {
  servers.shard('d1').mode = mode;
};
const setSchema = () => {
  servers.shard('d1').schema = changedContract((sdl) => sdl.replace('capacity: Int!', 'places: Int!'));
};

describe.each(FAULTS)('a shard that is %s', (reason, breakIt) => {
  const error = (path: (string | number)[]) => ({
    message: 'District "d1" is unavailable.',
    path,
    extensions: { code: 'DISTRICT_UNAVAILABLE', district: 'd1', reason },
  });

  test('costs only its own rows and is named where the client asks', async () => {
    breakIt();
    const document =
      '{ c: candidates(first: 30) { nodes { id } totalCount m: missingDistricts { x: code reason __typename } } p: poolSummary { registered missingDistricts { code } } }';
    expect(plain(await ask(network(), document))).toEqual({
      data: {
        c: {
          nodes: rowsOf('d0', 'd2'),
          totalCount: null,
          m: [{ x: 'd1', reason, __typename: 'MissingDistrict' }],
        },
        p: { registered: 20, missingDistricts: [{ code: 'd1' }] },
      },
    });
  });

  test('is an error for each field otherwise, and a sum is null', async () => {
    breakIt();
    const document = '{ c: candidates(first: 30) { nodes { id } } poolSummary { registered } }';
    expect(plain(await ask(network(), document))).toEqual({
      data: { c: { nodes: rowsOf('d0', 'd2') }, poolSummary: null },
      errors: [error(['c']), error(['poolSummary'])],
    });
  });

  test('comes back by itself', async () => {
    const subgraph = network();
    breakIt();
    const document = '{ candidates(first: 30) { nodes { id } missingDistricts { code } } }';
    expect(candidates(await ask(subgraph, document)).missingDistricts).toEqual([{ code: 'd1' }]);
    servers.distribute(rows);
    expect(plain(await ask(subgraph, document)).data).toEqual({
      candidates: { nodes: rowsOf('d0', 'd1', 'd2'), missingDistricts: [] },
    });
  });
});

test('a shard that hangs is waited for once in an operation, and again in the next one', async () => {
  const subgraph = network();
  const document = '{ candidates(first: 30) { nodes { id } missingDistricts { code reason } } }';
  const missing = (response: { data?: Record<string, unknown> | null }) =>
    candidates(response).missingDistricts;
  const silent = new Set<object>();
  setMode('hang');
  expect(missing(await ask(subgraph, document, { silent }))).toEqual([{ code: 'd1', reason: 'TIMEOUT' }]);
  setMode('well');
  expect(missing(await ask(subgraph, document, { silent }))).toEqual([{ code: 'd1', reason: 'TIMEOUT' }]);
  expect(servers.shard('d1').received).toEqual([]);
  expect(missing(await ask(subgraph, document, { silent: new Set() }))).toEqual([]);
});

test('a routed field and an entity of a shard that is down are null, each with an error', async () => {
  setMode('cut');
  const down = { code: 'DISTRICT_UNAVAILABLE', district: 'd1', reason: 'UNREACHABLE' };
  const routed = plain(
    await ask(network(), '{ a: candidate(id: "d1:1") { id } b: candidate(id: "d0:0") { id } }'),
  );
  expect(routed.data).toEqual({ a: null, b: { id: 'd0:0' } });
  expect(routed.errors).toMatchObject([{ path: ['a'], extensions: down }]);
  const entities = plain(
    await ask(
      network(),
      'query($representations:[_Any!]!){_entities(representations:$representations){...on Candidate{id}}}',
      {
        representations: ['d0:0', 'd1:1', 'd2:2'].map((id) => ({ __typename: 'Candidate', id })),
      },
    ),
  );
  expect(entities.data).toEqual({ _entities: [{ id: 'd0:0' }, null, { id: 'd2:2' }] });
  expect(entities.errors).toMatchObject([{ path: ['_entities', 1], extensions: down }]);
});

test('a walk that began without a shard goes on saying so after it is back', async () => {
  const subgraph = network();
  const document =
    'query($after: String) { candidates(first: 7, after: $after) { edges { cursor } nodes { id } totalCount missingDistricts { code reason } pageInfo { hasNextPage startCursor endCursor } } }';
  setMode('cut');
  let page = candidates(await ask(subgraph, document));
  const seen = [...page.nodes];
  expect(page.edges[0]!.cursor).toBe(page.pageInfo.startCursor);
  setMode('well');
  while (page.pageInfo.hasNextPage) {
    const cursor: string = page.edges.at(-1)!.cursor;
    expect(cursor).toBe(page.pageInfo.endCursor);
    page = candidates(await ask(subgraph, document, { variables: { after: cursor } }));
    expect(page.missingDistricts).toEqual([{ code: 'd1', reason: 'UNREACHABLE' }]);
    expect(page.totalCount).toBeNull();
    seen.push(...page.nodes);
  }
  expect(seen).toEqual(expect.arrayContaining(rowsOf('d0', 'd2')));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
});

test.each([
  ['leaves the rows it gave', ONE_ROUND, (count: number) => expect(count).toBeGreaterThan(5)],
  ['costs its rows where keys are all it gave', schema, (count: number) => expect(count).toBe(5)],
])('a shard lost between two rounds of a page %s', async (_, schemaOf, expectCount) => {
  servers.distribute(rows.map((row, index) => ({ ...row, id: `d${index < 25 ? 1 : 2}:${index}` })));
  servers.shard('d1').cutAfter = 1;
  const document = '{ candidates(first: 28) { nodes { id } missingDistricts { code reason } } }';
  const page = candidates(await ask(servers.sharded(schemaOf, CODES), document));
  expect(page.missingDistricts).toEqual([{ code: 'd1', reason: 'UNREACHABLE' }]);
  expectCount(page.nodes.length);
});

test('a refusal by all shards is one error and null, no missing shard', async () => {
  const response = plain(
    await ask(network(), '{ a: candidates(first: 101) { nodes { id } missingDistricts { code } } }'),
  );
  expect(response.data).toEqual({ a: null });
  expect(response.errors).toMatchObject([{ path: ['a'], extensions: { code: 'PAGE_SIZE_EXCEEDED' } }]);
  const cursor = plain(await ask(network(), '{ candidates(after: "~x~y") { nodes { id } } }'));
  expect(cursor.errors).toMatchObject([{ path: ['candidates'], extensions: { code: 'INVALID_CURSOR' } }]);
});

test('a shard that adds to the contract is compatible', async () => {
  servers.shard('d1').schema = changedContract((sdl) =>
    sdl
      .replace('capacity: Int!', 'capacity: Int! added(x: Int): String')
      .replace('candidate(id: ID!)', 'candidate(id: ID!, by: Int)'),
  );
  expect(plain(await ask(network(), '{ poolSummary { registered } }')).data).toEqual({
    poolSummary: { registered: 30 },
  });
});

test('an aborted request rejects with the reason of its signal', async () => {
  setMode('hang');
  const controller = new AbortController();
  const answer = ask(network(), '{ poolSummary { registered } }', { signal: controller.signal });
  controller.abort(new Error('gone'));
  await expect(answer).rejects.toThrow('gone');
});
