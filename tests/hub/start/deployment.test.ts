import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { parse } from 'yaml';
import { makeSecrets } from '../../../commands/secrets/secrets';
import { findFreePort } from '../../../hub/ports/free-port';
import { PostgresServer } from '../../../hub/postgres/postgres-server';
import { projectFile } from '../../../platform/settings/project-file';
import { postGraphql } from '../../network/post-graphql';
import { HubProcess } from '../../network/processes/hub-process';
import { testRunFolder } from '../../network/run-folder';
import { createProviderKey, KeyServer } from '../../trust/key-server';
import { sign } from '../../trust/token-attacks';

jest.setTimeout(120_000);

interface ComposeService {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets?: readonly (string | { readonly source: string; readonly target: string })[];
}
interface Compose {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly configs: { readonly databases: { readonly content: string } };
}

/** Two districts stand for fourteen. */
const DATABASES = ['district_farsta', 'district_bromma', 'formedling', 'reporting'];
const compose: Compose = parse(readFileSync(projectFile('docker-compose.yml'), 'utf8'), { merge: true });
const provider = new KeyServer();
const key = createProviderKey('idp-1');
const ports: Record<string, number> = {};
const running: HubProcess[] = [];
let folder: string;
let postgres: PostgresServer;
let jwksUrl: string;

beforeAll(async () => {
  folder = mkdtempSync(join(testRunFolder(), 'deployment-'));
  await makeSecrets(join(folder, 'secrets'), DATABASES);
  const { districts } = JSON.parse(readFileSync(projectFile('schema', 'districts.json'), 'utf8'));
  const two = districts.filter(({ code }: { code: string }) => ['farsta', 'bromma'].includes(code));
  writeFileSync(join(folder, 'districts.json'), JSON.stringify({ districts: two }));
  provider.keys = [key];
  jwksUrl = await provider.start();
  for (const name of ['gateway', 'formedling', 'reporting', 'district-farsta', 'district-bromma'])
    ports[name] = await findFreePort();
  postgres = await PostgresServer.start({
    dataDir: join(testRunFolder(), 'deployment-postgres'),
    logFile: join(folder, 'postgres.log'),
    parameters: { fsync: 'off', max_connections: '100' },
  });
  await createDatabases();
});

afterAll(async () => {
  await Promise.all(running.map((process) => process.kill()));
  await postgres?.stop();
  await provider.stop();
});

/** What the superuser runs on an empty volume, with the secrets where they are here. */
async function createDatabases(): Promise<void> {
  const content = compose.configs.databases.content.replaceAll('$$', '$');
  const [roles, each] = content.split(/^(?=DO )/m) as [string, string];
  const isOurs = (line: string) =>
    !line.startsWith('CREATE DATABASE') || DATABASES.includes(line.split(' ')[2]!);
  let admin = await connectTo('postgres');
  try {
    for (const line of roles.split('\n').filter((text) => text.trim() !== '' && !text.startsWith('--'))) {
      const [, database] = /^\\connect (\w+)$/.exec(line) ?? [];
      if (database !== undefined) {
        await admin.end();
        admin = await connectTo(database);
      } else if (isOurs(line)) await admin.query(line);
    }
    // PostgreSQL's own account cannot enter the secrets' folder here.
    await admin.query(
      each
        .replace(/pg_read_file\('\/run\/secrets\/owner\.password'\)/, literal('owner'))
        .replace(
          /pg_read_file\('\/run\/secrets\/' \|\| database \|\| '\.password'\)/,
          `(CASE database ${DATABASES.map((name) => `WHEN '${name}' THEN ${literal(name)}`).join(' ')} END)`,
        ),
    );
  } finally {
    await admin.end();
  }
}

async function connectTo(database: string): Promise<Client> {
  const client = new Client({ connectionString: postgres.url(database) });
  await client.connect();
  return client;
}

function literal(login: string): string {
  return `'${readFileSync(join(folder, 'secrets', `${login}.password`), 'utf8')}'`;
}

/** The environment of a service, as compose gives it, with addresses and files as they are on this machine. */
function environmentOf(name: string): NodeJS.ProcessEnv {
  const { environment, secrets = [] } = compose.services[name]!;
  const given: Record<string, string> = {
    JWKS_URL: jwksUrl,
    JWT_ISSUER: 'formedlingshub',
    JWT_AUDIENCE: 'formedlingshub',
    // Nobody signs in: a provider is asked when somebody does.
    OIDC_ISSUER: 'https://identity.example',
    OIDC_CLIENT_ID: 'hub',
    OIDC_CLIENT_SECRET: 'secret',
    PUBLIC_URL: 'https://hub.example',
  };
  const files = new Map(
    secrets.map((secret) => {
      const { source, target } = typeof secret === 'string' ? { source: secret, target: secret } : secret;
      return [`/run/secrets/${target}`, join(folder, compose.secrets[source]!.file)];
    }),
  );
  const here = Object.entries(environment).map(([variable, value]) => [
    variable,
    value
      .replace(/\$\{(\w+):\?[^}]*\}/g, (_, asked: string) => given[asked]!)
      .replace('@postgres:5432', `@127.0.0.1:${postgres.port}`)
      .replace(/http:\/\/([\w-]+):4000/g, (_, host: string) => `http://127.0.0.1:${ports[host]}`)
      .replace('/etc/hub/service-jwks.json', join(folder, 'secrets', 'service-jwks.json'))
      .replace(/^\/run\/secrets\/.*$/, (path) => files.get(path) ?? path),
  ]);
  return { ...Object.fromEntries(here), DISTRICTS_FILE: join(folder, 'districts.json') };
}

