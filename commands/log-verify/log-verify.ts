import type { Client } from 'pg';
import { withClient } from '../../hub/installation';
import { UsageError } from '../../platform/process/usage-error';
import {
  type ChainHead,
  type ChainReport,
  formatHead,
  parseHead,
  readHeads,
  verifyChain,
} from '../../subgraphs/harness/administration';
import { type ChosenDatabase, type DatabaseChoice, toDatabaseChoice } from '../harness/chosen-databases';
import type { OptionValues } from '../harness/command';
import { CommandError } from '../harness/command-error';
import type { LOG_VERIFY_OPTIONS } from './log-verify-command';

export interface VerifyRequest extends DatabaseChoice {
  readonly expected: readonly ChainHead[];
}

/** What the command line asks for. @throws UsageError naming the option */
export function toVerifyRequest(values: OptionValues<typeof LOG_VERIFY_OPTIONS>): VerifyRequest {
  return {
    ...toDatabaseChoice(values),
    expected: (values.expect ?? []).map(toHead),
  };
}

function toHead(value: string): ChainHead {
  const head = parseHead(value);
  if (head === undefined) throw new UsageError(`--expect is no head such as farsta:120:9f…: "${value}"`);
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
    throw new CommandError(`${database.name}: the log cannot be read: ${(error as Error).message}`);
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
