import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLNamedType, isObjectType } from 'graphql';
import { postGraphql } from '../../network/post-graphql';
import { CALLER_NAMES } from './callers';
import { commandRows } from './command-rows';
import { connectionQueries } from './connections';
import { type MatrixHub, startMatrixHub } from './matrix-hub';
import { MADE_BY_GATEWAY, queryProbes } from './probes';
import { queryRows } from './query-rows';
import { referenceRows } from './reference-rows';
import { subscriptionRows } from './subscription-rows';
import { type Matrix, printTable, readTable } from './table';

jest.setTimeout(300_000);

let matrixHub: MatrixHub;
let actual: Matrix;

beforeAll(async () => {
  matrixHub = await startMatrixHub();
  actual = new Map([
    ...(await queryRows(matrixHub)),
    ...(await referenceRows(matrixHub)),
    ...(await subscriptionRows(matrixHub)),
    ...(await commandRows(matrixHub)),
  ]);
});

afterAll(() => matrixHub?.hub.stop());

test('every field of the schema has been asked for', () => {
  const asked = new Set([...actual.keys()].map((coordinate) => coordinate.replace(/\[.*\]/, '')));
  const fields = Object.values(matrixHub.schema.getTypeMap()).flatMap(fieldsOf);
  expect(fields.filter((field) => !asked.has(field))).toEqual([]);
});

test('every field of every row is for whom the table says', () => {
  const expected = readTable();
  const differences = [
    ...[...actual.keys()]
      .filter((key) => !expected.has(key))
      .map((key) => `${key} is in no row of the table`),
    ...[...expected.keys()].filter((key) => !actual.has(key)).map((key) => `${key} is not in the schema`),
    ...[...actual].flatMap(([key, outcomes]) =>
      CALLER_NAMES.filter((name) => expected.has(key) && expected.get(key)![name] !== outcomes[name]).map(
        (name) => `${key} to ${name}: ${outcomes[name]}, by the table ${expected.get(key)![name]}`,
      ),
    ),
  ];
  if (differences.length > 0) differences.push(`What would be the table, for review: ${proposeTable()}`);
  expect(differences).toEqual([]);
});

test('every list counts what it shows and nothing else', async () => {
  const first = 100;
  for (const [field, query] of Object.entries(connectionQueries(matrixHub, first))) {
    for (const [name, headers] of Object.entries(matrixHub.headers)) {
      const { data } = await postGraphql(matrixHub.hub.url, { query, headers });
      const page = data?.[field];
      if (page == null) continue;
      const { edges, nodes, totalCount, pageInfo } = page;
      const shown = Math.min(first, totalCount);
      expect({ field, name, edges: edges.length, nodes: nodes.length, ...pageInfo }).toEqual({
        field,
        name,
        edges: shown,
        nodes: shown,
        hasNextPage: totalCount > first,
        endCursor: edges.at(-1)?.cursor ?? null,
      });
    }
  }
});

test('nothing is for anybody without a token', async () => {
  const codes = new Set<unknown>();
  for (const { operation, selections } of queryProbes(matrixHub.schema, matrixHub.world)) {
    const query = operation(Object.values(selections));
    const { data, errors } = await postGraphql(matrixHub.hub.url, { query });
    expect(data).toBeUndefined();
    codes.add(errors?.[0]?.extensions?.code);
  }
  expect([...codes]).toEqual(['UNAUTHENTICATED']);
});

function fieldsOf(type: GraphQLNamedType): string[] {
  if (!isObjectType(type) || type.name.startsWith('__') || MADE_BY_GATEWAY.has(type.name)) return [];
  return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
}

function proposeTable(): string {
  const file = join(tmpdir(), 'access-matrix.proposed.md');
  writeFileSync(file, printTable(actual));
  return file;
}
