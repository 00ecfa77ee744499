import { DistrictCallError } from './district-call-error';
import type { DistrictClient } from './district-client';

export interface EachDistrictQuestion {
  /** Has a variable `$district: ID!`. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface EachDistrictAnswer<Data> {
  /** By code. */
  readonly answers: ReadonlyMap<string, Data>;
  /** Codes of those that did not answer, in the order they were asked. */
  readonly missing: readonly string[];
}

const ATTEMPTS = 2;

/** Asks each district by itself: one that is down or slow costs its own figures only. */
export async function askEachDistrict<Data>(
  client: DistrictClient,
  districts: readonly string[],
  { query, variables }: EachDistrictQuestion,
): Promise<EachDistrictAnswer<Data>> {
  const answers = new Map<string, Data>();
  await Promise.all(
    districts.map(async (district) => {
      const call = { query, variables: { ...variables, district }, attempts: ATTEMPTS };
      const answer = await client.call<Data>(call).catch(undefinedWhenUnanswered);
      if (answer !== undefined) answers.set(district, answer);
    }),
  );
  return { answers, missing: districts.filter((district) => !answers.has(district)) };
}

function undefinedWhenUnanswered(error: unknown): undefined {
  if (!(error instanceof DistrictCallError)) throw error;
}
