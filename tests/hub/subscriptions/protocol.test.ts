import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { SocketClient } from '../../network/socket-client';
import { authorization } from '../../network/tokens';
import { type City, type RunningGateway, startCity } from './city';
import { VACANCY_OPENED } from './resuming-client';

describe('GraphQL over WebSocket', () => {
  let city: City;
  let hub: RunningGateway;
  let token: string;
  const clients: SocketClient[] = [];

  beforeAll(async () => {
    ({ authorization: token } = await authorization({ role: 'resursteam' }));
    city = await startCity(['farsta', 'kista']);
    hub = await city.startGateway({
      subscriptions: {
        ...gatewayDefaults.subscriptions,
        initTimeoutMs: 300,
        maxOperationsPerConnection: 3,
        maxMessageBytes: 20_000,
      },
    });
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => city.stop());

  async function open(): Promise<SocketClient> {
    const client = await SocketClient.open(hub.url);
    clients.push(client);
    return client;
  }

  async function connect(authorization = token): Promise<SocketClient> {
    const client = await SocketClient.connect(hub.url, { authorization });
    clients.push(client);
    return client;
  }

  it.each([
    ['something that is no message', async (client: SocketClient) => client.send('{'), 4400],
    ['a message of another type', async (client: SocketClient) => client.send({ type: 'start' }), 4400],
    ['no connection_init in time', async () => undefined, 4408],
    [
      'an operation before connection_init',
      async (client: SocketClient) => client.subscribe('1', '{ districts { code } }'),
      4401,
    ],
    [
      'connection_init without a token',
      async (client: SocketClient) => client.send({ type: 'connection_init' }),
      4401,
    ],
    [
      'a forged token',
      async (client: SocketClient) =>
        client.send({ type: 'connection_init', payload: { authorization: 'Bearer a.b.c' } }),
      4401,
    ],
    [
      'an expired token',
      async (client: SocketClient) =>
        client.send({
          type: 'connection_init',
          payload: await authorization({ role: 'resursteam' }, { expiresInSeconds: -5 }),
        }),
      4403,
    ],
  ])('closes the socket after %s', async (_case, act, code) => {
    const client = await open();
    await act(client);
    expect((await client.closed).code).toBe(code);
  });

  it('closes the socket after a second connection_init and after an operation id in use', async () => {
    const twice = await connect();
    twice.send({ type: 'connection_init' });
    expect((await twice.closed).code).toBe(4429);
    const doubled = await connect();
    doubled.subscribe('1', VACANCY_OPENED);
    doubled.subscribe('1', VACANCY_OPENED);
    expect((await doubled.closed).code).toBe(4409);
  });

  it('refuses another subprotocol', async () => {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, 'graphql-ws');
    const code = await new Promise((resolve) => {
      socket.on('error', () => resolve('refused'));
      socket.on('close', resolve);
    });
    expect([4406, 'refused']).toContain(code);
  });

  it('answers ping with pong', async () => {
    const client = await connect();
    client.send({ type: 'ping' });
    await client.until(() => client.received.some(({ type }) => type === 'pong'));
  });

  it('answers queries and mutations, with errors as over HTTP', async () => {
    const client = await connect();
    client.subscribe('q', '{ districts { code name } }');
    await client.until(() => client.find('q', 'complete') !== undefined);
    expect(client.next('q')).toEqual([
      {
        data: {
          districts: [
            { code: 'farsta', name: 'Farsta' },
            { code: 'kista', name: 'Kista' },
          ],
        },
      },
    ]);
    client.subscribe('m', 'mutation { rename(code: "farsta", name: "Farsta") { code } }');
    await client.until(() => client.find('m', 'complete') !== undefined);
    expect(client.next('m')[0].data).toEqual({ rename: null });
    client.subscribe('v', '{ nothing }');
    client.subscribe('s', '{ nothing');
    client.subscribe('t', 'query ($id: ID!) { vacancy(id: $id) { id } }');
    await client.until(() => ['v', 's', 't'].every((id) => client.find(id, 'error') !== undefined));
    const codeOf = (id: string) => client.find(id, 'error')!.payload[0].extensions.code;
    expect(['v', 's', 't'].map(codeOf)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'GRAPHQL_PARSE_FAILED',
      'BAD_USER_INPUT',
    ]);
  });

  it('holds operations to the limits of HTTP', async () => {
    const client = await connect();
    const deep = `query { districts ${'{ a '.repeat(60)}${'}'.repeat(60)} }`;
    client.subscribe('deep', deep);
    client.subscribe(
      'cycle',
      '{ districts { ...A } } fragment A on District { ...B } fragment B on District { ...A }',
    );
    await client.until(
      () => client.find('deep', 'error') !== undefined && client.find('cycle', 'error') !== undefined,
    );
    expect(client.find('deep', 'error')!.payload[0].extensions.code).toBe('OPERATION_LIMIT_EXCEEDED');
    expect(client.find('cycle', 'error')!.payload[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('bounds the operations of a socket and the size of a message', async () => {
    const client = await connect();
    for (const id of ['1', '2', '3', '4']) client.subscribe(id, VACANCY_OPENED);
    await client.until(() => client.find('4', 'error') !== undefined);
    expect(client.find('4', 'error')!.payload[0].extensions.code).toBe('OPERATION_LIMIT_EXCEEDED');
    client.send({ type: 'ping', payload: { padding: 'x'.repeat(30_000) } });
    expect((await client.closed).code).toBe(1009);
  });

  it('closes the socket with 4403 when the token expires', async () => {
    const brief = await authorization({ role: 'resursteam' }, { expiresInSeconds: 2 });
    const client = await connect(brief.authorization);
    client.subscribe('1', VACANCY_OPENED);
    expect((await client.closed).code).toBe(4403);
  });

  it('goes on past the expiry when the token is renewed', async () => {
    const brief = await authorization({ role: 'resursteam', sub: 'brief' }, { expiresInSeconds: 2 });
    const renewed = await authorization({ role: 'resursteam', sub: 'brief' });
    const client = await connect(brief.authorization);
    const witness = await connect(brief.authorization);
    client.subscribe('1', VACANCY_OPENED);
    client.send({ type: 'ping', payload: renewed });
    await client.until(() => client.received.some(({ type }) => type === 'pong'));
    expect((await witness.closed).code).toBe(4403);
    city.district('kista').open();
    expect(await client.nextCount('1', 1)).toHaveLength(1);
  });

  it('does not let a socket become another caller', async () => {
    const client = await connect();
    client.send({
      type: 'ping',
      payload: await authorization({ role: 'kontaktsekreterare', district: 'farsta' }),
    });
    expect((await client.closed).code).toBe(4401);
  });

  it('serves the graphql-ws client', async () => {
    const client = createClient({
      url: `${hub.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: token },
    });
    const events = client.iterate({ query: VACANCY_OPENED });
    const next = events.next();
    await until(() => city.district('farsta').upstreams > 0);
    city.district('farsta').open();
    const { value } = await next;
    expect(
      (value as { data: { vacancyOpened: { vacancy: { id: string } } } }).data.vacancyOpened.vacancy.id,
    ).toMatch(/^farsta:/);
    await events.return?.(undefined);
    await client.dispose();
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
