import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';
import { sendJson } from '../harness/subgraph';

const USERS = ['1', '2', '3'].map((id) => ({ id, name: `user ${id}` }));

let network: Network<'users' | 'scores'>;

beforeAll(async () => {
  network = await startNetwork(
    {
      users: {
        sdl: federated(`
          type Query { users: [User!]! me: User top: Int }
          type User @key(fields: "id") { id: ID!, name: String }
        `),
        resolvers: { Query: { users: () => USERS, me: () => USERS[0], top: () => 7 } },
      },
      scores: {
        sdl: federated('type User @key(fields: "id") { id: ID!, score: Int, rank: Int! }'),
        resolvers: {},
      },
    },
    { subgraphTimeoutMs: 2_000 },
  );
});
beforeEach(() => {
  network.subgraphs.users.intercept(undefined);
  network.subgraphs.scores.intercept(undefined);
});
afterAll(() => network?.stop());

/** What the subgraph answers in place of its own. */
function answer(name: 'users' | 'scores', body: unknown): void {
  network.subgraphs[name].intercept((_body, _request, response) => {
    sendJson(response, 200, body);
    return true;
  });
}

function answerBytes(bytes: Buffer | string, headers: Record<string, string> = {}, status = 200): void {
  network.subgraphs.users.intercept((_body, _request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(bytes);
    return true;
  });
}

describe('errors that are none by the specification leave the data', () => {
  const data = { users: USERS.map(({ name }) => ({ name })), top: null };

  test.each([
    ['path: null', [{ message: 'm', path: null }], 'm', ['top']],
    ['path: a text', [{ message: 'm', path: 'top' }], 'm', ['top']],
    ['path: an object', [{ message: 'm', path: { top: 1 } }], 'm', ['top']],
    ['path: objects', [{ message: 'm', path: [{ a: 1 }] }], 'm', ['top']],
    ['path: another field', [{ message: 'm', path: ['nowhere', 3] }], 'm', ['top']],
    ['path: a number', [{ message: 'm', path: [-1] }], 'm', ['top']],
    ['path: odd below the field', [{ message: 'm', path: ['top', null, 'x'] }], 'm', ['top']],
    ['no message', [{ path: ['top'] }], 'The subgraph answered an error without a message.', ['top']],
    ['message: a number', [{ message: 5 }], 'The subgraph answered an error without a message.', ['top']],
    ['extensions: a text', [{ message: 'm', path: ['top'], extensions: 'x' }], 'm', ['top']],
    ['extensions: a list', [{ message: 'm', path: ['top'], extensions: [1] }], 'm', ['top']],
    ['extensions: null', [{ message: 'm', path: ['top'], extensions: null }], 'm', ['top']],
    ['locations: odd', [{ message: 'm', path: ['top'], locations: 'here' }], 'm', ['top']],
    ['a text', ['m'], 'm', ['top']],
    ['null', [null], 'The subgraph answered an error that cannot be read.', ['top']],
    ['a list', [[]], 'The subgraph answered an error that cannot be read.', ['top']],
    ['errors: an object', { message: 'm' }, 'm', ['top']],
    ['errors: a text', 'm', 'm', ['top']],
  ])('%s', async (_title, errors, message, path) => {
    answer('users', { data: { users: USERS, top: null }, errors });
    const { data: answered, errors: told } = await network.ask('{ users { name } top }');
    expect(answered).toEqual(data);
    expect(told).toEqual([
      {
        message,
        path,
        extensions: {
          code: expect.stringMatching(/^[A-Z_]+$/),
          service: 'users',
          userMessage: expect.any(String),
        },
      },
    ]);
  });

  test('a code that is a number is passed on as text', async () => {
    answer('users', { data: { top: null }, errors: [{ message: 'm', extensions: { code: 500, more: 1 } }] });
    const { errors } = await network.ask('{ top }');
    expect(errors![0]!.extensions).toEqual({
      code: '500',
      more: 1,
      service: 'users',
      userMessage: expect.stringMatching(/^Något gick fel/),
    });
  });

  test('errors: null and an empty list are none', async () => {
    for (const errors of [null, []]) {
      answer('users', { data: { top: 1 }, errors });
      expect(await network.ask('{ top }')).toEqual({ status: 200, data: { top: 1 } });
    }
  });
});

