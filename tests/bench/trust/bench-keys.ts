import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { SCOPES } from './protected-supergraph';

export interface BenchKeys {
  readonly publicKeyFile: string;
  /** Of so many callers, valid for longer than the benchmark runs. */
  tokens(count: number): Promise<string[]>;
}

export function createBenchKeys(folder: string): BenchKeys {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeyFile = join(folder, 'jwks.json');
  const key = { ...publicKey.export({ format: 'jwk' }), kid: 'bench', alg: 'ES256', use: 'sig' };
  writeFileSync(publicKeyFile, JSON.stringify({ keys: [key] }));
  const sign = (subject: string) =>
    new SignJWT({ scope: SCOPES, role: 'bench' })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
      .setSubject(subject)
      .setIssuer('formedlingshub')
      .setAudience('formedlingshub')
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(privateKey);
  return {
    publicKeyFile,
    tokens: (count) => Promise.all(Array.from({ length: count }, (_, index) => sign(`caller-${index}`))),
  };
}
