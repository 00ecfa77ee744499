import type { Client } from 'pg';
import { withClient } from '../../hub/databases/with-client';
import { StartError } from '../../hub/errors/start-error';
import {
  type ChainHead,
  formatHead,
  parseHead,
  readHeads,
} from '../../subgraphs/harness/access-log/verify/head';
import { type ChainReport, verifyChain } from '../../subgraphs/harness/access-log/verify/verify-chain';
import {
  type ChosenDatabase,
  DATABASE_OPTIONS,
  type DatabaseChoice,
  toDatabaseChoice,
} from '../harness/chosen-databases';
import { readOptions } from '../harness/read-options';

export interface VerifyRequest extends DatabaseChoice {
  readonly expected: readonly ChainHead[];
}

export const VERIFY_HELP = `Verifies that the access logs of the districts and of the brokering are as they were written.

  npm run --silent log:verify -- [--district CODE | --database-url URL] [--expect HEAD …]

  --district      the log of one district of the running installation; default all, and the brokering's
  --database-url  the logs in one database
  --expect        a head printed before, such as farsta:120:9f…: the log must still hold that very record

Every record is computed anew. A log that has been cut off at its end, or computed anew as a whole, is found against a head seen
before: those that this command has printed are kept in HUB_DATA_DIR and compared with by themselves, each district writes its
own to its log every day.

Exit code 0: all are intact. 1: one is not, and its first wrong record is named. 2: it could not be verified.
`;

/** What the command line asks for; undefined for help. @throws StartError naming the option */
export function toVerifyRequest(argv: readonly string[]): VerifyRequest | undefined {
  const values = parseOptions(argv);
  if (values.help) return undefined;
  return {
    ...toDatabaseChoice(values),
    expected: (values.expect ?? []).map(toHead),
  };
}

function parseOptions(argv: readonly string[]) {
  const options = {
    ...DATABASE_OPTIONS,
    expect: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  } as const;
  return readOptions(argv, options);
}

function toHead(value: string): ChainHead {
  const head = parseHead(value);
  if (head === undefined) throw new StartError(`--expect is no head such as farsta:120:9f…: "${value}"`);
  return head;
}

export interface DatabaseVerification {
  readonly expected: readonly ChainHead[];
  readonly onProgress: (district: string, records: number) => void;
}

/**
 * Every chain of a database, as it was at one moment. The district's own, those of the brokering that were seen before, or in
 * a database given by its URL those of the expected heads, are looked for also when nothing of them is there.
 */
export async function verifyDatabase(
  database: ChosenDatabase,
  verification: DatabaseVerification,
): Promise<ChainReport[]> {
  try {
    return await withClient(database.url, (client) => verifyChains(client, database, verification));
  } catch (error) {
    throw new StartError(`${database.name}: the log cannot be read: ${(error as Error).message}`);
  }
}

async function verifyChains(
  client: Client,
  database: ChosenDatabase,
  { expected, onProgress }: DatabaseVerification,
): Promise<ChainReport[]> {
  const query = async <Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query(text, [...values])).rows as Row[];
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const heads = await readHeads(query);
  const expectedHere = chainsDue(database, expected);
  const districts = new Set([...heads.map(({ district }) => district), ...expectedHere]);
  const reports: ChainReport[] = [];
  for (const district of districts) {
    const report = (records: number) => onProgress(district, records);
    reports.push(await verifyChain(query, district, { expected, onProgress: report }));
  }
  return reports;
}

function chainsDue({ kind, district }: ChosenDatabase, expected: readonly ChainHead[]): string[] {
  if (district !== undefined) return [district];
  const chains = expected.map((head) => head.district);
  return kind === 'formedling' ? chains.filter((chain) => /^formedling(-|$)/.test(chain)) : chains;
}

/** One line for people. */
export function describeChain({ district, head, records, purged, breach }: ChainReport): string {
  const counted = `${district.padEnd(24)}${String(records).padStart(9)} records`;
  const before = purged === 0 ? '' : `, ${purged} before them purged by rule`;
  if (breach !== undefined) return `${counted}${before}  NOT INTACT: ${breach.problem}`;
  return `${counted}${before}  ${head === undefined ? 'empty' : formatHead(head)}`;
}
