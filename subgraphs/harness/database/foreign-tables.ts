/** Of a database, by SQL without parameters. */
export type Query = (
  text: string,
) => Promise<readonly { readonly exists?: boolean; readonly name?: string }[]>;

/** Each service's first migration is its own and stays its first, so it tells whose a database is. */
const MADE_BY: Readonly<Record<string, string>> = {
  Pool1345000000000: 'a district',
  CreateDistricts1700000000001: 'formedling',
  CreateReportCategories1700000000001: 'reporting',
};

/** By id: that is the order in which they ran. */
const FIRST_MIGRATION = 'SELECT name FROM migrations ORDER BY id LIMIT 1';

/**
 * That another service has made the tables, in one line for who starts the process; undefined where none has. Nothing is written.
 * @param own the names of the service's own migrations, the first first
 */
export async function foreignTables(query: Query, own: readonly string[]): Promise<string | undefined> {
  const [found] = await query(`SELECT to_regclass('migrations') IS NOT NULL AS exists`);
  if (!found?.exists) return undefined;
  const first = (await query(FIRST_MIGRATION))[0]?.name;
  if (first === undefined || own.includes(first)) return undefined;
  const whose = Object.hasOwn(MADE_BY, first) ? MADE_BY[first] : 'another service';
  const ours = MADE_BY[own[0]!];
  return `DATABASE_URL leads to the database of ${whose}, not of ${ours}: its first migration is ${first}, and ours ${own[0]}`;
}
