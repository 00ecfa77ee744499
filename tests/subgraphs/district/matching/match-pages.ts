import type { GraphqlAnswer } from '../../../network/post-graphql';

export interface MatchNode {
  readonly score: number;
  readonly reasons: readonly {
    readonly criterion: string;
    readonly points: number;
    readonly maxPoints: number;
  }[];
  readonly candidate: { readonly id: string };
  readonly vacancy: {
    readonly id: string;
    readonly status: string;
    readonly candidate: { readonly id: string };
  };
}

/** All pages of `matchCandidates`, from the first to the last. */
export async function walkMatches(
  ask: (after: string | null) => Promise<GraphqlAnswer>,
): Promise<{ nodes: MatchNode[]; totals: number[] }> {
  const nodes: MatchNode[] = [];
  const totals: number[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await ask(after);
    expect(errors).toBeUndefined();
    const { edges, totalCount, pageInfo } = data.matchCandidates;
    nodes.push(...edges.map(({ node }: { node: MatchNode }) => node));
    totals.push(totalCount);
    more = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return { nodes, totals };
}
