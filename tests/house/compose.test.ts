import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { districtDatabase } from '../../gateway/start/databases';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { projectFile } from '../../schema/project-file';

interface ComposeService {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const text = readFileSync(projectFile('docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly configs: { readonly databases: { readonly content: string } };
};
const { inForce } = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
const districts = inForce.map(({ code }) => `district-${code}`);

test('runs one container per process: every district in force, the central subgraphs, the gateway', () => {
  expect(Object.keys(compose.services).sort()).toEqual(
    ['postgres', 'keys', 'gateway', 'formedling', 'reporting', ...districts].sort(),
  );
});

test('gives every district its own code, its own database and the URL that the registry names', () => {
  for (const { code, urls } of inForce) {
    const service = compose.services[`district-${code}`]!;
    expect(service.environment?.DISTRICT).toBe(code);
    expect(service.environment?.DATABASE_URL).toMatch(new RegExp(`/${districtDatabase(code)}$`));
    expect(compose.configs.databases.content).toContain(`CREATE DATABASE ${districtDatabase(code)};`);
    expect(urls.compose).toBe(`http://district-${code}:4000/graphql`);
  }
});

test('gives the districts a login that owns no table, and the owner for migrations alone', () => {
  expect(compose.configs.databases.content).toMatch(
    /CREATE ROLE district LOGIN .* IN ROLE formedlingshub_application;/,
  );
  for (const name of districts) {
    const { DATABASE_URL, DATABASE_OWNER_URL } = compose.services[name]!.environment!;
    expect(new URL(DATABASE_URL!.replace(/\$\{.*?\}/g, 'x')).username).toBe('district');
    expect(new URL(DATABASE_OWNER_URL!.replace(/\$\{.*?\}/g, 'x')).username).toBe('hub');
  }
});

test('has a healthcheck on every process that stays', () => {
  for (const [name, { healthcheck }] of Object.entries(compose.services)) {
    if (name !== 'keys') expect({ name, test: healthcheck?.test }).toEqual({ name, test: expect.any(Array) });
  }
});

test('starts subgraphs when their database and keys are there, the gateway when it can join', () => {
  for (const name of [...districts, 'formedling', 'reporting']) {
    expect(compose.services[name]!.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      keys: { condition: 'service_completed_successfully' },
    });
  }
  expect(compose.services.gateway!.depends_on).toEqual({
    formedling: { condition: 'service_healthy' },
    reporting: { condition: 'service_healthy' },
    ...Object.fromEntries(districts.map((name) => [name, { condition: 'service_started' }])),
  });
});

test('says of every service what it is for', () => {
  for (const name of Object.keys(compose.services))
    expect(text).toMatch(new RegExp(`\\n  # .+\\n  ${name}:\\n`));
});

test('runs entries that exist', () => {
  for (const { command } of Object.values(compose.services)) {
    const entry = command[1]!;
    if (!entry.startsWith('dist/')) continue;
    const source = entry.replace('dist/', '').replace(/\.js$/, '.ts');
    expect(readFileSync(projectFile(source), 'utf8')).not.toBe('');
  }
});
