import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultOperationLimits } from '../../../platform/graphql/operation-limits';
import { keyOfText, withoutComments } from '../../../platform/graphql/operation-text';
import { EventStreamClient } from '../../network/event-stream-client';
import { SocketClient } from '../../network/socket-client';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type GatewayProcess, startGatewayProcess } from '../harness/gateway-process';
import { type Network, startNetwork } from '../harness/network';
import { send } from '../harness/send';
import { type RunningSubgraph, startSubgraph } from '../harness/subgraph';

const SHOP = {
  sdl: federated('type Query { n(text: String): Int, m: Int }'),
  resolvers: { Query: { n: () => 1, m: () => 2 } },
};

describe('the text of an operation', () => {
  test.each([
    ['{ n }', '{ n }'],
    ['{ n # all of it }\n}', '{ n \n}'],
    ['# first\r\n{ n }#last', '\r\n{ n }'],
    ['{ n(text: "# no comment") } # one', '{ n(text: "# no comment") } '],
    ['{ n(text: "\\"#") # one\n}', '{ n(text: "\\"#") \n}'],
    [
      '{ n(text: """\n# "no" \\""" # comment\n""") # one\n}',
      '{ n(text: """\n# "no" \\""" # comment\n""") \n}',
    ],
    ['{ n(text: "unended # here\n) # one', '{ n(text: "unended # here\n) '],
    ['{ n(text: """ # unended', '{ n(text: """ # unended'],
    ['"""a""" "" # b', '"""a""" "" '],
  ])('%j is kept as %j', (text, kept) => {
    expect(withoutComments(text)).toBe(kept);
  });

  test('has a key of one length', () => {
    expect(keyOfText('{ n }')).toHaveLength(keyOfText('x'.repeat(1_000_000)).length);
  });
});

describe('an operation that is too long', () => {
  let network: Network<'shop'>;

  beforeAll(async () => {
    network = await startNetwork(
      { shop: SHOP },
      { limits: { ...defaultOperationLimits, maxCharacters: 500 } },
    );
  });
  afterAll(() => network.stop());

  const codes = (errors: readonly any[] | undefined) => errors?.map(({ extensions }) => extensions);
  const userMessage = expect.stringMatching(/Begränsa urvalet/);
  const long = { code: 'OPERATION_LIMIT_EXCEEDED', limit: 'characters', max: 500, userMessage };
  const named = { code: 'OPERATION_LIMIT_EXCEEDED', limit: 'characters in a name', max: 256, userMessage };
  const cases: [string, string, object][] = [
    ['by a comment', `{ n } #${'x'.repeat(500)}`, long],
    ['by what is ignored', `{ n${' '.repeat(500)} }`, long],
    ['by an alias', `{ ${'a'.repeat(257)}: n }`, named],
    ['by the name of a fragment', `{ ...${'f'.repeat(257)} }`, named],
  ];

  test.each(cases)('%s is refused over HTTP', async (_title, query, extensions) => {
    const answer = await network.ask(query);
    expect(answer.status).toBe(400);
    expect(codes(answer.errors)).toEqual([extensions]);
  });

  test.each(cases)('%s is refused over a socket and an event stream', async (_title, query, extensions) => {
    const base = network.gateway.url.replace('/graphql', '');
    const client = await SocketClient.connect(base);
    client.subscribe('1', query);
    await client.until(() => client.find('1', 'error') !== undefined);
    expect(codes(client.find('1', 'error')!.payload)).toEqual([extensions]);
    client.close();
    const stream = await EventStreamClient.post(base, {}, { query });
    expect(codes((await stream.next()).data.errors)).toEqual([extensions]);
    stream.close();
  });

  test('differs from a short one in comments alone and is the same operation', async () => {
    for (const note of ['a', 'b', 'c']) {
      expect((await network.ask(`{ n } # ${note}`)).data).toEqual({ n: 1 });
    }
  });
});

describe('many long texts', () => {
  let shop: RunningSubgraph;
  let gateway: GatewayProcess;
  let folder: string;

  beforeAll(async () => {
    shop = await startSubgraph('shop', SHOP);
    folder = mkdtempSync(join(tmpdir(), 'texts-'));
    const path = join(folder, 'supergraph.graphql');
    writeFileSync(path, compose([shop]).supergraphSdl);
    gateway = await startGatewayProcess(path, {
      NODE_OPTIONS: '--max-old-space-size=220',
      MAX_OPERATION_CHARACTERS: '2000000',
      MAX_BODY_BYTES: '4000000',
      MAX_MESSAGE_BYTES: '4000000',
      RATE_PER_ADDRESS: '0',
    });
  });
  afterAll(async () => {
    await gateway?.stop();
    await shop?.stop();
    rmSync(folder, { recursive: true });
  });

  const LONG = 'x'.repeat(1_000_000);
  const GAP = ' '.repeat(1_000_000);
  const texts: [string, (i: number) => string][] = [
    ['comments', (i) => `{ n } # ${i} ${LONG}`],
    ['blanks', (i) => `{ n${GAP}${','.repeat(i)}}`],
    ['literals', (i) => `{ n(text: "${i} ${LONG}") }`],
    ['nothing that is valid', (i) => `{ none(text: "${i} ${LONG}") }`],
  ];

  test.each(texts)(
    'that differ in %s do not end the gateway',
    async (_title, textOf) => {
      const base = gateway.url.replace('/graphql', '');
      const client = await SocketClient.connect(base);
      for (let i = 0; i < 150; i++) {
        await send(gateway.url, { query: textOf(i) });
        if (i % 3 > 0) continue;
        client.subscribe(`${i}`, textOf(i));
        await client.until(
          () => (client.find(`${i}`, 'complete') ?? client.find(`${i}`, 'error')) !== undefined,
        );
      }
      client.close();
      expect((await send(gateway.url, { query: '{ m }' })).data).toEqual({ m: 2 });
    },
    60_000,
  );
});
