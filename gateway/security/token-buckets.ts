import { BoundedCache } from '../../platform/concurrency/bounded-cache';

export interface Rate {
  /** What comes back, each second. */
  readonly perSecond: number;
  /** What may be taken at once after a rest. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

/** Of the least recently seen, the buckets are forgotten, that is filled. */
const KEPT_BUCKETS = 50_000;

/** Token buckets by key: a caller, an address. */
export class TokenBuckets {
  private readonly buckets = new BoundedCache<string, Bucket>(KEPT_BUCKETS);

  constructor(private readonly rate: Rate) {}

  /** What is in a full bucket. */
  get burst(): number {
    return this.rate.burst;
  }

  /** Seconds until so many tokens are there; 0 when they are. */
  waitFor(key: string, nowMs: number, wanted = 1): number {
    const { tokens } = this.fill(key, nowMs);
    return tokens >= wanted ? 0 : (wanted - tokens) / this.rate.perSecond;
  }

  /** Takes tokens, also more than there are: what is owed has to come back first, at most a whole bucket. */
  take(key: string, nowMs: number, tokens = 1): void {
    const bucket = this.fill(key, nowMs);
    bucket.tokens = Math.max(bucket.tokens - tokens, -this.rate.burst);
  }

  private fill(key: string, nowMs: number): Bucket {
    const { perSecond, burst } = this.rate;
    const bucket = this.buckets.get(key);
    if (bucket === undefined) {
      const full = { tokens: burst, filledAt: nowMs };
      this.buckets.set(key, full);
      return full;
    }
    const elapsedMs = Math.max(0, nowMs - bucket.filledAt);
    bucket.tokens = Math.min(burst, bucket.tokens + (elapsedMs / 1000) * perSecond);
    bucket.filledAt = nowMs;
    return bucket;
  }
}
