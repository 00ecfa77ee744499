import { SlowConsumerError } from '../../../platform/errors/errors';
import { BoundedQueue } from './bounded-queue';
import { isAfter, type Position } from './position';
import type { StoredEvent } from './stored-event';

/** A subscriber that has caught up with the reader: it gets what the reader reads from now on, each event once. */
export class LiveSubscription {
  readonly queue: BoundedQueue<StoredEvent>;

  constructor(
    readonly topic: string,
    /** The last event that the subscriber has, or has in its queue. */
    private position: Position,
    limit: number,
  ) {
    this.queue = new BoundedQueue(limit);
  }

  offer(event: StoredEvent): void {
    if (event.topic !== this.topic || !isAfter(event.position, this.position)) return;
    this.position = event.position;
    if (!this.queue.push(event)) this.queue.fail(new SlowConsumerError());
  }
}
