import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import { ALL_DISTRICTS } from '../../../platform/http/served-district';
import type { Logger } from '../../../platform/logging/logger';
import { foreignTables } from '../../harness/database/foreign-tables';
import { CONNECTION_LIMITS, GuardedClient } from '../../harness/database/guarded-client';
import { OtherDatabaseError } from '../../harness/database/other-database-error';
import type { Territory } from './territory';

/** Any number that nothing else locks. */
const CLAIM_LOCK = 7_316_203;

const CLAIM = `INSERT INTO database_district (district)
  SELECT unnest($1::text[]) WHERE NOT EXISTS (SELECT FROM database_district)`;

const OWNERS = 'SELECT district FROM database_district';

/** Makes a database that is nobody's the districts' own. @throws Error in one line, for who starts the process, where it is another's */
export async function claimDatabase(dataSource: DataSource, territory: Territory): Promise<void> {
  const owners: Owner[] = await dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
    await manager.query(CLAIM, [territory.districts]);
    return manager.query(OWNERS);
  });
  assertOwn(owners, territory);
}

/** In a database without claims the districts of these rows tell whose it is. */
const TOLD_BY = ['candidate', 'care_decision', 'placement'];

/** The same, before a database is migrated: nothing is written. @throws Error in one line where it is another's */
export async function requireOwnDatabase(dataSource: DataSource, territory: Territory): Promise<void> {
  const known: { readonly name: string }[] = await dataSource.query(
    'SELECT name FROM unnest($1::text[]) AS t (name) WHERE to_regclass(name) IS NOT NULL',
    [['database_district', ...TOLD_BY]],
  );
  const names = known.map(({ name }) => name);
  const sources = names.includes('database_district') ? ['database_district'] : names;
  if (sources.length === 0) return;
  assertOwn(
    await dataSource.query(sources.map((name) => `SELECT district FROM ${name}`).join(' UNION ')),
    territory,
  );
}

const UNDEFINED_TABLE = '42P01';
const NO_DISTRICT =
  'DATABASE_URL leads to a database without the tables of a district: one that is not the hub’s, or is to be migrated';
const FIRST_MIGRATION = 'Pool1345000000000';

/** Of a database without a district's tables, for who starts the process. */
async function whoseTables(client: ClientBase): Promise<string> {
  const query = async (text: string) => (await client.query(text)).rows;
  return (await foreignTables(query, [FIRST_MIGRATION]).catch(() => undefined)) ?? NO_DISTRICT;
}

interface Owner {
  readonly district: string;
}

/** Whose the database is beside these districts, for people; undefined when it is theirs. */
function otherOwner(owners: readonly Owner[], territory: Territory): string | undefined {
  const others = owners.filter(({ district }) => territory.servedBy(district) === undefined);
  return others.map(({ district }) => district.replace(/[^\w-]/g, '?')).join(', ') || undefined;
}

function assertOwn(owners: readonly Owner[], territory: Territory): void {
  const other = otherOwner(owners, territory);
  if (other !== undefined) throw new Error(problemOf(other, territory));
}

function problemOf(other: string, { districts }: Territory): string {
  return `DATABASE_URL leads to the database of ${other}, not of ${districts.join(', ')}`;
}

/** By which a process answers for these districts. */
export function servedName({ districts }: { readonly districts: readonly string[] }): string {
  return districts.length === 1 ? districts[0]! : ALL_DISTRICTS;
}

/**
 * Holds a process to the database of its own district, at every connection that it opens: where one leads may change while it
 * runs. With a connection to another's it answers for its district no more, until one leads to its own again.
 */
export class OwnDatabase {
  private other: string | undefined;

  constructor(
    private readonly territory: Territory,
    private readonly logger: Logger,
  ) {}

  /** Whom the process answers for. */
  readonly served = (): string => {
    const own = servedName(this.territory);
    return this.other === undefined ? own : `${own} over the database of ${this.other}`;
  };

  /** @throws OtherDatabaseError */
  readonly verify = async (client: ClientBase): Promise<void> => {
    const { rows } = await client.query<Owner>(OWNERS).catch(async (error) => {
      throw error.code === UNDEFINED_TABLE ? new OtherDatabaseError(await whoseTables(client)) : error;
    });
    this.note(otherOwner(rows, this.territory));
    if (this.other !== undefined) throw new OtherDatabaseError(problemOf(this.other, this.territory));
  };

  /** Looks again, by a connection of its own, whether the database is the district's own once more. */
  async recheck(url: string): Promise<void> {
    if (this.other === undefined) return;
    const client = new GuardedClient({ ...CONNECTION_LIMITS, connectionString: url });
    try {
      await client.connect();
      await this.verify(client);
    } finally {
      await client.end();
    }
  }

  private note(other: string | undefined): void {
    if (other === this.other) return;
    this.other = other;
    if (other === undefined) this.logger.info({}, 'DATABASE_URL leads to the own database again');
    else this.logger.error({ databaseOf: other }, `${problemOf(other, this.territory)}; nothing is answered`);
  }
}
