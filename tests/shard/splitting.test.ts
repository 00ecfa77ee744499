import type { SubgraphResponse } from '../../engine/transport/subgraph';
import { changedContract, districtSchema, type Row } from './shard-schema';
import { type Asked, ask, plain, ShardServers } from './shard-servers';

const CODES = ['d0', 'd1', 'd2'];
const servers = new ShardServers();
const schema = districtSchema();
const rows = Array.from({ length: 12 }, (_, index): Row => {
  const id = `d${index % 3}:${index}`;
  return {
    id,
    kind: 'KONTAKTPERSON',
    capacity: index % 4,
    languages: [],
    availableFrom: null,
    approvedOn: null,
  };
});

beforeAll(() => servers.start([...CODES, 'union']));
afterAll(() => servers.stop());
beforeEach(() => servers.distribute(rows));

const run = async (document: string, asked?: Asked, of = schema): Promise<SubgraphResponse> =>
  plain(await ask(servers.sharded(of, CODES, 10_000, { old: 'd2' }), document, asked));
const received = () => CODES.map((code) => servers.shard(code).received.length);

test('asks each shard once in a round for several root fields, and only what it is to answer', async () => {
  const document = `query($n: Int!, $s: Boolean!, $d: [ID!]) {
    a: candidates(first: $n, filter: { districts: $d, kinds: [KONTAKTPERSON] }) { nodes { id } }
    ... on Query { poolSummary @skip(if: $s) { registered } pool: poolSummary(districts: ["d0", "d1"]) { registered } __typename }
    ...R
  } fragment R on Query { one: candidate(id: "d1:1") { ...C } two: candidate(id: "old:2") { ...C } none: candidate(id: "d0:99") { id } }
  fragment C on Candidate { id }`;
  const response = await run(document, { variables: { n: 2, s: true, d: ['d0', 'old'] } });
  expect(response).toEqual({
    data: {
      a: { nodes: [{ id: 'd0:0' }, { id: 'd0:3' }] },
      pool: { registered: 8 },
      __typename: 'Query',
      one: { id: 'd1:1' },
      two: null,
      none: null,
    },
  });
  // Both rows of the page are the first one's, which is asked for them by their keys.
  expect(received()).toEqual([2, 1, 1]);
  expect(servers.shard('d2').variables[0]).toMatchObject({ _shard_among1: ['d2'] });
});

test('a field ruled out by its condition is neither asked nor answered', async () => {
  expect(
    await run('query($s: Boolean!) { poolSummary @include(if: $s) { registered } }', {
      variables: { s: false },
    }),
  ).toEqual({ data: {} });
  expect(received()).toEqual([0, 0, 0]);
});

test.each([
  ['a literal', '{ c: candidates(filter: { districts: ["d1", "old"] }) { totalCount } }', {}],
  [
    'a variable',
    'query($f: CandidateFilter) { c: candidates(filter: $f) { totalCount } }',
    { f: { districts: ['d1', 'old'] } },
  ],
  [
    'a variable in a literal',
    'query($d: [ID!]) { c: candidates(filter: { districts: $d }) { totalCount } }',
    { d: ['d1', 'old'] },
  ],
  [
    'a variable in a list',
    'query($d: ID!) { c: candidates(filter: { districts: [$d, "old"] }) { totalCount } }',
    { d: 'd1' },
  ],
])('asks only the shards that %s names, each by its own code', async (_, document, variables) => {
  expect(await run(document, { variables })).toEqual({ data: { c: { totalCount: 8 } } });
  expect(received()).toEqual([0, 1, 1]);
});

test('an empty list of districts asks none and answers an empty connection and a zero sum', async () => {
  const document =
    '{ candidates(filter: { districts: [] }) { edges { cursor } nodes { id } totalCount missingDistricts { code } pageInfo { hasNextPage endCursor } } poolSummary(districts: []) { registered missingDistricts { code } } }';
  expect(await run(document)).toEqual({
    data: {
      candidates: {
        edges: [],
        nodes: [],
        totalCount: 0,
        missingDistricts: [],
        pageInfo: { hasNextPage: false, endCursor: null },
      },
      poolSummary: { registered: 0, missingDistricts: [] },
    },
  });
  expect(received()).toEqual([0, 0, 0]);
});

