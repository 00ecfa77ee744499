import type { ShardTerms } from '../../../engine/shard/shard';
import type { Branch } from './branch';

export interface ExpectedError {
  readonly code: string;
  /** The shard that the error names. */
  readonly shard?: string;
  readonly path?: readonly (string | number)[];
}

export interface ConformanceCase {
  /** Of `docs/sharding-spec.md`. */
  readonly section: string;
  readonly title: string;
  readonly document: string;
  /** Shards that do not work well meanwhile. */
  readonly modes?: Readonly<Record<string, Branch['mode']>>;
  readonly data: unknown;
  /** In any order. */
  readonly errors?: readonly ExpectedError[];
  /** Books lent by the operation, in order. */
  readonly lent?: readonly string[];
  /** Books whose loans the shards have told, by id. */
  readonly told?: readonly string[];
}

const nodes = (...years: number[]) => years.map((year) => ({ year }));

/** What a gateway answers to each operation over the reference shards; names of the missing are the terms'. */
export function conformanceCases({ missingField, missingType, unavailableCode }: ShardTerms) {
  const down = (code: string) => ({ code: unavailableCode, shard: code });
  const cases: readonly ConformanceCase[] = [
    {
      section: '4.1',
      title: 'an id leads to its shard',
      document: '{ book(id: "west:1") { id year } }',
      data: { book: { id: 'west:1', year: 1996 } },
    },
    {
      section: '4.2',
      title: 'an id of no shard is an error, and no shard is asked',
      document: '{ book(id: "nowhere:1") { id } }',
      data: { book: null },
      errors: [{ code: 'BAD_USER_INPUT', path: ['book'] }],
    },
    {
      section: '4.3',
      title: 'a retired code leads to its successor',
      document: '{ books(filter: { branches: ["east"] }) { nodes { year } } }',
      data: { books: { nodes: nodes(1995) } },
    },
    {
      section: '4.4',
      title: 'a routed field of a shard that is down is null with an error that names the shard',
      document: '{ book(id: "south:0") { id } }',
      modes: { south: 'down' },
      data: { book: null },
      errors: [{ ...down('south'), path: ['book'] }],
    },
    {
      section: '4.4',
      title: 'a root of a shard that is down leaves those of the others',
      document: '{ down: book(id: "south:0") { id } book(id: "west:1") { id } }',
      modes: { south: 'down' },
      data: { down: null, book: { id: 'west:1' } },
      errors: [{ ...down('south'), path: ['down'] }],
    },
    {
      section: '4.5',
      title: 'what any shard knows is answered while one is left',
      document: '{ motto }',
      modes: { north: 'down', south: 'down' },
      data: { motto: 'Read.' },
    },
    {
      section: '5.1',
      title: 'a field is asked of the shards that its argument names',
      document: '{ shelves(branches: ["west", "north"]) { label } }',
      modes: { south: 'down' },
      data: {
        shelves: [{ label: 'north A' }, { label: 'north B' }, { label: 'west A' }, { label: 'west B' }],
      },
    },
    {
      section: '5.1',
      title: 'an argument that names no shard is an error',
      document: '{ stock(branches: ["nowhere"]) { books } }',
      data: { stock: null },
      errors: [{ code: 'BAD_USER_INPUT', path: ['stock'] }],
    },
    {
      section: '6.1',
      title: 'a connection is one page in the order of the cursors, however uneven the shards are',
      document: '{ books(first: 6) { nodes { year } totalCount pageInfo { hasNextPage hasPreviousPage } } }',
      data: {
        books: {
          nodes: nodes(1989, 1990, 1991, 1992, 1993, 1994),
          totalCount: 8,
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
        },
      },
    },
    {
      section: '6.2',
      title: 'a cursor of one shard continues the whole list',
      document: `{ books(first: 3, after: "${Buffer.from('1993\0north:3').toString('base64url')}") { nodes { year } pageInfo { hasNextPage } } }`,
      data: { books: { nodes: nodes(1994, 1995, 1996), pageInfo: { hasNextPage: false } } },
    },
    {
      section: '6.3',
      title: 'an error in a row moves with its row',
      document: '{ books(first: 4) { edges { node { year secret } } } }',
      data: {
        books: {
          edges: [
            { node: { year: 1989, secret: 'secret of west:0' } },
            { node: { year: 1990, secret: 'secret of north:0' } },
            { node: { year: 1991, secret: null } },
            { node: { year: 1992, secret: 'secret of north:2' } },
          ],
        },
      },
      errors: [{ code: 'FORBIDDEN', shard: 'north', path: ['books', 'edges', 2, 'node', 'secret'] }],
    },
    {
      section: '6.4',
      title: 'a sum adds field by field',
      document: '{ stock { books years } }',
      data: { stock: { books: 8, years: 15_940 } },
    },
    {
      section: '6.5',
      title: 'a list is the lists of the shards in registry order',
      document: '{ shelves { label } }',
      data: {
        shelves: ['north', 'south', 'west'].flatMap((code) => [
          { label: `${code} A` },
          { label: `${code} B` },
        ]),
      },
    },
    {
      section: '6.6',
      title: 'entities come back in the order of their representations',
      document: '{ recommended(ids: ["west:0", "north:0", "west:1", "south:0"]) { year } }',
      data: { recommended: nodes(1989, 1990, 1996, 1995) },
    },
    {
      section: '6.6',
      title: 'an entity of a shard that is down is null with an error in its place',
      document: '{ recommended(ids: ["west:0", "north:0"]) { year } }',
      modes: { west: 'down' },
      data: { recommended: [null, { year: 1990 }] },
      errors: [{ ...down('west'), path: ['recommended', 0] }],
    },
    {
      section: '6.7',
      title: 'of rows that are asked for by their keys those of the page alone are asked for',
      document: '{ loans(first: 3) { nodes { year } totalCount pageInfo { hasNextPage } } }',
      data: { loans: { nodes: nodes(1989, 1990, 1991), totalCount: 8, pageInfo: { hasNextPage: true } } },
      told: ['north:0', 'north:1', 'west:0'],
    },
    {
      section: '6.7',
      title: 'a page that none of the shards has a row of is empty',
      document: `{ loans(after: "${Buffer.from('2000\0west:9').toString('base64url')}") { nodes { year } totalCount } }`,
      data: { loans: { nodes: [], totalCount: 8 } },
      told: [],
    },
    {
      section: '7.1',
      title: "a connection without a shard has the others' rows, no total, and tells who is missing",
      document: `{ books { nodes { year } totalCount ${missingField} { __typename code reason } } }`,
      modes: { north: 'down' },
      data: {
        books: {
          nodes: nodes(1989, 1995, 1996),
          totalCount: null,
          [missingField]: [{ __typename: missingType, code: 'north', reason: 'UNREACHABLE' }],
        },
      },
    },
    {
      section: '7.2',
      title: 'who does not ask which shards are missing gets an error for each',
      document: '{ books { nodes { year } } }',
      modes: { north: 'down', south: 'down' },
      data: { books: { nodes: nodes(1989, 1996) } },
      errors: [
        { ...down('north'), path: ['books'] },
        { ...down('south'), path: ['books'] },
      ],
    },
    {
      section: '7.3',
      title: 'a sum without a shard is null unless the missing are asked for',
      document: `{ whole: stock { books } part: stock { books ${missingField} { code } } }`,
      modes: { west: 'down' },
      data: { whole: null, part: { books: 6, [missingField]: [{ code: 'west' }] } },
      errors: [{ ...down('west'), path: ['whole'] }],
    },
    {
      section: '7.4',
      title: 'a shard that fails while others answer is missing',
      document: `{ books { nodes { year } ${missingField} { code reason } } }`,
      modes: { west: 'broken' },
      data: {
        books: {
          nodes: nodes(1990, 1991, 1992, 1993, 1994, 1995),
          [missingField]: [{ code: 'west', reason: 'INVALID_ANSWER' }],
        },
      },
    },
    {
      section: '7.5',
      title: 'what all shards refuse is refused once',
      document: '{ books(first: 101) { nodes { year } } }',
      data: null,
      errors: [{ code: 'PAGE_SIZE_EXCEEDED', path: ['books'] }],
    },
    {
      section: '9.1',
      title: 'mutations run in the order of the operation, over shards too',
      document:
        'mutation { a: lend(id: "west:1") { id } b: lend(id: "north:0") { id } c: lend(id: "west:0") { id } }',
      data: { a: { id: 'west:1' }, b: { id: 'north:0' }, c: { id: 'west:0' } },
      lent: ['west:1', 'north:0', 'west:0'],
    },
    {
      section: '9.2',
      title: 'a mutation of a shard that is down is sent to no other',
      document: 'mutation { lend(id: "south:0") { id } }',
      modes: { south: 'down' },
      data: null,
      errors: [{ ...down('south'), path: ['lend'] }],
      lent: [],
    },
  ];
  return cases;
}
