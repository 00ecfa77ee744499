import { Backoff } from '../../../platform/concurrency/backoff';
import { CursorExpiredError, DatabaseUnavailableError } from '../../../platform/errors/errors';
import type { Logger } from '../../../platform/logging/logger';
import type { VerifyConnection } from '../database/verify-connection';
import { LiveSubscription } from './live-subscription';
import { OutboxSession } from './outbox-session';
import type { Position } from './position';
import type { StoredEvent } from './stored-event';
import { WakeUp } from './wake-up';

export interface OutboxReaderConfig {
  readonly url: string;
  readonly name: string;
  /** How late an event comes at most when its notification is lost. */
  readonly pollMs: number;
  /** Events that wait for one subscriber at most. */
  readonly bufferSize: number;
  readonly logger: Logger;
  readonly verify?: VerifyConnection;
}

const READ_LIMIT = 500;
const SETTLING = { firstMs: 2, mostMs: 100 };
const RECONNECTING = { firstMs: 50, mostMs: 5_000 };

/**
 * The one reader of a process and database. It reads on from where it is whenever it is notified, at every poll, and after
 * a reconnect, and offers each event to the live subscriptions. While an event is written that may not be read yet, since
 * an older transaction still runs, it looks again after growing pauses: no notification tells when that one ends.
 */
export class OutboxReader {
  /** Everything up to it has been offered. Means nothing while there is no live subscription. */
  position: Position = { tx: 0n, id: 0n };
  private readonly live = new Set<LiveSubscription>();
  private readonly wakeUp = new WakeUp();
  private readonly stopping = new WakeUp();
  private readonly settling = new Backoff(SETTLING);
  private readonly reconnecting = new Backoff(RECONNECTING);
  private current: OutboxSession | undefined;
  private knownEpoch = '';
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly config: OutboxReaderConfig) {}

  /** Rejects when the database cannot be connected to; once started it reconnects for ever. */
  async start(): Promise<void> {
    const session = await this.open();
    this.running = this.run(session);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.stopping.ring();
    this.wakeUp.ring();
    for (const subscription of this.live) subscription.queue.end();
    await this.running;
  }

  /** @throws DatabaseUnavailableError while there is no connection */
  get session(): OutboxSession {
    if (this.current?.isOpen) return this.current;
    throw new DatabaseUnavailableError(new Error('The outbox is not connected.'));
  }

  /**
   * Joins at a position that is not before the reader's own. Since both happen in one step, no event falls between.
   * @throws CursorExpiredError when the position is of another epoch than the present
   */
  attach(topic: string, epoch: string, position: Position): LiveSubscription {
    if (epoch !== this.knownEpoch) throw new CursorExpiredError('EPOCH');
    if (this.live.size === 0) this.position = position;
    const subscription = new LiveSubscription(topic, position, this.config.bufferSize);
    if (this.stopped) subscription.queue.end();
    this.live.add(subscription);
    this.wakeUp.ring();
    return subscription;
  }

  detach(subscription: LiveSubscription): void {
    this.live.delete(subscription);
  }

  private async open(): Promise<OutboxSession> {
    const { url, name, verify } = this.config;
    const onWakeUp = () => this.wakeUp.ring();
    const session = await OutboxSession.open({ url, name: `${name}-outbox`, onWakeUp, verify });
    if (session.epoch !== this.knownEpoch) this.beginEpoch(session.epoch);
    this.current = session;
    return session;
  }

  private beginEpoch(epoch: string): void {
    this.knownEpoch = epoch;
    this.position = { tx: 0n, id: 0n };
    for (const subscription of this.live) subscription.queue.fail(new CursorExpiredError('EPOCH'));
    this.live.clear();
  }

  private async run(first: OutboxSession): Promise<void> {
    let session: OutboxSession | undefined = first;
    while (!this.stopped) {
      try {
        session ??= await this.open();
        this.reconnecting.reset();
        await this.readWhileOpen(session);
      } catch (error) {
        this.config.logger.warn({ err: error }, 'the outbox cannot be read');
      }
      await session?.close();
      session = undefined;
      await this.stopping.wait(this.reconnecting.next());
    }
  }

  private async readWhileOpen(session: OutboxSession): Promise<void> {
    while (!this.stopped && session.isOpen) {
      const pauseMs = this.live.size === 0 ? this.config.pollMs : await this.readOn(session);
      if (pauseMs > 0) await this.wakeUp.wait(pauseMs);
    }
  }

  /** Answers with the pause until there may be more. */
  private async readOn(session: OutboxSession): Promise<number> {
    const { events, pending } = await session.read(this.position, READ_LIMIT);
    for (const event of events) this.offer(event);
    if (events.length === READ_LIMIT) return 0;
    if (pending) return this.settling.next();
    this.settling.reset();
    return this.config.pollMs;
  }

  private offer(event: StoredEvent): void {
    this.position = event.position;
    for (const subscription of this.live) subscription.offer(event);
  }
}
