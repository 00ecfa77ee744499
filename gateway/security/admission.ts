import type { IncomingMessage } from 'node:http';
import { UnauthenticatedError } from '../../subgraphs/service/errors';
import type { Caller } from '../../subgraphs/service/token-verifier';
import type { CallerVerifier } from '../access/caller-verifier';
import { RateLimitedError } from '../errors';
import type { ReadClientAddress } from './client-address';
import { type Rate, TokenBuckets } from './token-buckets';

/** Null: as fast as they like. */
export interface Rates {
  readonly perSubject: Rate | null;
  readonly perAddress: Rate | null;
}

export interface AdmissionConfig {
  /** Null when the gateway serves anybody. */
  readonly verifier: CallerVerifier | null;
  readonly rates: Rates;
  readonly readAddress: ReadClientAddress;
}

/** Operations that one token which does not verify counts for: guessing is slower than asking. */
const FORGERY_WEIGHT = 20;

/**
 * Whom the gateway lets in, and how often: every operation counts for its caller and for the address that it came from.
 * The hub's own services are not counted; those who are refused count for their address alone.
 */
export class Admission {
  private readonly subjects: TokenBuckets | null;
  private readonly addresses: TokenBuckets | null;

  constructor(private readonly config: AdmissionConfig) {
    const { perSubject, perAddress } = config.rates;
    this.subjects = perSubject && new TokenBuckets(perSubject);
    this.addresses = perAddress && new TokenBuckets(perAddress);
  }

  addressOf(request: IncomingMessage): string {
    return this.config.readAddress(request);
  }

  /**
   * The caller of an operation, which is counted; null when the gateway serves anybody.
   * @throws RateLimitedError, UnauthenticatedError, KeysUnavailableError
   */
  async admit(request: IncomingMessage): Promise<Caller | null> {
    const address = this.addressOf(request);
    const caller = await this.authenticate(request.headers.authorization, address);
    this.count(caller, address);
    return caller;
  }

  /** @throws RateLimitedError, UnauthenticatedError, KeysUnavailableError */
  async authenticate(authorization: string | undefined, address: string): Promise<Caller | null> {
    this.assertRoom(this.addresses, address);
    if (this.config.verifier === null) return null;
    try {
      return await this.config.verifier.verify(authorization);
    } catch (error) {
      const isForgery =
        error instanceof UnauthenticatedError && !error.expired && authorization !== undefined;
      this.addresses?.take(address, Date.now(), isForgery ? FORGERY_WEIGHT : 1);
      throw error;
    }
  }

  /** Counts an operation of somebody who has been authenticated. @throws RateLimitedError; then it does not count */
  count(caller: Caller | null, address: string): void {
    if (caller?.role === 'service') return;
    const subject = caller === null ? null : this.subjects;
    this.assertRoom(this.addresses, address);
    if (caller !== null) this.assertRoom(subject, caller.subject);
    const now = Date.now();
    this.addresses?.take(address, now);
    if (caller !== null) subject?.take(caller.subject, now);
  }

  private assertRoom(buckets: TokenBuckets | null, key: string): void {
    const seconds = buckets?.waitFor(key, Date.now()) ?? 0;
    if (seconds > 0) throw new RateLimitedError(Math.ceil(seconds));
  }
}
