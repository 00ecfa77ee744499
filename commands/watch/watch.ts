import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { CommandError } from '../harness/command-error';
import { readOperation } from '../harness/read-operation';

export interface WatchOptions {
  /** Of the gateway's GraphQL endpoint, http or ws. */
  readonly url: string;
  readonly token: string;
  readonly kinds?: readonly string[];
  readonly districts?: readonly string[];
  readonly onOpened: (opened: OpenedVacancy) => void;
  /** The connection was lost, and is tried again. */
  readonly onCut: () => void;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
}

/** An event of `schema/operations/bevaka-lediga-platser.graphql`. */
export interface OpenedVacancy {
  readonly cursor: string;
  readonly vacancy: {
    readonly startsOn: string;
    readonly candidate: { kind: string; languages: string[]; district: { name: string } };
  };
}

const RETRY_MS = 1_000;

/**
 * Tells of vacancies as they open until it is stopped. After a cut it goes on behind the last cursor.
 * @throws what the hub refuses: a token, a filter
 */
export async function watchVacancies({
  url,
  token,
  signal,
  onOpened,
  onCut,
  ...filter
}: WatchOptions): Promise<void> {
  const query = readOperation('bevaka-lediga-platser');
  let after: string | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const stop = () => void client.dispose();
  signal.addEventListener('abort', stop, { once: true });
  while (!signal.aborted) {
    try {
      for await (const { data, extensions } of client.iterate<
        { vacancyOpened: OpenedVacancy },
        { position?: string }
      >({
        query,
        variables: { filter, after },
        extensions: { position: true },
      })) {
        after = extensions?.position ?? after;
        if (!data?.vacancyOpened) continue;
        after = data.vacancyOpened.cursor;
        onOpened(data.vacancyOpened);
      }
    } catch (error) {
      if (isRefusal(error)) throw new CommandError(reasonOf(error));
      if (!signal.aborted) onCut();
    }
    await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
}

/** One line for people. */
export function describeVacancy({ vacancy: { candidate, startsOn } }: OpenedVacancy): string {
  const kind = candidate.kind.charAt(0) + candidate.kind.slice(1).toLowerCase().replaceAll('_', ' ');
  return `${kind} i ${candidate.district.name}, ledig från ${startsOn} (${candidate.languages.join(', ')})`;
}

/** GraphQL errors, or a token that is not accepted; anything else may pass. */
function isRefusal(error: unknown): boolean {
  return Array.isArray(error) || [4401, 4403].includes((error as { code?: number }).code ?? 0);
}

function reasonOf(error: unknown): string {
  return Array.isArray(error) ? error[0].message : (error as { reason: string }).reason;
}
