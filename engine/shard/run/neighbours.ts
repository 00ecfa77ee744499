import type { RootField } from '../plan/sharded-operation-plan';
import type { FieldRun } from './field-run';

export interface StartedField {
  readonly field: RootField;
  readonly run: FieldRun | undefined;
}

/** Consecutive fields for one and the same shard. */
export function neighbours(started: readonly StartedField[]): StartedField[][] {
  const groups: StartedField[][] = [];
  for (const item of started) {
    const last = groups.at(-1);
    if (last && oneShard(last[0]!) !== undefined && oneShard(last[0]!) === oneShard(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function oneShard({ field, run }: StartedField): number | undefined {
  return field.kind === 'routed' ? run?.targets[0] : undefined;
}
