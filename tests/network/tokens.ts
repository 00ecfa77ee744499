import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { testRunFolder } from './run-folder';

export const TEST_ISSUER = 'formedlingshub';
export const TEST_AUDIENCE = 'formedlingshub';

export interface TestClaims {
  readonly sub?: string;
  readonly role: string;
  readonly district?: string;
  readonly scope?: string;
}

export interface TokenOptions {
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now; negative for an expired token. */
  readonly expiresInSeconds?: number;
  readonly key?: KeyObject;
  readonly keyId?: string;
}

const KEY_ID = 'test';

/** One key pair per test file. */
export const testKeys = createKeys();

const HOUR_SECONDS = 3600;
const SERVICE_SECONDS = 120;

/** A token as the city's identity provider would issue it, by default valid for an hour; a service's for two minutes. */
export async function signToken(claims: TestClaims, options: TokenOptions = {}): Promise<string> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const { sub = `test-${claims.role}`, ...rest } = claims;
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: 'ES256', kid: options.keyId ?? KEY_ID })
    .setSubject(sub)
    .setIssuer(options.issuer ?? TEST_ISSUER)
    .setAudience(options.audience ?? TEST_AUDIENCE)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(
      nowSeconds + (options.expiresInSeconds ?? (claims.role === 'service' ? SERVICE_SECONDS : HOUR_SECONDS)),
    )
    .sign(options.key ?? testKeys.privateKey);
}

export async function authorization(
  claims: TestClaims,
  options?: TokenOptions,
): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await signToken(claims, options)}` };
}

function createKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  const publicKeyFile = join(folder, 'jwks.json');
  const privateKeyFile = join(folder, 'private.jwk.json');
  const common = { kid: KEY_ID, alg: 'ES256', use: 'sig' };
  writeFileSync(
    publicKeyFile,
    JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), ...common }] }),
  );
  writeFileSync(privateKeyFile, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...common }));
  return { privateKey, publicKey, publicKeyFile, privateKeyFile };
}
