const NAMES =
  'id kind area languages interests programAreas acceptsAgeFrom acceptsAgeTo pets stepFree smokeFree availableFrom';
const SELECTED = `${NAMES} district { code }`;

/** What is asked of each candidate, beside the district. */
export const FACTS: readonly string[] = NAMES.split(' ');

/** What clients ask: a page of 20 over all districts or, sent to a district, over its own pool. */
export const LIST = `query Candidates($age: Int!) {
  candidates(filter: { acceptsAge: $age }, first: 20) { nodes { ${SELECTED} } pageInfo { hasNextPage } }
}`;

/** What a hand-written fan-out asks of each district. */
export const DISTRICT_LIST = `query Candidates($age: Int!) {
  candidates(filter: { acceptsAge: $age }, first: 20) { edges { cursor node { ${SELECTED} } } pageInfo { hasNextPage } }
}`;

/** Whole years. */
export const CHILD_AGES: readonly number[] = Array.from({ length: 18 }, (_, age) => age);

/** One request for each age of a child: neighbours in time have no work in common. */
export const LIST_BODIES = CHILD_AGES.map((age) => JSON.stringify({ query: LIST, variables: { age } }));

export interface Facts {
  readonly id: string;
}

export interface DistrictAnswer {
  readonly data: {
    readonly candidates: {
      readonly edges: readonly { readonly cursor: string; readonly node: Facts }[];
      readonly pageInfo: { readonly hasNextPage: boolean };
    };
  };
}
