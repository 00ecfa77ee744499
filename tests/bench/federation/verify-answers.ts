import type { Contender } from '../harness/contender';
import { postGraphql } from '../harness/graphql-request';
import { toSortedJson } from '../harness/sorted-json';
import { requestsOf, type Workload } from './operations';

const CHECKED_REQUESTS = 3;

type Reference = (source: string, variables: Record<string, unknown>) => unknown;

/** Throws unless the contender's answers are the reference's after sorting keys; gives the length of one answer. */
export async function verifyAnswers(
  contender: Contender,
  workload: Workload,
  reference: Reference,
): Promise<number> {
  let length = 0;
  for (const request of requestsOf(workload).slice(-CHECKED_REQUESTS)) {
    const answer = toSortedJson(await postGraphql(contender.url, JSON.stringify(request)));
    const expected = toSortedJson(reference(request.query, request.variables ?? {}));
    if (answer !== expected)
      throw new Error(`${contender.name} answers "${workload.title}" with ${answer.slice(0, 500)}`);
    length = answer.length;
  }
  return length;
}
