import type { GraphqlAnswer } from '../../../network/post-graphql';
import type { TestClaims } from '../../../network/tokens';
import { type RawAnswer, send, type World } from '../world';

/** Codes of answers in which something of the hub has failed; no input may lead to one, masked or not. */
const FAULTS: ReadonlySet<unknown> = new Set([
  undefined,
  'INTERNAL_SERVER_ERROR',
  'DATABASE_UNAVAILABLE',
  'DISTRICT_UNAVAILABLE',
  'DOWNSTREAM_SERVICE_ERROR',
  'SUBGRAPH_UNREACHABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_INVALID_ANSWER',
  'INVALID_VALUE',
  'QUERY_PLANNING_FAILED',
  'OPERATION_TIMEOUT',
]);

/** What only the inside of a process or a database says. */
const INSIDES =
  /node_modules|\.ts:\d|\bat \S+ \(|syntax error at or near|relation "|invalid byte sequence|out of range for type|invalid input syntax/;

export interface Sent {
  readonly claims: TestClaims;
  /** What was sent, to tell it in a failure and to know its echo. */
  readonly sent: string;
}

/**
 * The law of every answer to hostile input: JSON, no fault of the hub's, nothing of its insides, and no row or word that
 * is not for the caller.
 */
export function expectHarmless(world: World, answer: RawAnswer, { claims, sent }: Sent): GraphqlAnswer {
  const problem = findProblem(world, answer, { claims, sent });
  if (problem !== undefined) {
    throw new Error(
      `${problem}\nas ${JSON.stringify(claims)}\nsent ${JSON.stringify(sent).slice(0, 4_000)}\nanswered ${answer.status} ${answer.text.slice(0, 2_000)}`,
    );
  }
  return JSON.parse(answer.text);
}

function findProblem(world: World, { status, text }: RawAnswer, { claims, sent }: Sent): string | undefined {
  if (status >= 500) return `status ${status}`;
  const json = parseOrUndefined(text) as GraphqlAnswer | undefined;
  if (typeof json !== 'object' || json === null) return 'no JSON';
  const fault = json.errors?.find((error) => isFault(error, json.errors!));
  if (fault !== undefined) return `a fault: ${JSON.stringify(fault)}`;
  const insides = json.errors?.find(({ message }) => INSIDES.test(message));
  if (insides !== undefined) return `the inside shows: ${insides.message}`;
  const leak = findLeak(world, text, { claims, sent });
  return leak === undefined ? undefined : `not for this caller: ${leak}`;
}

/**
 * A district that refuses one field while others answer it counts as missing, from that field and from those that are
 * null with it (`shard-outcome.ts`): then the refusal stands beside.
 */
function isFault({ extensions }: GraphqlError, errors: readonly GraphqlError[]): boolean {
  if (!FAULTS.has(extensions?.code)) return false;
  return (
    extensions?.reason !== 'INVALID_ANSWER' || errors.every((other) => FAULTS.has(other.extensions?.code))
  );
}

type GraphqlError = NonNullable<GraphqlAnswer['errors']>[number];

/** A secret in the answer that is not the caller's and that the caller did not send. */
export function findLeak(world: World, text: string, { claims, sent }: Sent): string | undefined {
  return world.secrets.find(
    (secret) => text.includes(secret.text) && !secret.isFor(claims) && !sent.includes(secret.text),
  )?.text;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** After whatever was sent, the hub answers as before. */
export async function expectAlive(world: World): Promise<void> {
  const ready = await fetch(`${world.hub.url}/health/ready`);
  expect({ status: ready.status, body: await ready.json() }).toMatchObject({
    status: 200,
    body: { status: 'ready' },
  });
  const { text } = await send(world.hub.url, {
    claims: { role: 'resursteam' },
    body: { query: '{ candidates { totalCount missingDistricts { code } } }' },
  });
  expect(JSON.parse(text)).toEqual({ data: { candidates: { totalCount: 3, missingDistricts: [] } } });
}

/** Nothing of a person has gone into the logs, and nothing that was sent has failed inside. */
export function expectQuietLog({ marks }: World, log: string): void {
  expect(marks.filter((mark) => log.includes(mark))).toEqual([]);
  const failures = log.split('\n').filter((line) => line.includes('"level":50'));
  expect([...new Set(failures.map(toGist))]).toEqual([]);
}

function toGist(line: string): string {
  const { name, msg, err } = JSON.parse(line) as { name: string; msg: string; err?: { message?: string } };
  return `${name}: ${msg}: ${err?.message}`;
}
