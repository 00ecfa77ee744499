import fc from 'fast-check';
import type { QueryRunner } from 'typeorm';
import { appendEvent } from '../../../../subgraphs/harness/outbox/append-event';
import { lockAggregates } from '../../../../subgraphs/harness/outbox/lock-aggregate';
import type { Outbox } from '../../../../subgraphs/harness/outbox/outbox';
import { append, commit, Follower, TestOutbox, TOPIC } from './test-outbox';

describe('events of concurrent transactions', () => {
  let store: TestOutbox;
  let outbox: Outbox;

  beforeAll(async () => {
    store = await TestOutbox.create();
    outbox = await store.open();
  });
  afterAll(() => store.stop());

  test('of one that commits late are neither lost nor overtaken', async () => {
    const follower = await Follower.follow(outbox);
    const late = await store.begin();
    await append(late.manager, 'late');
    await store.append('soon');
    await store.append('sooner');
    expect(follower.received).toEqual([]);
    await commit(late);
    expect(await follower.take(3)).toEqual(['late', 'soon', 'sooner']);
    await follower.stop();
  });

  test('come as soon as an unrelated writer, of which nothing is notified, has ended', async () => {
    const follower = await Follower.follow(outbox);
    const unrelated = await store.begin();
    await unrelated.query('SELECT pg_current_xact_id()');
    await store.append('held back');
    await unrelated.rollbackTransaction();
    await unrelated.release();
    expect(await follower.take(1)).toEqual(['held back']);
    await follower.stop();
  });

  test('are not there when their transaction rolls back', async () => {
    const follower = await Follower.follow(outbox);
    const undone = await store.begin();
    await append(undone.manager, 'undone');
    await undone.rollbackTransaction();
    await undone.release();
    await store.append('done');
    expect(await follower.take(1)).toEqual(['done']);
    await follower.stop();
  });

  test('reach every subscriber whole and in one order, whatever the interleaving, also through resumptions', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(schedules, async (schedule) => {
        run += 1;
        const live = await Follower.follow(outbox);
        const resumed = await Follower.follow(outbox);
        const expected = await play(store, schedule, `run${run}`);
        const order = await live.take(expected.size);
        expect(new Set(order)).toEqual(expected);
        expect(order).toHaveLength(expected.size);
        await resumed.take(expected.size);
        await resumed.stop();
        for (const at of [0, Math.floor(expected.size / 2)]) {
          const cursor = at === 0 ? live.startCursor : live.received[at - 1]!.cursor;
          const again = await Follower.follow(outbox, cursor);
          expect(await again.take(expected.size - at)).toEqual(order.slice(at));
          await again.stop();
        }
        await live.stop();
      }),
      { numRuns: 15 },
    );
  });

  test('cannot name a row whose lock is taken after the first write, or not at all', async () => {
    const runner = await store.begin();
    await runner.query('SELECT pg_current_xact_id()');
    await expect(append(runner.manager, 'too late')).rejects.toThrow(
      "must be locked before the transaction's first write",
    );
    await runner.rollbackTransaction();
    await runner.startTransaction();
    await append(runner.manager, 'locked');
    await append(runner.manager, 'locked', 2);
    await runner.rollbackTransaction();
    await runner.startTransaction();
    await runner.query('SELECT pg_current_xact_id()');
    await expect(append(runner.manager, 'locked')).rejects.toThrow('must be locked before');
    await runner.rollbackTransaction();
    await runner.startTransaction();
    const event = { topic: TOPIC, aggregate: 'unlocked', version: 1, payload: {}, lockedBy: 'unlocked' };
    await expect(appendEvent(runner.manager, event)).rejects.toThrow('is not locked by this transaction');
    await runner.rollbackTransaction();
    await runner.release();
  });

  test('of one row never come in the wrong order, though its writers began in another', async () => {
    await store.dataSource.query('CREATE TABLE counter (id text PRIMARY KEY, version integer NOT NULL)');
    await store.dataSource.query(`INSERT INTO counter VALUES ('row', 0)`);
    const follower = await Follower.follow(outbox);
    const writers = 40;
    await Promise.all(Array.from({ length: writers }, () => raise(store)));
    await follower.take(writers);
    expect(follower.received.map(({ version }) => version)).toEqual(
      Array.from({ length: writers }, (_, index) => index + 1),
    );
    await follower.stop();
  });

  test('that a writer without the lock has inverted: the older state is left out', async () => {
    const follower = await Follower.follow(outbox);
    const first = await store.begin();
    await first.query('SELECT pg_current_xact_id()');
    await insertUnlocked(await store.begin(), 1).then(commit);
    await insertUnlocked(first, 2).then(commit);
    await store.append('end');
    await follower.take(2);
    expect(follower.received.map(({ aggregate, version }) => [aggregate, version])).toEqual([
      ['inverted', 2],
      ['end', 1],
    ]);
    await follower.stop();
  });

  test('of one version of a row are one event', async () => {
    const follower = await Follower.follow(outbox);
    await store.append('once', 7);
    await store.append('once', 7);
    await store.append('last');
    expect(await follower.take(2)).toEqual(['once', 'last']);
    await follower.stop();
  });
});

