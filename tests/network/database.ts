import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type DatabaseKind, migrate } from './migrations';

export interface TestDatabase {
  readonly url: string;
  /** Drops it, cutting whoever is still connected. */
  drop(): Promise<void>;
}

/** Templates are made one at a time. */
const TEMPLATE_LOCK = 748_103;

/** A database of its own with that kind's tables and no rows, cloned from a template that the first caller of a run makes. */
export async function createTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const name = `test_${kind}_${randomUUID().replaceAll('-', '')}`;
  await withAdmin(async (admin) => {
    await makeTemplate(admin, kind);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${templateName(kind)}`);
  });
  return {
    url: databaseUrl(name),
    drop: () =>
      withAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** A database without tables, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const name = `test_empty_${randomUUID().replaceAll('-', '')}`;
  await withAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE template0`));
  return {
    url: databaseUrl(name),
    drop: () =>
      withAdmin(async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** This worker's PostgreSQL, as its superuser. */
export function testServerUrl(): string {
  const urls: readonly string[] = JSON.parse(process.env.TEST_DATABASE_URLS ?? '[]');
  const url = urls[Number(process.env.JEST_WORKER_ID ?? 1) - 1];
  if (!url) throw new Error('tests/network/global-setup.ts has not run');
  return url;
}

/** Built under another name and renamed when complete, so a template that has its name is never half-made. */
async function makeTemplate(admin: Client, kind: DatabaseKind): Promise<void> {
  const template = templateName(kind);
  if (await exists(admin, template)) return;
  await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await exists(admin, template)) return;
    const unfinished = `${template}_unfinished`;
    await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${unfinished} TEMPLATE template0`);
    await migrate(kind, databaseUrl(unfinished));
    await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function exists(admin: Client, database: string): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
  return rowCount === 1;
}

async function withAdmin<T>(work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: testServerUrl() });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function templateName(kind: DatabaseKind): string {
  return `template_${kind}`;
}

function databaseUrl(name: string): string {
  const url = new URL(testServerUrl());
  url.pathname = `/${name}`;
  return url.href;
}
