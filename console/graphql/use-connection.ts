import { useEffect, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient, useQuery } from 'urql';
import { type Problem, problemOf } from './problem';

const PAGE_ROWS = 50;
/** What a list asks with first: whoever asks so, too, has its rows and its number. */
export const FIRST_PAGE = { first: PAGE_ROWS };

/** A page of a list as the hub gives it. */
export interface Page<Row> {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  /** Null while a district is missing. */
  readonly totalCount?: number | null;
  readonly missingDistricts?: readonly MissingDistrict[];
}

export interface MissingDistrict {
  readonly code: string;
  readonly reason: string;
}

export interface ConnectionQuery<Data, Variables extends PageVariables, Row> {
  readonly document: TypedDocumentNode<Data, Variables>;
  /** Without `first` and `after`. */
  readonly variables: Omit<Variables, keyof PageVariables>;
  /** Null where the hub gives no list, and says why in an error. */
  readonly pageOf: (data: Data) => Page<Row> | null | undefined;
  /** How many rows to begin with, such as those that were shown before. */
  readonly rows?: number;
}

type PageVariables = AnyVariables & { readonly first: number; readonly after?: string | null };

export interface ConnectionState<Row> {
  readonly rows: readonly Row[];
  /** Null while a district is missing: there are at least as many as are shown. */
  readonly total: number | null;
  readonly missing: readonly MissingDistrict[];
  /** The first rows have not come yet. */
  readonly isLoading: boolean;
  /** Null when all are shown. */
  readonly more: { readonly isLoading: boolean; readonly load: () => void } | null;
  /** Null while there are rows to show. */
  readonly problem: Problem | null;
  /** Fetches all that is shown anew, and shows it until then. */
  refresh(): void;
}

/**
 * A list of the hub, page by page by its cursors. It is fetched anew by itself when a mutation has changed something of what it
 * holds.
 */
export function useConnection<Data, Variables extends PageVariables, Row>(
  query: ConnectionQuery<Data, Variables, Row>,
): ConnectionState<Row> {
  const { document, variables, pageOf } = query;
  const client = useClient();
  const [wanted, setWanted] = useState(query.rows ?? PAGE_ROWS);
  const [more, setMore] = useState<{ pages: readonly Page<Row>[]; isLoading: boolean }>();
  const [{ data, error, fetching }, execute] = useQuery({
    query: document,
    variables: { ...variables, ...FIRST_PAGE } as unknown as Variables,
  });
  const latest = useRef({ pageOf, variables });
  latest.current = { pageOf, variables };
  useEffect(() => {
    const first = data && latest.current.pageOf(data);
    if (!first) return;
    let isGone = false;
    const fetchNext = async (pages: readonly Page<Row>[]): Promise<void> => {
      const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
      const count = [first, ...pages].reduce((sum, { nodes }) => sum + nodes.length, 0);
      const isLoading = hasNextPage && count < wanted;
      if (isGone) return;
      if (!isLoading) return setMore({ pages, isLoading });
      setMore((former) => ({ pages: former?.pages ?? pages, isLoading }));
      const next = {
        ...latest.current.variables,
        first: PAGE_ROWS,
        after: endCursor,
      } as unknown as Variables;
      const answer = await client.query(document, next, { requestPolicy: 'network-only' });
      if (isGone) return;
      const page = answer.data && latest.current.pageOf(answer.data);
      return page ? fetchNext([...pages, page]) : setMore({ pages, isLoading: false });
    };
    void fetchNext([]);
    return () => {
      isGone = true;
    };
  }, [client, document, data, wanted]);
  const first = (data && pageOf(data)) ?? null;
  const pages = first === null ? [] : [first, ...(more?.pages ?? [])];
  const rows = pages.flatMap(({ nodes }) => nodes);
  return {
    rows,
    total: first?.totalCount ?? null,
    missing: pages.at(-1)?.missingDistricts ?? [],
    isLoading: fetching && first === null,
    more: pages.at(-1)?.pageInfo.hasNextPage
      ? { isLoading: more?.isLoading ?? false, load: () => setWanted(rows.length + PAGE_ROWS) }
      : null,
    problem: first === null && error ? problemOf(error) : null,
    refresh: () => execute({ requestPolicy: 'network-only' }),
  };
}
