import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { type Listener, listen } from '../harness/listen';
import { send } from '../harness/send';

const SDL = federated('type Query { hello: String } type Mutation { greet: String }');

interface Seen {
  readonly path: string;
  readonly method: string;
  readonly body: string;
  readonly authorization: string | undefined;
}

let seen: Seen[] = [];
let listener: Listener;
let gateway: RunningGateway | undefined;
/** Path → where it redirects to; other paths answer. */
let redirects: Record<string, { status: number; location: string }> = {};

beforeAll(async () => {
  listener = await listen(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk as string;
    const { authorization } = request.headers;
    seen.push({ path: request.url!, method: request.method!, body, authorization });
    const redirect = redirects[request.url!];
    if (redirect === undefined) response.end('{"data":{"hello":"hi","greet":"hi"}}');
    else response.writeHead(redirect.status, { location: redirect.location }).end('{"data":{"hello":"no"}}');
  });
});
beforeEach(() => {
  seen = [];
  redirects = {};
});
afterEach(async () => {
  await gateway?.stop();
  gateway = undefined;
});
afterAll(() => listener.stop());

/** Asks a gateway whose subgraph is at this address. */
async function ask(url: string, query = '{ hello }', headers?: Record<string, string>) {
  gateway = await startGateway(compose([{ name: 'a', url, sdl: SDL }]).supergraphSdl);
  return send(gateway.url, { query, headers });
}

describe('a redirect', () => {
  test.each([307, 308])('with status %s is followed with method, body and headers', async (status) => {
    redirects = { '/graphql': { status, location: '/moved?x=1' } };
    const headers = { authorization: 'Bearer t' };
    expect(await ask(listener.url, '{ hello }', headers)).toEqual({ status: 200, data: { hello: 'hi' } });
    expect(seen.map(({ path }) => path)).toEqual(['/graphql', '/moved?x=1']);
    expect({ ...seen[1], path: '' }).toEqual({ ...seen[0], path: '' });
    expect(seen[1]).toMatchObject({ method: 'POST', authorization: 'Bearer t' });
  });

  test('of a mutation is followed too', async () => {
    redirects = { '/graphql': { status: 307, location: `${new URL(listener.url).origin}/x` } };
    expect((await ask(listener.url, 'mutation { greet }')).data).toEqual({ greet: 'hi' });
  });

  test.each([301, 302, 303])(
    'with status %s, which would not keep the method, is an error',
    async (status) => {
      redirects = { '/graphql': { status, location: '/moved' } };
      const { data, errors } = await ask(listener.url);
      expect(data).toEqual({ hello: null });
      expect(errors).toMatchObject([
        { message: expect.stringContaining('307 or 308'), extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } },
      ]);
      expect(seen).toHaveLength(1);
    },
  );

  test('to another origin is an error, and nothing is sent there', async () => {
    const elsewhere: unknown[] = [];
    const other = await listen((request, response) => {
      elsewhere.push(request.headers);
      response.end('{"data":{"hello":"stolen"}}');
    });
    redirects = { '/graphql': { status: 307, location: other.url } };
    const { data, errors } = await ask(listener.url, '{ hello }', { authorization: 'Bearer t' });
    await other.stop();
    expect(data).toEqual({ hello: null });
    expect(errors).toMatchObject([
      { message: expect.stringContaining('another origin'), extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } },
    ]);
    expect(elsewhere).toEqual([]);
  });

  test('that leads back to itself ends', async () => {
    redirects = { '/graphql': { status: 307, location: '/graphql' } };
    const { errors } = await ask(listener.url);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('too often'), extensions: { code: 'SUBGRAPH_INVALID_ANSWER' } },
    ]);
    expect(seen.length).toBeLessThan(10);
  });
});

describe('credentials in a URL', () => {
  const withCredentials = (credentials: string) => listener.url.replace('//', `//${credentials}@`);

  test.each([
    ['user:secret', 'user:secret'],
    ['us%40er:s%3Ae%20c', 'us@er:s:e c'],
    ['user:%C3%A5', 'user:å'],
    ['token', 'token:'],
    [':secret', ':secret'],
    ['50%:x', '50%:x'],
  ])('%s are sent as Basic authorization, in place of the caller’s', async (credentials, pair) => {
    const { data } = await ask(withCredentials(credentials), '{ hello }', { authorization: 'Bearer t' });
    expect(data).toEqual({ hello: 'hi' });
    expect(seen[0]!.authorization).toBe(`Basic ${Buffer.from(pair).toString('base64')}`);
  });

  test('are told nobody', async () => {
    redirects = { '/graphql': { status: 302, location: '/x' } };
    const answer = await ask(withCredentials('user:secret'));
    expect(JSON.stringify(answer)).not.toMatch(/secret|user:/);
  });
});
