import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { districtDatabase } from '../../hub/databases/databases';
import { REVOKE_LARGE_OBJECTS } from '../../hub/databases/public-rights';
import { COMPOSE, containerOf } from '../../hub/documents/compose-place';
import { hubProcesses } from '../../hub/processes/hub-processes';
import { environmentOf } from '../../hub/processes/process-environment';
import { projectFile } from '../../platform/settings/project-file';
import { loadDistrictRegistry } from '../../schema/load-district-registry';

interface ComposeService {
  readonly command: readonly string[];
  readonly image?: string;
  readonly restart?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly secrets?: readonly (string | { readonly source: string; readonly target: string })[];
  readonly networks: readonly string[];
}

const text = readFileSync(projectFile('docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly configs: { readonly databases: { readonly content: string } };
};
const { inForce } = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
const districts = inForce.map(({ code }) => `district-${code}`);
const databases = new Map([
  ...inForce.map(({ code }) => [`district-${code}`, districtDatabase(code)] as const),
  ['formedling', 'formedling'],
  ['reporting', 'reporting'],
]);
const secretsOf = (name: string) =>
  (compose.services[name]!.secrets ?? []).map((secret) =>
    typeof secret === 'string' ? secret : secret.source,
  );

test('runs one container per process: every district in force, the central subgraphs, the gateway', () => {
  expect(Object.keys(compose.services).sort()).toEqual(
    ['postgres', 'migrate', 'gateway', 'formedling', 'reporting', ...districts].sort(),
  );
});

test('gives every district its own code and the URL that the registry names', () => {
  for (const { code, urls } of inForce) {
    expect(compose.services[`district-${code}`]!.environment?.DISTRICT).toBe(code);
    expect(urls.compose).toBe(`http://district-${code}:4000/graphql`);
  }
});

test.each([...databases])(
  'gives %s its own database, by a login of its own that owns nothing',
  (name, database) => {
    const { environment, secrets } = compose.services[name]!;
    const url = new URL(environment!.DATABASE_URL!);
    expect([url.username, url.password, url.pathname]).toEqual([
      `${database}_application`,
      '',
      `/${database}`,
    ]);
    expect(environment).toMatchObject({
      MIGRATE: 'off',
      DATABASE_PASSWORD_FILE: '/run/secrets/database-password',
    });
    expect(environment).not.toHaveProperty('DATABASE_OWNER_URL');
    expect(secrets).toContainEqual({ source: `${database}.password`, target: 'database-password' });
    expect(compose.configs.databases.content).toContain(`CREATE DATABASE ${database} OWNER hub_owner;`);
  },
);

test('takes large objects from everybody, as npm start does, before the databases are made', () => {
  const [before] = compose.configs.databases.content.split('CREATE DATABASE');
  expect(before).toContain(`\\connect template1\n${REVOKE_LARGE_OBJECTS};\n\\connect postgres\n`);
});

test('gives each secret to who needs it alone: superuser to nobody, keys to who signs', () => {
  const holders = Object.keys(compose.secrets).map((secret) => [
    secret,
    Object.keys(compose.services).filter((name) => secretsOf(name).includes(secret)),
  ]);
  expect(Object.fromEntries(holders)).toEqual({
    'postgres.password': ['postgres'],
    'owner.password': ['postgres', 'migrate'],
    'formedling.key': ['formedling'],
    'reporting.key': ['reporting'],
    'gateway.key': ['gateway'],
    ...Object.fromEntries(
      [...databases].map(([name, database]) => [`${database}.password`, ['postgres', name]]),
    ),
  });
});

test('runs every process in production, with nothing of the demonstration and no default for a secret', () => {
  for (const [name, { environment }] of Object.entries(compose.services)) {
    if (name === 'postgres') continue;
    expect({ name, ...environment }).toMatchObject({ name, NODE_ENV: 'production' });
    expect(Object.keys(environment!).filter((variable) => variable.startsWith('DEMONSTRATION'))).toEqual([]);
  }
  expect(text).not.toMatch(/\$\{\w+:?-/);
  expect(text).not.toMatch(/postgres:\/\/[^@\s]*:[^@\s]*@/);
  for (const { file } of Object.values(compose.secrets)) expect(file).toMatch(/^\.\/secrets\//);
});

test('has a healthcheck on every process that stays', () => {
  for (const [name, { healthcheck }] of Object.entries(compose.services)) {
    if (name !== 'migrate')
      expect({ name, test: healthcheck?.test }).toEqual({ name, test: expect.any(Array) });
  }
});

test('migrates as a job: subgraphs start when it has ended well, the gateway when it can join', () => {
  expect(compose.services.migrate).toMatchObject({
    restart: 'no',
    depends_on: { postgres: { condition: 'service_healthy' } },
  });
  for (const name of databases.keys()) {
    expect(compose.services[name]!.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      migrate: { condition: 'service_completed_successfully' },
    });
  }
  expect(compose.services.gateway!.depends_on).toEqual({
    formedling: { condition: 'service_healthy' },
    reporting: { condition: 'service_healthy' },
    ...Object.fromEntries(districts.map((name) => [name, { condition: 'service_started' }])),
  });
});

test('keeps the gateway away from the databases', () => {
  expect(compose.services.gateway!.networks).toEqual(['hub']);
  expect(compose.services.postgres!.networks).toEqual(['databases']);
});

test('says of every service what it is for', () => {
  for (const name of Object.keys(compose.services))
    expect(text).toMatch(new RegExp(`\\n  # .+\\n  ${name}:\\n`));
});

test('tells each container what its process is told, and runs it as npm start does', () => {
  const processes = hubProcesses(inForce);
  for (const each of processes) {
    const { command, environment } = compose.services[containerOf(each)]!;
    expect(environment).toEqual(environmentOf(each, processes, COMPOSE));
    expect(command).toEqual(['node', `--max-semi-space-size=${each.semiSpaceMb}`, `dist/${each.entry}.js`]);
  }
});

test('a process that is started by itself runs as it does among the others', () => {
  const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
  for (const { entry, semiSpaceMb } of hubProcesses(inForce)) {
    const name = entry.split('/').at(-2)!;
    expect(scripts[name]).toBe(`exec node --max-semi-space-size=${semiSpaceMb} build/run.mjs ${entry}`);
  }
  const { command } = compose.services.gateway!;
  expect(readFileSync(projectFile('Dockerfile'), 'utf8')).toContain(
    `\nCMD [${command.map((word) => JSON.stringify(word)).join(', ')}]\n`,
  );
});

test('runs entries that exist', () => {
  for (const { command } of Object.values(compose.services)) {
    const entry = command.find((word) => word.startsWith('dist/'));
    if (entry === undefined) continue;
    const source = entry.replace('dist/', '').replace(/\.js$/, '.ts');
    expect(readFileSync(projectFile(source), 'utf8')).not.toBe('');
  }
});
