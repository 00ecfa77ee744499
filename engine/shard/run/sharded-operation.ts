import { type FieldNode, parse } from 'graphql';
import type { BackoffBounds } from '../../../platform/concurrency/backoff';
import { isPresent } from '../../syntax/conditions';
import type {
  PlannedOperation,
  PreparedOperation,
  StreamTraits,
  SubgraphEvent,
  SubgraphRequest,
  SubgraphResponse,
  SubscriptionRequest,
} from '../../transport/subgraph';
import { type KeySeal, UNSEALED } from '../client/key-seal';
import type { ShardDirectory } from '../client/shard-directory';
import type { ShardedSchema } from '../contract/sharding-directives';
import type { FieldResult } from '../merge/merge-value';
import type { FirstForm, ScatterPlan } from '../plan/scatter-plan';
import {
  firstDocument,
  isSwitched,
  type LaterForm,
  laterDocument,
  type ShardDocument,
} from '../plan/shard-document';
import {
  compileShardedOperation,
  type RootField,
  type ShardedOperationPlan,
} from '../plan/sharded-operation-plan';
import { compileStream, type StreamPlan } from '../plan/stream-plan';
import { mergeStreams } from '../stream/merged-stream';
import { DEFAULT_RETRY } from '../stream/shard-stream';
import type { FieldRun, RunContext } from './field-run';
import { neighbours } from './neighbours';
import { ResponseBuilder } from './response-builder';
import { runFields } from './shard-round';
import { startRun } from './start-run';
import { subscribeToShard } from './subscribe-to-shard';

/**
 * One planned operation, compiled for the shards:
 *
 * | step    | once per operation                                | per request                                      |
 * | ------- | ------------------------------------------------- | ------------------------------------------------ |
 * | split   | root fields by routing; one document for all shards | which shards, which fields on, page sizes      |
 * | scatter | bodies prepared per shard                         | one request per shard, in parallel               |
 * | merge   | outputs, keys, the edges with cursors             | k-way merge, sums, entities back in order, errors |
 * | refill  | one document per connection                       | shards whose rows ran out within the page        |
 * | reveal  | one document per connection that hands out keys   | shards whose rows are on the page                |
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
  /** Whether it has connections whose rows are asked for by their keys. */
  private readonly hasKeys: boolean;
  private readonly firstDocuments = new Map<FirstForm, ShardDocument>();
  /** By the field as they ask it. */
  private readonly laterDocuments = new Map<FieldNode, ShardDocument>();

  constructor(
    readonly schema: ShardedSchema,
    private readonly directory: ShardDirectory,
    operation: PlannedOperation,
    private readonly retry: BackoffBounds = DEFAULT_RETRY,
    private readonly keySeal: KeySeal = UNSEALED,
  ) {
    this.plan = compileShardedOperation(schema, parse(operation.document, { noLocation: true }));
    this.isSwitched = isSwitched(this.plan);
    this.hasKeys = hasKeys(this.plan);
    this.streamPlan = compileStream(schema, this.plan);
    this.stream = this.streamPlan && {
      resumeVariable: this.streamPlan.resumeVariable,
      readResume: this.streamPlan.readResume,
    };
  }

  async execute(request: SubgraphRequest): Promise<SubgraphResponse> {
    request.signal.throwIfAborted();
    const { directory, keySeal } = this;
    const reader = this.hasKeys ? await keySeal.reader() : undefined;
    const context: RunContext = { operation: this, request, directory, reader, keySeal };
    const fields = this.plan.fields.filter(({ presence }) => isPresent(presence, request.variables));
    return this.plan.kind === 'mutation'
      ? this.executeSerially(context, fields)
      : this.executeTogether(context, fields);
  }

  /** A stream is merged from all shards; any other subscription is that of one shard. */
  subscribe(request: SubscriptionRequest): AsyncIterable<SubgraphEvent> {
    const { streamPlan: plan, directory, retry } = this;
    if (plan !== undefined) return mergeStreams({ plan, directory, request, retry });
    return subscribeToShard({ operation: this, request, directory });
  }

  /** The document of the first round, built when first needed. */
  firstDocument(form: FirstForm): ShardDocument {
    let document = this.firstDocuments.get(form);
    if (document === undefined) {
      document = firstDocument(this.plan, form);
      this.firstDocuments.set(form, document);
    }
    return document;
  }

  /** The document that asks one shard for one connection after the first round, built when first needed. */
  laterDocument(
    scatter: ScatterPlan,
    form: LaterForm,
    entity: { readonly type: string } | undefined,
  ): ShardDocument {
    const node = scatter[form]!;
    let document = this.laterDocuments.get(node);
    if (document === undefined) {
      document = laterDocument(this.plan, scatter, form, entity);
      this.laterDocuments.set(node, document);
    }
    return document;
  }

  private async executeTogether(
    context: RunContext,
    fields: readonly RootField[],
  ): Promise<SubgraphResponse> {
    const runs = new Map(fields.map((field) => [field, startRun(context, field)]));
    const { results, unplaced, isPlain } = await runFields(context, definedRuns(runs.values()));
    const response = new ResponseBuilder(unplaced, isPlain);
    for (const field of fields) response.add(field, results.get(field));
    return response.build();
  }

  private async executeSerially(
    context: RunContext,
    fields: readonly RootField[],
  ): Promise<SubgraphResponse> {
    const response = new ResponseBuilder([], false);
    for (const group of neighbours(fields.map((field) => ({ field, run: startRun(context, field) })))) {
      const { results, unplaced } = await runFields(context, definedRuns(group.map(({ run }) => run)));
      response.errors.push(...unplaced);
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

function definedRuns(runs: Iterable<FieldRun | undefined>): FieldRun[] {
  return [...runs].filter((run) => run !== undefined);
}

function hasKeys({ kind, fields }: ShardedOperationPlan): boolean {
  if (kind !== 'query') return false;
  return fields.some((field) =>
    field.kind === 'scattered'
      ? field.plan.withKeys !== undefined
      : field.kind === 'entities' && field.plan.fields.some(({ plan }) => plan.withKeys !== undefined),
  );
}
