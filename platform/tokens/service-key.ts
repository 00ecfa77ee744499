import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { isDemonstrationKey } from '../settings/demonstration';
import { type Environment, readOptionalText, readText } from '../settings/environment';

/** With what a process of the hub signs its own tokens. */
export interface ServiceKey {
  /** A private JWK whose public half, by its `kid`, is in the services' set that every process verifies with. */
  readonly keyFile: string;
  readonly issuer: string;
  readonly audience: string;
  /** The process that signs, as the tokens name it. */
  readonly subject: string;
  /** The demonstration's key signs nothing. */
  readonly refusesDemonstration?: boolean;
}

/** @throws Error naming `SERVICE_KEY_FILE` when it holds no private key, or one that this process may not sign with */
export async function readServiceKey({ keyFile, subject, refusesDemonstration }: ServiceKey): Promise<JWK> {
  const jwk = await parseKey(keyFile);
  if (jwk.d === undefined || jwk.kid === undefined)
    throw new Error('SERVICE_KEY_FILE holds no private key with a key id');
  if (refusesDemonstration && isDemonstrationKey(jwk.kid))
    throw new Error(
      `SERVICE_KEY_FILE holds the demonstration's key "${jwk.kid}", which is refused in production`,
    );
  if (jwk.subject !== undefined && jwk.subject !== subject)
    throw new Error(`SERVICE_KEY_FILE holds the key of "${jwk.subject}", not of "${subject}"`);
  return jwk;
}

async function parseKey(keyFile: string): Promise<JWK & { readonly subject?: string }> {
  try {
    return JSON.parse(await readFile(keyFile, 'utf8'));
  } catch (cause) {
    throw new Error(`SERVICE_KEY_FILE is no JWK: ${(cause as Error).message}`, { cause });
  }
}

const SERVICE_KEY_FILE = {
  name: 'SERVICE_KEY_FILE',
  form: 'a file',
  otherwise:
    'none: must be set, but for a gateway at which nobody signs in, which then has more persons recorded as read than it shows',
  about:
    'the private JWK that the process signs its own tokens with, and the gateway those of people signed in, and for whom districts seal the keys of pages; set by `npm start`',
};

/** Reads `SERVICE_KEY_FILE`. @throws EnvironmentError */
export function readServiceKeyFile(env: Environment): string {
  return readText(env, SERVICE_KEY_FILE);
}

/** The same of a process that can do without. */
export function readOptionalServiceKeyFile(env: Environment): string | undefined {
  return readOptionalText(env, SERVICE_KEY_FILE);
}