function run(name: string, environment: NodeJS.ProcessEnv = {}): HubProcess {
  const { command } = compose.services[name]!;
  const position = command.findIndex((word) => word.startsWith('dist/'));
  const entry = command[position]!;
  const source = entry.replace('dist/', '').replace(/\.js$/, '.ts');
  const process = HubProcess.spawn(
    source,
    { ...environmentOf(name), ...environment },
    command.slice(position + 1),
  );
  running.push(process);
  return process;
}

const districtUrls = () =>
  JSON.stringify(
    Object.fromEntries(
      ['farsta', 'bromma'].map((code) => [code, `http://127.0.0.1:${ports[`district-${code}`]}/graphql`]),
    ),
  );

test('a process refuses tables that nobody has made yet', async () => {
  const early = run('district-farsta', { PORT: '0' });
  expect(await early.exited()).toBe(1);
  expect(early.stderr).toMatch(
    /^district: DATABASE_URL leads to a database without the tables of a district: .*migrated\n$/,
  );
});

test('comes up as it is described: migrations by the owner, then processes with their own logins and keys', async () => {
  const migration = run('migrate');
  expect({ code: await migration.exited(), errors: migration.stderr }).toEqual({ code: 0, errors: '' });
  expect(migration.stdout.split('\n').filter((line) => line.endsWith('has the newest tables'))).toHaveLength(
    4,
  );

  const names = ['district-farsta', 'district-bromma', 'formedling', 'reporting'];
  const started = names.map((name) => run(name, { PORT: String(ports[name]) }));
  started.push(run('gateway', { PORT: String(ports.gateway), DISTRICT_URLS: districtUrls() }));
  for (const process of started) await process.printed(/listens at http/);

  const ask = async (query: string, claims: Record<string, unknown>) => {
    const headers = { authorization: `Bearer ${await sign(key, claims)}` };
    return postGraphql(`http://127.0.0.1:${ports.gateway}`, { query, headers });
  };
  const broker = { role: 'resursteam', district: undefined };
  expect(
    await ask('{ candidates { totalCount missingDistricts { code } } districts { code } }', broker),
  ).toEqual({
    data: {
      candidates: { totalCount: 0, missingDistricts: [] },
      districts: [{ code: 'bromma' }, { code: 'farsta' }],
    },
  });
  const report = '{ unexecutedDecisionReport(year: 2012, quarter: 1) { missingDistricts { code } } }';
  expect(await ask(report, { role: 'reporting', district: undefined })).toEqual({
    data: { unexecutedDecisionReport: { missingDistricts: [] } },
  });
  const schema = await ask('{ __schema { queryType { name } } }', broker);
  expect(schema.errors).toHaveLength(1);
});

test.each([['purge', '--dry-run'], ['log:verify'], ['migrate']])(
  'the owner runs %s on what the job migrates, for people and for programs',
  async (...command) => {
    const environment = { ...environmentOf('migrate'), HUB_DATA_DIR: join(folder, 'heads') };
    for (const format of [[], ['--json']]) {
      const process = HubProcess.spawn('commands/main.ts', environment, [...command, ...format]);
      expect({ code: await process.exited(), errors: process.stderr }).toEqual({ code: 0, errors: '' });
      if (format.length > 0)
        for (const line of process.stdout.trimEnd().split('\n'))
          expect(JSON.parse(line)).toEqual(expect.any(Object));
    }
  },
);

test('a login reaches its own database only, and owns nothing in it', async () => {
  const connect = async (login: string, database: string, statement: string) => {
    const password = readFileSync(join(folder, 'secrets', `${login}.password`), 'utf8');
    const user = login === 'owner' ? 'hub_owner' : `${login}_application`;
    const client = new Client({ host: '127.0.0.1', port: postgres.port, user, password, database });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(statement)).rowCount;
    } finally {
      await client.end();
    }
  };
  for (const login of DATABASES) {
    expect(await connect(login, login, 'SELECT 1')).toBe(1);
    for (const other of [...DATABASES, 'postgres', 'template1'].filter((name) => name !== login))
      await expect(connect(login, other, 'SELECT 1')).rejects.toThrow('permission denied for database');
    for (const statement of [
      'SET ROLE hub_owner',
      'DROP TABLE migrations',
      'CREATE TABLE mine (id int)',
      'CREATE TEMPORARY TABLE mine (id int)',
      'SELECT lo_creat(-1)',
      "SELECT lo_from_bytea(0, 'x')",
    ])
      await expect(connect(login, login, statement)).rejects.toThrow(/permission denied|must be owner/);
  }
  for (const statement of [
    'CREATE ROLE mine',
    'CREATE DATABASE mine',
    'SET ROLE hub',
    "SELECT pg_read_file('/etc/passwd')",
  ])
    await expect(connect('owner', 'formedling', statement)).rejects.toThrow(/permission denied/);
});
