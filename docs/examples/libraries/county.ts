import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { InProcessSubgraph } from './in-process-subgraph';

const sdlOf = (name: string) => readFileSync(join(__dirname, `${name}.graphql`), 'utf8');

interface Copy {
  readonly id: string;
  readonly isbn: string;
  readonly onShelfSince: string;
  borrower: string | null;
}

export interface Branch {
  readonly code: string;
  readonly name: string;
  readonly copies: Copy[];
}

const BOOKS = [
  { isbn: '9789129688313', title: 'Pippi Långstrump', author: 'Astrid Lindgren' },
  { isbn: '9789174996715', title: 'Nils Holgerssons underbara resa', author: 'Selma Lagerlöf' },
];

/** Each branch keeps its own books: no other knows what stands on its shelves. */
export const BRANCHES: readonly Branch[] = [
  branch('vik', 'Vik', [BOOKS[0]!.isbn, '1998-03-01'], [BOOKS[1]!.isbn, '2003-10-11']),
  branch('ask', 'Askeby', [BOOKS[1]!.isbn, '2001-05-20']),
  branch('lund', 'Lundby', [BOOKS[0]!.isbn, '1987-01-15'], [BOOKS[0]!.isbn, '2020-02-02']),
];

function branch(code: string, name: string, ...copies: [isbn: string, onShelfSince: string][]): Branch {
  const toCopy = ([isbn, onShelfSince]: [string, string], index: number): Copy => ({
    id: `${code}:${index + 1}`,
    isbn,
    onShelfSince,
    borrower: null,
  });
  return { code, name, copies: copies.map(toCopy) };
}

/** The supergraph, as a composer makes it of the subgraphs' schemas. */
export function composeCounty(): string {
  const services = ['branches', 'catalogue'].map((name) => ({
    name,
    url: '',
    typeDefs: parse(sdlOf(name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

export function catalogue(): InProcessSubgraph {
  const find = (isbn: string) => BOOKS.find((book) => book.isbn === isbn);
  const resolvers = {
    Query: { book: (_: unknown, { isbn }: { isbn: string }) => find(isbn) },
    Book: { __resolveReference: ({ isbn }: { isbn: string }) => find(isbn) },
  };
  return new InProcessSubgraph('catalogue', schemaOf('catalogue', resolvers));
}

/** What one branch answers: of its own copies alone. */
export function shardOf({ code, name, copies }: Branch): InProcessSubgraph {
  const self = { code, name };
  const shown = (copy: Copy) => ({ ...copy, branch: self, book: { isbn: copy.isbn } });
  const find = (id: string) => copies.find((copy) => copy.id === id);
  const resolvers = {
    Query: {
      copies: (_: unknown, page: { first: number; after?: string | null }) => pageOf(copies, page, shown),
      holdings: () => ({
        copies: copies.length,
        lent: copies.filter(({ borrower }) => borrower !== null).length,
        closedBranches: [],
      }),
      branch: (_: unknown, args: { code: string }) => (args.code === code ? self : null),
    },
    Mutation: {
      lend: (_: unknown, { copy: id, borrower }: { copy: string; borrower: string }) => {
        const copy = find(id);
        if (copy === undefined) return null;
        copy.borrower = borrower;
        return shown(copy);
      },
    },
    Branch: { __resolveReference: () => self },
    Copy: {
      __resolveReference: ({ id }: { id: string }) => {
        const copy = find(id);
        return copy && shown(copy);
      },
    },
  };
  return new InProcessSubgraph('branches', schemaOf('branches', resolvers));
}

/** A cursor is the bytes that copies are sorted by: cursors of different branches are compared with one another. */
function pageOf(
  copies: readonly Copy[],
  { first, after }: { first: number; after?: string | null },
  shown: (copy: Copy) => object,
) {
  const edges = copies
    .map((copy) => ({ copy, cursor: Buffer.from(`${copy.onShelfSince} ${copy.id}`).toString('base64url') }))
    .sort((one, other) =>
      Buffer.compare(Buffer.from(one.cursor, 'base64url'), Buffer.from(other.cursor, 'base64url')),
    )
    .map(({ copy, cursor }) => ({ cursor, node: shown(copy) }));
  const rest = edges.filter(
    ({ cursor }) =>
      !after || Buffer.compare(Buffer.from(cursor, 'base64url'), Buffer.from(after, 'base64url')) > 0,
  );
  const page = rest.slice(0, first);
  const pageInfo = {
    hasNextPage: rest.length > first,
    hasPreviousPage: Boolean(after),
    startCursor: page[0]?.cursor,
    endCursor: page.at(-1)?.cursor,
  };
  const nodes = page.map(({ node }) => node);
  return { edges: page, nodes, pageInfo, totalCount: copies.length, closedBranches: [] };
}

function schemaOf(name: string, resolvers: object) {
  return buildSubgraphSchema({ typeDefs: parse(sdlOf(name)), resolvers: resolvers as never });
}
