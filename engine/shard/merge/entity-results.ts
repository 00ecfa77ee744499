import type { SubgraphError } from '../../transport/subgraph';
import type { ShardNames } from '../terms/shard-names';
import type { FieldAnswer } from './shard-answer';

type Entity = Record<string, unknown> | null;

/** The entities as they are put together; errors' paths are relative to `_entities`. */
export class EntityResults {
  constructor(
    readonly entities: Entity[],
    readonly errors: SubgraphError[],
  ) {}

  /** Takes one shard's list in; `indexes[j]` is the place of its item j. */
  take(answer: FieldAnswer, indexes: readonly number[], names: ShardNames): void {
    const { kind, shard } = answer;
    const list = kind === 'value' ? answer.value : undefined;
    if (Array.isArray(list) && list.length === indexes.length) {
      for (const [local, index] of indexes.entries()) this.merge(index, entityOf(list[local]));
      if (kind === 'value') this.addErrors(answer, indexes, names);
    } else if (kind === 'refused' && answer.errors.length > 0) {
      for (const index of indexes) this.entities[index] = null;
      this.addErrors(answer, indexes, names);
    } else {
      const reason = kind === 'missing' ? answer.reason : 'INVALID_ANSWER';
      for (const index of indexes)
        this.fail(index, names.unavailable({ code: names.codes[shard]!, reason }, [index]));
    }
  }

  private fail(index: number, error: SubgraphError): void {
    this.entities[index] = null;
    this.errors.push(error);
  }

  /** An error that names no entity is told once, of all of them. */
  private addErrors(
    { shard, errors }: Exclude<FieldAnswer, { kind: 'missing' }>,
    indexes: readonly number[],
    names: ShardNames,
  ): void {
    for (const error of errors) {
      const [local, ...rest] = error.path ?? [];
      const index = indexes[Number(local)];
      const path = index === undefined ? [] : [index, ...rest];
      this.errors.push(names.attributed({ ...error, path }, shard));
    }
  }

  private merge(index: number, entity: Entity): void {
    const known = this.entities[index];
    this.entities[index] = known && entity ? Object.assign(known, entity) : null;
  }
}

function entityOf(value: unknown): Entity {
  return typeof value === 'object' && !Array.isArray(value) ? (value as Entity) : null;
}
