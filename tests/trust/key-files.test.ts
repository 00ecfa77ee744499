import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import {
  ensureDemonstrationKeys,
  publicKeyFile,
  servicePrivateKeyFile,
  servicePublicKeyFile,
} from '../../hub/demonstration/demonstration-keys';
import { createTokenVerifier } from '../../platform/tokens/token-verifier';
import { HubProcess } from '../network/processes/hub-process';
import { testRunFolder } from '../network/run-folder';
import { testKeys } from '../network/tokens';
import { createProviderKey } from './key-server';
import { writeKeys } from './service-key-file';

const folder = mkdtempSync(join(testRunFolder(), 'demonstration-'));
const person = createProviderKey('person');
const service = createProviderKey('service');
const withPrivate = { ...service.jwk, d: service.privateKey.export({ format: 'jwk' }).d };

beforeAll(() => ensureDemonstrationKeys(folder));

test.each<[string, () => { persons: string; services: string }, string]>([
  [
    'a private key among the persons’',
    () => ({ persons: writeKeys([withPrivate]), services: writeKeys([service.jwk]) }),
    'JWT_PUBLIC_KEY_FILE holds a private key, "service"',
  ],
  [
    'a private key among the services’',
    () => ({ persons: writeKeys([person.jwk]), services: writeKeys([withPrivate]) }),
    'SERVICE_PUBLIC_KEY_FILE holds a private key, "service"',
  ],
  [
    'one key for both, whatever its id',
    () => ({ persons: writeKeys([person.jwk]), services: writeKeys([{ ...person.jwk, kid: 'x' }]) }),
    'both hold the key "x"',
  ],
  [
    'the demonstration’s key for persons',
    () => ({ persons: publicKeyFile(folder), services: writeKeys([service.jwk]) }),
    'JWT_PUBLIC_KEY_FILE holds the demonstration\'s key "demonstration"',
  ],
  [
    'the demonstration’s keys for services',
    () => ({ persons: writeKeys([person.jwk]), services: servicePublicKeyFile(folder) }),
    'SERVICE_PUBLIC_KEY_FILE holds the demonstration\'s key "demonstration-formedling"',
  ],
])('key files with %s are refused', (_, files, message) => {
  const { persons, services } = files();
  const create = () =>
    createTokenVerifier({
      keys: { publicKeyFile: persons },
      serviceKeys: { publicKeyFile: services },
      refusesDemonstration: true,
      issuer: 'i',
      audience: 'a',
      clockToleranceSeconds: 0,
    });
  expect(create).toThrow(message);
});

describe.each<[string, NodeJS.ProcessEnv]>([
  ['NODE_ENV=production', { NODE_ENV: 'production' }],
  ['no NODE_ENV', {}],
])('a process with %s', (_, mode) => {
  const url = 'postgres://farsta:Yz4k-none@127.0.0.1:1/farsta';

  test.each<[string, string, () => NodeJS.ProcessEnv, string]>([
    [
      'gateway',
      'gateway/main.ts',
      () => ({ JWT_PUBLIC_KEY_FILE: publicKeyFile(folder) }),
      'JWT_PUBLIC_KEY_FILE holds the demonstration\'s key "demonstration", which is refused in production',
    ],
    [
      'gateway',
      'gateway/main.ts',
      () => ({ JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile, AUTH: 'off' }),
      'AUTH must not be off in production: set NODE_ENV=development',
    ],
    [
      'district',
      'subgraphs/district/main.ts',
      () => ({ DISTRICT: 'farsta', DATABASE_URL: url.replace('Yz4k-none', 'hub') }),
      'DATABASE_URL has a password that everybody knows, for the login "farsta"',
    ],
    [
      'formedling',
      'subgraphs/formedling/main.ts',
      () => ({
        DATABASE_URL: url,
        DISTRICTS_URL: 'http://127.0.0.1:1/',
        SERVICE_KEY_FILE: servicePrivateKeyFile(folder, 'formedling'),
      }),
      'SERVICE_KEY_FILE holds the demonstration\'s key "demonstration-formedling", which is refused in production',
    ],
  ])('refuses what is the demonstration’s: %s', async (name, entry, environment, line) => {
    const keys = { JWT_PUBLIC_KEY_FILE: testKeys.publicKeyFile, DISTRICT_URLS: '', PORT: '0' };
    const refused = HubProcess.spawn(entry, { ...keys, ...mode, ...environment() });
    expect(await refused.exited()).toBe(1);
    expect(refused.stderr).toBe(`${name}: ${line}\n`);
  });
});
