import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeSecrets } from '../../commands/secrets/secrets';
import { readServiceKey } from '../../platform/tokens/service-key';
import { createTokenVerifier } from '../../platform/tokens/token-verifier';
import { testRunFolder } from '../network/run-folder';
import { testKeys } from '../network/tokens';

const newFolder = () => join(mkdtempSync(join(testRunFolder(), 'secrets-')), 'secrets');

test('makes a password for each login and a key for each signer, in a folder closed to others', async () => {
  const folder = newFolder();
  await makeSecrets(folder, ['district_farsta', 'formedling']);
  expect(readdirSync(folder).sort()).toEqual([
    'district_farsta.password',
    'formedling.jwk.json',
    'formedling.password',
    'gateway.jwk.json',
    'owner.password',
    'postgres.password',
    'reporting.jwk.json',
    'service-jwks.json',
  ]);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  const passwords = readdirSync(folder).filter((name) => name.endsWith('.password'));
  const texts = new Set(passwords.map((name) => readFileSync(join(folder, name), 'utf8')));
  expect(texts.size).toBe(passwords.length);
  for (const text of texts) expect(text).toMatch(/^[\w-]{32}$/);
});

test('makes keys that production takes, each for its own process', async () => {
  const folder = newFolder();
  await makeSecrets(folder, []);
  const key = { issuer: 'i', audience: 'a', refusesDemonstration: true };
  for (const subject of ['formedling', 'reporting', 'gateway']) {
    const keyFile = join(folder, `${subject}.jwk.json`);
    await expect(readServiceKey({ ...key, keyFile, subject })).resolves.toMatchObject({ subject });
  }
  const create = () =>
    createTokenVerifier({
      keys: { publicKeyFile: testKeys.publicKeyFile },
      serviceKeys: { publicKeyFile: join(folder, 'service-jwks.json') },
      issuer: 'i',
      audience: 'a',
      clockToleranceSeconds: 0,
      refusesDemonstration: true,
    });
  expect(create).not.toThrow();
});

test('keeps what is there, and adds what is not', async () => {
  const folder = newFolder();
  await makeSecrets(folder, ['formedling']);
  const before = readFileSync(join(folder, 'formedling.password'), 'utf8');
  expect(await makeSecrets(folder, ['formedling'])).toEqual([]);
  rmSync(join(folder, 'reporting.jwk.json'));
  expect(await makeSecrets(folder, ['formedling', 'reporting'])).toEqual([
    'reporting.password',
    'reporting.jwk.json',
  ]);
  expect(readFileSync(join(folder, 'formedling.password'), 'utf8')).toBe(before);
  const { keys } = JSON.parse(readFileSync(join(folder, 'service-jwks.json'), 'utf8'));
  expect(keys.map(({ subject }: { subject: string }) => subject)).toEqual([
    'formedling',
    'reporting',
    'gateway',
    'reporting',
  ]);
});
