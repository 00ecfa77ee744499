import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '../../../../hub/postgres/postgres-server';
import { Follower, TestOutbox } from './test-outbox';

/** PostgreSQL of its own, that flushes each commit to the system before it answers. */
async function startDurablePostgres(): Promise<{ server: PostgresServer; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), `formedlingshub-test-${process.pid}-`));
  await chmod(folder, 0o711);
  const server = await PostgresServer.start({
    dataDir: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    parameters: { fsync: 'off', synchronous_commit: 'on', shared_buffers: '16MB' },
  });
  return { server, folder };
}

describe('a database killed with -9', () => {
  let server: PostgresServer;
  let folder: string;

  beforeAll(async () => {
    ({ server, folder } = await startDurablePostgres());
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('keeps its epoch: streams go on and cursors resume, with every committed event once', async () => {
    const store = await TestOutbox.over({ url: server.url(), drop: async () => undefined });
    const outbox = await store.open();
    const follower = await Follower.follow(outbox);
    const committed = new Set<string>();
    const write = async (aggregate: string) => {
      await store.append(aggregate);
      committed.add(aggregate);
    };
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let index = 0; ; index += 1) {
        const isWritten = await write(`before-${writer}-${index}`).then(
          () => true,
          () => false,
        );
        if (!isWritten) return;
      }
    });
    await follower.take(40);
    const died = new Promise<void>((resolve) => server.onExit(resolve));
    process.kill(-server.pid, 'SIGKILL');
    await Promise.all([died, ...writers]);
    await server.restart();
    for (let index = 0; index < 20; index += 1) await write(`after-${index}`);
    const isWhole = () => follower.received.some(({ aggregate }) => aggregate === 'after-19');
    while (!isWhole()) await follower.take(follower.received.length + 1);
    const received = follower.received.map(({ aggregate }) => aggregate);
    expect([...committed].filter((aggregate) => !received.includes(aggregate))).toEqual([]);
    expect(new Set(received).size).toBe(received.length);
    const resumed = await Follower.follow(outbox, follower.startCursor);
    expect(await resumed.take(received.length)).toEqual(received);
    await Promise.all([resumed.stop(), follower.stop()]);
    await store.stop();
  });
});
