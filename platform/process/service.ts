/** A running or runnable process of the hub; many fit into one Node process. */
export interface Service {
  /** Listens. Resolves with the base URL, without a path. */
  start(): Promise<{ url: string }>;
  /** Idempotent; also releases what `create` acquired when `start` was never called. */
  stop(): Promise<void>;
}
