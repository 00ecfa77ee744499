import { generateKeyPairSync } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import type { JWK } from 'jose';

export interface SigningKey {
  readonly privateJwk: JWK;
  readonly publicJwk: JWK;
}

export interface SigningKeyNames {
  readonly kid: string;
  /** Of a service's key: the process that alone signs with it. */
  readonly subject?: string;
  /** Of the gateway's: it signs for people too whom the hub has signed in itself. */
  readonly sessions?: true;
}

/** A new key pair for ES256, as JWKs. */
export function createSigningKey(names: SigningKeyNames): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const common = { ...names, alg: 'ES256', use: 'sig' };
  return {
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...common },
    publicJwk: { ...publicKey.export({ format: 'jwk' }), ...common },
  };
}

/** Writes a JSON file that is never seen half-written. */
export async function writeJson(path: string, content: unknown, mode: number): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode });
  await rename(`${path}.new`, path);
}
