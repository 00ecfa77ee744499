/** How shards hand out order keys that nobody but the gateway reads (`@scatter(keys:, at:)`). */
export interface KeySeal {
  /** What tells a shard for whom to seal them; undefined: they are not asked for, and rows come in one round. */
  reader(): Promise<string | undefined>;
  /** Undefined for what cannot be opened. */
  open(sealed: string): string | undefined;
}

/** For shards that keep nothing from whoever asks them. */
export const UNSEALED: KeySeal = { reader: async () => '', open: (text) => text };
