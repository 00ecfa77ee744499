import { buildSchema } from 'graphql';
import { createHttpServer } from '../../platform/http/http-server';
import { createLogger } from '../../platform/logging/logger';
import { createTokenVerifier } from '../../platform/tokens/token-verifier';
import { createGraphqlServer } from '../../subgraphs/harness/server/graphql-server';
import { postJson } from '../network/post-json';
import { serviceSettings } from '../network/service-settings';
import { authorization } from '../network/tokens';

const SECRET = 'Astrid Hemligsson';

describe('an error that nobody foresaw', () => {
  const logger = createLogger('test', 'silent');
  let stop: () => Promise<void>;
  let url: string;

  beforeAll(async () => {
    const schema = buildSchema('type Query { broken: Int }');
    schema.getQueryType()!.getFields()['broken']!.resolve = () => {
      throw new Error(SECRET);
    };
    const graphql = await createGraphqlServer({
      schema,
      verifier: createTokenVerifier(serviceSettings('').tokens),
      createLoaders: () => ({}),
      instances: { container: new Map(), references: {} } as never,
      development: false,
      introspection: false,
      logger,
    });
    const crash = () => {
      throw new Error(SECRET);
    };
    const http = createHttpServer({
      host: '127.0.0.1',
      port: 0,
      routes: { '/graphql': graphql.route, '/crash': crash },
      logger,
    });
    ({ url } = await http.start());
    stop = async () => {
      await http.stop();
      await graphql.stop();
    };
  });
  afterAll(() => stop());

  test.each([
    ['a field', '/graphql', 200],
    ['a route', '/crash', 500],
  ])('of %s is told by the id of its request and by nothing else', async (_what, path, status) => {
    const headers = { 'x-request-id': 'request-7', ...(await authorization({ role: 'resursteam' })) };
    const response = await postJson(`${url}${path}`, { query: '{ broken }' }, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-request-id')).toBe('request-7');
    const { errors } = (await response.json()) as { errors: unknown[] };
    expect(errors).toMatchObject([
      {
        message: 'Internal server error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
      },
    ]);
    expect(JSON.stringify(errors)).not.toContain(SECRET);
  });
});
