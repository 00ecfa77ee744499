import { mkdtempSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../commands/harness/read-options';
import { signDemonstrationToken, toTokenRequest } from '../../commands/token/token';
import { TOKEN_OPTIONS } from '../../commands/token/token-command';
import {
  ensureDemonstrationKeys,
  publicKeyFile,
  servicePrivateKeyFile,
  servicePublicKeyFile,
} from '../../hub/demonstration/demonstration-keys';
import { projectFile } from '../../platform/settings/project-file';
import { readServiceKey } from '../../platform/tokens/service-key';
import { createTokenVerifier } from '../../platform/tokens/token-verifier';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { testRunFolder } from '../network/run-folder';

const districts = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
const request = (...argv: string[]) => toTokenRequest(readOptions(argv, TOKEN_OPTIONS), districts);

test('prints a token that every process of the hub accepts', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  const token = await signDemonstrationToken(
    folder,
    request('--role', 'handlaggare', '--district', 'farsta', '--ttl', '1h'),
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
  const token = await signDemonstrationToken(folder, request('--role', 'admin'));
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

test('prints a service’s token that is signed with a service’s key, and no other way', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  const verifierOf = (serviceKeys: boolean) =>
    createTokenVerifier({
      keys: { publicKeyFile: publicKeyFile(folder) },
      serviceKeys: serviceKeys ? { publicKeyFile: servicePublicKeyFile(folder) } : undefined,
      issuer: 'formedlingshub',
      audience: 'formedlingshub',
      clockToleranceSeconds: 0,
    });
  const token = `Bearer ${await signDemonstrationToken(folder, request('--role', 'service'))}`;
  expect(await verifierOf(true).verify(token)).toMatchObject({ role: 'service', subject: 'demo-service' });
  await expect(verifierOf(false).verify(token)).rejects.toThrow('not valid');
});

test('gives each service a key that names it, in files that its own account alone can read', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  for (const name of ['formedling', 'reporting'] as const) {
    const file = servicePrivateKeyFile(folder, name);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const key = { keyFile: file, issuer: 'i', audience: 'a' };
    expect(await readServiceKey({ ...key, subject: name })).toMatchObject({ subject: name });
    await expect(readServiceKey({ ...key, subject: 'other' })).rejects.toThrow(`the key of "${name}"`);
    const production = { ...key, subject: name, refusesDemonstration: true };
    await expect(readServiceKey(production)).rejects.toThrow('refused in production');
  }
});

test('asks for no longer than the hub takes', () => {
  const most = (...argv: string[]) =>
    toTokenRequest(readOptions(['--role', 'admin', ...argv], TOKEN_OPTIONS), districts, 3_600);
  expect(most().ttlSeconds).toBe(3_600);
  expect(() => most('--ttl', '2h')).toThrow('up to 1h');
  expect(request('--role', 'admin', '--ttl', '24h').ttlSeconds).toBe(86_400);
  expect(request('--role', 'service').ttlSeconds).toBe(600);
});

test('names scopes that the role may have, and no others', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await ensureDemonstrationKeys(folder);
  const exact = request('--role', 'reporting', '--scope', 'reports:read reports:exact');
  const [, claims] = (await signDemonstrationToken(folder, exact)).split('.');
  expect(JSON.parse(Buffer.from(claims!, 'base64url').toString()).scope).toBe('reports:read reports:exact');
  expect(() => request('--role', 'admin', '--scope', 'pool:read')).toThrow('admin cannot have');
});

test('says what to do when the hub has never been started', async () => {
  const folder = mkdtempSync(join(testRunFolder(), 'keys-'));
  await expect(signDemonstrationToken(folder, request('--role', 'admin'))).rejects.toThrow(
    'run npm start first',
  );
});

test.each([
  ['no role', [], '--role is needed'],
  ['an unknown role', ['--role', 'boss'], 'not "boss"'],
  [
    'a district role without a district',
    ['--role', 'rapportor'],
    '--district is needed for the role rapportor',
  ],
  ['an unknown district', ['--role', 'rapportor', '--district', 'jarva'], 'not "jarva"'],
  ['a time that is none', ['--role', 'admin', '--ttl', '1y'], '--ttl must be'],
  ['a time that is too long', ['--role', 'admin', '--ttl', '25h'], '--ttl must be'],
  ['an unknown option', ['--bogus'], '--bogus'],
])('refuses %s', (_, argv, message) => {
  expect(() => request(...argv)).toThrow(message);
});
