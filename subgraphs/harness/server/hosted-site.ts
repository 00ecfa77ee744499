import { setTimeout as delay } from 'node:timers/promises';
import { Backoff } from '../../../platform/concurrency/backoff';
import type { Logger } from '../../../platform/logging/logger';
import { Lifecycle } from '../../../platform/process/lifecycle';
import type { SubgraphSite } from './subgraph-site';
import { unreadySite } from './unready-site';

/** One of the databases that a host serves. */
export interface HostedSubgraph {
  /** By which requests name it. */
  readonly name: string;
  /** The lifecycle holds what it acquires. */
  create(lifecycle: Lifecycle): Promise<SubgraphSite>;
}

const PAUSES = { firstMs: 500, mostMs: 15_000 };

/**
 * A place in a host, where the others' work does not depend on it. States: unready (answers as if its database were down, and
 * is tried again) → served → closed; unready → closed.
 */
export class HostedSite {
  site: SubgraphSite;
  private lifecycle = new Lifecycle();
  private trying: Promise<void> | undefined;
  private readonly closing = new AbortController();

  constructor(
    private readonly hosted: HostedSubgraph,
    private readonly logger: Logger,
  ) {
    this.site = unreadySite(hosted.name, undefined);
  }

  get name(): string {
    return this.hosted.name;
  }

  /** @throws what hinders it; nothing is held then */
  async open(): Promise<void> {
    const lifecycle = new Lifecycle();
    this.site = await lifecycle.guard(() => this.hosted.create(lifecycle));
    this.lifecycle = lifecycle;
  }

  /** Tries again and again, until it is served or closed. */
  openLater(failure: unknown): void {
    this.trying = this.tryAgain(failure);
  }

  /** Idempotent. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.trying;
    await this.lifecycle.release();
  }

  private async tryAgain(failure: unknown): Promise<void> {
    const pauses = new Backoff(PAUSES);
    for (let hindrance = failure; ; ) {
      this.site = unreadySite(this.name, hindrance);
      const again = pauses.next();
      this.logger.error(
        { err: hindrance, district: this.name },
        `${this.name} is not served: ${messageOf(hindrance)}; tried again in ${again} ms`,
      );
      await delay(again, undefined, { signal: this.closing.signal }).catch(() => undefined);
      if (this.closing.signal.aborted) return;
      try {
        await this.open();
        this.logger.info({ district: this.name }, `${this.name} is served`);
        return;
      } catch (error) {
        hindrance = error;
      }
    }
  }
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
