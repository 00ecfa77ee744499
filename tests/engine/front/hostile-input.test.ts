import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postJson } from '../../network/post-json';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type GatewayProcess, startGatewayProcess } from '../harness/gateway-process';
import { type Answer, send } from '../harness/send';
import { type RunningSubgraph, startSubgraph } from '../harness/subgraph';

describe('hostile operations', () => {
  let folder: string;
  let subgraph: RunningSubgraph;
  let gateway: GatewayProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    subgraph = await startSubgraph('a', {
      sdl: federated(
        'type Query { n(x: [[Int]], s: String): Int, node: Node } type Node { node: Node, n: Int }',
      ),
      resolvers: { Query: { n: () => 1, node: () => ({ n: 1 }) } },
    });
    const path = join(folder, 'supergraph.graphql');
    writeFileSync(path, compose([subgraph]).supergraphSdl);
    gateway = await startGatewayProcess(path, { LOG_LEVEL: 'info' });
  });
  beforeEach(() => subgraph.forget());
  afterEach(async () => {
    expect((await send(gateway.url, { query: '{ n }' })).data).toEqual({ n: 1 });
  });
  afterAll(async () => {
    await gateway?.stop();
    await subgraph?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const nested = (levels: number) => `${'{ node '.repeat(levels)}{ n }${' }'.repeat(levels)}`;
  const chain = (links: number) =>
    `{ ...F0 } ${Array.from({ length: links }, (_, i) => `fragment F${i} on Query { ${i + 1 < links ? `...F${i + 1}` : 'n'} }`).join(' ')}`;
  const bomb = (links: number) =>
    `{ ...F0 } ${Array.from({ length: links }, (_, i) => `fragment F${i} on Query { ${i + 1 < links ? `...F${i + 1} a: __typename ...F${i + 1}` : 'n'} }`).join(' ')}`;

  const operations: [string, () => string][] = [
    ['a fragment that spreads itself', () => '{ ...F } fragment F on Query { n ...F }'],
    [
      'two fragments that spread each other',
      () => '{ ...A } fragment A on Query { ...B } fragment B on Query { n ...A }',
    ],
    ['a cycle below the root', () => '{ node { ...A } } fragment A on Node { node { ...A } }'],
    ['a cycle of a fragment nobody uses', () => '{ n } fragment A on Node { node { ...A } }'],
    ['a chain of 10 000 fragments', () => chain(10_000)],
    ['a chain of 4 000 fragments', () => chain(4_000)],
    ['50 levels', () => nested(50)],
    [
      '50 levels through fragments',
      () =>
        `{ ...F0 } ${Array.from({ length: 50 }, (_, i) => `fragment F${i} on ${i === 0 ? 'Query' : 'Node'} { node { ${i < 49 ? `...F${i + 1}` : 'n'} } }`).join(' ')}`,
    ],
    ['5 000 levels', () => nested(5_000)],
    ['20 000 aliases', () => `{ ${Array.from({ length: 20_000 }, (_, i) => `a${i}: n`).join(' ')} }`],
    ['20 000 root fields', () => `{ ${'n '.repeat(20_000)} }`],
    ['a query of 5 MB', () => `{ n ${' '.repeat(5 * 1024 * 1024)} }`],
    ['a query of 5 MB of fields', () => `{ ${'n '.repeat(2.5 * 1024 * 1024)} }`],
    ['100 000 nested lists', () => `{ n(x: ${'['.repeat(100_000)}${']'.repeat(100_000)}) }`],
    ['3 000 nested lists', () => `{ n(x: ${'['.repeat(3_000)}${']'.repeat(3_000)}) }`],
    ['5 000 directives', () => `{ n ${'@skip(if: false) '.repeat(5_000)} }`],
    [
      '5 000 variables',
      () => `query (${Array.from({ length: 5_000 }, (_, i) => `$v${i}: Int`).join(', ')}) { n }`,
    ],
    ['open brackets', () => '{'.repeat(100_000)],
    ['an unterminated string', () => '{ n(s: "'],
    ['nothing', () => ''],
  ];

  test.each(operations)('%s: a typed error of the client', async (_title, make) => {
    const answer = await send(gateway.url, { query: make() });
    expect(codeOf(answer)).toMatch(/^(4\d\d) [A-Z_]+$/);
    expect(answer.data ?? null).toBeNull();
    expect(subgraph.seen).toHaveLength(0);
  });

  test('an exponential tower of fragments, within the limits, is answered', async () => {
    const answer = await send(gateway.url, { query: bomb(30) });
    expect([200, 400]).toContain(answer.status);
  });

  test('the same through GET', async () => {
    const query = encodeURIComponent('{ ...F } fragment F on Query { n ...F }');
    const response = await fetch(`${gateway.url}?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(response.status).toBe(400);
  });

  test('the same through a persisted query', async () => {
    const { createHash } = await import('node:crypto');
    for (const query of ['{ ...F } fragment F on Query { n ...F }', nested(60), chain(5_000)]) {
      const sha256Hash = createHash('sha256').update(query).digest('hex');
      for (const body of [
        { query, extensions: { persistedQuery: { version: 1, sha256Hash } } },
        { extensions: { persistedQuery: { version: 1, sha256Hash } } },
      ]) {
        const response = await postJson(gateway.url, body);
        const answer = (await response.json()) as Answer;
        expect(answer.data ?? null).toBeNull();
        expect(answer.errors!.length).toBeGreaterThan(0);
      }
    }
    expect(subgraph.seen).toHaveLength(0);
  });

  test.each([
    ['a body that is no JSON', '{', 'application/json'],
    ['a body that is a list', '[{"query":"{ n }"}]', 'application/json'],
    ['a body that is null', 'null', 'application/json'],
    ['a query that is a number', '{"query":5}', 'application/json'],
    ['variables that are a list', '{"query":"{ n }","variables":[1]}', 'application/json'],
    ['variables that are text', '{"query":"{ n }","variables":"x"}', 'application/json'],
    ['an operation name that is none', '{"query":"{ n }","operationName":"Nope"}', 'application/json'],
    [
      'a deep body',
      `{"query":"{ n }","variables":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      'application/json',
    ],
    ['another content type', '{"query":"{ n }"}', 'text/plain'],
  ])('%s: status 4xx', async (_title, body, contentType) => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });
    expect(Math.floor(response.status / 100)).toBe(4);
    await response.text();
  });

  test('a variable nested deeper than any stack is refused, in a body and in a URL', async () => {
    const query = 'query ($x: [[Int]]) { n(x: $x) }';
    const variables = `{"x":${'['.repeat(7_000)}${']'.repeat(7_000)}}`;
    const posted = await postJson(gateway.url, `{"query":${JSON.stringify(query)},"variables":${variables}}`);
    const got = await fetch(`${gateway.url}?query=${encodeURIComponent(query)}&variables=${variables}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect([posted.status, got.status]).toEqual([400, 400]);
    const answers = (await Promise.all([posted.json(), got.json()])) as Answer[];
    expect(answers.map(({ errors }) => errors![0]!.extensions['code'])).toEqual([
      'BAD_REQUEST',
      'OPERATION_LIMIT_EXCEEDED',
    ]);
  });

  test('names of the prototype are no operation, variable or field of ours', async () => {
    const query = 'query ($s: String) { __proto__: n constructor: n(s: $s) toString: __typename }';
    const { data } = await send(gateway.url, {
      query,
      variables: JSON.parse('{"__proto__":{"s":"x"},"s":"y"}'),
    });
    expect(JSON.stringify(data)).toBe('{"__proto__":1,"constructor":1,"toString":"Query"}');
    const deep = await send(gateway.url, {
      query: '{ __proto__: node { polluted: n } constructor: node { n } }',
    });
    expect(JSON.stringify(deep.data)).toBe('{"__proto__":{"polluted":1},"constructor":{"n":1}}');
    expect((await send(gateway.url, { query: '{ node { node { polluted: n } } }' })).data).toEqual({
      node: { node: null },
    });
    const named = await send(gateway.url, { query: 'query toString { n }', operationName: 'toString' });
    expect(named.data).toEqual({ n: 1 });
  });
});

function codeOf({ status, errors }: Answer): string {
  return `${status} ${errors?.[0]?.extensions['code']}`;
}
