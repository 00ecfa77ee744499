import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { ShardEndpoint } from '../../engine/shard/endpoint/shard-endpoint';
import { districtSchema, type Row } from './shard-schema';
import { ShardServers } from './shard-servers';

const CODES = ['d0', 'd1'];
const servers = new ShardServers();
const sdl = readFileSync(join(__dirname, '../../schema/contract/district.graphql'), 'utf8');
const rows = Array.from({ length: 6 }, (_, index): Row => {
  const id = `d${index % 2}:${index}`;
  return { id, kind: 'KONTAKTPERSON', capacity: 1, languages: [], availableFrom: null, approvedOn: null };
});
let endpoint: ShardEndpoint;

beforeAll(async () => {
  await servers.start([...CODES, 'union']);
  endpoint = new ShardEndpoint({ subgraph: servers.sharded(districtSchema(), CODES), sdl });
});
afterAll(() => servers.stop());
beforeEach(() => servers.distribute(rows));

const handle = async (query: unknown, variables?: unknown, operationName?: unknown) => {
  const answer = await endpoint.handle(
    { query, variables, operationName },
    { grants: null, headers: {}, mayIntrospect: true, signal: new AbortController().signal },
  );
  return JSON.parse(JSON.stringify(answer)) as {
    status: number;
    body: { data?: Record<string, unknown>; errors?: unknown[] };
  };
};

test('answers its SDL, its type and its introspection beside data, in the client’s order', async () => {
  const { body } = await handle(
    '{ b: poolSummary { registered } __typename s: _service { sdl } a: candidate(id: "d0:0") { id } }',
  );
  expect(body).toEqual({
    data: { b: { registered: 6 }, __typename: 'Query', s: { sdl }, a: { id: 'd0:0' } },
  });
  expect(Object.keys(body.data!)).toEqual(['b', '__typename', 's', 'a']);
  const introspected = await handle(getIntrospectionQuery());
  expect(
    buildClientSchema(introspected.body.data as unknown as IntrospectionQuery).getType('CandidateConnection'),
  ).toBeDefined();
});

test.each([
  [
    'a variable',
    'query($r: [_Any!]!) { _entities(representations: $r) { __typename ...C } } fragment C on Candidate { id }',
  ],
  [
    'a literal',
    '{ _entities(representations: [{ __typename: "Candidate", id: "d1:1" }, { __typename: "Candidate", id: "d0:0" }]) { __typename ... on Candidate { id } } }',
  ],
])('resolves representations from %s', async (_, query) => {
  const r = ['d1:1', 'd0:0'].map((id) => ({ __typename: 'Candidate', id }));
  const { body } = await handle(query, query.includes('$r') ? { r } : undefined);
  expect(body).toEqual({ data: { _entities: r } });
});

test('picks the named operation and fills in variables’ defaults', async () => {
  const query =
    'query A { x: __typename } query B($n: Int = 2) { candidates(first: $n) { nodes { id } pageInfo { hasNextPage } } }';
  expect((await handle(query, null, 'B')).body).toEqual({
    data: { candidates: { nodes: [{ id: 'd0:0' }, { id: 'd0:2' }], pageInfo: { hasNextPage: true } } },
  });
});

test('runs mutations; a root that fails is null beside the others', async () => {
  const mutation = 'mutation($id: ID!) { approveCandidate(candidateId: $id) { id } }';
  expect((await handle(mutation, { id: 'd1:1' })).body).toEqual({
    data: { approveCandidate: { id: 'd1:1' } },
  });
  const failed = await handle(mutation, { id: 'd1:99' });
  expect(failed).toMatchObject({
    status: 200,
    body: { data: { approveCandidate: null }, errors: [{ path: ['approveCandidate'] }] },
  });
  const refused = await handle('{ candidates(first: 1000) { nodes { id } } poolSummary { registered } }');
  expect(refused.body).toMatchObject({
    data: { candidates: null, poolSummary: { registered: 6 } },
    errors: [{ path: ['candidates'], extensions: { code: 'PAGE_SIZE_EXCEEDED' } }],
  });
});

test.each([
  ['no query', undefined, undefined, 'BAD_REQUEST'],
  ['a syntax error', '{', undefined, 'GRAPHQL_PARSE_FAILED'],
  ['too many tokens', `{ ${'a '.repeat(20_000)} }`, undefined, 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', '{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a wrong variable',
    'query($n: Int!) { candidates(first: $n) { totalCount } }',
    { n: 'x' },
    'BAD_USER_INPUT',
  ],
  ['variables that are no object', '{ __typename }', [1], 'BAD_REQUEST'],
  [
    'several operations and no name',
    'query A { __typename } query B { __typename }',
    undefined,
    'BAD_REQUEST',
  ],
  ['a subscription', 'subscription { vacancyOpened { cursor } }', undefined, 'BAD_REQUEST'],
])('refuses %s', async (_, query, variables, code) => {
  expect(await handle(query, variables)).toMatchObject({
    status: 400,
    body: { errors: [{ extensions: { code } }] },
  });
});
