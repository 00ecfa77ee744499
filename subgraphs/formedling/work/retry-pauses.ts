import type { BackoffBounds } from '../../../platform/concurrency/backoff';

/** Between the attempts of a step that is written down until it has been done. */
export const RETRY_PAUSES: BackoffBounds = { firstMs: 500, mostMs: 60_000 };
