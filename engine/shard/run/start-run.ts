import type { RootField } from '../plan/sharded-operation-plan';
import { runEntities } from './entities-run';
import type { FieldRun, RunContext } from './field-run';
import { runAny, runRouted } from './routed-run';
import { runScattered } from './scatter-run';

/** Undefined for `__typename`, which no shard is asked for. */
export function startRun(context: RunContext, field: RootField): FieldRun | undefined {
  switch (field.kind) {
    case 'typename':
      return undefined;
    case 'routed':
      return runRouted(context, field);
    case 'scattered':
      return runScattered(context, field);
    case 'entities':
      return runEntities(context, field);
    case 'any':
      return runAny(context, field);
    default:
      return field satisfies never;
  }
}
