import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { signDemonstrationToken } from '../../gateway/commands/token/token';
import { isReady } from '../../gateway/start/is-ready';
import { readPostmaster } from '../../gateway/start/postgres/postmaster';
import { projectFile } from '../../schema/project-file';
import { HubProcess } from '../network/hub-process';
import { postGraphql } from '../network/post-graphql';
import { testRunFolder } from '../network/run-folder';

jest.setTimeout(120_000);

const READY = /GraphQL\s+(http:\S+)\/graphql/;
const FIRST_QUERY =
  '{ candidates(first: 3) { nodes { kind district { name } } totalCount missingDistricts { code } } }';

let folder: string;
let districtsFile: string;
let hub: HubProcess | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(testRunFolder(), 'start-'));
  chmodSync(folder, 0o711);
  districtsFile = join(folder, 'districts.json');
  const { districts } = JSON.parse(readFileSync(projectFile('schema', 'districts.json'), 'utf8'));
  const two = districts.filter(({ code }: { code: string }) => ['farsta', 'bromma'].includes(code));
  writeFileSync(districtsFile, JSON.stringify({ districts: two }));
});

afterEach(async () => {
  hub?.signal('SIGTERM');
  await hub?.exited();
  hub = undefined;
});

function launch(environment: NodeJS.ProcessEnv = {}, args: readonly string[] = []): HubProcess {
  const dataDir = join(folder, 'data');
  return HubProcess.spawn(
    'gateway/start/main.ts',
    { HUB_DATA_DIR: dataDir, DISTRICTS_FILE: districtsFile, PORT: '0', LOG_LEVEL: 'error', ...environment },
    args,
  );
}

async function startHub(): Promise<string> {
  hub = launch();
  return (await hub.printed(READY))[1]!;
}

async function firstAnswer(url: string) {
  const token = await signDemonstrationToken(join(folder, 'data', 'keys'), {
    role: 'resursteam',
    district: undefined,
    subject: 'test',
    ttlSeconds: 60,
  });
  return postGraphql(url, { query: FIRST_QUERY, headers: { authorization: `Bearer ${token}` } });
}

test('starts everything, answers a first query, stops cleanly, and starts again on the same data', async () => {
  const first = await firstAnswer(await startHub());
  expect(first.errors).toBeUndefined();
  expect(first.data.candidates.nodes).toHaveLength(3);
  expect(first.data.candidates.missingDistricts).toEqual([]);
  hub!.signal('SIGTERM');
  expect(await hub!.exited()).toBe(0);
  expect(await readPostmaster(join(folder, 'data', 'postgres'))).toBeUndefined();
  expect(hub!.stdout).toMatch(/5 processes stopped\n[\s\S]*PostgreSQL stopped\n$/);
  const again = await firstAnswer(await startHub());
  expect(again).toEqual(first);
});

test('starts after a crash that left the database running, and its processes end with it', async () => {
  const crashed = new URL(await startHub());
  await hub!.kill();
  expect(await readPostmaster(join(folder, 'data', 'postgres'))).toBeDefined();
  const { data } = await firstAnswer(await startHub());
  expect(data.candidates.missingDistricts).toEqual([]);
  while (await isReady({ host: crashed.hostname, port: Number(crashed.port) })) await hub!.printed(READY);
});

test('leaves a hub alone that already runs on the same data', async () => {
  const url = await startHub();
  const second = launch();
  expect(await second.exited()).toBe(1);
  expect(second.stderr).toMatch(/^the hub cannot start: a hub already runs on .*\n$/);
  expect((await firstAnswer(url)).errors).toBeUndefined();
});

test('stops what it has started when told to stop before it is ready', async () => {
  hub = launch();
  await hub.printed(/PostgreSQL runs/);
  hub.signal('SIGINT');
  expect(await hub.exited()).toBe(0);
  expect(await readPostmaster(join(folder, 'data', 'postgres'))).toBeUndefined();
});

test('names a port that is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const refused = launch({ PORT: String(port) });
  expect(await refused.exited()).toBe(1);
  expect(refused.stderr).toBe(
    `the hub cannot start: PORT: ${port} is in use on 127.0.0.1; set PORT to another\n`,
  );
  await new Promise((resolve) => other.close(resolve));
});

test.each<[string, NodeJS.ProcessEnv, string[], RegExp]>([
  ['a port that is none', { PORT: 'many' }, [], /PORT must be a whole number from 0 to 65535, not "many"/],
  [
    'a data folder that cannot be written',
    { HUB_DATA_DIR: '/dev/null/hub' },
    [],
    /HUB_DATA_DIR: cannot write to \/dev\/null\/hub/,
  ],
  ['a log level that is none', { LOG_LEVEL: 'loud' }, [], /LOG_LEVEL must be one of .*, not "loud"/],
  ['a date that is none', { DISTRICTS_ON: '2012-02-30' }, [], /DISTRICTS_ON must be a date/],
  ['a districts file that is not there', { DISTRICTS_FILE: '/dev/null/x.json' }, [], /\/dev\/null\/x\.json/],
  ['a database URL that is none', { DATABASE_URL: 'mysql://x' }, [], /DATABASE_URL is not a PostgreSQL URL/],
  [
    'a database that does not answer',
    { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
    [],
    /databases could not be created/,
  ],
  ['a scale that is none', {}, ['--scale', 'big'], /--scale must be a whole number/],
  ['an unknown option', {}, ['--bogus'], /--bogus/],
])('refuses %s with one line and exit code 1', async (_, environment, args, line) => {
  const refused = launch(environment, args);
  expect(await refused.exited()).toBe(1);
  expect(refused.stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  expect(refused.stderr).toMatch(/^the hub cannot start: /);
});
