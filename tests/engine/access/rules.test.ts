import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { type ProtectedNetwork, refusedPaths, startProtectedNetwork } from './protected-network';
import { USERS } from './users-network';

let network: ProtectedNetwork<keyof typeof USERS>;

beforeAll(async () => {
  network = await startProtectedNetwork(USERS, { unprotectedRequires: true });
});
beforeEach(() => network.forget());
afterAll(() => network?.stop());

describe('rules of fields and types', () => {
  it('answer null with an error and its path, and fetch the rest', async () => {
    const answer = await network.askAs(null, '{ public users { name mail: email } }');
    expect(answer.data).toEqual({
      public: 'open',
      users: [
        { name: 'User 1', mail: null },
        { name: 'User 2', mail: null },
      ],
    });
    expect(refusedPaths(answer)).toEqual(['users.0.mail', 'users.1.mail']);
    expect(network.subgraphs.accounts.seen.map(({ query }) => query).join()).not.toContain('email');
  });

  it('hold for a verified token', async () => {
    const query = '{ me { name } mood }';
    expect(await network.askAs({}, query)).toEqual({
      status: 200,
      data: { me: { name: 'User 1' }, mood: 'HAPPY' },
    });
    const anonymous = await network.askAs(null, query);
    expect(anonymous.data).toEqual({ me: null, mood: null });
    expect(refusedPaths(anonymous)).toEqual(['me', 'mood']);
  });

  it('refuse a token that cannot be verified', async () => {
    const headers = { authorization: 'Bearer a.b.c' };
    const answer = await network.ask('{ public }', {}, { headers });
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('send nothing to any subgraph when everything is refused', async () => {
    const answer = await network.askAs(null, '{ me { name } secret { text } users { email } stamp }');
    expect(network.requests()).toEqual({ accounts: 0, posts: 0 });
    expect(answer.data).toEqual({ me: null, secret: null, users: null, stamp: null });
    expect(refusedPaths(answer)).toEqual(['me', 'secret', 'users', 'stamp']);
  });

  it.each([
    ['email', true],
    ['profile', false],
    ['profile contact', true],
    ['contact more profile', true],
    ['other', false],
  ])('ask for all scopes of one list: "%s" is %s', async (scope, holds) => {
    const answer = await network.askAs({ scope }, '{ users { id email } }');
    expect(answer.data.users[1]).toEqual({ id: '2', email: holds ? '2@example.org' : null });
    expect(refusedPaths(answer)).toEqual(holds ? [] : ['users.0.email', 'users.1.email']);
  });

  it.each([
    [null, false],
    [{ scope: 'has-keys' }, false],
    [{ scope: 'has-keys opens-doors' }, true],
    [{ role: 'clerk' }, true],
    [{ role: 'boss' }, false],
    [{ scope: 'role:clerk' }, false],
  ])('hold policies by role or scope: %j is %s', async (who, holds) => {
    const answer = await network.askAs(who, '{ office { name } }');
    expect(answer.data.office).toEqual(holds ? { name: 'Hall' } : null);
    expect(refusedPaths(answer)).toEqual(holds ? [] : ['office']);
  });

  it('of several subgraphs must all hold', async () => {
    const nick = async (who: { scope?: string } | null) =>
      (await network.askAs(who, '{ users { id nick } }')).data.users[0].nick;
    expect(await nick(null)).toBeNull();
    expect(await nick({ scope: 'other' })).toBeNull();
    expect(await nick({ scope: 'nick' })).toBe('n1');
  });

  it('of what a field leads to count for the field, also for scalars and enums', async () => {
    const query = '{ public secret { text } stamp mood }';
    const answer = await network.askAs({ scope: 'stamp' }, query);
    expect(answer.data).toEqual({ public: 'open', secret: null, stamp: 7, mood: 'HAPPY' });
    expect(refusedPaths(answer)).toEqual(['secret']);
  });

  it('leave __typename and introspection alone, and are not in the schema that clients see', async () => {
    const answer = await network.askAs(
      null,
      '{ __typename me { __typename id } __schema { queryType { name } } }',
    );
    expect(answer.data).toEqual({
      __typename: 'Query',
      me: null,
      __schema: { queryType: { name: 'Query' } },
    });
    const { data } = await network.askAs(null, getIntrospectionQuery());
    expect(printSchema(buildClientSchema(data))).not.toMatch(/authenticated|requiresScopes|policy/i);
    expect(await network.askAs(null, '{ users { __typename email } }')).toMatchObject({
      data: {
        users: [
          { __typename: 'User', email: null },
          { __typename: 'User', email: null },
        ],
      },
    });
  });

  it('reach through fragments and aliases', async () => {
    const answer = await network.askAs(
      null,
      `{ a: users { ...F } b: users { friend { ... { e: email } ...F } } }
       fragment F on User { id ...G } fragment G on User { email }`,
    );
    expect(answer.data.a[0]).toEqual({ id: '1', email: null });
    expect(answer.data.b[0]).toEqual({ friend: { e: null, id: '2', email: null } });
    expect(refusedPaths(answer).sort()).toEqual([
      'a.0.email',
      'a.1.email',
      'b.0.friend.e',
      'b.0.friend.email',
      'b.1.friend.e',
      'b.1.friend.email',
    ]);
  });

  it('hold for fields that a fragment of nothing else leaves out', async () => {
    const answer = await network.askAs(null, '{ users { name ...F } } fragment F on User { email }');
    expect(answer.data.users[0]).toEqual({ name: 'User 1', email: null });
    expect(refusedPaths(answer)).toEqual(['users.0.email', 'users.1.email']);
  });
});

describe('a refused field that may not be null', () => {
  it('nulls its object without a second error', async () => {
    const answer = await network.askAs(null, '{ public users { id friend { name ssn } } }');
    expect(answer.data).toEqual({
      public: 'open',
      users: [
        { id: '1', friend: null },
        { id: '2', friend: null },
      ],
    });
    expect(refusedPaths(answer)).toEqual(['users.0.friend.ssn', 'users.1.friend.ssn']);
  });

  it('nulls the list whose items may not be null', async () => {
    const answer = await network.askAs(null, '{ public users { id best { id ssn } } }');
    expect(answer.data).toEqual({ public: 'open', users: null });
    expect(refusedPaths(answer)).toEqual(['users.0.best.ssn']);
  });

  it('nulls the data at the root', async () => {
    const answer = await network.askAs(null, '{ public admin { id } }');
    expect(answer.data).toBeNull();
    expect(refusedPaths(answer)).toEqual(['admin']);
  });
});

describe('a protected field that another one requires', () => {
  it('is fetched for it and not shown', async () => {
    const who = { scope: 'check ssn' };
    const answer = await network.askAs(who, '{ users { checked } }');
    expect(answer).toEqual({ status: 200, data: { users: [{ checked: true }, { checked: true }] } });
    expect(network.subgraphs.accounts.seen[0]!.query).toContain('ssn');
    const asked = await network.askAs(
      who,
      '{ users { checked friend { checked } ... @include(if: false) { ssn } } }',
    );
    expect(refusedPaths(asked)).toEqual([]);
  });

  it('is not told by it to those who may not see it', async () => {
    const answer = await network.askAs({ scope: 'check' }, '{ users { id checked } }');
    expect(answer.data.users[0]).toEqual({ id: '1', checked: null });
    expect(refusedPaths(answer)).toEqual(['users.0.checked', 'users.1.checked']);
    expect(network.requests()).toEqual({ accounts: 1, posts: 0 });
  });

  it('stays hidden where it is asked for beside', async () => {
    const answer = await network.askAs({ scope: 'check' }, '{ users { id friend { checked ssn } } }');
    expect(answer.data.users).toEqual([
      { id: '1', friend: null },
      { id: '2', friend: null },
    ]);
    expect(JSON.stringify(answer)).not.toContain('ssn-');
    expect(refusedPaths(answer).sort()).toEqual([
      'users.0.friend.checked',
      'users.0.friend.ssn',
      'users.1.friend.checked',
      'users.1.friend.ssn',
    ]);
  });
});

describe('@skip and @include beside rules', () => {
  const QUERY = `query ($with: Boolean!) { users { id email @include(if: $with) ...F @skip(if: $with) } }
    fragment F on User { nick name }`;

  it('tell of refused fields only where they are selected', async () => {
    const withEmail = await network.askAs(null, QUERY, { with: true });
    expect(withEmail.data.users[0]).toEqual({ id: '1', email: null });
    expect(refusedPaths(withEmail)).toEqual(['users.0.email', 'users.1.email']);
    const without = await network.askAs(null, QUERY, { with: false });
    expect(without.data.users[0]).toEqual({ id: '1', nick: null, name: 'User 1' });
    expect(refusedPaths(without)).toEqual(['users.0.nick', 'users.1.nick']);
  });

  it('leave an object of which everything is skipped or refused', async () => {
    const query = 'query ($with: Boolean!) { users { friend { name @include(if: $with) email } } }';
    expect((await network.askAs(null, query, { with: false })).data.users[0]).toEqual({
      friend: { email: null },
    });
  });
});

describe('mutations', () => {
  it('run the root fields that the caller may use, and no others', async () => {
    const query = 'mutation { one: touch rename(to: "x") { name } two: touch }';
    const answer = await network.askAs({}, query);
    expect(answer.data).toEqual({ one: 'touched', rename: null, two: 'touched' });
    expect(refusedPaths(answer)).toEqual(['rename']);
    const sent = network.subgraphs.accounts.seen.map((request) => request.query);
    expect(sent).toHaveLength(2);
    expect(sent.join()).not.toContain('rename');
  });

  it('run also when all that is selected of their result is refused', async () => {
    const answer = await network.askAs(null, 'mutation { remove { id } }');
    expect(answer.data).toEqual({ remove: { id: null } });
    expect(refusedPaths(answer)).toEqual(['remove.id']);
    expect(network.requests()).toMatchObject({ accounts: 1 });
  });
});

describe('one operation of several callers', () => {
  const QUERY = '{ users { id email nick posts { title } } public }';

  it('shows to each what is his, however often it is asked', async () => {
    const callers = [null, { scope: 'email' }, { scope: 'nick posts' }, { scope: 'email nick posts' }];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => network.askAs(callers[index % 4]!, QUERY)),
    );
    for (const [index, answer] of answers.entries()) {
      const scope = callers[index % 4]?.scope ?? '';
      const expected = ['email', 'nick', 'posts'].filter((name) => !scope.includes(name));
      // `posts` may not be null, nor may a user.
      const places = scope.includes('posts') ? [0, 1] : [0];
      expect(refusedPaths(answer)).toEqual(
        places.flatMap((index) => expected.map((name) => `users.${index}.${name}`)),
      );
      if (!scope.includes('posts')) expect(answer.data).toEqual({ users: null, public: 'open' });
      else expect(answer.data.users[0].email).toBe(scope.includes('email') ? '1@example.org' : null);
    }
  });
});
