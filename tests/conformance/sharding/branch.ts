import { GraphQLError } from 'graphql';

export interface Book {
  readonly id: string;
  readonly title: string;
  readonly year: number;
}

/** One shard of the suite: its books, and how it behaves. */
export class Branch {
  /** `down`: no connection is taken; `broken`: every operation fails; `old`: its schema lacks a part of the contract. */
  mode: 'well' | 'down' | 'broken' | 'old' = 'well';
  /** Ids, in the order of their lending. */
  readonly lent: string[] = [];
  /** Ids of the books whose loans have been told. */
  readonly told: string[] = [];

  constructor(
    readonly code: string,
    readonly books: readonly Book[],
  ) {}
}

const years: Readonly<Record<string, readonly number[]>> = {
  north: [1990, 1991, 1992, 1993, 1994],
  south: [1995],
  west: [1989, 1996],
};

/** In registry order. */
export const CODES: readonly string[] = Object.keys(years);

/** A code that is not in use any more, and its successor. */
export const RETIRED = { code: 'east', successor: 'south' };

export function createBranch(code: string): Branch {
  const books = years[code]!.map((year, index) => ({ id: `${code}:${index}`, title: `T${year}`, year }));
  return new Branch(code, books);
}

const cursorOf = ({ year, id }: Book) => Buffer.from(`${year}\0${id}`, 'utf8');

interface PageArguments {
  readonly filter?: { readonly branches?: readonly string[] | null; readonly since?: number | null } | null;
  readonly first: number;
  readonly after?: string | null;
  readonly at?: readonly string[] | null;
}

function pageOf({ books, code }: Branch, { filter, first, after, at }: PageArguments, missingField: string) {
  if (first > 100) throw refusal('PAGE_SIZE_EXCEEDED');
  const own = filter?.branches?.includes(code) === false ? [] : books;
  const found = own.filter(({ year }) => year >= (filter?.since ?? 0));
  const from = after ? Buffer.from(after, 'base64url') : Buffer.alloc(0);
  const rest = found
    .filter((book) => Buffer.compare(cursorOf(book), from) > 0)
    .filter((book) => !at || at.includes(cursorOf(book).toString('base64url')));
  const page = rest.slice(0, first);
  const cursors = page.map((book) => cursorOf(book).toString('base64url'));
  return {
    edges: page.map((node, index) => ({ node, cursor: cursors[index] })),
    nodes: page,
    pageInfo: {
      hasNextPage: rest.length > first,
      hasPreviousPage: Boolean(after),
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount: found.length,
    [missingField]: [],
  };
}

/** The loans of the books: `keys` tells where they are in the list, and a loan that is told is noted. */
function loansOf(branch: Branch, args: PageArguments, missingField: string) {
  const page = pageOf(branch, args, missingField);
  const edges = page.edges.map(({ node, cursor }) => ({ node: () => tell(branch, node), cursor }));
  return {
    ...page,
    edges,
    nodes: () => edges.map(({ node }) => node()),
    keys: ({ total }: { total: boolean }) =>
      JSON.stringify({
        keys: edges.map(({ cursor }) => cursor),
        hasMore: page.pageInfo.hasNextPage,
        ...(total && { total: page.totalCount, tells: 0 }),
      }),
  };
}

function tell(branch: Branch, book: Book): Book {
  branch.told.push(book.id);
  return book;
}

function refusal(code: string): GraphQLError {
  return new GraphQLError(code, { extensions: { code } });
}

/** Resolvers over a branch as context. */
export function branchResolvers(missingField: string, onLent: (branch: Branch) => void) {
  const find = (branch: Branch, id: string) => branch.books.find((book) => book.id === id) ?? null;
  return {
    Query: {
      book: (_: unknown, { id }: { id: string }, branch: Branch) => find(branch, id),
      books: (_: unknown, page: PageArguments, branch: Branch) => pageOf(branch, page, missingField),
      loans: (_: unknown, page: PageArguments, branch: Branch) => loansOf(branch, page, missingField),
      shelves: (_: unknown, _arguments: unknown, { code }: Branch) => [
        { label: `${code} A` },
        { label: `${code} B` },
      ],
      stock: (_: unknown, _arguments: unknown, { books }: Branch) => ({
        books: books.length,
        years: books.reduce((sum, { year }) => sum + year, 0),
        [missingField]: [],
      }),
      motto: () => 'Read.',
    },
    Mutation: {
      lend: (_: unknown, { id }: { id: string }, branch: Branch) => {
        const book = find(branch, id);
        if (book === null) throw refusal('NOT_FOUND');
        branch.lent.push(id);
        onLent(branch);
        return book;
      },
    },
    Book: {
      __resolveReference: ({ id }: { id: string }, branch: Branch) => find(branch, id),
      secret: ({ id }: Book) => {
        if (id === 'north:1') throw refusal('FORBIDDEN');
        return `secret of ${id}`;
      },
    },
  };
}
