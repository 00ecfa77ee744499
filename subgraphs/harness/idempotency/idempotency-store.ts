import type { DataSource } from 'typeorm';

export interface KeyedOperation {
  readonly subject: string;
  readonly key: string;
  /** Of everything that the answer depends on but the database. */
  readonly fingerprint: string;
}

/** What a key stands for: an operation to be run (for the first time or again), one with its answer, or another one. */
export type KeyState =
  | { readonly kind: 'run' }
  | { readonly kind: 'answered'; readonly response: unknown }
  | { readonly kind: 'reused' };

const KEPT = `interval '24 hours'`;

/** The keys of one subgraph's database, each kept 24 hours from its first use. */
export class IdempotencyStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Remembers the key before anything has an effect; of two at once, the second finds the first one's. */
  async claim({ subject, key, fingerprint }: KeyedOperation): Promise<KeyState> {
    await this.dataSource.query(
      `DELETE FROM idempotency_key WHERE subject = $1 AND key = $2 AND created_at < now() - ${KEPT}`,
      [subject, key],
    );
    await this.dataSource.query(
      'INSERT INTO idempotency_key (subject, key, fingerprint) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [subject, key, fingerprint],
    );
    const [known] = await this.dataSource.query(
      'SELECT fingerprint, response FROM idempotency_key WHERE subject = $1 AND key = $2',
      [subject, key],
    );
    if (known === undefined) return this.claim({ subject, key, fingerprint });
    if (known.fingerprint !== fingerprint) return { kind: 'reused' };
    return known.response === null ? { kind: 'run' } : { kind: 'answered', response: known.response };
  }

  /** The first answer stays. */
  async keep({ subject, key }: Omit<KeyedOperation, 'fingerprint'>, response: unknown): Promise<void> {
    await this.dataSource.query(
      'UPDATE idempotency_key SET response = $3 WHERE subject = $1 AND key = $2 AND response IS NULL',
      [subject, key, JSON.stringify(response)],
    );
  }

  async purge(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_key WHERE created_at < now() - ${KEPT}`);
  }
}
