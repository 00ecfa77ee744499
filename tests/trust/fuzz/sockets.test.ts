import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import { fuzzWorld } from './fuzz-world';
import { Choose } from './generate/choose';
import { findLeak } from './generate/harmless';
import { NASTY_TEXTS } from './generate/nasty';
import { exchange, writeRequest } from './raw-exchange';
import { cases, FUZZ_TIMEOUT_MS, HANG_MS } from './settings';
import { CALLERS, tokenOf } from './world';

const fuzz = fuzzWorld({ suite: 'sockets' });

/** The gateway and one subgraph: two servers of the protocol, one ours and one of graphql-ws. */
const urls = () => [fuzz.world.hub.url, fuzz.world.hub.district('farsta').url];

/** A socket that keeps all that comes and knows with which code it was closed. */
class FuzzSocket {
  readonly received: string[] = [];
  closed: number | undefined;
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.received.push(String(data));
      this.wake();
    });
    socket.on('close', (code) => {
      this.closed = code;
      this.wake();
    });
    socket.on('error', () => undefined);
  }

  static async open(url: string): Promise<FuzzSocket> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const fuzzed = new FuzzSocket(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return fuzzed;
  }

  send(data: string | Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(data);
  }

  /** @throws when neither comes in time: the server hangs */
  async until(isThere: (messages: readonly string[]) => boolean): Promise<void> {
    const hang = setTimeout(() => this.socket.terminate(), HANG_MS);
    while (this.closed === undefined && !isThere(this.received)) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    clearTimeout(hang);
    if (this.closed === 1006) throw new Error(`no answer within ${HANG_MS} ms: ${this.received.slice(-3)}`);
  }

  async finish(): Promise<void> {
    this.socket.close(1000);
    await this.until(() => false);
  }
}

const QUERY = '{ candidates(first: 5) { nodes { id area } } }';
const STREAM = 'subscription { vacancyOpened { cursor vacancy { id candidate { id area } } } }';
const isTypeOf = (type: string) => (message: string) => JSON.parse(message).type === type;
const isOf = (id: string) => (message: string) => JSON.parse(message).id === id;
const json = JSON.stringify;

/** What the protocol has come to: which violation closes the socket, and with which code. */
interface Model {
  readonly socket: FuzzSocket;
  readonly authorization: string;
  isAcknowledged: boolean;
  /** Streams that run. */
  readonly running: Set<string>;
  queries: number;
  /** The code of the first violation. */
  expected: number | undefined;
}

type Act = (model: Model, choose: Choose) => Promise<void>;

const initialise: Act = async (model) => {
  model.socket.send(json({ type: 'connection_init', payload: { authorization: model.authorization } }));
  if (model.isAcknowledged) model.expected = 4429;
  else await model.socket.until((messages) => messages.some(isTypeOf('connection_ack')));
  model.isAcknowledged = true;
};

const query: Act = async (model) => {
  const id = `q${model.queries++}`;
  model.socket.send(json({ id, type: 'subscribe', payload: { query: QUERY } }));
  if (!model.isAcknowledged) model.expected = 4401;
  else
    await model.socket.until((messages) =>
      messages.filter(isOf(id)).some((m) => /"complete"|"error"/.test(m)),
    );
};

const stream: Act = async (model, choose) => {
  const id = `s${choose.integer(0, 2)}`;
  model.socket.send(json({ id, type: 'subscribe', payload: { query: STREAM } }));
  if (!model.isAcknowledged) model.expected = 4401;
  else if (model.running.has(id)) model.expected = 4409;
  else model.running.add(id);
};

const complete: Act = async (model, choose) => {
  const id = choose.pick(['s0', 's1', 's2', 'nobody', '__proto__']);
  model.socket.send(json({ id, type: 'complete' }));
  model.running.delete(id);
};

const ping: Act = async ({ socket }, choose) => {
  const known = socket.received.length;
  socket.send(json({ type: 'ping', payload: choose.pick([undefined, null, {}, { a: 1 }]) }));
  await socket.until((messages) => messages.slice(known).some(isTypeOf('pong')));
};

const pong: Act = async ({ socket }) => socket.send('{"type":"pong"}');

const BROKEN = [
  '',
  '{',
  '[]',
  'null',
  '5',
  '"x"',
  '{}',
  '{"type":null}',
  '{"type":"start"}',
  '{"type":"__proto__"}',
];
const BROKEN_SUBSCRIBE = [
  '{"type":"subscribe"}',
  '{"type":"subscribe","id":5}',
  '{"type":"subscribe","id":""}',
  '{"type":"complete"}',
];

const breakProtocol: Act = async (model, choose) => {
  model.socket.send(choose.pick([...BROKEN, ...BROKEN_SUBSCRIBE]));
  model.expected = 4400;
};

const ACTS: readonly Act[] = [
  initialise,
  query,
  query,
  stream,
  stream,
  complete,
  complete,
  ping,
  pong,
  breakProtocol,
];

test(
  'messages of the protocol in any order: answers in the order of the protocol, or the close code that it has for this',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS.slice(0, 5));
        const socket = await FuzzSocket.open(choose.pick(urls()));
        const authorization = `Bearer ${await tokenOf(claims)}`;
        const model: Model = {
          socket,
          authorization,
          isAcknowledged: false,
          running: new Set(),
          queries: 0,
          expected: undefined,
        };
        if (choose.chance(80)) await initialise(model, choose);
        for (let left = choose.integer(1, 10); left > 0 && model.expected === undefined; left -= 1) {
          await choose.pick(ACTS)(model, choose);
        }
        if (model.expected !== undefined) await socket.until(() => false);
        else await socket.finish();
        expect(socket.closed).toBe(model.expected ?? 1000);
        for (const text of socket.received)
          expect(findLeak(fuzz.world, text, { claims, sent: '' })).toBeUndefined();
      }),
      cases(120),
    ),
  FUZZ_TIMEOUT_MS,
);

