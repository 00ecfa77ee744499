import { randomUUID } from 'node:crypto';
import { DistrictCallError } from '../errors/district-call-error';
import type { DistrictClient } from './district-client';
import { SharedComputations } from './shared-computations';

export interface EachDistrictQuestion {
  /** Has a variable `$district: ID!`. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** True asks anew, for what is to be kept: an equal question under way may have been asked before the last change. */
  readonly isFresh?: boolean;
}

export interface EachDistrictAnswer<Data> {
  /** By code. */
  readonly answers: ReadonlyMap<string, Data>;
  /** Codes of those that did not answer, in the order they were asked. */
  readonly missing: readonly string[];
}

const ATTEMPTS = 2;

/** Of each client of the districts: a computation asks all of them. */
const LIMITS = { maxRunning: 4, maxWaiting: 100 };
const computations = new WeakMap<DistrictClient, SharedComputations>();

/**
 * Asks each district by itself: one that is down or slow costs its own figures only. Equal questions under way are asked once,
 * and their answers are the same objects for all who ask.
 * @throws ServiceBusyError
 */
export function askEachDistrict<Data>(
  client: DistrictClient,
  districts: readonly string[],
  question: EachDistrictQuestion,
): Promise<EachDistrictAnswer<Data>> {
  let shared = computations.get(client);
  if (shared === undefined) {
    shared = new SharedComputations(LIMITS);
    computations.set(client, shared);
  }
  const unique = question.isFresh ? randomUUID() : null;
  return shared.run([districts, question, unique], () => askAll<Data>(client, districts, question));
}

async function askAll<Data>(
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
