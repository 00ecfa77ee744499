import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { commit, Follower, TestOutbox } from './test-outbox';

describe('a stream of events', () => {
  let store: TestOutbox;

  beforeEach(async () => {
    store = await TestOutbox.create();
  });
  afterEach(() => store.stop());

  test('goes on when its listening connection is cut', async () => {
    const follower = await Follower.follow(await store.open());
    await store.append('before');
    await follower.take(1);
    await terminateListeners(store);
    await store.append('after');
    expect(await follower.take(2)).toEqual(['before', 'after']);
    await terminateListeners(store);
    await store.append('again');
    expect(await follower.take(3)).toEqual(['before', 'after', 'again']);
    await follower.stop();
  });

  test('goes on when the network between is down for a while', async () => {
    const proxy = await TcpProxy.start(new URL(store.database.url));
    const follower = await Follower.follow(await store.open({ url: proxy.url }));
    await store.append('before');
    await follower.take(1);
    await proxy.cut();
    await store.append('meanwhile');
    await proxy.restore();
    await store.append('after');
    expect(await follower.take(3)).toEqual(['before', 'meanwhile', 'after']);
    await follower.stop();
    await store.stopReaders();
    await proxy.cut();
  });

  test('goes on when a table is locked that its connection is to look into', async () => {
    const outbox = await store.open();
    const follower = await Follower.follow(outbox);
    await store.dataSource.query('CREATE TABLE looked_at AS SELECT 1 AS row');
    const migration = await store.begin();
    await migration.query('LOCK TABLE looked_at IN ACCESS EXCLUSIVE MODE');
    const looked = outbox.look('SELECT row FROM looked_at WHERE row = $1', [1]);
    await expect(looked).rejects.toMatchObject({ code: '55P03' });
    await store.append('meanwhile');
    await commit(migration);
    expect(await follower.take(1)).toEqual(['meanwhile']);
    expect(await outbox.look('SELECT row FROM looked_at WHERE row = $1', [1])).toEqual([{ row: 1 }]);
    await follower.stop();
  });

  test('does not depend on notifications', async () => {
    const follower = await Follower.follow(await store.open({ pollMs: 20 }));
    await store.dataSource.query(
      `INSERT INTO outbox (topic, aggregate, version, payload) VALUES ('tested', 'unheard', 1, '{}')`,
    );
    expect(await follower.take(1)).toEqual(['unheard']);
    await follower.stop();
  });

  test('ends with a typed error when it is not read, and resumes where it was', async () => {
    const outbox = await store.open({ bufferSize: 10 });
    const abort = new AbortController();
    const stream = outbox.follow({ topic: 'tested', signal: abort.signal });
    const { value: start } = await stream.next();
    const witness = await Follower.follow(outbox);
    for (let index = 0; index < 9; index += 1) await store.append(`e${index}`);
    await witness.take(9);
    await Promise.all(Array.from({ length: 5 }, (_, index) => store.append(`f${index}`)));
    const order = await witness.take(14);
    await expect(stream.next()).rejects.toMatchObject({ extensions: { code: 'SLOW_CONSUMER' } });
    const resumed = await Follower.follow(outbox, start!.cursor);
    expect(await resumed.take(14)).toEqual(order);
    await Promise.all([resumed.stop(), witness.stop()]);
  });

  test('ends with its subscriber, and with its process', async () => {
    const outbox = await store.open();
    const abort = new AbortController();
    const stream = outbox.follow({ topic: 'tested', signal: abort.signal });
    await stream.next();
    const pending = stream.next();
    abort.abort();
    expect(await pending).toEqual({ done: true, value: undefined });
    const follower = await Follower.follow(outbox);
    await outbox.stop();
    expect(await follower.ended).toBeUndefined();
  });
});

async function terminateListeners({ dataSource }: TestOutbox): Promise<void> {
  await dataSource.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
      WHERE application_name = 'test-outbox' AND datname = current_database()`,
  );
}

/** A TCP proxy before the database that can be taken away, with all its connections, and set up again at its port. */
class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL) {}

  static async start(target: URL): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await proxy.restore();
    return proxy;
  }

  get url(): string {
    return Object.assign(new URL(this.target), { host: `127.0.0.1:${this.port}` }).href;
  }

  async restore(): Promise<void> {
    const server = createServer((socket) => this.join(socket));
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server!.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private join(client: Socket): void {
    const upstream = connect(Number(this.target.port), this.target.hostname);
    client.pipe(upstream).pipe(client);
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