test('an unknown district is one BAD_USER_INPUT error and null, never a broadcast', async () => {
  const response = await run(
    '{ a: candidate(id: "atlantis:1") { id } b: poolSummary(districts: ["d0", "atlantis"]) { registered } }',
  );
  expect(response.data).toEqual({ a: null, b: null });
  expect(response.errors).toMatchObject([
    { path: ['a'], extensions: { code: 'BAD_USER_INPUT' } },
    { path: ['b'], extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(received()).toEqual([0, 0, 0]);
});

test('keeps the errors of a routed shard with its path and district', async () => {
  const response = await run('{ x: decisions(district: "d1") { totalCount } }');
  expect(response.data).toEqual({ x: null });
  expect(response.errors).toMatchObject([{ path: ['x'], extensions: { code: 'FORBIDDEN', district: 'd1' } }]);
});

describe('_entities', () => {
  const PROTECTED = rows.map((row) => ({ ...row, isProtected: row.id === 'd1:4' }));

  test('partitions by key, keeps the order, moves errors, and scatters what has no key', async () => {
    servers.distribute(PROTECTED);
    const document = `query($r: [_Any!]!) { _entities(representations: $r) {
      __typename ... on Candidate { id identity(purpose: "x") { name } } ... on District { pool { registered } }
      ... on PlacementRequest { matches(first: 2) { nodes { score candidate { id } } totalCount } all: matches(first: 1) { pageInfo { hasNextPage } } } } }`;
    const candidate = (id: string) => ({ __typename: 'Candidate', id });
    const response = plain(
      await servers
        .sharded(schema, CODES)
        .prepare({ kind: 'query', document, variableNames: [], representationNames: ['r'] })
        .execute({
          variables: {},
          representations: {
            r: [
              candidate('d2:2'),
              candidate('d1:4'),
              { __typename: 'District', code: 'd0' },
              { __typename: 'PlacementRequest', id: '7', needs: {} },
              candidate('gone:1'),
              candidate('d1:1'),
            ].map((item) => JSON.stringify(item)),
          },
          headers: {},
          signal: new AbortController().signal,
        }),
    );
    expect(response.data!._entities).toEqual([
      { __typename: 'Candidate', id: 'd2:2', identity: { name: 'd2:2' } },
      { __typename: 'Candidate', id: 'd1:4', identity: null },
      { __typename: 'District', pool: { registered: 4 } },
      {
        __typename: 'PlacementRequest',
        matches: {
          nodes: [
            { score: 30, candidate: { id: 'd0:3' } },
            { score: 30, candidate: { id: 'd1:7' } },
          ],
          totalCount: 12,
        },
        all: { pageInfo: { hasNextPage: true } },
      },
      null,
      { __typename: 'Candidate', id: 'd1:1', identity: { name: 'd1:1' } },
    ]);
    expect(response.errors).toMatchObject([
      { path: ['_entities', 4], extensions: { code: 'BAD_USER_INPUT' } },
      { path: ['_entities', 1, 'identity'], extensions: { code: 'FORBIDDEN', district: 'd1' } },
    ]);
    expect(received()).toEqual([2, 2, 1]);
  });

  test('takes several aliases and several representation variables', async () => {
    const document =
      'query($a: [_Any!]!, $b: [_Any!]!) { x: _entities(representations: $a) { ... on District { pool { registered } } } y: _entities(representations: $b) { ... on PlacementRequest { id matches { nodes { score } missingDistricts { code } } } } z: _entities(representations: $a) { ... on District { code } } }';
    const operation = {
      kind: 'query',
      document,
      variableNames: [],
      representationNames: ['a', 'b'],
    } as const;
    const districts = ['d1', 'd0'].map((code) => JSON.stringify({ __typename: 'District', code }));
    servers.shard('d0').mode = 'cut';
    const response = plain(
      await servers
        .sharded(schema, CODES)
        .prepare(operation)
        .execute({
          variables: {},
          representations: { a: districts, b: ['{"__typename":"PlacementRequest","id":"7"}'] },
          headers: {},
          signal: new AbortController().signal,
        }),
    );
    expect(response.data).toEqual({
      x: [{ pool: { registered: 4 } }, null],
      y: [
        {
          id: '7',
          matches: {
            nodes: [{ score: 30 }, { score: 30 }, { score: 20 }],
            missingDistricts: [{ code: 'd0' }],
          },
        },
      ],
      z: [{ code: 'd1' }, null],
    });
    expect(response.errors!.map(({ path }) => path)).toEqual([
      ['x', 1],
      ['z', 1],
    ]);
  });

  test('scattered pages walk as one database’s do', async () => {
    const walk = async (code: 'sharded' | 'union') => {
      const subgraph = code === 'union' ? servers.subgraph('union') : servers.sharded(schema, CODES);
      const document =
        'query($after: String, $representations: [_Any!]!) { _entities(representations: $representations) { ... on PlacementRequest { matches(first: 3, after: $after) { edges { node { candidate { id } } } totalCount pageInfo { endCursor hasNextPage hasPreviousPage } } } } }';
      const pages: unknown[] = [];
      for (let after: string | undefined; pages.length < 10; ) {
        const response = plain(
          await ask(subgraph, document, {
            variables: after ? { after } : {},
            representations: [{ __typename: 'PlacementRequest', id: '7' }],
          }),
        );
        pages.push(response);
        const { matches } = (
          response.data!._entities as { matches: { pageInfo: { hasNextPage: boolean; endCursor: string } } }[]
        )[0]!;
        if (!matches.pageInfo.hasNextPage) break;
        after = matches.pageInfo.endCursor;
      }
      return pages;
    };
    expect(await walk('sharded')).toEqual(await walk('union'));
  });
});

describe('mutations', () => {
  test('run in order, neighbours of one shard together', async () => {
    const response = await run(
      `mutation($i: ID!) { a: approveCandidate(candidateId: "d0:0") { id } b: setSharing(input: { candidateId: $i, scope: CITY, consentedOn: "2024-01-01" }) { id }
      c: approveCandidate(candidateId: "d1:1") { id } d: approveCandidate(candidateId: "d0:6") { id } __typename }`,
      { variables: { i: 'd0:3' } },
    );
    expect(response.data).toEqual({
      a: { id: 'd0:0' },
      b: { id: 'd0:3' },
      c: { id: 'd1:1' },
      d: { id: 'd0:6' },
      __typename: 'Mutation',
    });
    expect(servers.shard('d0').mutations).toEqual(['approve d0:0', 'share d0:3', 'approve d0:6']);
    expect(received()).toEqual([2, 1, 0]);
  });

  const failing =
    'mutation { a: approveCandidate(candidateId: "d0:99") { id } b: approveCandidate(candidateId: "d1:1") { id } }';
  const notFound = { path: ['a'], extensions: { code: 'NOT_FOUND', district: 'd0' } };

  test('go on after a field that failed and may be null', async () => {
    const response = await run(failing);
    expect(response.data).toEqual({ a: null, b: { id: 'd1:1' } });
    expect(response.errors).toMatchObject([notFound]);
    expect(servers.shard('d1').mutations).toEqual(['approve d1:1']);
  });

  test('stop at a field that failed and may not be null', async () => {
    const strict = (sdl: string) => sdl.replace('approveCandidate(candidateId: ID!): Candidate', '$&!');
    for (const code of CODES) servers.shard(code).schema = changedContract(strict);
    const response = await run(failing, undefined, districtSchema(strict));
    expect(response.data).toBeNull();
    expect(response.errors).toMatchObject([notFound]);
    expect(servers.shard('d1').mutations).toEqual([]);
  });
});

test('a merged connection has no keys of its own', async () => {
  const { data } = await run('{ candidates(first: 1) { keys(for: "", total: true) nodes { id } } }');
  expect(data).toEqual({ candidates: { keys: null, nodes: [{ id: 'd0:0' }] } });
});

test.each([
  ['no argument "at"', ', at: [String!] @inaccessible', ''],
  ['keys that take no total', 'keys(for: String!, total: Boolean! = false)', 'keys(for: String!)'],
  ['one of the two alone', ', keys: "keys", at: "at"', ', keys: "keys"'],
])('rows cannot be asked for by their keys with %s', (_, part, changed) => {
  expect(() => districtSchema((sdl) => sdl.replaceAll(part, changed))).toThrow(
    '"keys" is a field of the connection that takes "for" and "total", and "at" an argument',
  );
});
