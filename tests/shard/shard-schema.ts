import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { readShardingDirectives, type ShardedSchema } from '../../engine/shard/shard';
import { SHARD_TERMS } from '../../gateway/supergraph/shard-terms';

type Change = (sdl: string) => string;

const contract = (name: string, change: Change = (sdl) => sdl) =>
  parse(change(readFileSync(join(__dirname, `../../schema/contract/${name}.graphql`), 'utf8')));

export function composeContract(change?: Change): DocumentNode {
  const services = ['district', 'formedling', 'reporting'].map((name) => ({
    name,
    url: `http://${name}.example/graphql`,
    typeDefs: contract(name, change),
  }));
  const result = composeServices(services);
  if (!result.supergraphSdl) throw new Error(String(result.errors));
  return parse(result.supergraphSdl);
}

export function districtSchema(change?: Change): ShardedSchema {
  return readShardingDirectives(composeContract(change), SHARD_TERMS).get('district')!;
}

/** As if its rows could not be asked for by their keys. */
export const withoutKeys: Change = (sdl) => sdl.replaceAll(', keys: "keys", at: "at"', '');

export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly capacity: number;
  readonly languages: readonly string[];
  readonly availableFrom: string | null;
  readonly approvedOn: string | null;
  /** Whose identity may not be read. */
  readonly isProtected?: boolean;
}

/** What one district's server answers from; a union server has the rows of all. */
export interface ShardData {
  readonly code: string;
  rows: Row[];
  /** Edges and nodes resolved with their node, over all requests. */
  rowsServed: number;
  mutations: string[];
}

type Filter = { kinds?: string[]; languages?: string[]; districts?: string[] } | null;
type PageArguments = { first: number; after?: string | null; at?: readonly string[] | null };

/** The district contract over rows in memory. */
export function createShardSchema(typeDefs: DocumentNode = contract('district')): GraphQLSchema {
  return buildSubgraphSchema({ typeDefs, resolvers } as never);
}

export function changedContract(change: Change): GraphQLSchema {
  return createShardSchema(contract('district', change));
}

const districtOf = (id: string) => id.slice(0, id.indexOf(':'));

function refuse(message: string, code: string): never {
  throw new GraphQLError(message, { extensions: { code } });
}

function pageOf(
  data: ShardData,
  rows: readonly Row[],
  { first, after, at }: PageArguments,
  keyOf: (row: Row) => string,
) {
  if (first < 1 || first > 100) refuse('A page has 1 to 100 rows.', 'PAGE_SIZE_EXCEEDED');
  if (after && !Buffer.from(after, 'base64url').toString('utf8').includes('\0'))
    refuse('Not a cursor.', 'INVALID_CURSOR');
  const cursorOf = (row: Row) => Buffer.from(`${keyOf(row)}\0${row.id}`, 'utf8');
  const from = after ? Buffer.from(after, 'base64url') : undefined;
  const sorted = rows
    .map((row) => ({ row, cursor: cursorOf(row) }))
    .sort((a, b) => Buffer.compare(a.cursor, b.cursor))
    .filter(({ cursor }) => !from || Buffer.compare(cursor, from) > 0)
    .filter(({ cursor }) => !at || at.includes(cursor.toString('base64url')));
  const page = sorted.slice(0, first).map(({ row, cursor }) => ({
    cursor: cursor.toString('base64url'),
    node: () => {
      data.rowsServed++;
      return row;
    },
  }));
  return {
    edges: page,
    nodes: () => page.map(({ node }) => node()),
    pageInfo: {
      hasNextPage: sorted.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: page[0]?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    totalCount: rows.length,
    missingDistricts: [],
    keys: ({ total }: { total: boolean }) =>
      JSON.stringify({
        keys: page.map(({ cursor }) => cursor),
        hasMore: sorted.length > first,
        ...(total && { total: rows.length }),
      }),
  };
}

function filtered(data: ShardData, filter: Filter | undefined): Row[] {
  return data.rows.filter(
    (row) =>
      (!filter?.kinds || filter.kinds.includes(row.kind)) &&
      (!filter?.languages || filter.languages.some((language) => row.languages.includes(language))) &&
      (!filter?.districts || filter.districts.includes(districtOf(row.id))),
  );
}

const dateKey = (date: string | null) => (date === null ? '1' : `0${date}`);

interface CandidateArguments extends PageArguments {
  filter?: Filter;
  orderBy: 'AVAILABLE_FROM' | 'APPROVED_ON';
}

const poolOf = (rows: readonly Row[]) => ({
  registered: rows.length,
  approved: rows.filter((row) => row.approvedOn !== null).length,
  openVacancies: rows.reduce((sum, row) => sum + row.capacity, 0),
  heldVacancies: 0,
  runningPlacements: 0,
  missingDistricts: [],
});

const matchesOf = (data: ShardData, page: PageArguments) => {
  const score = (row: Row) => row.capacity * 10;
  const found = pageOf(data, data.rows, page, (row) => String(1000 - score(row)).padStart(4, '0'));
  const edges = found.edges.map(({ cursor, node }) => ({
    cursor,
    node: () => {
      const candidate = node();
      const vacancy = { id: candidate.id, candidate, status: 'OPEN' };
      return { candidate, vacancy, score: score(candidate), reasons: [] };
    },
  }));
  return { ...found, edges, nodes: () => edges.map(({ node }) => node()) };
};

const find = (data: ShardData, id: string) => data.rows.find((row) => row.id === id) ?? null;

const resolvers = {
  Query: {
    candidates: (_: unknown, args: CandidateArguments, data: ShardData) =>
      pageOf(data, filtered(data, args.filter), args, (row) =>
        dateKey(args.orderBy === 'APPROVED_ON' ? row.approvedOn : row.availableFrom),
      ),
    candidate: (_: unknown, { id }: { id: string }, data: ShardData) => find(data, id),
    poolSummary: (_: unknown, { districts }: { districts?: string[] }, data: ShardData) =>
      poolOf(filtered(data, districts ? { districts } : null)),
    matchCandidates: (_: unknown, page: PageArguments, data: ShardData) => matchesOf(data, page),
    decisions: () => refuse('Own district only.', 'FORBIDDEN'),
  },
  Mutation: {
    approveCandidate: (_: unknown, { candidateId }: { candidateId: string }, data: ShardData) => {
      data.mutations.push(`approve ${candidateId}`);
      return find(data, candidateId) ?? refuse('No such candidate.', 'NOT_FOUND');
    },
    setSharing: (_: unknown, { input }: { input: { candidateId: string } }, data: ShardData) => {
      data.mutations.push(`share ${input.candidateId}`);
      return find(data, input.candidateId);
    },
  },
  Candidate: {
    __resolveReference: ({ id }: { id: string }, data: ShardData) => find(data, id),
    district: ({ id }: Row) => ({ code: districtOf(id) }),
    identity: (row: Row) => (row.isProtected ? refuse('Not yours to read.', 'FORBIDDEN') : { name: row.id }),
  },
  District: {
    __resolveReference: ({ code }: { code: string }) => ({ code }),
    pool: (_: unknown, __: unknown, data: ShardData) => poolOf(data.rows),
  },
  PlacementRequest: {
    __resolveReference: (reference: object) => reference,
    matches: (_: unknown, page: PageArguments, data: ShardData) => matchesOf(data, page),
  },
};