/** A step of writer 0–4: it begins, appends, commits or rolls back, whichever its state allows. */
const schedules = fc.array(
  fc.record({ writer: fc.nat({ max: 4 }), does: fc.constantFrom('append', 'append', 'commit', 'rollback') }),
  { minLength: 5, maxLength: 40 },
);
type Schedule = readonly { readonly writer: number; readonly does: string }[];

/** Plays the steps one after the other, commits what is open, and answers with the aggregates committed. */
async function play(store: TestOutbox, schedule: Schedule, name: string): Promise<Set<string>> {
  const open = new Map<number, { runner: QueryRunner; appended: string[] }>();
  const committed = new Set<string>();
  const end = async (writer: number, does: string) => {
    const transaction = open.get(writer);
    if (transaction === undefined) return;
    open.delete(writer);
    if (does === 'rollback') await transaction.runner.rollbackTransaction();
    else await transaction.runner.commitTransaction();
    await transaction.runner.release();
    if (does !== 'rollback') for (const aggregate of transaction.appended) committed.add(aggregate);
  };
  for (const [index, { writer, does }] of schedule.entries()) {
    if (does !== 'append') {
      await end(writer, does);
      continue;
    }
    const transaction = open.get(writer) ?? { runner: await store.begin(), appended: [] };
    open.set(writer, transaction);
    const aggregate = `${name}-${index}`;
    await lockAggregates(transaction.runner.manager, [`${name}-writer${writer}`]);
    await appendEvent(transaction.runner.manager, {
      topic: TOPIC,
      aggregate,
      version: 1,
      payload: {},
      lockedBy: `${name}-writer${writer}`,
    });
    transaction.appended.push(aggregate);
  }
  for (const writer of [...open.keys()].reverse()) await end(writer, 'commit');
  return committed;
}

async function raise({ dataSource }: TestOutbox): Promise<void> {
  await dataSource.transaction(async (manager) => {
    await lockAggregates(manager, ['row']);
    const [[row]] = await manager.query(
      `UPDATE counter SET version = version + 1 WHERE id = 'row' RETURNING version`,
    );
    await appendEvent(manager, {
      topic: TOPIC,
      aggregate: 'row',
      version: row.version,
      payload: {},
      lockedBy: 'row',
    });
  });
}

async function insertUnlocked(runner: QueryRunner, version: number): Promise<QueryRunner> {
  await runner.query(
    `INSERT INTO outbox (topic, aggregate, version, payload) VALUES ('${TOPIC}', 'inverted', $1, '{}')`,
    [version],
  );
  return runner;
}
