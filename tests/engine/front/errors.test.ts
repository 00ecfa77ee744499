import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';
import { sendJson } from '../harness/subgraph';

const users = {
  sdl: federated(`
    type Query { users: [User!]!, maybe: [User], me: User, strict: User! }
    type User @key(fields: "id") { id: ID!, name: String }
  `),
  resolvers: {
    Query: {
      users: () => ['1', '2', '1', '3'].map(user),
      maybe: () => [user('2'), null, user('1')],
      me: () => user('1'),
      strict: () => user('2'),
    },
  },
};

const scores = {
  sdl: federated(`
    type Query { top: Int, must: Int! }
    type User @key(fields: "id") { id: ID!, score: Int, rank: Int!, badges: [Badge!] }
    type Badge { label: String!, note: String }
  `),
  resolvers: {
    Query: { top: () => 1, must: () => 1 },
    User: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      score: ({ id }: { id: string }) => failFor(id, 'score', 10),
      rank: ({ id }: { id: string }) => failFor(id, 'rank', 1),
      badges: ({ id }: { id: string }) => [
        { label: 'first', note: 'n' },
        { label: id === '2' ? null : 'second', note: () => failFor(id, 'note', 'x') },
      ],
    },
  },
};

function user(id: string) {
  return { id, name: `user ${id}` };
}

function failFor<T>(id: string, what: string, value: T): T {
  if (id === '2') throw new Error(`no ${what} of 2`);
  return value;
}

