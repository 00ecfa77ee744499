import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { createLogger } from '../../../../platform/logging/logger';
import { createDataSource } from '../../../../subgraphs/harness/database/data-source';
import { appendEvent } from '../../../../subgraphs/harness/outbox/append-event';
import { lockAggregates } from '../../../../subgraphs/harness/outbox/lock-aggregate';
import { Outbox } from '../../../../subgraphs/harness/outbox/outbox';
import type { OutboxReaderConfig } from '../../../../subgraphs/harness/outbox/outbox-reader';
import { createOutboxTables } from '../../../../subgraphs/harness/outbox/outbox-tables';
import { createEmptyDatabase, type TestDatabase } from '../../../network/database';

export const TOPIC = 'tested';

export interface Received {
  readonly cursor: string;
  readonly aggregate: string;
  readonly version: number;
}

/** One database with an outbox, and any number of readers of it. */
export class TestOutbox {
  private readonly outboxes: Outbox[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly dataSource: DataSource,
  ) {}

  static async create(): Promise<TestOutbox> {
    return TestOutbox.over(await createEmptyDatabase());
  }

  /** Gives an empty database the tables. */
  static async over(database: TestDatabase): Promise<TestOutbox> {
    const dataSource = createDataSource({
      name: 'test',
      url: database.url,
      poolSize: 12,
      entities: [],
      migrations: [],
    });
    await dataSource.initialize();
    const runner = dataSource.createQueryRunner();
    await createOutboxTables(runner);
    await runner.release();
    return new TestOutbox(database, dataSource);
  }

  /** A process's outbox; notifications only, unless it is told to poll. */
  async open(settings: Partial<OutboxReaderConfig> = {}): Promise<Outbox> {
    const outbox = new Outbox({
      url: this.database.url,
      name: 'test',
      pollMs: 60_000,
      bufferSize: 1_000,
      logger: createLogger('test', 'silent'),
      ...settings,
    });
    await outbox.start();
    this.outboxes.push(outbox);
    return outbox;
  }

  async begin(): Promise<QueryRunner> {
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction();
    return runner;
  }

  /** One event in a transaction of its own. */
  append(aggregate: string, version = 1): Promise<void> {
    return this.dataSource.transaction((manager) => append(manager, aggregate, version));
  }

  async stopReaders(): Promise<void> {
    await Promise.all(this.outboxes.map((outbox) => outbox.stop()));
  }

  async stop(): Promise<void> {
    await this.stopReaders();
    await this.dataSource.destroy();
    await this.database.drop();
  }
}

/** Locks the aggregate and appends one event of it. */
export async function append(manager: EntityManager, aggregate: string, version = 1): Promise<void> {
  await lockAggregates(manager, [aggregate]);
  await appendEvent(manager, { topic: TOPIC, aggregate, version, payload: {}, lockedBy: aggregate });
}

export async function commit(runner: QueryRunner): Promise<void> {
  await runner.commitTransaction();
  await runner.release();
}

/** A subscriber that is live when `follow` resolves, unless it is still behind. */
export class Follower {
  readonly received: Received[] = [];
  readonly ended: Promise<unknown>;
  startCursor = '';
  private readonly abort = new AbortController();
  private waiting: (() => void)[] = [];

  private constructor(outbox: Outbox, after: string | null) {
    this.ended = this.run(outbox, after).catch((error: unknown) => error);
    void this.ended.then(() => this.wake());
  }

  /** Resolves when the stream has caught up. */
  static async follow(outbox: Outbox, after: string | null = null): Promise<Follower> {
    const follower = new Follower(outbox, after);
    await Promise.race([follower.until(() => follower.startCursor !== ''), follower.ended]);
    return follower;
  }

  /** Resolves with the aggregates received, once there are so many. */
  async take(count: number): Promise<string[]> {
    await this.until(() => this.received.length >= count);
    return this.received.map(({ aggregate }) => aggregate);
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.ended;
  }

  private async run(outbox: Outbox, after: string | null): Promise<void> {
    for await (const batch of outbox.follow({ topic: TOPIC, after, signal: this.abort.signal })) {
      for (const event of batch.events) {
        this.received.push({
          cursor: batch.cursorOf(event),
          aggregate: event.aggregate,
          version: event.version,
        });
      }
      if (batch.caughtUp) this.startCursor = batch.cursor;
      this.wake();
    }
  }

  private async until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** The error that a stream ends with when it is asked to start at a cursor. */
export async function failureOf(outbox: Outbox, after: string): Promise<Record<string, unknown>> {
  const stream = outbox.follow({ topic: TOPIC, after, signal: new AbortController().signal });
  const error = await stream.next().then(
    () => undefined,
    (thrown: { extensions: Record<string, unknown> }) => thrown,
  );
  await stream.return();
  return error?.extensions ?? {};
}