const PAYLOADS: readonly string[] = [
  ...[
    'null',
    '{}',
    '[]',
    '5',
    '"x"',
    '{"query":null}',
    '{"query":5}',
    '{"query":"{"}',
    '{"query":"{ nope }"}',
  ],
  ...[
    '{"query":"subscription { a: __typename }"}',
    '{"query":"{ __typename }","variables":[]}',
    '{"query":"{ __typename }","operationName":5}',
  ],
  `{"query":"query ($__proto__: Int) { candidates(first: $__proto__) { totalCount } }","variables":{"__proto__":1}}`,
  `{"query":${json('{ a '.repeat(5_000))}}`,
  `{"query":${json('subscription { ...F } fragment F on Subscription { ...F }')}}`,
  ...NASTY_TEXTS.map((after) =>
    json({
      query: 'subscription ($a: String) { vacancyOpened(after: $a) { cursor } }',
      variables: { a: after },
    }),
  ),
  ...NASTY_TEXTS.map((id) =>
    json({ query: 'query ($a: ID!) { candidate(id: $a) { id area } }', variables: { a: id } }),
  ),
];

test(
  'operations that cannot be run end with errors of the client, and the socket lives on',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS);
        const socket = await FuzzSocket.open(choose.pick(urls()));
        const authorization = `Bearer ${await tokenOf(claims)}`;
        socket.send(json({ type: 'connection_init', payload: { authorization } }));
        await socket.until((messages) => messages.some(isTypeOf('connection_ack')));
        for (let left = choose.integer(1, 4); left > 0; left -= 1) {
          socket.send(`{"id":"o${left}","type":"subscribe","payload":${choose.pick(PAYLOADS)}}`);
        }
        socket.send('{"type":"ping"}');
        await socket.until((messages) => messages.some(isTypeOf('pong')));
        await socket.finish();
        for (const text of socket.received) {
          expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|Internal server error|node_modules|invalid byte/);
          expect(findLeak(fuzz.world, text, { claims, sent: '' })).toBeUndefined();
        }
      }),
      cases(150),
    ),
  FUZZ_TIMEOUT_MS,
);

const HANDSHAKE = writeRequest({
  method: 'GET',
  headers: [
    ['connection', 'upgrade'],
    ['upgrade', 'websocket'],
    ['sec-websocket-version', '13'],
    ['sec-websocket-key', randomBytes(16).toString('base64')],
    ['sec-websocket-protocol', 'graphql-transport-ws'],
    ['content-length', '0'],
  ],
});

/** One frame (RFC 6455 section 5.2), right or wrong: any opcode, fragments, reserved bits, no mask, a false length. */
function frame(choose: Choose): Buffer {
  const opcode = choose.pick([0, 1, 1, 1, 2, 3, 8, 9, 10, 11, 15]);
  const payload = choose.pick([
    () => Buffer.from('{"type":"ping"}'),
    () => Buffer.from('{"type":"connection_init"}'),
    () => Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]),
    () => Buffer.alloc(choose.pick([0, 1, 125, 126, 65_535]), 'x'),
    () => Buffer.alloc(300_000, 'x'),
    () => Buffer.from(choose.text(30)),
  ])();
  const isFinal = choose.chance(70);
  const isMasked = choose.chance(80);
  const reserved = choose.chance(10) ? choose.integer(1, 7) << 4 : 0;
  const length = choose.chance(85) ? payload.length : choose.pick([0, 2 ** 31, Number.MAX_SAFE_INTEGER]);
  const head = Buffer.from([
    (isFinal ? 0x80 : 0) | reserved | opcode,
    (isMasked ? 0x80 : 0) | (length < 126 ? length : 127),
  ]);
  const extended = Buffer.alloc(length < 126 ? 0 : 8);
  if (length >= 126) extended.writeBigUInt64BE(BigInt(length));
  const mask = Buffer.from([1, 2, 3, 4]);
  const body = isMasked ? Buffer.from(payload.map((byte, index) => byte ^ mask[index % 4]!)) : payload;
  return Buffer.concat([head, extended, isMasked ? mask : Buffer.alloc(0), body]);
}

test(
  'frames of any kind, right and wrong, fragmented, oversized, unmasked or no UTF-8, end in an orderly way',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const frames = Array.from({ length: choose.integer(1, 5) }, () => frame(choose));
        const bytes = HANDSHAKE + Buffer.concat(frames).toString('latin1');
        const received = await exchange(
          choose.pick(urls()),
          bytes,
          choose.pick(['finish', 'finish', 'reset']),
        );
        if (received !== '') expect(received).toMatch(/^HTTP\/1\.1 101 /);
      }),
      cases(150),
    ),
  FUZZ_TIMEOUT_MS,
);

test('a thousand subscribes and completes with the same ids leave nothing behind', async () => {
  for (const url of urls()) {
    const socket = await FuzzSocket.open(url);
    socket.send(
      json({ type: 'connection_init', payload: { authorization: `Bearer ${await tokenOf(CALLERS[0]!)}` } }),
    );
    await socket.until((messages) => messages.some(isTypeOf('connection_ack')));
    for (let turn = 0; turn < 1_000; turn += 1) {
      const id = `s${turn % 7}`;
      socket.send(json({ id, type: 'subscribe', payload: { query: STREAM } }));
      socket.send(json({ id, type: 'complete' }));
    }
    socket.send(json({ id: 'last', type: 'subscribe', payload: { query: '{ candidates { totalCount } }' } }));
    await socket.until((messages) => messages.some(isOf('last')));
    await socket.finish();
    expect(socket.closed).toBe(1000);
  }
});
