import { hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, type JWK } from 'jose';

/** Longer than any cookie that a browser keeps. */
const MAX_CHARACTERS = 8_192;

/** Seals what a browser keeps for the gateway, so that it can neither be read nor changed there (JWE, A256GCM). */
export class Seal {
  private readonly key: Uint8Array;

  /** @param signingKey of which the key is derived @param purpose what is sealed for one opens for no other */
  constructor(
    signingKey: JWK,
    private readonly purpose: string,
  ) {
    const secret = Buffer.from(signingKey.d!, 'base64url');
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', `hub ${purpose}`, 32));
  }

  close(content: object): Promise<string> {
    return new CompactEncrypt(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: this.purpose })
      .encrypt(this.key);
  }

  /** Undefined for what this seal did not close. */
  async open<Content>(text: string): Promise<Content | undefined> {
    if (text.length > MAX_CHARACTERS) return undefined;
    try {
      const { plaintext } = await compactDecrypt(text, this.key, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
      });
      return JSON.parse(Buffer.from(plaintext).toString('utf8'));
    } catch {
      return undefined;
    }
  }
}