describe('what is no data is an error', () => {
  test.each([
    ['no data', {}],
    ['null data', { data: null }],
    ['null data and no errors', { data: null, errors: [] }],
    ['a list', { data: [] }],
    ['a text', { data: 'users' }],
    ['a list for the whole', [{ data: { top: 1 } }]],
    ['null for the whole', null],
  ])('%s', async (_title, body) => {
    answer('users', body);
    const { data, errors } = await network.ask('{ top }');
    expect(data).toEqual({ top: null });
    expect(errors).toMatchObject([
      { path: ['top'], extensions: { code: 'SUBGRAPH_INVALID_ANSWER', service: 'users' } },
    ]);
  });

  test.each([
    ['an empty answer without content', 204, ''],
    ['a page', 200, '<html><body>Wait</body></html>'],
    ['half an answer', 200, '{"data":{"top":'],
  ])('%s', async (_title, status, text) => {
    answerBytes(text, {}, status);
    const { data, errors } = await network.ask('{ top }');
    expect(data).toEqual({ top: null });
    expect(errors).toMatchObject([{ path: ['top'], extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } }]);
  });
});

describe('entities', () => {
  const QUERY = '{ users { name score } }';
  const NAMES = USERS.map(({ name }) => ({ name, score: null }));

  test.each([
    ['of an index beyond the representations', ['_entities', 7, 'score']],
    ['of a negative index', ['_entities', -1]],
    ['of a huge index', ['_entities', 1e300]],
    ['of no index', ['_entities']],
    ['of another alias', ['others', 0, 'score']],
    ['of no path', undefined],
    ['of path null', null],
  ])('an error %s is told once, at their list', async (_title, path) => {
    answer('scores', {
      data: { _entities: USERS.map(() => ({ score: null })) },
      errors: [{ message: 'm', path }],
    });
    const { data, errors } = await network.ask(QUERY);
    expect(data.users).toEqual(NAMES);
    expect(errors).toMatchObject([{ message: 'm', path: ['users'], extensions: { service: 'scores' } }]);
  });

  test('an index that is a text is the index', async () => {
    const errors = [{ message: 'm', path: ['_entities', '1', 'score'] }];
    answer('scores', { data: { _entities: USERS.map(() => ({ score: null })) }, errors });
    expect((await network.ask(QUERY)).errors).toMatchObject([{ path: ['users', 1, 'score'] }]);
  });

  test('errors without a place do not multiply with them', async () => {
    answer('scores', { errors: Array.from({ length: 500 }, (_, index) => ({ message: `m${index}` })) });
    const { data, errors } = await network.ask(QUERY);
    expect(data.users).toEqual(NAMES);
    expect(errors).toHaveLength(500);
    expect(new Set(errors!.map(({ path }) => path!.join()))).toEqual(new Set(['users']));
  });

  test('errors of one entity at many places do not multiply beyond what is shown', async () => {
    const one = { __typename: 'User', id: '1', name: 'user 1' };
    answer('users', { data: { users: Array.from({ length: 500 }, () => one) } });
    const errors = Array.from({ length: 500 }, () => ({ message: 'm', path: ['_entities', 0, 'score'] }));
    answer('scores', { data: { _entities: [{ score: null }] }, errors });
    const { data, errors: told } = await network.ask(QUERY);
    expect(data.users).toHaveLength(500);
    expect(told!.length).toBeLessThanOrEqual(1_001);
  });

  test('of thousands of errors the first are shown, and that there were more', async () => {
    const errors = Array.from({ length: 5_000 }, (_, index) => ({
      message: `m${index}`,
      path: ['_entities', 0],
    }));
    answer('scores', { data: { _entities: USERS.map(() => ({ score: 1 })) }, errors });
    const { data, errors: told } = await network.ask('{ users { score rank } }');
    expect(data).toBeNull();
    expect(told!.length).toBeLessThanOrEqual(1_001);
    expect(told!.at(-1)).toMatchObject({ extensions: { code: 'TOO_MANY_ERRORS' } });
  });

  test.each([
    ['fewer', [{ score: 1 }]],
    ['more', [1, 2, 3, 4].map((score) => ({ score }))],
    ['no list', { score: 1 }],
    ['nothing', undefined],
    ['null', null],
  ])('%s than representations are nobody’s', async (_title, _entities) => {
    answer('scores', { data: { _entities } });
    const { data, errors } = await network.ask(QUERY);
    expect(data.users).toEqual(NAMES);
    expect(errors).toMatchObject([
      { path: ['users'], extensions: { code: 'SUBGRAPH_INVALID_ANSWER', service: 'scores' } },
    ]);
  });

  test('one that is no object is an error at its place', async () => {
    answer('scores', { data: { _entities: [{ score: 1 }, 'two', [3]] } });
    const { data, errors } = await network.ask(QUERY);
    expect(data.users.map(({ score }: { score: number }) => score)).toEqual([1, null, null]);
    expect(errors!.map(({ path }) => path)).toEqual([
      ['users', 1],
      ['users', 2],
    ]);
  });
});

