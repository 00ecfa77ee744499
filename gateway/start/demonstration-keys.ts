import { generateKeyPairSync } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';

/** The key id in the tokens' headers. */
export const KEY_ID = 'demonstration';
export const SIGNING_ALGORITHM = 'ES256';

export function publicKeyFile(keysFolder: string): string {
  return join(keysFolder, 'jwks.json');
}

export function privateKeyFile(keysFolder: string): string {
  return join(keysFolder, 'private.jwk.json');
}

/** Makes the demonstration's key pair unless there is one: a private JWK, and the JWK set that every process verifies with. */
export async function ensureDemonstrationKeys(keysFolder: string): Promise<void> {
  if (existsSync(privateKeyFile(keysFolder)) && existsSync(publicKeyFile(keysFolder))) return;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const common = { kid: KEY_ID, alg: SIGNING_ALGORITHM, use: 'sig' };
  await writeWhole(privateKeyFile(keysFolder), { ...privateKey.export({ format: 'jwk' }), ...common }, 0o600);
  await writeWhole(
    publicKeyFile(keysFolder),
    { keys: [{ ...publicKey.export({ format: 'jwk' }), ...common }] },
    0o644,
  );
}

/** undefined when the hub has never been started on this folder. */
export async function readPrivateKey(keysFolder: string): Promise<JWK | undefined> {
  if (!existsSync(privateKeyFile(keysFolder))) return undefined;
  return JSON.parse(await readFile(privateKeyFile(keysFolder), 'utf8'));
}

async function writeWhole(path: string, content: unknown, mode: number): Promise<void> {
  await writeFile(`${path}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode });
  await rename(`${path}.new`, path);
}
