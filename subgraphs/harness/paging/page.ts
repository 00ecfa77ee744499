import { PageSizeExceededError } from '../../../platform/errors/errors';

export const MAX_PAGE_SIZE = 100;

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

/** @throws PageSizeExceededError unless `first` is from 1 to 100 */
export function assertPageSize(first: number): void {
  if (first < 1 || first > MAX_PAGE_SIZE) throw new PageSizeExceededError(MAX_PAGE_SIZE);
}

export interface PageInfoFields {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoFields;
  /** How many were asked for. */
  readonly first: number;
  /** The row after the last, where there is one. */
  readonly following: Node | undefined;
}

/**
 * A page from the rows after the cursor, of which at most `first + 1` were read (the one too many shows that there is a
 * next page). `hasPreviousPage` is true when `after` was given: the row it points at, or where it was, lies before
 * (Relay cursor connections, section 5.3, which asks for no more where going forward).
 */
export function toPage<Node>(
  rows: readonly Node[],
  { first, after }: PageArguments,
  cursorOf: (node: Node) => string,
): Page<Node> {
  const nodes = rows.length > first ? rows.slice(0, first) : rows;
  const edges = nodes.map((node) => new LazyEdge(node, cursorOf));
  return {
    edges,
    nodes,
    first,
    following: rows[first],
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null && after !== undefined,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** Encodes its cursor only when it is selected. */
class LazyEdge<Node> implements Edge<Node> {
  constructor(
    readonly node: Node,
    private readonly cursorOf: (node: Node) => string,
  ) {}

  get cursor(): string {
    return this.cursorOf(this.node);
  }
}
