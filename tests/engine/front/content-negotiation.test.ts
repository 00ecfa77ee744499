import { createHash } from 'node:crypto';
import { postJson } from '../../network/post-json';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';

const URQL =
  'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
const QUERY = '{ hello }';
const MUTATION = 'mutation { greet }';
const SUBSCRIPTION = 'subscription { ticked }';
const [PLAIN, GRAPHQL, STREAM] = [
  'application/json',
  'application/graphql-response+json',
  'text/event-stream',
];

let network: Network<'a'>;

beforeAll(async () => {
  network = await startNetwork({
    a: {
      sdl: federated(`
        type Query { hello: String }
        type Mutation { greet: String }
        type Subscription { ticked: Int }
      `),
      resolvers: { Query: { hello: () => 'subscription' }, Mutation: { greet: () => 'hi' } },
    },
  });
});
beforeEach(() => network.forget());
afterAll(() => network?.stop());

function post(accept: string | undefined, body: object): Promise<Response> {
  return postJson(network.gateway.url, body, accept === undefined ? {} : { accept });
}

function get(accept: string, parameters: Record<string, string>): Promise<Response> {
  const headers = { accept, 'apollo-require-preflight': 'true' };
  return fetch(`${network.gateway.url}?${new URLSearchParams(parameters)}`, { headers });
}

async function typeOf(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  await response.text();
  return response.headers.get('content-type')!.split(';')[0]!;
}

test.each([
  ['nothing', undefined, PLAIN],
  ['anything', '*/*', PLAIN],
  ['any application', 'application/*', PLAIN],
  ['a browser’s', 'text/html, application/xhtml+xml, */*;q=0.8', PLAIN],
  ['JSON', 'application/json', PLAIN],
  ['JSON with its character set', 'application/json; charset=utf-8', PLAIN],
  ['capital letters', 'Application/JSON', PLAIN],
  ['GraphQL’s JSON', GRAPHQL, GRAPHQL],
  ['GraphQL’s JSON first', `${GRAPHQL}, ${PLAIN}`, GRAPHQL],
  ['JSON first', `${PLAIN}, ${GRAPHQL}`, PLAIN],
  ['JSON more', `${GRAPHQL};q=0.5, ${PLAIN}`, PLAIN],
  ['GraphQL’s JSON more', `${PLAIN};q=0.5, ${GRAPHQL};q=0.9`, GRAPHQL],
  ['GraphQL’s JSON and not JSON', `${PLAIN};q=0, ${GRAPHQL}`, GRAPHQL],
  ['anything but JSON', `*/*, ${PLAIN};q=0`, GRAPHQL],
  ['an event stream too', `${PLAIN}, ${STREAM}`, PLAIN],
  ['an event stream first, as much', `${STREAM}, ${PLAIN}`, PLAIN],
  ['an event stream less', `${STREAM};q=0.1, ${GRAPHQL}`, GRAPHQL],
  ['no event stream', `${STREAM};q=0, */*`, PLAIN],
  ['an event stream more', `${STREAM}, ${PLAIN};q=0.9`, STREAM],
  ['an event stream alone', STREAM, STREAM],
  ['any text and JSON', `text/*, ${PLAIN}`, PLAIN],
  ['parts and JSON', `multipart/mixed; deferSpec=20220824, ${PLAIN}`, PLAIN],
  ['what urql does', URQL, GRAPHQL],
])('a query of a client that accepts %s', async (_title, accept, type) => {
  expect(await typeOf(post(accept, { query: QUERY }))).toBe(type);
  expect(await typeOf(post(accept, { query: MUTATION }))).toBe(type);
});

test.each([
  [URQL],
  [`${PLAIN}, ${STREAM}`],
  [`${STREAM};q=0.1, ${PLAIN}`],
  [STREAM],
  [`${STREAM}, */*;q=0.1`],
])('a subscription of a client that accepts %s is an event stream', async (accept) => {
  const texts = [SUBSCRIPTION, 'query A { hello } subscription B { ticked }'];
  expect(await typeOf(post(accept, { query: texts[0] }))).toBe(STREAM);
  expect(await typeOf(post(accept, { query: texts[1], operationName: 'B' }))).toBe(STREAM);
  expect(await typeOf(get(accept, { query: SUBSCRIPTION }))).toBe(STREAM);
});

test('a query is told from a subscription beside it, and by its hash', async () => {
  const both = 'query A { hello } subscription B { ticked }';
  expect(await typeOf(post(URQL, { query: both, operationName: 'A' }))).toBe(GRAPHQL);
  const query = 'subscription Hashed { ticked }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  expect(await typeOf(post(URQL, { extensions }))).toBe(GRAPHQL);
  expect(await typeOf(post(URQL, { query, extensions }))).toBe(STREAM);
  expect(await typeOf(post(URQL, { extensions }))).toBe(STREAM);
  expect(await typeOf(get(URQL, { extensions: JSON.stringify(extensions) }))).toBe(STREAM);
});

test.each([
  ['a subscription', { query: SUBSCRIPTION }, 400],
  ['a text that is none', { query: 'subscription {' }, 400],
  ['no operation', {}, 400],
])('%s of a client that accepts JSON alone is refused in JSON', async (_title, body, status) => {
  const response = await post(GRAPHQL, body);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('json');
});

test.each([
  ['multipart/mixed'],
  ['text/html'],
  ['text/plain, image/*'],
  [`${PLAIN};q=0`],
  [`${PLAIN};q=0, ${GRAPHQL};q=0.0, ${STREAM};q=0`],
  ['*/*;q=0'],
])('a client that accepts %s is refused before anything runs', async (accept) => {
  for (const query of [QUERY, MUTATION, SUBSCRIPTION]) {
    const response = await post(accept, { query });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }] });
  }
  expect(network.subgraphs.a.seen).toEqual([]);
});
