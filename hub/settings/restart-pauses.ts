import type { BackoffBounds } from '../../platform/concurrency/backoff';

/** Before a process that ended by itself is started again. */
export const RESTART_PAUSES: BackoffBounds = { firstMs: 250, mostMs: 10_000, recoveredMs: 30_000 };
