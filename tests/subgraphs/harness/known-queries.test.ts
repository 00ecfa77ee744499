import { ApolloServer } from '@apollo/server';
import { buildSchema, GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import {
  AccessLogUnavailableError,
  DatabaseUnavailableError,
  NotFoundError,
  UnauthenticatedError,
} from '../../../platform/errors/errors';
import { createHttpServer } from '../../../platform/http/http-server';
import { createLogger } from '../../../platform/logging/logger';
import { createTokenVerifier } from '../../../platform/tokens/token-verifier';
import type { AnswerGuard } from '../../../subgraphs/harness/request/answer-guard';
import type { RequestContext } from '../../../subgraphs/harness/request/request-context';
import { createGraphqlServer } from '../../../subgraphs/harness/server/graphql-server';
import { serviceSettings } from '../../network/service-settings';
import { authorization } from '../../network/tokens';

const MAX_ANSWER_BYTES = 2_000;

const SCHEMA = `
  type Query { text(of: String): String number(at: Int! = 1): Int! fails(how: String!): String list(length: Int!): [Item!] refused: String }
  type Mutation { write: String }
  type Item { id: ID! fails: String }
`;

const FAILURES: Readonly<Record<string, () => Error>> = {
  foreseen: () => new NotFoundError('candidate' as never),
  unforeseen: () => new Error('secret'),
  head: () => new DatabaseUnavailableError(new Error('secret')),
  unauthenticated: () => new UnauthenticatedError('Not you.'),
  status: () => odd({ http: { status: 418, headers: new Map([['x-odd', '1']]) } }),
  noHead: () => odd({ code: 'BAD_REQUEST', http: 'none', rule: 'X' }),
};

function odd(extensions: Record<string, unknown>): GraphQLError {
  return new GraphQLError('odd', { extensions });
}

const RESOLVERS: Readonly<Record<string, GraphQLFieldResolver<unknown, RequestContext>>> = {
  text: (_root, { of }) => of ?? 'text',
  number: (_root, { at }) => (at === 0 ? null : at),
  fails: async (_root, { how }) => Promise.reject(FAILURES[how]!()),
  list: (_root, { length }) =>
    Array.from({ length }, (_, index) => ({ id: `item-${index}`, fails: new Error('x') })),
  refused: () => 'told',
};

/** What it says better why nothing is run. */
const LEFT_TO_APOLLO: ReadonlySet<string> = new Set([
  'an operation that is not there',
  'none of several operations',
  'a variable that does not fit',
  'a variable that is missing',
]);

const ACCEPTED: readonly Readonly<Record<string, string>>[] = [
  {},
  { accept: 'application/graphql-response+json, application/json' },
  { accept: '*/*' },
];

/** Admits everything but what tells `refused`. */
const guard: AnswerGuard = {
  admit: async ({ data }) => {
    if ((data as Record<string, unknown> | null)?.['refused'] !== undefined)
      throw new AccessLogUnavailableError(new Error('down'));
  },
  remember: () => undefined,
  recall: () => undefined,
};

describe('a query that has been asked before', () => {
  const logger = createLogger('test', 'silent');
  let stop: () => Promise<void>;
  let url: string;
  let headers: Record<string, string>;
  let schema: GraphQLSchema;

  beforeAll(async () => {
    schema = buildSchema(SCHEMA);
    for (const [name, resolve] of Object.entries(RESOLVERS))
      schema.getQueryType()!.getFields()[name]!.resolve = resolve as never;
    const graphql = await createGraphqlServer({
      schema,
      verifier: createTokenVerifier(serviceSettings('').tokens),
      createLoaders: () => ({}),
      instances: { container: new Map(), references: {} } as never,
      development: false,
      introspection: false,
      maxAnswerBytes: MAX_ANSWER_BYTES,
      guard,
      logger,
    });
    const http = createHttpServer({
      host: '127.0.0.1',
      port: 0,
      routes: { '/graphql': graphql.route },
      logger,
    });
    ({ url } = await http.start());
    headers = { 'content-type': 'application/json', ...(await authorization({ role: 'resursteam' })) };
    stop = async () => {
      await http.stop();
      await graphql.stop();
    };
  });
  afterAll(() => stop());

  async function ask(body: unknown, more: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': 'request-7', ...more },
      body: JSON.stringify(body),
    });
    const told = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
    return { status: response.status, told, text: await response.text() };
  }

  test.each<[string, object]>([
    ['data', { query: '{ text number }' }],
    [
      'arguments',
      { query: 'query Q($of: String) { text(of: $of) }', variables: { of: 'å' }, operationName: 'Q' },
    ],
    ['no variables', { query: 'query($of: String) { text(of: $of) }', variables: null, operationName: null }],
    ['one of several operations', { query: 'query A { text } query B { number }', operationName: 'B' }],
    ['an operation that is not there', { query: 'query C { text } query D { number }', operationName: 'E' }],
    ['none of several operations', { query: 'query F { text } query G { number }' }],
    [
      'a variable that does not fit',
      { query: 'query($at: Int!) { number(at: $at) }', variables: { at: 'one' } },
    ],
    ['a variable that is missing', { query: 'query($at: Int!) { a: number(at: $at) }' }],
    ['null where none may be', { query: '{ number(at: 0) text }' }],
    ['errors of items', { query: '{ list(length: 3) { id fails } text }' }],
    ['an answer that is too large', { query: '{ list(length: 200) { id } }' }],
    ['an answer that is not admitted', { query: '{ refused }' }],
    ...Object.keys(FAILURES).map((how): [string, object] => [
      `the error ${how}`,
      { query: 'query($how: String!) { fails(how: $how) text }', variables: { how } },
    ]),
  ])('is answered as it was before: %s', async (what, body) => {
    const apollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
    for (const more of ACCEPTED) {
      const query = `# ${what} ${JSON.stringify(more)}\n${(body as { query: string }).query}`;
      const before = await ask({ ...body, query }, more);
      apollo.mockClear();
      expect(await ask({ ...body, query }, more)).toEqual(before);
      expect(apollo).toHaveBeenCalledTimes(LEFT_TO_APOLLO.has(what) ? 1 : 0);
    }
  });

  test('and refused as before where the request is', async () => {
    const body = { query: '{ text again: number }' };
    expect((await ask(body)).status).toBe(200);
    expect((await ask(body, { authorization: 'Bearer x.y.z' })).status).toBe(401);
    expect((await ask(body, { accept: 'text/html' })).status).toBe(406);
    expect((await ask({ ...body, extensions: 'no' })).status).toBe(400);
    expect((await ask({ ...body, variables: '{}' })).status).toBe(400);
  });
});
