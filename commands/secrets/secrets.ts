import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { makeFolder, SIGNERS, signerNames } from '../../hub/installation';
import { createSigningKey, writeJson } from '../../platform/tokens/signing-key';

/** Logins beside those of the applications: the server's superuser, and who owns the tables. */
const ADMINISTRATORS = ['postgres', 'owner'];

/**
 * Makes the secrets of a deployment that are not there yet. The folder is closed to others; the files in it can be read by any
 * account, since containers, into which they are mounted one by one, have accounts of their own.
 * @param databases each of which has an application's login
 * @returns the names of the files made
 */
export async function makeSecrets(folder: string, databases: readonly string[]): Promise<string[]> {
  await makeFolder(folder, 0o700);
  const made: string[] = [];
  for (const login of [...ADMINISTRATORS, ...databases]) {
    const name = `${login}.password`;
    if (existsSync(join(folder, name))) continue;
    await writeFile(join(folder, name), randomBytes(24).toString('base64url'), { mode: 0o644 });
    made.push(name);
  }
  return [...made, ...(await makeKeys(folder))];
}

async function makeKeys(folder: string): Promise<string[]> {
  const made: string[] = [];
  const setFile = join(folder, 'service-jwks.json');
  const known: JWK[] = existsSync(setFile) ? JSON.parse(await readFile(setFile, 'utf8')).keys : [];
  for (const signer of SIGNERS) {
    const name = `${signer}.jwk.json`;
    if (existsSync(join(folder, name))) continue;
    const kid = `${signer}-${randomBytes(6).toString('base64url')}`;
    const { privateJwk, publicJwk } = createSigningKey({ kid, ...signerNames(signer) });
    // The public half is known before anybody signs with the other.
    known.push(publicJwk);
    await writeJson(setFile, { keys: known }, 0o644);
    await writeJson(join(folder, name), privateJwk, 0o644);
    made.push(name);
  }
  return made;
}
