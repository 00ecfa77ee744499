import type { SubgraphError, SubgraphResponse } from '../../transport/subgraph';
import type { FieldResult } from '../merge/merge-value';
import type { RootField } from '../plan/sharded-operation-plan';

/** A response as its root fields are merged, one after the other. */
export class ResponseBuilder {
  private readonly data: Record<string, unknown> = {};
  readonly errors: SubgraphError[] = [];

  constructor(
    errors: readonly SubgraphError[],
    private readonly isPlain: boolean,
  ) {
    this.errors.push(...errors);
  }

  add(field: RootField, result: FieldResult | undefined): void {
    this.data[field.key] = field.kind === 'typename' ? field.type : (result?.value ?? null);
    for (const error of result?.errors ?? [])
      this.errors.push({ ...error, path: [field.key, ...(error.path ?? [])] });
  }

  build(): SubgraphResponse {
    const { data, errors, isPlain } = this;
    return errors.length > 0 ? { data, errors, isPlain } : { data, isPlain };
  }
}
