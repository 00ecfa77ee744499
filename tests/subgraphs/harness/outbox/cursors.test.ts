import { encodeEventCursor } from '../../../../subgraphs/harness/outbox/event-cursor';
import { purgeEvents } from '../../../../subgraphs/harness/outbox/purge-events';
import { append, commit, Follower, failureOf, TestOutbox, TOPIC } from './test-outbox';

describe('a cursor', () => {
  let store: TestOutbox;

  beforeEach(async () => {
    store = await TestOutbox.create();
  });
  afterEach(() => store.stop());

  test('resumes behind its event in any process, in the order of the decoded bytes', async () => {
    const follower = await Follower.follow(await store.open());
    for (let index = 0; index < 450; index += 1) await store.append(`e${index}`);
    const order = await follower.take(450);
    const cursors = follower.received.map(({ cursor }) => cursor);
    const decoded = cursors.map((cursor) => Buffer.from(cursor, 'base64url').toString('latin1'));
    expect([...decoded].sort()).toEqual(decoded);
    const other = await store.open();
    for (const at of [0, 17, 448]) {
      const resumed = await Follower.follow(other, cursors[at]);
      expect(await resumed.take(449 - at)).toEqual(order.slice(at + 1));
      await resumed.stop();
    }
    await follower.stop();
  });

  test('given at the start is one to resume from, also when nothing has come yet', async () => {
    const outbox = await store.open();
    const empty = await Follower.follow(outbox);
    await empty.stop();
    await store.append('first');
    const resumed = await Follower.follow(outbox, empty.startCursor);
    expect(await resumed.take(1)).toEqual(['first']);
    await resumed.stop();
  });

  test('is not needed: the stream then begins at the present', async () => {
    await store.append('past');
    const follower = await Follower.follow(await store.open());
    await store.append('present');
    expect(await follower.take(1)).toEqual(['present']);
    await follower.stop();
  });

  test('of which events have been purged has expired; the last of the purged ones is good', async () => {
    const outbox = await store.open();
    const follower = await Follower.follow(outbox);
    for (const name of ['a', 'b', 'c']) await store.append(name);
    await follower.take(3);
    await store.dataSource.query(
      `UPDATE outbox SET at = at - interval '40 days' WHERE aggregate IN ('a', 'b')`,
    );
    expect(await purgeEvents(store.dataSource, daysAgo(30))).toBe(2);
    expect(await purgeEvents(store.dataSource, daysAgo(30))).toBe(0);
    const [first, second] = follower.received.map(({ cursor }) => cursor);
    const expired = { code: 'CURSOR_EXPIRED', reason: 'RETENTION' };
    expect(await failureOf(outbox, first!)).toMatchObject(expired);
    expect(await failureOf(outbox, follower.startCursor)).toMatchObject(expired);
    expect(await failureOf(outbox, `since:${daysAgo(31).toISOString()}`)).toMatchObject(expired);
    const resumed = await Follower.follow(outbox, second);
    expect(await resumed.take(1)).toEqual(['c']);
    await Promise.all([resumed.stop(), follower.stop()]);
  });

  test('of a purged outbox is given to those who begin, and is good', async () => {
    const outbox = await store.open();
    await store.append('old');
    expect(await purgeEvents(store.dataSource, new Date(Date.now() + 60_000))).toBe(1);
    const follower = await Follower.follow(outbox);
    await follower.stop();
    await store.append('new');
    const resumed = await Follower.follow(outbox, follower.startCursor);
    expect(await resumed.take(1)).toEqual(['new']);
    await resumed.stop();
  });

  test('is not passed by the purge while an older transaction runs', async () => {
    const late = await store.begin();
    await append(late.manager, 'late');
    await store.append('soon');
    expect(await purgeEvents(store.dataSource, new Date(Date.now() + 60_000))).toBe(0);
    await commit(late);
    expect(await purgeEvents(store.dataSource, new Date(Date.now() + 60_000))).toBe(2);
  });

  test('of a database that this one has replaced has expired, and so have the running streams', async () => {
    const outbox = await store.open();
    const follower = await Follower.follow(outbox);
    await store.append('lost with the old database');
    await follower.take(1);
    await store.dataSource.query(`UPDATE outbox_state SET identity = 'another'`);
    await store.dataSource.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'test-outbox' AND datname = current_database()`,
    );
    expect(await follower.ended).toMatchObject({ extensions: { code: 'CURSOR_EXPIRED', reason: 'EPOCH' } });
    const other = await store.open();
    expect(await failureOf(other, follower.received[0]!.cursor)).toMatchObject({
      code: 'CURSOR_EXPIRED',
      reason: 'EPOCH',
    });
    expect(await store.dataSource.query('SELECT * FROM outbox')).toEqual([]);
  });

  test('needs no right in the database but those on its tables', async () => {
    const role = `reader_${Date.now()}`;
    await store.dataSource.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
    await store.dataSource.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, outbox_state TO ${role}`);
    const url = Object.assign(new URL(store.database.url), { username: role, password: 'x' }).href;
    const outbox = await store.open({ url });
    const follower = await Follower.follow(outbox);
    await store.append('seen');
    expect(await follower.take(1)).toEqual(['seen']);
    await follower.stop();
    await store.stopReaders();
    await store.dataSource.query(`DROP OWNED BY ${role}`);
    await store.dataSource.query(`DROP ROLE ${role}`);
  });

  test('of the future is refused', async () => {
    const outbox = await store.open();
    const [{ epoch }] = await store.dataSource.query('SELECT epoch FROM outbox_state');
    const cursor = encodeEventCursor({ topic: TOPIC, epoch }, { tx: 10n ** 15n, id: 1n });
    expect(await failureOf(outbox, cursor)).toMatchObject({ code: 'INVALID_CURSOR', reason: 'FUTURE' });
  });

  test.each([
    'x',
    'since:yesterday',
    'since:2026-13-01T00:00:00Z',
    Buffer.from('tested\0nonsense').toString('base64url'),
    '*'.repeat(600),
  ])('that is none (%s) is refused', async (cursor) => {
    expect(await failureOf(await store.open(), cursor)).toMatchObject({ code: 'INVALID_CURSOR' });
  });

  test('of another topic is refused', async () => {
    const outbox = await store.open();
    const [{ epoch }] = await store.dataSource.query('SELECT epoch FROM outbox_state');
    const cursor = encodeEventCursor({ topic: 'other', epoch }, { tx: 1n, id: 1n });
    expect(await failureOf(outbox, cursor)).toMatchObject({ code: 'INVALID_CURSOR' });
  });

  test('can be a moment: what was written then or later comes', async () => {
    const outbox = await store.open();
    for (const name of ['a', 'b', 'c']) await store.append(name);
    await store.dataSource.query(`UPDATE outbox SET at = at - interval '1 hour' WHERE aggregate = 'a'`);
    const follower = await Follower.follow(outbox, `since:${new Date(Date.now() - 60_000).toISOString()}`);
    expect(await follower.take(2)).toEqual(['b', 'c']);
    await follower.stop();
  });
});

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 86_400_000);
}
