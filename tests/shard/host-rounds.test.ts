import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HostedSubgraph } from '../../engine/transport/hosted-subgraph';
import { HttpSubgraph } from '../../engine/transport/http-subgraph';
import type { PlannedOperation, SubgraphResponse } from '../../engine/transport/subgraph';
import { SubgraphHost } from '../../engine/transport/subgraph-host';

const HEADER = 'x-hub-district';
const TIMEOUT_MS = 500;
const MAX_BYTES = 2_000;
const CODES = ['north', 'south', 'west'];
const COUNT: PlannedOperation = {
  kind: 'query',
  document: 'query ($a: Int) { count }',
  variableNames: ['a'],
  representationNames: [],
};

interface Received {
  readonly named: unknown;
  readonly body: { readonly query: string; readonly parts?: unknown; readonly variables?: unknown };
}

let server: Server;
let url: string;
let received: Received[];
let answer: (response: ServerResponse, named: string) => void;
let others: string[];
let host: SubgraphHost;
let shards: HostedSubgraph[];

beforeAll(async () => {
  server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
beforeEach(() => {
  received = [];
  others = [];
  host = new SubgraphHost({ url, header: HEADER, timeoutMs: TIMEOUT_MS, maxAnswerBytes: MAX_BYTES });
  shards = CODES.map((name) => {
    const expected = { header: HEADER, name, onOther: (other: string) => others.push(other) };
    const config = { name: 'district', url, timeoutMs: TIMEOUT_MS, maxAnswerBytes: MAX_BYTES };
    return new HostedSubgraph(new HttpSubgraph({ ...config, server: expected }), expected, host);
  });
});
afterEach(() => Promise.all(shards.map((shard) => shard.close())));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += chunk;
  const named = String(request.headers[HEADER]);
  received.push({ named, body: JSON.parse(text) });
  answer(response, named);
}

function begin(response: ServerResponse, named: string): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', [HEADER]: named });
}

function line(name: string, count: unknown, answers = name): string {
  return `${JSON.stringify({ server: name, answers, status: 200, body: { data: { count } } })}\n`;
}

/** All shards at once, each with a variable of its own. */
function askAll(signal = new AbortController().signal, operation = COUNT): Promise<SubgraphResponse>[] {
  const headers = { authorization: 'Bearer x' };
  return shards.map((shard, a) =>
    shard.prepare(operation).execute({ variables: { a }, representations: {}, headers, signal }),
  );
}

const codesOf = (responses: readonly SubgraphResponse[]) =>
  responses.map(({ data, errors }) => data?.['count'] ?? errors?.[0]?.extensions?.['code']);

test('a round is one request, whose parts are answered in any order and any pieces', async () => {
  answer = (response, named) => {
    begin(response, named);
    const text = line('west', 3) + line('north', 'ä') + line('south', 2);
    for (const byte of Buffer.from(text)) response.write(Buffer.of(byte));
    response.end();
  };
  expect(codesOf(await Promise.all(askAll()))).toEqual(['ä', 2, 3]);
  expect(received).toEqual([
    {
      named: 'north,south,west',
      body: {
        query: COUNT.document,
        parts: CODES.map((name, a) => ({ server: name, variables: { a } })),
      },
    },
  ]);
});

test('what is not of one client and one operation is no round', async () => {
  answer = (response, named) => {
    response.writeHead(200, { 'content-type': 'application/json', [HEADER]: named });
    response.end(JSON.stringify({ data: { count: named } }));
  };
  const request = { variables: {}, representations: {}, signal: new AbortController().signal };
  const [north, south] = shards;
  const alone = await Promise.all([
    north!.prepare(COUNT).execute({ ...request, headers: { authorization: 'Bearer x' } }),
    south!.prepare(COUNT).execute({ ...request, headers: { authorization: 'Bearer y' } }),
  ]);
  expect(codesOf(alone)).toEqual(['north', 'south']);
  const mutation: PlannedOperation = { ...COUNT, kind: 'mutation' };
  expect(codesOf(await Promise.all(askAll(undefined, mutation)))).toEqual(CODES);
  expect(received.map(({ body }) => body.parts)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a part is used as soon as it comes; one that does not come in time is late alone', async () => {
  answer = (response, named) => {
    begin(response, named);
    response.write(line('south', 2));
  };
  const [north, south, west] = askAll();
  expect(await south).toMatchObject({ data: { count: 2 } });
  expect(codesOf(await Promise.all([north!, west!]))).toEqual(['SUBGRAPH_TIMEOUT', 'SUBGRAPH_TIMEOUT']);
});

test.each<[string, (response: ServerResponse, named: string) => void, unknown[]]>([
  [
    'dies',
    (response, named) => {
      begin(response, named);
      response.write(line('south', 2), () => response.destroy());
    },
    ['SUBGRAPH_UNREACHABLE', 2, 'SUBGRAPH_UNREACHABLE'],
  ],
  [
    'leaves some out, and writes what is no line',
    (response, named) => {
      begin(response, named);
      response.end(`nonsense\n{"server":"elsewhere"}\n${line('south', 2)}${line('south', 9)}`);
    },
    ['SUBGRAPH_INVALID_ANSWER', 2, 'SUBGRAPH_INVALID_ANSWER'],
  ],
  [
    'has a part for which another answers',
    (response, named) => {
      begin(response, named);
      response.end(line('north', 1, 'east') + line('south', 2) + line('west', 3));
    },
    ['SUBGRAPH_MISDIRECTED', 2, 3],
  ],
  [
    'has a part that is too large',
    (response, named) => {
      begin(response, named);
      response.end(line('north', 'x'.repeat(MAX_BYTES)) + line('south', 2) + line('west', 3));
    },
    ['SUBGRAPH_INVALID_ANSWER', 2, 3],
  ],
  [
    'is another server',
    (response) => {
      response.writeHead(421, { 'content-type': 'application/json', [HEADER]: 'formedling' });
      response.end('{"errors":[{"message":"no"}]}');
    },
    Array(3).fill('SUBGRAPH_MISDIRECTED'),
  ],
  [
    'refuses the round',
    (response, named) => {
      response.writeHead(400, { 'content-type': 'application/json', [HEADER]: named });
      response.end('{"errors":[{"message":"no","extensions":{"code":"BAD_REQUEST"}}]}');
    },
    Array(3).fill('BAD_REQUEST'),
  ],
  [
    'does not say who it is, and answers no lines',
    (response) => response.writeHead(200).end('{"data":{"count":1}}'),
    Array(3).fill('SUBGRAPH_INVALID_ANSWER'),
  ],
])('a host that %s', async (_, how, codes) => {
  answer = how;
  expect(codesOf(await Promise.all(askAll()))).toEqual(codes);
  const isOther = codes.includes('SUBGRAPH_MISDIRECTED');
  expect(others.length > 0).toBe(isOther);
});

test('a round whose client goes is given up, all but what had come', async () => {
  const client = new AbortController();
  answer = (response, named) => {
    begin(response, named);
    response.write(line('south', 2));
  };
  const [north, south, west] = askAll(client.signal);
  await south;
  client.abort(new Error('gone'));
  const outcomes = await Promise.allSettled([north, west]);
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.message)).toEqual([
    'gone',
    'gone',
  ]);
});
