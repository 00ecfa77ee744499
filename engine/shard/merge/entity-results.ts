import type { SubgraphError } from '../../transport/subgraph';
import { unavailableError } from '../missing/missing-shard';
import type { FieldAnswer } from './shard-answer';
import { ofDistrict } from './shard-outcome';

type Entity = Record<string, unknown> | null;

/** The entities as they are put together; errors' paths are relative to `_entities`. */
export class EntityResults {
  constructor(
    readonly entities: Entity[],
    readonly errors: SubgraphError[],
  ) {}

  /** Takes one shard's list in; `indexes[j]` is the place of its item j. */
  take(answer: FieldAnswer, indexes: readonly number[], code: string): void {
    const list = answer.kind === 'value' ? answer.value : undefined;
    if (Array.isArray(list) && list.length === indexes.length) {
      this.takeList(list, answer.kind === 'value' ? answer.errors : [], indexes, code);
    } else if (answer.kind === 'refused' && answer.errors.length > 0) {
      this.refuse(answer.errors, indexes, code);
    } else {
      const reason = answer.kind === 'missing' ? answer.reason : 'INVALID_ANSWER';
      for (const index of indexes) this.fail(index, unavailableError({ code, reason }, [index]));
    }
  }

  private fail(index: number, error: SubgraphError): void {
    this.entities[index] = null;
    this.errors.push(error);
  }

  private takeList(
    list: readonly unknown[],
    errors: readonly SubgraphError[],
    indexes: readonly number[],
    code: string,
  ): void {
    for (const [local, index] of indexes.entries()) this.merge(index, entityOf(list[local]));
    this.addErrors(errors, indexes, code);
  }

  /** An error that names no entity is told once, of all of them. */
  private refuse(errors: readonly SubgraphError[], indexes: readonly number[], code: string): void {
    for (const index of indexes) this.entities[index] = null;
    this.addErrors(errors, indexes, code);
  }

  private addErrors(errors: readonly SubgraphError[], indexes: readonly number[], code: string): void {
    for (const error of errors) {
      const [local, ...rest] = error.path ?? [];
      const index = indexes[Number(local)];
      this.errors.push(ofDistrict({ ...error, path: index === undefined ? [] : [index, ...rest] }, code));
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
