import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { signDemonstrationToken } from '../../../commands/token/token';
import { placePostgres } from '../../../hub/postgres/placement';
import { readPostmaster } from '../../../hub/postgres/postmaster';
import { isReady } from '../../../hub/processes/is-ready';
import { projectFile } from '../../../platform/settings/project-file';
import { postGraphql } from '../../network/post-graphql';
import { HubProcess } from '../../network/processes/hub-process';
import { testRunFolder } from '../../network/run-folder';
import { until } from '../../network/until';

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

/** Tests that leave the hub as it was have it one after the other; those that have one of their own stop it. */
async function stopHub(): Promise<void> {
  hub?.signal('SIGTERM');
  await hub?.exited();
  hub = undefined;
}

afterAll(stopHub);

function launch(
  environment: NodeJS.ProcessEnv = {},
  args: readonly string[] = [],
  entry = 'hub/main.ts',
): HubProcess {
  const dataDir = join(folder, 'data');
  return HubProcess.spawn(
    entry,
    {
      HUB_DATA_DIR: dataDir,
      DISTRICTS_FILE: districtsFile,
      PORT: '0',
      LOG_LEVEL: 'error',
      DEMONSTRATION_WORK: 'off',
      ...environment,
    },
    args,
  );
}

/** A line of `pg_stat_activity`. */
interface DatabaseProcess {
  readonly type: string;
  readonly login: string | null;
  readonly address: string | null;
  readonly name: string;
  readonly query: string;
}

/** The address of the hub that runs, which is started where none does. */
async function runningHub(): Promise<string> {
  hub ??= launch();
  return (await hub.printed(READY))[1]!;
}

function holderOf(dataDir: string): { pid: number; since: string } {
  return JSON.parse(readFileSync(join(dataDir, 'hub.lock'), 'utf8'));
}

/** A process of the hub that runs, by the district it serves. */
function processOf(district: string): { pid: number } {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const pid = pids.find((each) => {
    const environment = readProcess(each, 'environ').split('\0');
    const isOurs = readProcess(each, 'stat').split(') ')[1]?.split(' ')[1] === String(hub!.pid);
    return isOurs && environment.includes(`DISTRICT=${district}`);
  });
  return { pid: Number(pid) };
}

