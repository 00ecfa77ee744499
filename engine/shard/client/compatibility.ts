import { parse } from 'graphql';
import type { PreparedOperation, SubgraphResponse } from '../../transport/subgraph';
import { contractGaps } from '../contract/contract-superset';
import { readSdlShapes, type TypeShapes } from '../contract/subgraph-contract';
import type { MissingReason } from '../terms/missing-shard';
import { transportFailure } from './transport-failure';

export interface CompatibilityOptions {
  /** How long a shard found compatible is trusted before it is asked again, beside the traffic. */
  readonly recheckAfterMs: number;
  /** How soon an incompatible shard is asked again. */
  readonly retryAfterMs: number;
  /** The clock, in ms. */
  readonly now: () => number;
}

export const DEFAULT_COMPATIBILITY: CompatibilityOptions = {
  recheckAfterMs: 30_000,
  retryAfterMs: 1_000,
  now: () => Date.now(),
};

/** Compares SDL with the contract; shards of one version share the verdict. */
export class ContractCheck {
  private readonly verdicts = new Map<string, readonly string[]>();

  constructor(private readonly contract: TypeShapes) {}

  /** What the SDL lacks; empty when it is a superset of the contract. */
  gaps(sdl: string): readonly string[] {
    const known = this.verdicts.get(sdl);
    if (known) return known;
    const gaps = this.compare(sdl);
    if (this.verdicts.size >= 16) this.verdicts.clear();
    this.verdicts.set(sdl, gaps);
    return gaps;
  }

  private compare(sdl: string): readonly string[] {
    try {
      return contractGaps(this.contract, readSdlShapes(parse(sdl, { noLocation: true })));
    } catch {
      return ['the schema cannot be read'];
    }
  }
}

/** `unclear`: the shard answered, but not with its schema; its own answers then tell. */
export type Verdict = 'compatible' | 'unclear' | MissingReason;

const SERVICE_QUERY = {
  kind: 'query',
  document: '{_service{sdl}}',
  variableNames: [],
  representationNames: [],
} as const;

/**
 * Whether one shard runs a schema that serves the contract.
 *
 * States: `unknown` (at first, and after any failure) → asked together with the next operation, → `compatible` (trusted;
 * asked again in the background when old) or `incompatible` (its operations are not sent; asked again by the traffic, at
 * most every `retryAfterMs`, so that an upgraded shard comes back by itself). Only one question is open at a time.
 */
export class ShardCompatibility {
  private state: 'unknown' | 'compatible' | 'incompatible' = 'unknown';
  private checkedAt = 0;
  private open: Promise<Verdict> | undefined;
  private readonly closing = new AbortController();

  constructor(
    private readonly service: PreparedOperation,
    private readonly check: ContractCheck,
    private readonly options: CompatibilityOptions,
  ) {}

  static readonly query = SERVICE_QUERY;

  /** The verdict, at once or, when it has to be asked for, a promise of it. Never rejects. */
  verdict(headers: Readonly<Record<string, string>>): Verdict | Promise<Verdict> {
    const age = this.options.now() - this.checkedAt;
    switch (this.state) {
      case 'compatible':
        if (age > this.options.recheckAfterMs) void this.ask(headers);
        return 'compatible';
      case 'incompatible':
        return age > this.options.retryAfterMs ? this.ask(headers) : 'INCOMPATIBLE_SCHEMA';
      case 'unknown':
        return this.ask(headers);
      default:
        return this.state satisfies never;
    }
  }

  /** After a failure another version may have come up in the shard's place. */
  forget(): void {
    if (this.state === 'compatible') this.state = 'unknown';
  }

  close(): void {
    this.closing.abort(new Error('closed'));
  }

  private ask(headers: Readonly<Record<string, string>>): Promise<Verdict> {
    this.open ??= this.run(headers).finally(() => {
      this.open = undefined;
    });
    return this.open;
  }

  private async run({
    'idempotency-key': _,
    ...headers
  }: Readonly<Record<string, string>>): Promise<Verdict> {
    const request = { variables: {}, representations: {}, headers, signal: this.closing.signal };
    const response = await this.service.execute(request).catch((): SubgraphResponse => ({}));
    const sdl = (response.data?._service as { sdl?: unknown } | null | undefined)?.sdl;
    if (typeof sdl !== 'string') {
      if (response.errors?.length) return transportFailure(response) ?? 'unclear';
      return 'INVALID_ANSWER';
    }
    this.checkedAt = this.options.now();
    this.state = this.check.gaps(sdl).length === 0 ? 'compatible' : 'incompatible';
    return this.state === 'compatible' ? 'compatible' : 'INCOMPATIBLE_SCHEMA';
  }
}
