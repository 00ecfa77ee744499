import type { IncomingMessage } from 'node:http';
import { UnauthenticatedError } from '../../platform/errors/errors';
import type { Caller } from '../../platform/tokens/token-verifier';
import { VOUCHER_HEADER } from '../../platform/tokens/voucher-header';
import { RateLimitedError } from '../errors/errors';
import type { CallerVerifier } from './caller-verifier';
import type { ReadClientAddress } from './client-address';
import { type Rate, TokenBuckets } from './token-buckets';

/** Of estimated cost, an operation counting for one at least. Null: as much as they like. */
export interface Rates {
  readonly perSubject: Rate | null;
  /** For those who are no subject, or whose subject has no rate. */
  readonly perAddress: Rate | null;
}

export interface AdmissionConfig {
  /** Null when the gateway serves anybody. */
  readonly verifier: CallerVerifier | null;
  readonly rates: Rates;
  readonly readAddress: ReadClientAddress;
}

/** What one token that does not verify counts for: guessing is slower than asking. */
const FORGERY_WEIGHT = 20;

interface Bucket {
  readonly buckets: TokenBuckets | null;
  readonly key: string;
}

/**
 * Whom the gateway lets in, and how much of it: what an operation is estimated to cost counts for its caller, or for the address
 * that it came from where it has no caller with a rate. The hub's own services are not counted.
 *
 * What does not verify counts apart, for its address alone: however much of it comes from behind one proxy, it takes nothing
 * from those behind it whose tokens are good, known before or not.
 */
export class Admission {
  private readonly subjects: TokenBuckets | null;
  private readonly addresses: TokenBuckets | null;
  private readonly refused: TokenBuckets | null;

  constructor(private readonly config: AdmissionConfig) {
    const { perSubject, perAddress } = config.rates;
    this.subjects = perSubject && new TokenBuckets(perSubject);
    this.addresses = perAddress && new TokenBuckets(perAddress);
    this.refused = perAddress && new TokenBuckets(perAddress);
  }

  addressOf(request: IncomingMessage): string {
    return this.config.readAddress(request);
  }

  /**
   * The caller of an operation, which counts for one; null when the gateway serves anybody.
   * @throws RateLimitedError, UnauthenticatedError, KeysUnavailableError
   */
  async admit(request: IncomingMessage): Promise<Caller | null> {
    const address = this.addressOf(request);
    const caller = await this.authenticate(request.headers.authorization, address);
    this.count(caller, address);
    return caller;
  }

  /**
   * Whether a service of the hub asks: for itself, or for the caller whose token it hands on with its own.
   * @throws RateLimitedError, UnauthenticatedError, KeysUnavailableError
   */
  async isFromService(
    { headers }: IncomingMessage,
    caller: Caller | null,
    address: string,
  ): Promise<boolean> {
    if (caller?.role === 'service') return true;
    const voucher = headers[VOUCHER_HEADER];
    if (typeof voucher !== 'string') return false;
    return (await this.authenticate(voucher, address))?.role === 'service';
  }

  /** @throws RateLimitedError, UnauthenticatedError, KeysUnavailableError */
  async authenticate(authorization: string | undefined, address: string): Promise<Caller | null> {
    if (this.config.verifier === null) return null;
    try {
      return await this.config.verifier.verify(authorization);
    } catch (error) {
      if (error instanceof UnauthenticatedError) this.countRefusal(authorization, address, error.expired);
      throw error;
    }
  }

  /** Counts an operation of somebody who has been authenticated for one. @throws RateLimitedError; then it does not count */
  count(caller: Caller | null, address: string): void {
    const { buckets, key } = this.bucketOf(caller, address);
    assertRoom(buckets, key);
    buckets?.take(key, Date.now());
  }

  /**
   * Counts what an operation costs above the one that it has counted for. One that is dearer than a whole bucket needs a full one,
   * and leaves it owing.
   * @throws RateLimitedError; then it does not count
   */
  charge(caller: Caller | null, address: string, cost: number): void {
    const { buckets, key } = this.bucketOf(caller, address);
    if (cost <= 1 || buckets === null) return;
    assertRoom(buckets, key, Math.min(cost, buckets.burst) - 1);
    buckets.take(key, Date.now(), cost - 1);
  }

  private bucketOf(caller: Caller | null, address: string): Bucket {
    if (caller?.role === 'service') return { buckets: null, key: '' };
    return caller === null || this.subjects === null
      ? { buckets: this.addresses, key: address }
      : { buckets: this.subjects, key: caller.subject };
  }

  /** @throws RateLimitedError in the place of the refusal, where there have been too many */
  private countRefusal(authorization: string | undefined, address: string, isExpired: boolean): void {
    if (authorization === undefined) assertRoom(this.addresses, address);
    assertRoom(this.refused, address);
    const isForgery = authorization !== undefined && !isExpired;
    this.refused?.take(address, Date.now(), isForgery ? FORGERY_WEIGHT : 1);
  }
}

function assertRoom(buckets: TokenBuckets | null, key: string, tokens = 1): void {
  const seconds = buckets?.waitFor(key, Date.now(), tokens) ?? 0;
  if (seconds > 0) throw new RateLimitedError(Math.ceil(seconds));
}