describe('errors of subgraphs', () => {
  let network: Network<'users' | 'scores'>;

  beforeAll(async () => {
    network = await startNetwork({ users, scores }, { subgraphTimeoutMs: 300 });
  });
  beforeEach(() => {
    network.subgraphs.scores.intercept(undefined);
    network.subgraphs.users.intercept(undefined);
  });
  afterAll(() => network?.stop());

  test('in a list of entities carry the index in the list, the code and the service', async () => {
    const { data, errors } = await network.ask('{ users { name score } }');
    expect(data.users.map(({ score }: any) => score)).toEqual([10, null, 10, 10]);
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'no score of 2',
        path: ['users', 1, 'score'],
        extensions: expect.objectContaining({ code: expect.any(String), service: 'scores' }),
      }),
    ]);
  });

  test('of an entity at several places are at each of them', async () => {
    const { errors } = await network.ask('{ users { s: score } maybe { s: score } strict { s: score } }');
    expect(pathsOf(errors)).toEqual(['maybe/0/s', 'strict/s', 'users/1/s']);
  });

  test('below an entity keep the rest of their path', async () => {
    const { data, errors } = await network.ask('{ maybe { badges { label } } }');
    expect(data).toEqual({
      maybe: [{ badges: null }, null, { badges: [{ label: 'first' }, { label: 'second' }] }],
    });
    expect(pathsOf(errors)).toEqual(['maybe/0/badges/1/label']);
  });

  test('at non-null fields null the nearest nullable place', async () => {
    const { data, errors } = await network.ask('{ maybe { name rank } me { name rank } }');
    expect(data).toEqual({
      maybe: [null, null, { name: 'user 1', rank: 1 }],
      me: { name: 'user 1', rank: 1 },
    });
    expect(pathsOf(errors)).toEqual(['maybe/0/rank']);
  });

  test('reach the root through non-null fields only', async () => {
    const { data, errors } = await network.ask('{ me { name } strict { rank } }');
    expect(data).toBeNull();
    expect(pathsOf(errors)).toEqual(['strict/rank']);
  });

  test.each([
    ['a refused connection', 'drop', 'SUBGRAPH_UNREACHABLE'],
    ['no answer in time', 'hang', 'SUBGRAPH_TIMEOUT'],
    ['an answer that is no JSON', 'garbage', 'SUBGRAPH_INVALID_ANSWER'],
    ['an answer that is JSON but no GraphQL', 'json', 'SUBGRAPH_INVALID_ANSWER'],
    ['an empty answer', 'empty', 'SUBGRAPH_INVALID_ANSWER'],
  ])('%s costs only that subgraph its fields', async (_title, how, code) => {
    misbehave(how);
    const { data, errors } = await network.ask('{ me { name score } users { name } }');
    expect(data).toEqual({
      me: { name: 'user 1', score: null },
      users: ['1', '2', '1', '3'].map((id) => ({ name: `user ${id}` })),
    });
    expect(errors!.map(({ path, extensions }) => [path, extensions['code'], extensions['service']])).toEqual([
      [expect.arrayContaining(['me']), code, 'scores'],
    ]);
  });

  test('a subgraph that hangs is waited for once in an operation, and again in the next one', async () => {
    misbehave('hang');
    network.forget();
    const { data, errors } = await network.ask('{ top me { name score } }');
    expect(data).toEqual({ top: null, me: { name: 'user 1', score: null } });
    expect(errors!.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['top'], 'SUBGRAPH_TIMEOUT'],
      [['me'], 'SUBGRAPH_TIMEOUT'],
    ]);
    expect(network.subgraphs.scores.seen).toHaveLength(1);
    network.subgraphs.scores.intercept(undefined);
    expect((await network.ask('{ top me { name score } }')).data).toEqual({
      top: 1,
      me: { name: 'user 1', score: 10 },
    });
  });

  test('of a failed root fetch leave data with nulls', async () => {
    misbehave('garbage');
    const { data, errors } = await network.ask('{ top me { name } }');
    expect(data).toEqual({ top: null, me: { name: 'user 1' } });
    expect(errors).toMatchObject([{ path: ['top'], extensions: { service: 'scores' } }]);
  });

  test('of a failed non-null root fetch make data null, not absent', async () => {
    misbehave('garbage');
    const answer = await network.ask('{ must }');
    expect(answer).toHaveProperty('data', null);
    expect(answer.errors).toHaveLength(1);
  });

  test('of a status beside 200 with a GraphQL body are used like any other', async () => {
    network.subgraphs.scores.intercept((_body, _request, response) => {
      const error = { message: 'half', path: ['_entities', 0, 'score'], extensions: { code: 'HALF' } };
      sendJson(response, 503, { data: { _entities: [{ score: null }] }, errors: [error] });
      return true;
    });
    const { status, data, errors } = await network.ask('{ me { name score } }');
    expect(status).toBe(200);
    expect(data).toEqual({ me: { name: 'user 1', score: null } });
    expect(errors).toMatchObject([
      { message: 'half', path: ['me', 'score'], extensions: { code: 'HALF', service: 'scores' } },
    ]);
  });

  test('that name no path are told once, at the list of the fetch', async () => {
    network.subgraphs.scores.intercept((_body, _request, response) => {
      sendJson(response, 200, { errors: [{ message: 'no' }] });
      return true;
    });
    const { data, errors } = await network.ask('{ maybe { score } }');
    expect(data).toEqual({ maybe: [{ score: null }, null, { score: null }] });
    expect(pathsOf(errors)).toEqual(['maybe']);
  });

  test('and null at a non-null place without an error makes one', async () => {
    network.subgraphs.scores.intercept((_body, _request, response) => {
      sendJson(response, 200, { data: { _entities: [{ rank: null }] } });
      return true;
    });
    const { data, errors } = await network.ask('{ me { name rank } }');
    expect(data).toEqual({ me: null });
    expect(pathsOf(errors)).toEqual(['me/rank']);
  });

  test('an entity that is not there has null fields; where they may not be null, what refers to it is', async () => {
    network.subgraphs.scores.intercept((body, _request, response) => {
      const [representations] = Object.values(body.variables ?? {}) as unknown[][];
      if (representations === undefined) return false;
      sendJson(response, 200, { data: { _entities: representations.map(() => null) } });
      return true;
    });
    expect(await network.ask('{ me { name score } }')).toEqual({
      status: 200,
      data: { me: { name: 'user 1', score: null } },
    });
    expect(await network.ask('{ me { name rank } }')).toEqual({ status: 200, data: { me: null } });
    expect(await network.ask('{ maybe { rank } }')).toEqual({
      status: 200,
      data: { maybe: [null, null, null] },
    });
    const strict = await network.ask('{ strict { name rank } top }');
    expect(strict.data).toBeNull();
    expect(pathsOf(strict.errors)).toEqual(['strict']);
    expect(pathsOf((await network.ask('{ users { rank } }')).errors)).toEqual(['users/0']);
  });

  test('one that a subgraph refuses is refused once, at what refers to it', async () => {
    network.subgraphs.scores.intercept((_body, _request, response) => {
      const errors = [{ message: 'not for you', path: ['_entities', 0] }];
      sendJson(response, 200, { data: { _entities: [null] }, errors });
      return true;
    });
    const { data, errors } = await network.ask('{ me { name rank } }');
    expect(data).toEqual({ me: null });
    expect(pathsOf(errors)).toEqual(['me']);
  });

  test('values of wrong types become null with an error', async () => {
    network.subgraphs.users.intercept((_body, _request, response) => {
      sendJson(response, 200, { data: { users: 'nobody', me: [1], maybe: [{ name: { a: 1 } }] } });
      return true;
    });
    const { data, errors } = await network.ask('{ me { name } maybe { name } }');
    expect(data).toEqual({ me: null, maybe: [{ name: null }] });
    expect(pathsOf(errors)).toEqual(['maybe/0/name', 'me']);
  });

  function misbehave(how: string): void {
    network.subgraphs.scores.intercept((_body, request, response) => {
      if (how === 'drop') request.socket.destroy();
      if (how === 'garbage') response.end('<html>');
      if (how === 'json') response.end('[1, 2]');
      if (how === 'empty') response.end();
      return true;
    });
  }
});

function pathsOf(errors: readonly { path?: readonly (string | number)[] }[] | undefined): string[] {
  return (errors ?? []).map(({ path }) => (path ?? []).join('/')).sort();
}
