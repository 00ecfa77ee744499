import { parse } from 'graphql';
import { isPresent } from '../../syntax/conditions';
import type {
  PlannedOperation,
  PreparedOperation,
  StreamTraits,
  SubgraphError,
  SubgraphEvent,
  SubgraphRequest,
  SubgraphResponse,
  SubscriptionRequest,
} from '../../transport/subgraph';
import type { ShardedSchema } from '../contract/sharding-directives';
import type { FieldResult } from '../merge/merge-value';
import { firstDocument, isSwitched, type ShardDocument } from '../plan/shard-document';
import {
  compileShardedOperation,
  type RootField,
  type ShardedOperationPlan,
} from '../plan/sharded-operation-plan';
import { compileStream, type StreamPlan } from '../plan/stream-plan';
import { mergeStreams } from '../stream/merged-stream';
import { DEFAULT_RETRY, type RetryOptions } from '../stream/shard-stream';
import { runEntities } from './entities-run';
import type { FieldRun, RunContext } from './field-run';
import { runAny, runRouted } from './routed-run';
import { runScattered } from './scatter-run';
import type { ShardDirectory } from './shard-directory';
import { runFields } from './shard-round';
import { subscribeToShard } from './subscribe-to-shard';

/**
 * One planned operation, compiled for the shards:
 *
 * | step    | once per operation                                | per request                                      |
 * | ------- | ------------------------------------------------- | ------------------------------------------------ |
 * | split   | root fields by routing; one document for all shards | which shards, which fields on, page sizes      |
 * | scatter | bodies prepared per shard                         | one request per shard, in parallel               |
 * | merge   | outputs, keys, carrier of cursors                 | k-way merge, sums, entities back in order, errors |
 * | refill  | one document per connection                       | shards whose rows ran out within the page        |
 *
 * Mutations run in order: neighbours for the same shard together, otherwise one after the other; after a field that may
 * not be null has failed, none of the rest is run (GraphQL specification 6.2.2, 6.4.4).
 */
export class ShardedOperation implements PreparedOperation {
  readonly plan: ShardedOperationPlan;
  /** Whether the fields are turned on by variables, for each shard those that it answers. */
  readonly isSwitched: boolean;
  readonly stream: StreamTraits | undefined;
  private readonly streamPlan: StreamPlan | undefined;
  private readonly documents = new Map<unknown, ShardDocument>();

  constructor(
    readonly schema: ShardedSchema,
    private readonly directory: ShardDirectory,
    operation: PlannedOperation,
    private readonly retry: RetryOptions = DEFAULT_RETRY,
  ) {
    this.plan = compileShardedOperation(schema, parse(operation.document, { noLocation: true }));
    this.isSwitched = isSwitched(this.plan);
    this.streamPlan = compileStream(schema, this.plan);
    this.stream = this.streamPlan && {
      resumeVariable: this.streamPlan.resumeVariable,
      readResume: this.streamPlan.readResume,
    };
  }

  async execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    request.signal.throwIfAborted();
    const context: RunContext = { operation: this, request, directory: this.directory, isProbe: false };
    const fields = this.plan.fields.filter(({ presence }) => isPresent(presence, request.variables));
    return this.plan.kind === 'mutation'
      ? this.executeSerially(context, fields)
      : this.executeTogether(context, fields);
  }

  /** A stream is merged from all shards; any other subscription is that of one shard. */
  subscribe(request: SubscriptionRequest): AsyncIterable<SubgraphEvent> {
    const { streamPlan: plan, directory, retry } = this;
    if (plan !== undefined) return mergeStreams({ plan, directory, request, retry });
    return subscribeToShard({ operation: this, request, directory, isProbe: false });
  }

  /** A document of this operation, built when first needed. */
  document(key: unknown, build: () => ShardDocument): ShardDocument {
    const known = this.documents.get(key);
    if (known) return known;
    const document = build();
    this.documents.set(key, document);
    return document;
  }

  first(form: 'withRows' | 'withCursors'): ShardDocument {
    return this.document(form, () => firstDocument(this.plan, form));
  }

  private async executeTogether(
    context: RunContext,
    fields: readonly RootField[],
  ): Promise<SubgraphResponse> {
    const runs = new Map(fields.map((field) => [field, startRun(context, field)]));
    const { results, stray, isPlain } = await runFields(context, definedRuns(runs.values()));
    const response = new ResponseBuilder(stray, isPlain);
    for (const field of fields) response.add(field, results.get(field));
    return response.build();
  }

  private async executeSerially(
    context: RunContext,
    fields: readonly RootField[],
  ): Promise<SubgraphResponse> {
    const response = new ResponseBuilder([], false);
    for (const group of neighbours(fields.map((field) => ({ field, run: startRun(context, field) })))) {
      const { results, stray } = await runFields(context, definedRuns(group.map(({ run }) => run)));
      response.errors.push(...stray);
      for (const { field } of group) response.add(field, results.get(field));
      if (group.some(({ field }) => this.isNonNullFailure(field, results.get(field))))
        return { data: null, errors: response.errors };
    }
    return response.build();
  }

  private isNonNullFailure(field: RootField, result: FieldResult | undefined): boolean {
    if (result?.value !== null || !('node' in field)) return false;
    const shape = this.schema.types.get('Mutation')?.fields.get(field.node.name.value);
    return shape?.type.kind === 'NonNullType';
  }
}

class ResponseBuilder {
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

function startRun(context: RunContext, field: RootField): FieldRun | undefined {
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

function definedRuns(runs: Iterable<FieldRun | undefined>): FieldRun[] {
  return [...runs].filter((run) => run !== undefined);
}

interface Started {
  readonly field: RootField;
  readonly run: FieldRun | undefined;
}

/** Consecutive fields for one and the same shard. */
function neighbours(started: readonly Started[]): Started[][] {
  const groups: Started[][] = [];
  for (const item of started) {
    const last = groups.at(-1);
    if (last && oneShard(last[0]!) !== undefined && oneShard(last[0]!) === oneShard(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

function oneShard({ field, run }: Started): number | undefined {
  return field.kind === 'routed' ? run?.targets[0] : undefined;
}