describe('the bytes of an answer', () => {
  const TEXT = JSON.stringify({ data: { top: 7, me: { id: '1', name: 'Åsa 🦊' } } });
  const EXPECTED = { status: 200, data: { top: 7, me: { name: 'Åsa 🦊' } } };

  test.each([
    ['begin with a byte order mark', `\uFEFF${TEXT}`, {}],
    ['are gzip', gzipSync(TEXT), { 'content-encoding': 'gzip' }],
    ['are gzip by its old name', gzipSync(TEXT), { 'content-encoding': 'x-gzip' }],
    ['are brotli', brotliCompressSync(TEXT), { 'content-encoding': 'br' }],
    ['are deflate', deflateSync(TEXT), { 'content-encoding': 'deflate' }],
    ['are raw deflate', deflateRawSync(TEXT), { 'content-encoding': 'Deflate' }],
    ['are encoded twice', brotliCompressSync(gzipSync(TEXT)), { 'content-encoding': 'gzip, br' }],
    ['are not encoded', TEXT, { 'content-encoding': 'identity' }],
    ['are compressed with a byte order mark', gzipSync(`\uFEFF${TEXT}`), { 'content-encoding': 'gzip' }],
    ['name their character set', TEXT, { 'content-type': 'application/json; charset="UTF-8"' }],
    ['name a character set that there is not', TEXT, { 'content-type': 'application/json; charset=none' }],
    ['are of UTF-16', Buffer.from(TEXT, 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' }],
  ])('%s', async (_title, bytes, headers) => {
    answerBytes(bytes, headers);
    expect(await network.ask('{ top me { name } }')).toEqual(EXPECTED);
  });

  test('are of the character set that is named', async () => {
    answerBytes(Buffer.from('{"data":{"me":{"name":"Åsa"}}}', 'latin1'), {
      'content-type': 'application/json; charset=iso-8859-1',
    });
    expect(await network.ask('{ me { name } }')).toEqual({ status: 200, data: { me: { name: 'Åsa' } } });
  });

  test.each([
    ['gzip that is cut', gzipSync(TEXT).subarray(0, 20), 'gzip'],
    ['no gzip', TEXT, 'gzip'],
    ['an encoding that nobody knows', TEXT, 'zip'],
  ])('%s is an error', async (_title, bytes, encoding) => {
    answerBytes(bytes, { 'content-encoding': encoding });
    const { data, errors } = await network.ask('{ top }');
    expect(data).toEqual({ top: null });
    expect(errors).toMatchObject([{ path: ['top'], extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } }]);
  });

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('%s may not become larger than an answer may be', async (encoding, compress) => {
    const name = 'x'.repeat(80 * 1024 * 1024);
    answerBytes(compress(Buffer.from(JSON.stringify({ data: { me: { name } } }))), {
      'content-encoding': encoding,
    });
    const { data, errors } = await network.ask('{ me { name } }');
    expect(data).toEqual({ me: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('too large'), extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } },
    ]);
  });
});
