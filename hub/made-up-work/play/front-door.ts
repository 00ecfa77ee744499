import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { projectFile } from '../../../platform/settings/project-file';
import type { Role } from '../../../platform/tokens/roles';

/** A made-up person of the demonstration (`schema/demonstration-staff.ts`). */
export interface Actor {
  readonly subject: string;
  readonly role: Role;
  readonly district?: string;
}

export type Variables = Readonly<Record<string, unknown>>;

export interface Errand {
  readonly actor: Actor;
  /** A file of `schema/operations/`, without its ending: what is registered there every hub runs. */
  readonly operation: string;
  readonly variables: Variables;
  /** Sent again with the same one, it is done once. */
  readonly idempotencyKey?: string;
}

/** The hub's answer was a refusal: an error that it tells its clients. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    message: string,
    /** The reason of a conflict, else the code. */
    readonly reason: string | undefined,
  ) {
    super(message);
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each operation has an answer of its own
export type Answer = any;

export interface FrontDoor {
  /** @throws Refusal; Error when the hub does not answer */
  send(errand: Errand): Promise<Answer>;
}

export interface FrontDoorOptions {
  /** The gateway's base URL. */
  readonly url: string;
  readonly tokenFor: (actor: Actor) => Promise<string>;
  readonly signal: AbortSignal;
}

interface Told {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly reason?: string };
}

/** Passes by itself: too much at once, or a process that starts again. */
const PASSING = new Set([
  'RATE_LIMITED',
  'SERVICE_BUSY',
  'QUERY_PLANNING_BUSY',
  'DISTRICT_UNAVAILABLE',
  'DATABASE_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNREACHABLE',
]);
const ATTEMPTS = 10;
const PAUSE_MS = 500;

/** The gateway, asked as any client does. */
export function createFrontDoor({ url, tokenFor, signal }: FrontDoorOptions): FrontDoor {
  const post = async ({ actor, operation, variables, idempotencyKey }: Errand) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenFor(actor)}`,
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify({ query: readOperation(operation), variables }),
      signal,
    });
    return (await response.json()) as { data?: Answer; errors?: readonly Told[] };
  };
  return {
    send: async (errand) => {
      for (let attempt = 1; ; attempt++) {
        const { data, errors } = await post(errand);
        const [first] = errors ?? [];
        if (first === undefined) return data;
        const { code, reason } = first.extensions ?? {};
        if (attempt === ATTEMPTS || !PASSING.has(code ?? ''))
          throw new Refusal(`${errand.operation}: ${first.message} (${reason ?? code})`, reason ?? code);
        await delay(PAUSE_MS, undefined, { signal });
      }
    },
  };
}

function readOperation(name: string): string {
  return readFileSync(projectFile('schema', 'operations', `${name}.graphql`), 'utf8');
}
