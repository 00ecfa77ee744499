import { serverAudits } from 'graphql-http';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

let url = '';
let network: Network;

beforeAll(async () => {
  network = await startNetwork({
    a: { sdl: federated('type Query { hello(name: String): String }'), resolvers: {} },
  });
  url = network.gateway.url;
});
afterAll(() => network?.stop());

/** A browser's simple requests are refused (CSRF prevention): a client says that it is none. */
const fetchFn = (target: string, init: RequestInit = {}) =>
  fetch(target, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'true' } });

describe('GraphQL over HTTP', () => {
  test.each(serverAudits({ url: () => url, fetchFn }).map((audit) => [audit.name, audit] as const))(
    '%s',
    async (_name, audit) => {
      const result = await audit.fn();
      if (result.status !== 'ok') throw new Error(`${result.status}: ${result.reason}`);
    },
  );
});

describe('incremental delivery', () => {
  test.each([
    '{ ... @defer { hello } }',
    '{ ...F @defer(label: "x", if: true) } fragment F on Query { hello }',
  ])('is answered in one piece: %s', async (query) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed; deferSpec=20220824, application/json',
      },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: null } });
  });
});