function readProcess(pid: string, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
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

test('starts everything, answers a first query, stops cleanly, gives the folder back, and starts again on the same data', async () => {
  const first = await firstAnswer(await runningHub());
  expect(first.errors).toBeUndefined();
  expect(first.data.candidates.nodes).toHaveLength(3);
  expect(first.data.candidates.missingDistricts).toEqual([]);
  expect(existsSync(join(folder, 'data', 'hub.lock'))).toBe(true);
  hub!.signal('SIGTERM');
  expect(await hub!.exited()).toBe(0);
  expect(await readPostmaster(join(folder, 'data', 'postgres'))).toBeUndefined();
  expect(hub!.stdout).toMatch(/5 processes stopped\n[\s\S]*PostgreSQL stopped\n$/);
  expect(readdirSync(join(folder, 'data')).sort()).toEqual(['keys', 'log', 'postgres']);
  hub = undefined;
  const again = await firstAnswer(await runningHub());
  expect(again).toEqual(first);
});

test('runs a hub on which a broker’s day can be played, from a decision to its charge', async () => {
  const url = await runningHub();
  const day = HubProcess.spawn(
    'commands/main.ts',
    { HUB_DATA_DIR: join(folder, 'data'), DISTRICTS_FILE: districtsFile },
    ['demo:broker', '--url', `${url}/graphql`],
  );
  expect({ exitCode: await day.exited(), said: day.stderr }).toEqual({ exitCode: 0, said: '' });
  expect(day.stdout).toContain('"status": "CONFIRMED"');
});

test('has its processes reach PostgreSQL by a socket that nobody else enters, and others by TCP; looks for what is due by a connection that is there anyway', async () => {
  await runningHub();
  const dataDir = join(folder, 'data', 'postgres');
  const { port } = (await readPostmaster(dataDir))!;
  const password = readFileSync(join(dataDir, 'hub-password'), 'utf8');
  const other = new Client({ connectionString: `postgres://hub:${password}@127.0.0.1:${port}/postgres` });
  await other.connect();
  const readProcesses = async (): Promise<DatabaseProcess[]> => {
    const { rows } = await other.query(
      'SELECT backend_type AS type, usename AS login, host(client_addr) AS address, application_name AS name, query FROM pg_stat_activity',
    );
    return rows;
  };
  const due = ({ query }: DatabaseProcess) =>
    /^SELECT (id, candidate_id|DISTINCT c\.id, c\.district|id, district FROM placement)/.test(query);
  const logins = ['district_bromma_application', 'district_farsta_application'];
  const processes = await until(readProcesses, (all) =>
    logins.every((login) => all.some((process) => process.login === login && due(process))),
  );
  await other.end();
  expect(processes.filter(due).filter(({ name }) => !name.endsWith('-outbox'))).toEqual([]);
  expect(processes.filter(({ type }) => /^(io worker|logical replication)/.test(type))).toEqual([]);
  const clients = processes.filter(({ type }) => type === 'client backend');
  expect(clients.filter(({ login, address }) => login !== 'hub' && address !== null)).toEqual([]);
  expect(clients).toContainEqual(expect.objectContaining({ login: 'hub', address: '127.0.0.1' }));
  expect(statSync(join(dataDir, `.s.PGSQL.${port}`)).isSocket()).toBe(true);
  expect(statSync(dataDir).mode & 0o777).toBe(0o700);
});

test('has the socket elsewhere where its path would be too long, and closed to others there too', async () => {
  const wished = join(folder, 'långa, "vägar" '.repeat(9), 'postgres');
  await mkdir(dirname(wished), { mode: 0o711 });
  const { dataDir, socketDir } = await placePostgres(wished);
  expect(dataDir).toBe(wished);
  expect(Buffer.byteLength(join(socketDir, '.s.PGSQL.65535'))).toBeLessThan(104);
  expect(statSync(socketDir).mode & 0o777).toBe(0o700);
  expect(await placePostgres(wished)).toMatchObject({ socketDir });
  await rm(dirname(socketDir), { recursive: true });
});

test('leaves a hub alone that already runs on the same data', async () => {
  const url = await runningHub();
  const second = launch();
  expect(await second.exited()).toBe(1);
  expect(second.stderr).toMatch(/^the hub cannot start: a hub already runs on .*\n$/);
  expect((await firstAnswer(url)).errors).toBeUndefined();
});

test.each<[string, (dataDir: string) => readonly string[], RegExp]>([
  [
    'its control file is away',
    (dataDir) => [join(dataDir, 'global', 'pg_control')],
    /PostgreSQL does not start \(attempt 2, more follow\): .*pg_control/,
  ],
  [
    'its write-ahead log cannot be recovered',
    (dataDir) =>
      readdirSync(join(dataDir, 'pg_wal'))
        .filter((name) => /^[0-9A-F]{24}$/.test(name))
        .map((name) => join(dataDir, 'pg_wal', name)),
    /PostgreSQL does not start \(attempt 2, more follow\): could not locate a valid checkpoint record/,
  ],
])('goes on trying to start a PostgreSQL that ended while %s', async (_, obstacles, line) => {
  const url = await runningHub();
  const before = await firstAnswer(url);
  const dataDir = join(folder, 'data', 'postgres');
  const { pid } = (await readPostmaster(dataDir))!;
  const files = obstacles(dataDir);
  for (const file of files) renameSync(file, `${file}.away`);
  process.kill(pid, 'SIGKILL');
  await hub!.printed(line);
  for (const file of files) renameSync(`${file}.away`, file);
  await hub!.printed(new RegExp(`${line.source}[\\s\\S]*PostgreSQL runs again, at attempt \\d+`));
  const answers = await until(
    () => firstAnswer(url),
    (answer) => answer.data?.candidates.missingDistricts.length === 0,
  );
  expect(answers).toEqual(before);
});

test('starts a process that ended again, and says when it is back', async () => {
  const url = await runningHub();
  const { pid } = processOf('farsta');
  process.kill(pid, 'SIGKILL');
  await hub!.printed(/farsta ended \(SIGKILL\), starts again in \d+ ms[\s\S]*farsta is ready again/);
  await until(
    () => firstAnswer(url),
    (answer) => answer.data?.candidates.missingDistricts.length === 0,
  );
});

test('starts after a crash that left the database running, and its processes end with it', async () => {
  const crashed = new URL(await runningHub());
  await hub!.kill();
  hub = undefined;
  expect(await readPostmaster(join(folder, 'data', 'postgres'))).toBeDefined();
  const { data } = await firstAnswer(await runningHub());
  expect(data.candidates.missingDistricts).toEqual([]);
  while (await isReady({ host: crashed.hostname, port: Number(crashed.port) })) await hub!.printed(READY);
});

test('runs once on a folder, however many start on it at the same moment, also after a crash', async () => {
  await stopHub();
  const dataDir = join(folder, 'crowded');
  for (const crashed of [false, true]) {
    const hubs = Array.from({ length: 3 }, () => launch({ HUB_DATA_DIR: dataDir }));
    const outcomes = await Promise.all(
      hubs.map((each) =>
        Promise.race([
          each.exited(),
          each.printed(READY).then(
            () => 'ready',
            () => each.exited(),
          ),
        ]),
      ),
    );
    expect({ crashed, outcomes: [...outcomes].sort() }).toEqual({ crashed, outcomes: [1, 1, 'ready'] });
    const holder = hubs[outcomes.indexOf('ready')]!;
    for (const refused of hubs.filter((each) => each !== holder)) {
      expect(refused.stdout).toBe('');
      expect(refused.stderr).toBe(
        `the hub cannot start: a hub already runs on ${dataDir}: process ${holder.pid} of ${userInfo().username}, ` +
          `since ${holderOf(dataDir).since}; stop it, or set HUB_DATA_DIR to another folder\n`,
      );
    }
    if (crashed) hub = holder;
    else await holder.kill();
  }
  await stopHub();
});

test('tells every wrong setting of every part, and a port in use, before it makes anything', async () => {
  const dataDir = join(folder, 'untouched');
  const wrong = launch({
    HUB_DATA_DIR: dataDir,
    SMALL_NUMBERS_BELOW: '0',
    POOL_SIZE: 'many',
    MAX_COST: '-1',
    HOLDS_PER_CANDIDATE: '1000',
    PROPOSALS_PER_REQUEST: '',
    MATCHES_WANTED: 'x',
    LOG_LEVEL: 'loud',
  });
  expect(await wrong.exited()).toBe(1);
  const lines = wrong.stderr.trimEnd().split('\n');
  const named = lines.map((text) => /^the hub cannot start: (\w+) must be /.exec(text)?.[1]).sort();
  expect(named).toEqual([
    'HOLDS_PER_CANDIDATE',
    'LOG_LEVEL',
    'MATCHES_WANTED',
    'MAX_COST',
    'POOL_SIZE',
    'SMALL_NUMBERS_BELOW',
  ]);
  expect(existsSync(dataDir)).toBe(false);
});

test('prints an address of IPv6 as a URL has it', async () => {
  await stopHub();
  hub = launch({ HOST: '::1' });
  const [, url] = await hub.printed(READY);
  expect((await firstAnswer(url!)).errors).toBeUndefined();
  await stopHub();
});

test.each([
  ['npm start', 'hub/main.ts', []],
  ['hub start', 'commands/main.ts', ['start']],
])('%s stops what it has started when told to stop before it is ready', async (_, entry, args) => {
  await stopHub();
  hub = launch({}, args, entry);
  await hub.printed(/PostgreSQL runs/);
  hub.signal('SIGINT');
  expect(await hub.exited()).toBe(0);
  hub = undefined;
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
  expect(refused.stdout).toBe('');
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
  ['a host that is none', { HOST: '300.1.1.1' }, [], /HOST must be an address .*, not "300\.1\.1\.1"/],
  [
    'a supergraph that is not there',
    { SUPERGRAPH: '/dev/null/x' },
    [],
    /SUPERGRAPH cannot be read: \/dev\/null\/x/,
  ],
  [
    'registered operations that are not there',
    { OPERATIONS: 'registered', OPERATIONS_FILE: '/dev/null/x' },
    [],
    /OPERATIONS_FILE cannot be read: \/dev\/null\/x/,
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
])('refuses %s with one line and exit code 1, or 2 for an option', async (_, environment, args, line) => {
  const refused = launch(environment, args);
  expect(await refused.exited()).toBe(args.length === 0 ? 1 : 2);
  expect(refused.stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
  expect(refused.stderr).toMatch(/^the hub cannot start: /);
  expect(refused.stdout).toBe('');
});
