const FRAGMENTS = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }`;

const AUTHOR = 'author { ...User reviews { ...Review product { ...Product } } }';
const USERS = `{ ...User reviews { ...Review product { ...Product reviews { ...Review ${AUTHOR} } } } }`;
const TOP_PRODUCTS = `{ ...Product reviews { ...Review ${AUTHOR} } }`;

export interface Workload {
  readonly title: string;
  readonly query: string;
  /** How many disjoint copies of the data the requests go round; 0 for a query without variables. */
  readonly pages: number;
}

/** More than connections, so that no two requests in flight have a fetch in common and nothing can be shared. */
const PAGES = 64;

export const WORKLOADS = {
  nestedPages: {
    title: 'Nested query, every request in flight another page of the data (nothing to share)',
    query: `${FRAGMENTS}
query NestedPage($page: Int!) { users(page: $page) ${USERS} topProducts(page: $page) ${TOP_PRODUCTS} }`,
    pages: PAGES,
  },
  nested: {
    title: 'Nested query, all requests equal (equal work in flight may be shared)',
    query: `${FRAGMENTS}
query Nested { users ${USERS} topProducts ${TOP_PRODUCTS} }`,
    pages: 0,
  },
  join: {
    title: 'Small query, a list and one entity join, every request in flight another page',
    query: 'query JoinPage($page: Int!) { topProducts(page: $page) { name inStock } }',
    pages: PAGES,
  },
} satisfies Record<string, Workload>;

export interface ClientRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** All the different requests of a workload. */
export function requestsOf({ query, pages }: Workload): ClientRequest[] {
  if (pages === 0) return [{ query }];
  return Array.from({ length: pages }, (_, page) => ({ query, variables: { page } }));
}
