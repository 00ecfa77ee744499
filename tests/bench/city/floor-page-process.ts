import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Pool, types } from 'pg';
import { createHttpServer, type RouteHandler } from '../../../platform/http/http-server';
import { readJsonBody } from '../../../platform/http/read-json-body';
import { createLogger } from '../../../platform/logging/logger';
import { CHILD_AGES, FACTS } from './candidate-list';
import { type PageStatement, readPageStatement } from './page-statement';

const FIRST = 20;
/** What the gateway asks of each of 14 districts at first for a page of 20; the row after them tells whether there are more. */
const ASKED = 8;
const DATE_OID = 1082;
const READ_CONNECTIONS = 2;
const READ_FIELDS = FACTS.map((fact) => `Candidate.${fact}`).join(' ');

interface District {
  readonly code: string;
  readonly pool: Pool;
  /** A log has one writer. */
  readonly log: Pool;
  readonly statements: readonly PageStatement[];
}

/** A candidate as its row comes; dates are ISO texts. */
type Row = { readonly id: string; readonly availableFrom: string | null } & Record<string, unknown>;

interface Head {
  readonly district: District;
  readonly asked: number;
  rows: readonly Row[];
  at: number;
}

/**
 * The least that a city-wide page can cost: one process that sends the districts' own statement to their databases, merges the
 * rows, writes the answer, and commits to the districts' logs whom it has read (`read`) or whom it shows (`shown`).
 */
async function main(recorded: string, districts: readonly string[]): Promise<void> {
  types.setTypeParser(DATE_OID, (text) => text);
  const places = await Promise.all(districts.map(openDistrict));
  const route: RouteHandler = async (request, response) => {
    const { variables } = (await readJsonBody(request, 1_000_000)) as { variables: { age: number } };
    const heads = await Promise.all(places.map((district) => readHead(district, variables.age, ASKED)));
    const page = await mergePage(heads, variables.age);
    await record(heads, recorded === 'shown');
    const result = JSON.stringify({ data: { candidates: page } });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(result),
    });
    response.end(result);
  };
  const logger = createLogger('floor', 'error');
  const server = createHttpServer({ host: '127.0.0.1', port: 0, routes: { '/graphql': route }, logger });
  process.send?.(await server.start());
  process.on('disconnect', () => process.exit(0));
}

async function openDistrict(argument: string): Promise<District> {
  const at = argument.indexOf('=');
  const code = argument.slice(0, at);
  const connectionString = argument.slice(at + 1);
  const kept = { connectionString, idleTimeoutMillis: 0 };
  return {
    code,
    pool: new Pool({ ...kept, max: READ_CONNECTIONS }),
    log: new Pool({ ...kept, max: 1 }),
    statements: await Promise.all(CHILD_AGES.map((age) => readPageStatement(code, age))),
  };
}

async function readHead(district: District, age: number, asked: number): Promise<Head> {
  const statement = district.statements[age]!;
  const { rows } = await district.pool.query<Row>({
    ...statement,
    values: [...statement.values.slice(0, -1), asked + 1],
  });
  return { district, asked, rows, at: 0 };
}

/** Takes the first of the heads again and again; one that is used up, and whose district has more, is read again in full. */
async function mergePage(heads: Head[], age: number) {
  const nodes: unknown[] = [];
  while (nodes.length < FIRST) {
    const head = firstOf(heads);
    if (head === undefined) break;
    nodes.push(toNode(head.rows[head.at]!, head.district.code));
    head.at += 1;
    if (head.at === head.asked && head.rows.length > head.asked)
      head.rows = (await readHead(head.district, age, FIRST)).rows;
  }
  return { nodes, pageInfo: { hasNextPage: firstOf(heads) !== undefined } };
}

function firstOf(heads: readonly Head[]): Head | undefined {
  let first: Head | undefined;
  for (const head of heads) {
    const row = head.rows[head.at];
    if (row !== undefined && (first === undefined || isBefore(row, first.rows[first.at]!))) first = head;
  }
  return first;
}

function isBefore(one: Row, other: Row): boolean {
  if (one.availableFrom === other.availableFrom) return one.id < other.id;
  if (one.availableFrom === null) return false;
  return other.availableFrom === null || one.availableFrom < other.availableFrom;
}

function toNode(row: Row, code: string) {
  const node: Record<string, unknown> = {};
  for (const fact of FACTS) node[fact] = row[fact];
  node.district = { code };
  return node;
}

async function record(heads: readonly Head[], isShownOnly: boolean): Promise<void> {
  const request = randomUUID();
  await Promise.all(
    heads.map(async ({ district, rows, at, asked }) => {
      const subjects = rows.slice(0, isShownOnly ? at : asked).map(({ id }) => id);
      if (subjects.length === 0) return;
      const records = JSON.stringify([toRecord(district.code, subjects, request)]);
      await district.log.query({
        name: 'append',
        text: 'SELECT append_access_log($1)',
        values: [records],
      });
    }),
  );
}

function toRecord(district: string, subjects: readonly string[], request: string) {
  return {
    ...{
      district,
      actor: 'bench',
      role: 'resursteam',
      actor_district: null,
      action: 'READ_CANDIDATE',
      subjects,
    },
    ...{ fields: READ_FIELDS, purpose: 'SEARCH', purpose_codes: 'SEARCH' },
    ...{ request_id: request, client_request_id: request },
  };
}

main(process.argv[2]!, process.argv.slice(3));
