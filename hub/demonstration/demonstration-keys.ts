import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { DEMONSTRATION_KEY_ID } from '../../platform/settings/demonstration';
import { createSigningKey, type SigningKey, writeJson } from '../../platform/tokens/signing-key';
import { SIGNERS, signerNames } from '../signers/signers';

/** The key id in the tokens' headers. */
export const KEY_ID = DEMONSTRATION_KEY_ID;
export const SIGNING_ALGORITHM = 'ES256';

/** Who has a service key: the processes that sign, and whoever asks for a service's token on the command line. */
export const SERVICE_SIGNERS = [...SIGNERS, 'service'] as const;
export type ServiceSigner = (typeof SERVICE_SIGNERS)[number];

/** Of persons. */
export function publicKeyFile(keysFolder: string): string {
  return join(keysFolder, 'jwks.json');
}

export function privateKeyFile(keysFolder: string): string {
  return join(keysFolder, 'private.jwk.json');
}

export function servicePublicKeyFile(keysFolder: string): string {
  return join(keysFolder, 'service-jwks.json');
}

export function servicePrivateKeyFile(keysFolder: string, signer: ServiceSigner): string {
  return join(keysFolder, `service-${signer}.jwk.json`);
}

/**
 * Makes the demonstration's keys unless they are there: one that signs for persons, one for each service, and the two JWK sets
 * that every process verifies with.
 */
export async function ensureDemonstrationKeys(keysFolder: string): Promise<void> {
  if (!existsSync(privateKeyFile(keysFolder)) || !existsSync(publicKeyFile(keysFolder))) {
    const person = createSigningKey({ kid: KEY_ID });
    await writeJson(privateKeyFile(keysFolder), person.privateJwk, 0o600);
    await writeJson(publicKeyFile(keysFolder), { keys: [person.publicJwk] }, 0o644);
  }
  const files = SERVICE_SIGNERS.map((signer) => servicePrivateKeyFile(keysFolder, signer));
  if ([...files, servicePublicKeyFile(keysFolder)].every((file) => existsSync(file))) return;
  const keys = SERVICE_SIGNERS.map(createServiceKey);
  for (const [index, { privateJwk }] of keys.entries()) await writeJson(files[index]!, privateJwk, 0o600);
  await writeJson(servicePublicKeyFile(keysFolder), { keys: keys.map(({ publicJwk }) => publicJwk) }, 0o644);
}

/** undefined when the hub has never been started on this folder. */
export function readPrivateKey(keysFolder: string): Promise<JWK | undefined> {
  return readKey(privateKeyFile(keysFolder));
}

/** Of a service whose name the token may choose. */
export function readServicePrivateKey(keysFolder: string): Promise<JWK | undefined> {
  return readKey(servicePrivateKeyFile(keysFolder, 'service'));
}

async function readKey(file: string): Promise<JWK | undefined> {
  if (!existsSync(file)) return undefined;
  return JSON.parse(await readFile(file, 'utf8'));
}

function createServiceKey(signer: ServiceSigner): SigningKey {
  return createSigningKey({
    kid: `${KEY_ID}-${signer}`,
    ...(signer !== 'service' && signerNames(signer)),
  });
}
