import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { signDemonstrationToken, toTokenRequest } from '../../gateway/commands/token/token';
import { ensureDemonstrationKeys, publicKeyFile } from '../../gateway/start/demonstration-keys';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { projectFile } from '../../schema/project-file';
import { createTokenVerifier } from '../../subgraphs/service/token-verifier';
import { testRunFolder } from '../network/run-folder';

const districts = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
const request = (...argv: string[]) => toTokenRequest(argv, districts);

test('prints a token that every process of the hub accepts', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  const token = await signDemonstrationToken(
    folder,
    request('--role', 'handlaggare', '--district', 'farsta', '--ttl', '1h')!,
  );
  const verifier = createTokenVerifier({
    keys: { publicKeyFile: publicKeyFile(folder) },
    issuer: 'formedlingshub',
    audience: 'formedlingshub',
    clockToleranceSeconds: 0,
  });
  const caller = await verifier.verify(`Bearer ${token}`);
  expect(caller).toMatchObject({ role: 'handlaggare', district: 'farsta', subject: 'demo-handlaggare' });
});

test('keeps the key that is there', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  const token = await signDemonstrationToken(folder, request('--role', 'admin')!);
  await ensureDemonstrationKeys(folder);
  const keys = { publicKeyFile: publicKeyFile(folder) };
  const verifier = createTokenVerifier({
    keys,
    issuer: 'formedlingshub',
    audience: 'formedlingshub',
    clockToleranceSeconds: 0,
  });
  await expect(verifier.verify(`Bearer ${token}`)).resolves.toMatchObject({ role: 'admin', district: null });
});

test('names scopes that the role may have, and no others', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  const exact = request('--role', 'reporting', '--scope', 'reports:read reports:exact')!;
  const [, claims] = (await signDemonstrationToken(folder, exact)).split('.');
  expect(JSON.parse(Buffer.from(claims!, 'base64url').toString()).scope).toBe('reports:read reports:exact');
  expect(() => request('--role', 'admin', '--scope', 'pool:read')).toThrow('admin cannot have');
});

test('says what to do when the hub has never been started', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await expect(signDemonstrationToken(folder, request('--role', 'admin')!)).rejects.toThrow(
    'run npm start first',
  );
});

test.each([
  ['no role', [], '--role must be one of resursteam'],
  ['an unknown role', ['--role', 'boss'], 'not "boss"'],
  [
    'a district role without a district',
    ['--role', 'rapportor'],
    '--district is needed for the role rapportor',
  ],
  ['an unknown district', ['--role', 'rapportor', '--district', 'jarva'], 'not "jarva"'],
  ['a time that is none', ['--role', 'admin', '--ttl', '1y'], '--ttl must be'],
  ['a time that is too long', ['--role', 'admin', '--ttl', '31d'], '--ttl must be'],
  ['an unknown option', ['--bogus'], '--bogus'],
])('refuses %s', (_, argv, message) => {
  expect(() => request(...argv)).toThrow(message);
});
