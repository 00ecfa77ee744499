import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { KeysUnavailableError } from '../errors/errors';
import { isDemonstrationKey } from '../settings/demonstration';

export type VerificationKeys = RemoteKeys | FileKeys;

export interface FileKeys {
  readonly publicKeyFile: string;
}

export interface KeyPolicy {
  /** Keys of the demonstration verify nothing: a file that holds one is refused, in a set from a URL it is left out. */
  readonly refusesDemonstration?: boolean;
}

export interface RemoteKeys {
  readonly jwksUrl: string;
  /** How long keys count without being read again, milliseconds: a revoked key is refused after that. */
  readonly maxAgeMs?: number;
  /** Between two requests for the keys, whatever asks for them, milliseconds. */
  readonly cooldownMs?: number;
  /** For one request for the keys, milliseconds. */
  readonly timeoutMs?: number;
}

/** The keys that tokens are verified with. */
export interface KeySet {
  /** Another number whenever the keys are other ones: what was verified before is to be verified again. */
  readonly version: number;
  /** Reads the keys again when they are due. @throws KeysUnavailableError */
  refresh(): Promise<void>;
  /** @throws KeysUnavailableError, or an error of `jose` for a token that no key is for */
  readonly find: JWTVerifyGetKey;
}

const DEFAULTS = { maxAgeMs: 600_000, cooldownMs: 10_000, timeoutMs: 5_000 };

/** While the keys cannot be read, known ones are used for so many times their age. */
const MAX_STALE_AGES = 12;

/** @throws Error when the file holds no JWK set, or a key that it must not */
export function createKeySet(keys: VerificationKeys, policy: KeyPolicy): KeySet {
  if ('jwksUrl' in keys) return new RemoteKeySet(keys, policy);
  const find = createLocalJWKSet(readKeyFile('JWT_PUBLIC_KEY_FILE', keys.publicKeyFile, policy));
  return { version: 0, refresh: async () => undefined, find };
}

/**
 * The public JWK set in a file.
 * @param variable the setting that names the file
 * @throws Error naming the variable
 */
export function readKeyFile(variable: string, file: string, policy: KeyPolicy): JSONWebKeySet {
  const set = parseKeyFile(variable, file);
  for (const { kid, d, k } of set.keys) {
    if (d !== undefined || k !== undefined)
      throw new Error(`${variable} holds a private key, "${kid}": it is for public keys alone`);
    if (policy.refusesDemonstration && isDemonstrationKey(kid))
      throw new Error(`${variable} holds the demonstration's key "${kid}", which is refused in production`);
  }
  return set;
}

function parseKeyFile(variable: string, file: string): JSONWebKeySet {
  try {
    const set = JSON.parse(readFileSync(file, 'utf8'));
    createLocalJWKSet(set);
    return set;
  } catch (cause) {
    throw new Error(`${variable} is no JWK set: ${(cause as Error).message}`, { cause });
  }
}

/**
 * The JWK set of a URL. Rotation: a token with an unknown key id has the keys read at once, though never sooner than the
 * cool-down after the last request. Revocation: keys older than their maximum age are read again before they are used.
 * While the URL does not answer, the known keys go on being used, for a bounded time.
 */
class RemoteKeySet implements KeySet {
  version = 0;
  private readonly remote: ReturnType<typeof createRemoteJWKSet>;
  private readonly maxAgeMs: number;
  private readonly cooldownMs: number;
  private lookup: JWTVerifyGetKey | undefined;
  private text = '';
  private loadedAt = Number.NEGATIVE_INFINITY;
  private triedAt = Number.NEGATIVE_INFINITY;
  private hasFailed = false;
  private loading: Promise<void> | undefined;

  constructor(
    { jwksUrl, ...settings }: RemoteKeys,
    private readonly policy: KeyPolicy,
  ) {
    const { maxAgeMs, cooldownMs, timeoutMs } = { ...DEFAULTS, ...settings };
    this.maxAgeMs = maxAgeMs;
    this.cooldownMs = cooldownMs;
    const options = { cacheMaxAge: Number.POSITIVE_INFINITY, timeoutDuration: timeoutMs };
    this.remote = createRemoteJWKSet(new URL(jwksUrl), options);
  }

  readonly find: JWTVerifyGetKey = async (header, token) => {
    await this.refresh();
    try {
      return await this.lookup!(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await this.load();
      if (this.hasFailed) throw new KeysUnavailableError(error);
      return this.lookup!(header, token);
    }
  };

  async refresh(): Promise<void> {
    if (this.ageMs < this.maxAgeMs) return;
    await this.load();
    if (this.lookup === undefined || this.ageMs > MAX_STALE_AGES * this.maxAgeMs) {
      if (this.hasFailed) throw new KeysUnavailableError();
    }
  }

  private get ageMs(): number {
    return elapsedMs(this.loadedAt);
  }

  /** One request at a time, and none within the cool-down. */
  private async load(): Promise<void> {
    if (this.loading === undefined && elapsedMs(this.triedAt) < this.cooldownMs) return;
    this.loading ??= this.read().finally(() => {
      this.loading = undefined;
    });
    await this.loading;
  }

  private async read(): Promise<void> {
    try {
      await this.remote.reload();
      this.take(this.remote.jwks()!);
      this.hasFailed = false;
    } catch {
      this.hasFailed = true;
    }
    this.triedAt = Date.now();
  }

  private take(keys: NonNullable<ReturnType<typeof this.remote.jwks>>): void {
    this.loadedAt = Date.now();
    const text = JSON.stringify(keys);
    if (text === this.text) return;
    this.text = text;
    const { refusesDemonstration } = this.policy;
    this.lookup = createLocalJWKSet({
      keys: keys.keys.filter(({ kid }) => !(refusesDemonstration && isDemonstrationKey(kid))),
    });
    this.version += 1;
  }
}

/** A clock that has been set back tells nothing: as if it were long ago. */
function elapsedMs(since: number): number {
  const elapsed = Date.now() - since;
  return elapsed < 0 ? Number.POSITIVE_INFINITY : elapsed;
}
