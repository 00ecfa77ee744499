import { GatewayErrorCode } from '../../errors/errors';
import type { SubgraphEvent } from '../../transport/subgraph';
import { ofDistrict } from '../merge/shard-outcome';
import { unavailableError, unknownDistrictError } from '../missing/missing-shard';
import type { RunContext } from './field-run';
import { transportFailure } from './transport-failure';

/** A subscription that one shard answers: the one that its argument names, or any. */
export async function* subscribeToShard({
  operation,
  request,
  directory,
}: RunContext): AsyncGenerator<SubgraphEvent, void, void> {
  const field = operation.plan.fields[0]!;
  const named = field.kind === 'routed' ? String(field.readRoute(request.variables) ?? '') : undefined;
  const shard = named === undefined ? directory.preferred : directory.positionOf(named);
  if (shard === undefined) {
    yield { errors: [unknownDistrictError(named!, [field.key])], isFinal: true };
    return;
  }
  const code = directory.codes[shard]!;
  for await (const event of directory.clients[shard]!.subscribe(operation.first('withRows'), request)) {
    yield event.errors ? { ...event, errors: errorsOf(event, code, field.key) } : event;
  }
}

function errorsOf({ errors = [], isFinal }: SubgraphEvent, code: string, key: string) {
  const reason = isFinal ? transportFailure({ errors }) : undefined;
  if (reason !== undefined) return [unavailableError({ code, reason }, [key])];
  return errors.map((error) =>
    ofDistrict({ ...error, extensions: { code: GatewayErrorCode.subgraphError, ...error.extensions } }, code),
  );
}
