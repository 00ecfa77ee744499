import { createGateway, type Gateway } from '../../../gateway/gateway';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { emittedSchema } from '../../network/jest/emitted-schema';

let gateway: Gateway;
let url: string;

beforeAll(async () => {
  gateway = await createGateway({
    ...gatewayDefaults,
    supergraph: { sdl: (await emittedSchema())['supergraph.graphql']! },
    logLevel: 'silent',
  });
  url = (await gateway.start()).url;
});

afterAll(() => gateway?.stop());

const openPage = (path: string) => fetch(url + path, { headers: { accept: 'text/html,*/*;q=0.8' } });

test.each(['/', '/graphql'])(
  'a browser that opens %s gets GraphiQL with the example operations',
  async (path) => {
    const response = await openPage(path);
    const html = await response.text();
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(html).toContain('query LedigaPlatser');
    expect(html).toContain('npm run --silent token');
  },
);

test('the page takes everything from the gateway itself', async () => {
  const html = await (await openPage('/graphql')).text();
  const sources = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  expect(sources.length).toBeGreaterThanOrEqual(4);
  for (const source of sources) {
    expect(source).toMatch(/^\/graphiql\//);
    const response = await fetch(url + source);
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(1_000);
  }
});

test('a query by GET is answered, not shown as a page', async () => {
  const response = await fetch(`${url}/graphql?query=%7B__typename%7D`, {
    headers: { accept: 'application/json', 'apollo-require-preflight': 'true' },
  });
  expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
});

test('an asset that does not exist is 404', async () => {
  expect((await fetch(`${url}/graphiql/other.js`)).status).toBe(404);
});
