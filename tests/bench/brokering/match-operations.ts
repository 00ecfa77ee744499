import { ask, type Operation } from './ask';
import type { PoolHub } from './pool-hub';
import { makeUpNeeds, openRequests } from './requests';

export interface Match {
  readonly score: number;
  readonly candidate: { readonly id: string };
  readonly vacancy: { readonly id: string };
}

export interface Matches {
  readonly nodes: readonly Match[];
  readonly totalCount?: number | null;
  readonly missingDistricts: readonly unknown[];
}

export interface MatchWorkload {
  readonly name: string;
  /** Of each hub; its requests have ids of its own. */
  bodies(hub: PoolHub): Promise<string[]>;
}

const MATCH = `score candidate { id kind area languages interests district { code } } vacancy { id startsOn }
  reasons { criterion points maxPoints }`;
const NEEDED = 24;

/** With `total`, everyone who meets the needs is counted. */
function matchQuery(total: 'totalCount' | '' = ''): string {
  return `query ($needs: NeedsInput!) {
    matchCandidates(needs: $needs, first: 3) { nodes { ${MATCH} } missingDistricts { code } ${total} }
  }`;
}

const REQUEST_QUERY = `query ($id: ID!) {
  placementRequest(id: $id) { id matches(first: 3) { nodes { ${MATCH} } missingDistricts { code } } }
}`;

function needsOf(hub: PoolHub) {
  return Array.from({ length: NEEDED }, (_, index) => makeUpNeeds(index, hub.districts));
}

async function bodiesOf(hub: PoolHub, query: string): Promise<string[]> {
  return needsOf(hub).map((needs) => JSON.stringify({ query, variables: { needs } }));
}

export const MATCH_WORKLOADS: readonly MatchWorkload[] = [
  { name: 'matchCandidates(first: 3)', bodies: (hub) => bodiesOf(hub, matchQuery()) },
  {
    name: 'PlacementRequest.matches(first: 3)',
    async bodies(hub) {
      const ids = await openRequests(hub, NEEDED);
      return ids.map((id) => JSON.stringify({ query: REQUEST_QUERY, variables: { id } }));
    },
  },
  { name: 'matchCandidates with totalCount', bodies: (hub) => bodiesOf(hub, matchQuery('totalCount')) },
];

/**
 * Makes sure that the hub's three best are the three best of all that the districts name when they are asked directly, and
 * its count the sum of theirs, for every body, and that something is found at all.
 */
export async function verifyMatches(hub: PoolHub, bodies: readonly string[]): Promise<void> {
  const token = await hub.tokenOf('resursteam');
  let found = 0;
  for (const [index, needs] of needsOf(hub).entries()) {
    const answer = await ask<MatchAnswer>(hub.url, token, JSON.parse(bodies[index]!));
    const { nodes, totalCount, missingDistricts } =
      answer.matchCandidates ?? answer.placementRequest!.matches;
    const expected = await askDistricts(hub, token, {
      query: matchQuery('totalCount'),
      variables: { needs },
    });
    const isSame = JSON.stringify(nodes) === JSON.stringify(expected.nodes);
    const isCounted = totalCount === undefined || totalCount === expected.totalCount;
    if (missingDistricts.length > 0 || !isSame || !isCounted) {
      throw new Error(`The matches differ:\n${JSON.stringify(answer)}\n${JSON.stringify(expected)}`);
    }
    found += nodes.length;
  }
  if (found === 0) throw new Error('Nobody meets any of the needs: nothing would be measured.');
}

interface MatchAnswer {
  readonly matchCandidates?: Matches;
  readonly placementRequest?: { readonly matches: Matches };
}

async function askDistricts({ districts }: PoolHub, token: string, operation: Operation) {
  const answers = await Promise.all(districts.map(({ url }) => ask<MatchAnswer>(url, token, operation)));
  const lists = answers.map((answer) => answer.matchCandidates!);
  const all = lists.flatMap(({ nodes }) => nodes);
  return {
    nodes: all.sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1)).slice(0, 3),
    totalCount: lists.reduce((sum, { totalCount }) => sum + totalCount!, 0),
  };
}
