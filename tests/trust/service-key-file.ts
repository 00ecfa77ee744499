import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { testRunFolder } from '../network/run-folder';
import type { ProviderKey } from './key-server';
import type { AttackKeys } from './token-attacks';

/** The services' JWK set in a file: a key of any service, and one of formedling alone. */
export function serviceKeyFile({ service, formedling }: Pick<AttackKeys, 'service' | 'formedling'>) {
  const jwks = [service.jwk, { ...formedling.jwk, subject: 'formedling' }];
  return { publicKeyFile: writeKeys(jwks) };
}

export function writeKeys(keys: readonly ProviderKey['jwk'][]): string {
  const file = join(mkdtempSync(join(testRunFolder(), 'services-')), 'jwks.json');
  writeFileSync(file, JSON.stringify({ keys }));
  return file;
}
