import { EventStreamClient } from '../../network/event-stream-client';
import { SocketClient } from '../../network/socket-client';
import { federated } from '../harness/federated';
import { type Network, startNetwork } from '../harness/network';
import type { Answer } from '../harness/send';

const MAX = 200_000;
const KEY = 'k'.repeat(250);

/** A supergraph that says nothing of the sizes of its lists. */
describe('an answer that is too large', () => {
  let network: Network<'rows' | 'names'>;
  let written = 0;

  beforeAll(async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `${i}` }));
    network = await startNetwork(
      {
        rows: {
          sdl: federated(`
            type Query { rows(count: Int!): [Row!]! text(length: Int!): String strict(n: Int, list: [Int!], in: In): Int }
            type Mutation { write(count: Int!): [Row!]! }
            type Subscription { opened: Row }
            input In { n: Int }
            type Row @key(fields: "id") { id: ID! bad: Int same: Int }
          `),
          resolvers: {
            Query: {
              rows: (_: unknown, { count }: { count: number }) => rows(count),
              text: (_: unknown, { length }: { length: number }) => 'å'.repeat(length),
              strict: () => 1,
            },
            Mutation: {
              write: (_: unknown, { count }: { count: number }) => {
                written += 1;
                return rows(count);
              },
            },
            Row: {
              __resolveReference: (row: object) => row,
              bad: () => {
                throw new Error('no');
              },
              same: () => 1,
            },
          },
        },
        names: {
          sdl: federated('type Row @key(fields: "id") { id: ID! name: String }'),
          resolvers: { Row: { __resolveReference: (row: object) => ({ ...row, name: 'n'.repeat(1_000) }) } },
        },
      },
      { maxAnswerBytes: MAX },
    );
  });
  afterEach(async () => {
    expect((await network.ask('{ text(length: 1) }')).data).toEqual({ text: 'å' });
  });
  afterAll(() => network.stop());

  const aliases = (count: number, field: string) =>
    Array.from({ length: count }, (_, i) => `${KEY}${i}: ${field}`).join(' ');
  const fragments = (count: number, field: string) =>
    `${Array.from({ length: count }, (_, i) => `a${i}: rows(count: 30) { ...F }`).join(' ')} } fragment F on Row { ${KEY}: ${field}`;

  const CODES = ['ANSWER_TOO_LARGE', 'SUBGRAPH_INVALID_ANSWER'];
  /** One error for the whole; or, where a subgraph's own answer is too large, for each field that it does not give. */
  const expectTooLarge = (answer: Pick<Answer, 'data' | 'errors'>) => {
    for (const { extensions } of answer.errors!) expect(CODES).toContain(extensions.code);
    expect(JSON.stringify(answer).length).toBeLessThan(MAX);
    expect(JSON.stringify(answer)).not.toContain(`${KEY}0":"`);
  };

  const operations: [string, string][] = [
    ['by texts', `{ text(length: ${MAX}) }`],
    ['by texts that are longer in bytes than in characters', `{ text(length: ${0.75 * MAX}) }`],
    ['by long names over many rows', `{ rows(count: 100) { ${aliases(20, 'id')} } }`],
    ['by long names of __typename', `{ rows(count: 100) { ${aliases(20, '__typename')} } }`],
    ['by one long name in a fragment that is spread often', `{ ${fragments(100, 'same')} }`],
    ['by what another subgraph adds', '{ rows(count: 500) { name } }'],
    ['by the paths of its errors', `{ rows(count: 100) { ${aliases(20, 'bad')} } }`],
    ['by introspection with long names', `{ __schema { types { ${aliases(60, 'name')} } } }`],
  ];

  describe.each(operations)('%s', (_title, query) => {
    test('is an error over HTTP, the first time and the next', async () => {
      for (let time = 0; time < 3; time++) {
        const answer = await network.ask(query);
        expectTooLarge(answer);
      }
    });

    test('is an error over a socket and an event stream', async () => {
      const base = network.gateway.url.replace('/graphql', '');
      const client = await SocketClient.connect(base);
      client.subscribe('1', query);
      const [answer] = await client.nextCount('1', 1);
      expectTooLarge(answer);
      client.close();
      const stream = await EventStreamClient.post(base, {}, { query });
      expectTooLarge((await stream.next()).data);
      stream.close();
    });
  });

  test('of a mutation has been written once', async () => {
    const before = written;
    const { data, errors } = await network.ask(`mutation { write(count: 100) { ${aliases(20, 'id')} } }`);
    expect(data).toBeNull();
    expect(CODES).toContain(errors![0]!.extensions.code);
    expect(written).toBe(before + 1);
  });

  test.each<[string, Record<string, unknown>]>([
    ['query ($n: Int) { strict(n: $n) }', { n: 'x'.repeat(500_000) }],
    [
      'query ($list: [Int!]) { strict(list: $list) }',
      { list: Array.from({ length: 20 }, () => 'x'.repeat(40_000)) },
    ],
    ['query ($in: In) { strict(in: $in) }', { in: { ['x'.repeat(500_000)]: 1 } }],
  ])('is none by repeating what was sent: %s', async (query, variables) => {
    for (let time = 0; time < 2; time++) {
      const answer = await network.ask(query, variables);
      expect(answer.errors![0]!.extensions.code).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(answer).length).toBeLessThan(60_000);
    }
    const client = await SocketClient.connect(network.gateway.url.replace('/graphql', ''));
    const small = JSON.parse(JSON.stringify(variables).replace(/x{10000,}/g, (x) => x.slice(0, 9_000)));
    client.subscribe('1', query, small);
    await client.until(() => client.find('1', 'error') !== undefined);
    expect(JSON.stringify(client.received).length).toBeLessThan(60_000);
    client.close();
  });
});
