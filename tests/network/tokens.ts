import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { ServiceKey } from '../../platform/tokens/service-key';
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
const SERVICE_KEY_ID = 'test-service';
export const GATEWAY_KEY_ID = 'test-gateway';

/** Per test file: a key of the identity provider, which signs for persons, one of the hub's services, and the gateway's. */
export const testKeys = createKeys();

const HOUR_SECONDS = 3600;
const SERVICE_SECONDS = 120;

/** A token as the city's identity provider would issue it, by default valid for an hour; a service's for two minutes. */
export async function signToken(claims: TestClaims, options: TokenOptions = {}): Promise<string> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const { sub = `test-${claims.role}`, ...rest } = claims;
  const isService = claims.role === 'service';
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: 'ES256', kid: options.keyId ?? (isService ? SERVICE_KEY_ID : KEY_ID) })
    .setSubject(sub)
    .setIssuer(options.issuer ?? TEST_ISSUER)
    .setAudience(options.audience ?? TEST_AUDIENCE)
    .setIssuedAt(nowSeconds)
    .setExpirationTime(
      nowSeconds + (options.expiresInSeconds ?? (isService ? SERVICE_SECONDS : HOUR_SECONDS)),
    )
    .sign(options.key ?? (isService ? testKeys.servicePrivateKey : testKeys.privateKey));
}

export async function authorization(
  claims: TestClaims,
  options?: TokenOptions,
): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await signToken(claims, options)}` };
}

const KEPT_MS = 30_000;
const kept = new Map<
  string,
  { readonly header: Promise<{ authorization: string }>; readonly since: number }
>();

/** The same token for the same claims for a while, as a client has: servers know the tokens that they have verified. */
export function keptAuthorization(claims: TestClaims): Promise<{ authorization: string }> {
  const name = JSON.stringify(claims);
  const known = kept.get(name);
  if (known && Math.abs(Date.now() - known.since) < KEPT_MS) return known.header;
  const header = authorization(claims);
  kept.set(name, { header, since: Date.now() });
  return header;
}

/** With what the gateway signs. */
export function gatewayKey(): ServiceKey {
  const { gatewayPrivateKeyFile: keyFile } = testKeys;
  return { keyFile, issuer: TEST_ISSUER, audience: TEST_AUDIENCE, subject: 'gateway' };
}

function createKeys() {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  const person = createKey(
    folder,
    { kid: KEY_ID },
    { publicFile: 'jwks.json', privateFile: 'private.jwk.json' },
  );
  const service = createKey(
    folder,
    { kid: SERVICE_KEY_ID },
    {
      publicFile: 'service-jwks.json',
      privateFile: 'service.jwk.json',
    },
  );
  const names = { kid: GATEWAY_KEY_ID, subject: 'gateway', sessions: true };
  const gateway = createKey(folder, names, {
    publicFile: 'gateway-jwks.json',
    privateFile: 'gateway.jwk.json',
  });
  const services = { keys: [service.publicJwk, gateway.publicJwk] };
  writeFileSync(service.publicKeyFile, JSON.stringify(services));
  return {
    ...person,
    gatewayPrivateKey: gateway.privateKey,
    gatewayPrivateKeyFile: gateway.privateKeyFile,
    servicePrivateKey: service.privateKey,
    servicePublicKeyFile: service.publicKeyFile,
    servicePrivateKeyFile: service.privateKeyFile,
  };
}

function createKey(folder: string, names: object, files: { publicFile: string; privateFile: string }) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyFile = join(folder, files.publicFile);
  const privateKeyFile = join(folder, files.privateFile);
  const common = { ...names, alg: 'ES256', use: 'sig' };
  const publicJwk = { ...publicKey.export({ format: 'jwk' }), ...common };
  writeFileSync(publicKeyFile, JSON.stringify({ keys: [publicJwk] }));
  writeFileSync(privateKeyFile, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), ...common }));
  return { privateKey, publicKey, publicJwk, publicKeyFile, privateKeyFile };
}
