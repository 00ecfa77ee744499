import { createCipheriv, createDecipheriv } from 'node:crypto';

export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Before the bytes that are sealed. */
export const GCM_HEAD_BYTES = NONCE_BYTES + TAG_BYTES;

const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Nonce, tag and the sealed bytes, by AES-256-GCM (NIST SP 800-38D).
 * @param secret 32 bytes
 * @param about authenticated with them, and not in the answer
 */
export function sealBytes(secret: Buffer, bytes: Buffer, nonce: Buffer, about = NOTHING): Buffer {
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(about);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error for what has not been sealed with this secret, about this */
export function openBytes(secret: Buffer, sealed: Buffer, about = NOTHING): Buffer {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(about).setAuthTag(sealed.subarray(NONCE_BYTES, GCM_HEAD_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(GCM_HEAD_BYTES)), decipher.final()]);
}
