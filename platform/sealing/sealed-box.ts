import {
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { BoundedCache } from '../concurrency/bounded-cache';

/**
 * Texts for one reader, who has told a public key: X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869) and AES-256-GCM. A box is the
 * base64url of the sealer's public key (32 bytes), the nonce (12), the tag (16) and the text's bytes. A sealer has one key pair,
 * so that what is dear is done once for each reader, not for each box.
 */
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = KEY_BYTES + NONCE_BYTES + TAG_BYTES;
const KNOWN_KEYS = 1_000;

/** Seals for any reader. */
export class BoxSealer {
  private readonly pair = createPair();
  private readonly secrets = new BoundedCache<string, Buffer>(KNOWN_KEYS);

  /**
   * @param reader the public key, base64url
   * @throws Error when it is none
   */
  seal(reader: string, text: string): string {
    let secret = this.secrets.get(reader);
    if (secret === undefined) {
      secret = secretOf(this.pair.privateKey, reader, `${this.pair.publicKey}${reader}`);
      this.secrets.set(reader, secret);
    }
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', secret, nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const sealer = Buffer.from(this.pair.publicKey, 'base64url');
    return Buffer.concat([sealer, nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }
}

/** Opens what has been sealed for it. */
export class BoxReader {
  private readonly pair = createPair();
  private readonly secrets = new BoundedCache<string, Buffer>(KNOWN_KEYS);

  /** base64url. */
  get publicKey(): string {
    return this.pair.publicKey;
  }

  /** Undefined for what has not been sealed for this reader. */
  open(box: string): string | undefined {
    const bytes = Buffer.from(box, 'base64url');
    if (bytes.length < HEAD_BYTES) return undefined;
    try {
      const secret = this.secretWith(bytes.subarray(0, KEY_BYTES).toString('base64url'));
      const nonce = bytes.subarray(KEY_BYTES, KEY_BYTES + NONCE_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
      decipher.setAuthTag(bytes.subarray(KEY_BYTES + NONCE_BYTES, HEAD_BYTES));
      return decipher.update(bytes.subarray(HEAD_BYTES), undefined, 'utf8') + decipher.final('utf8');
    } catch {
      return undefined;
    }
  }

  private secretWith(sealer: string): Buffer {
    let secret = this.secrets.get(sealer);
    if (secret === undefined) {
      secret = secretOf(this.pair.privateKey, sealer, `${sealer}${this.pair.publicKey}`);
      this.secrets.set(sealer, secret);
    }
    return secret;
  }
}

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: string;
}

function createPair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return { privateKey, publicKey: publicKey.export({ format: 'jwk' }).x! };
}

/** @param about both public keys, the sealer's first */
function secretOf(privateKey: KeyObject, other: string, about: string): Buffer {
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: other }, format: 'jwk' });
  const shared = diffieHellman({ privateKey, publicKey });
  return Buffer.from(hkdfSync('sha256', shared, '', about, KEY_BYTES));
}
