import {
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { BoundedCache } from '../concurrency/bounded-cache';
import { GCM_HEAD_BYTES, NONCE_BYTES, openBytes, sealBytes } from './aes-gcm';

/**
 * Texts for one reader, who has told a public key: X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869) and AES-256-GCM. A box is the
 * base64url of the sealer's public key (32 bytes), the nonce (12), the tag (16) and the text's bytes. A sealer has one key pair,
 * so that what is dear is done once for each reader, not for each box.
 */
const KEY_BYTES = 32;
const HEAD_BYTES = KEY_BYTES + GCM_HEAD_BYTES;
const KNOWN_KEYS = 1_000;

/** Seals for any reader. */
export class BoxSealer {
  private readonly pair = new KeyPair();

  /**
   * @param reader the public key, base64url
   * @throws Error when it is none
   */
  seal(reader: string, text: string): string {
    const { publicKey } = this.pair;
    const secret = this.pair.secretWith(reader, `${publicKey}${reader}`);
    const sealed = sealBytes(secret, Buffer.from(text), randomBytes(NONCE_BYTES));
    return Buffer.concat([Buffer.from(publicKey, 'base64url'), sealed]).toString('base64url');
  }
}

/** Opens what has been sealed for it. */
export class BoxReader {
  private readonly pair = new KeyPair();

  /** base64url. */
  get publicKey(): string {
    return this.pair.publicKey;
  }

  /** Undefined for what has not been sealed for this reader. */
  open(box: string): string | undefined {
    const bytes = Buffer.from(box, 'base64url');
    if (bytes.length < HEAD_BYTES) return undefined;
    try {
      const sealer = bytes.subarray(0, KEY_BYTES).toString('base64url');
      const secret = this.pair.secretWith(sealer, `${sealer}${this.publicKey}`);
      return openBytes(secret, bytes.subarray(KEY_BYTES)).toString();
    } catch {
      return undefined;
    }
  }
}

/** One side's keys, and the secrets that it shares with others. */
class KeyPair {
  /** base64url. */
  readonly publicKey: string;
  private readonly privateKey: KeyObject;
  private readonly secrets = new BoundedCache<string, Buffer>(KNOWN_KEYS);

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('x25519');
    this.privateKey = privateKey;
    this.publicKey = publicKey.export({ format: 'jwk' }).x!;
  }

  /**
   * @param about both public keys, the sealer's first
   * @throws Error when the other's is none
   */
  secretWith(other: string, about: string): Buffer {
    const known = this.secrets.get(other);
    if (known !== undefined) return known;
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: other }, format: 'jwk' });
    const shared = diffieHellman({ privateKey: this.privateKey, publicKey });
    const secret = Buffer.from(hkdfSync('sha256', shared, '', about, KEY_BYTES));
    this.secrets.set(other, secret);
    return secret;
  }
}
