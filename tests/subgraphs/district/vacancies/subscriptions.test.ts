import { SocketClient } from '../../../network/socket-client';
import { authorization, type TokenOptions } from '../../../network/tokens';
import { enterPool } from '../candidates/candidate-life';
import { BROKER, STEWARD, startTestDistrict, type TestDistrict } from '../test-district';
import { OpenedFeed } from './opened-feed';

const OPENED = 'subscription ($after: String) { vacancyOpened(after: $after) { cursor vacancy { id } } }';

describe('subscriptions over a socket', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  async function unacknowledged(init: unknown): Promise<SocketClient> {
    const socket = await SocketClient.open(district.url);
    socket.initialise(init);
    return socket;
  }

  async function connect(options?: TokenOptions): Promise<SocketClient> {
    return unacknowledged(await authorization(BROKER, options));
  }

  test.each([
    ['no payload', undefined],
    ['no token', {}],
    ['a token that is none', { authorization: 'Bearer a.b.c' }],
    ['a header of another form', { authorization: ['Bearer a.b.c'] }],
  ])('are closed with 4401 for %s', async (_, init) => {
    const socket = await unacknowledged(init);
    expect(await socket.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
  });

  test('are closed with 4401 for a token for another audience', async () => {
    expect((await (await connect({ audience: 'elsewhere' })).closed).code).toBe(4401);
  });

  test('are closed with 4403 for a token that has expired, before or while they run', async () => {
    expect(await (await connect({ expiresInSeconds: -10 })).closed).toEqual({
      code: 4403,
      reason: 'Token expired',
    });
    const socket = await SocketClient.connect(
      district.url,
      await authorization(BROKER, { expiresInSeconds: 2 }),
    );
    const id = socket.start({ query: OPENED, extensions: { position: true } });
    expect((await socket.take(id)).payload.data).toBeNull();
    expect(await socket.closed).toEqual({ code: 4403, reason: 'Token expired' });
  });

  test('are closed with 4401 when they subscribe before they are acknowledged', async () => {
    const early = await unacknowledged({});
    early.start({ query: OPENED });
    expect((await early.closed).code).toBe(4401);
  });

  test.each([
    ['a role that sees counts only', { role: 'reporting' }, {}, 'UNAUTHORIZED_FIELD_OR_TYPE'],
    ['a cursor of nothing', BROKER, { after: 'x' }, 'INVALID_CURSOR'],
  ])('end with a typed error for %s', async (_, claims, variables, code) => {
    const socket = await SocketClient.connect(district.url, await authorization(claims));
    const message = await socket.take(socket.start({ query: OPENED, variables }));
    expect(message.type).toBe('error');
    expect(message.payload[0].extensions.code).toBe(code);
    socket.close();
  });

  test.each([
    ['{ poolSummary { approved } }', 'BAD_REQUEST'],
    ['mutation { approveCandidate(candidateId: "x") { id } }', 'BAD_REQUEST'],
    ['subscription { vacancyOpened { secret } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { vacancyOpened(filter: { acceptsAge: 500 }) { cursor } }', 'BAD_USER_INPUT'],
  ])('answer %s with an error, and go on', async (query, code) => {
    const socket = await SocketClient.connect(district.url, await authorization(BROKER));
    const message = await socket.take(socket.start({ query }));
    expect([message.type, message.payload[0].extensions.code]).toEqual(['error', code]);
    const id = socket.start({ query: OPENED, extensions: { position: true } });
    expect((await socket.take(id)).payload.extensions.position).toEqual(expect.any(String));
    socket.close();
  });

  test('are closed for a message that is too large or none, and others go on', async () => {
    const feed = await OpenedFeed.open(district, BROKER);
    const large = await SocketClient.connect(district.url, await authorization(BROKER));
    large.send({ type: 'ping', payload: { text: 'x'.repeat(300_000) } });
    expect((await large.closed).code).toBe(1009);
    const broken = await SocketClient.connect(district.url, await authorization(BROKER));
    broken.send('"{"');
    expect((await broken.closed).code).toBe(4400);
    const { vacancy } = await enterPool(district, 'CITY');
    expect((await feed.next()).vacancy).toBe(vacancy);
    await feed.close();
  });

  test('send positions to those alone that ask for them', async () => {
    const socket = await SocketClient.connect(district.url, await authorization(BROKER));
    const feed = await OpenedFeed.open(district, STEWARD);
    const { vacancy } = await enterPool(district, 'CITY');
    const opened = await feed.next();
    const id = socket.start({ query: OPENED, variables: { after: feed.startCursor } });
    expect(await socket.take(id)).toEqual({
      id,
      type: 'next',
      payload: { data: { vacancyOpened: { cursor: opened.cursor, vacancy: { id: vacancy } } } },
    });
    socket.close();
    await feed.close();
  });

  test('resolve each event afresh', async () => {
    const feed = await OpenedFeed.open(district, BROKER);
    const { vacancy } = await enterPool(district, 'CITY');
    expect((await feed.next()).status).toBe('OPEN');
    await district.dataSource.query(
      `UPDATE vacancy SET status = 'HELD', hold_id = 'h', held_until = now() WHERE id = $1`,
      [vacancy.split(':')[1]],
    );
    const resumed = await OpenedFeed.open(district, BROKER, { after: feed.startCursor });
    expect(await resumed.next()).toMatchObject({ vacancy, status: 'HELD' });
    await Promise.all([feed.close(), resumed.close()]);
  });

  test('are closed with 1001 when the district stops, which does not wait for their clients', async () => {
    const stopping = await startTestDistrict();
    const feed = await OpenedFeed.open(stopping, BROKER);
    const silent = await OpenedFeed.open(stopping, BROKER);
    silent.socket.pause();
    await stopping.stop();
    expect((await feed.socket.closed).code).toBe(1001);
    silent.socket.close();
  });

  test('wait for a horizon whose age readiness tells', async () => {
    const runner = district.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('SELECT pg_current_xact_id()');
    const response = await fetch(`${district.url}/health/ready`);
    expect(await response.json()).toEqual({
      status: 'ready',
      database: true,
      horizonAgeMs: expect.any(Number),
    });
    await runner.rollbackTransaction();
    await runner.release();
  });
});
