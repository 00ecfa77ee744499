import type { PlannedOperation, PreparedOperation, Subgraph, SubgraphRequest } from '../transport/subgraph';
import { type FetchEnd, type FetchStart, type Hook, type OnEnd, watchAnswer, watchEvents } from './hooks';

/**
 * A subgraph with a hook around each of its requests.
 * @param more what the hook is told beside the request
 */
export function observeSubgraph<More extends object>(
  subgraph: Subgraph,
  hook: Hook<FetchStart & More, FetchEnd>,
  more: More,
): Subgraph {
  return {
    name: subgraph.name,
    sharesReads: subgraph.sharesReads,
    prepare: (planned) => {
      const begin = <R extends SubgraphRequest>(request: R) => {
        const start = { ...startOf(subgraph, planned, request), ...more };
        const end = hook(start);
        return { end: end ?? undefined, request: withHeaders(request, start.addedHeaders) };
      };
      return observePrepared(subgraph.prepare(planned), begin);
    },
    close: () => subgraph.close(),
  };
}

interface Begun<R> {
  readonly end: OnEnd<FetchEnd> | undefined;
  readonly request: R;
}

type Begin = <R extends SubgraphRequest>(request: R) => Begun<R>;

function observePrepared(prepared: PreparedOperation, begin: Begin): PreparedOperation {
  return {
    stream: prepared.stream,
    cursors: prepared.cursors,
    async execute(given) {
      const { end, request } = begin(given);
      return watchAnswer(end, () => prepared.execute(request));
    },
    async *subscribe(given) {
      const { end, request } = begin(given);
      yield* watchEvents(end, prepared.subscribe(request));
    },
  };
}

function startOf(
  { name }: Subgraph,
  { kind, document }: PlannedOperation,
  { variables, headers }: SubgraphRequest,
): FetchStart {
  return { subgraph: name, kind, document, variables, headers, addedHeaders: {} };
}

/** Headers may be read anew whenever they are used. */
function withHeaders<R extends SubgraphRequest>(request: R, added: Record<string, string>): R {
  if (Object.keys(added).length === 0) return request;
  const own = Object.getOwnPropertyDescriptors(request.headers);
  const headers = Object.defineProperties({}, { ...own, ...Object.getOwnPropertyDescriptors(added) });
  return { ...request, headers };
}
