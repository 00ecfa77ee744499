import { EngineErrorCode } from '../../errors/errors';
import type { SubgraphEvent } from '../../transport/subgraph';
import { transportFailure } from '../client/transport-failure';
import type { ShardNames } from '../terms/shard-names';
import type { RunContext } from './field-run';

/** A subscription that one shard answers: the one that its argument names, or any. */
export async function* subscribeToShard({
  operation,
  request,
  directory,
}: Pick<RunContext, 'operation' | 'request' | 'directory'>): AsyncGenerator<SubgraphEvent, void, void> {
  const field = operation.plan.fields[0]!;
  const route =
    field.kind === 'routed'
      ? { named: String(field.readRoute(request.variables) ?? ''), argument: field.routePath }
      : undefined;
  const shard = route === undefined ? directory.preferred : directory.positionNamed(route);
  if (shard === undefined) {
    yield { errors: [directory.names.unknown(route!, [field.key])], isFinal: true };
    return;
  }
  for await (const event of directory.clients[shard]!.subscribe(
    operation.firstDocument('withRows'),
    request,
  )) {
    yield event.errors
      ? { ...event, errors: errorsOf(event, directory.names, { shard, key: field.key }) }
      : event;
  }
}

function errorsOf(
  { errors = [], isFinal }: SubgraphEvent,
  names: ShardNames,
  { shard, key }: { shard: number; key: string },
) {
  const reason = isFinal ? transportFailure({ errors }) : undefined;
  if (reason !== undefined) return [names.unavailable({ code: names.codes[shard]!, reason }, [key])];
  return errors.map((error) =>
    names.attributed(
      { ...error, extensions: { code: EngineErrorCode.subgraphError, ...error.extensions } },
      shard,
    ),
  );
}
