import type {
  PreparedOperation,
  Subgraph,
  SubgraphEvent,
  SubgraphRequest,
  SubscriptionRequest,
} from '../../transport/subgraph';
import type { ShardAnswer } from '../merge/shard-answer';
import type { ShardDocument } from '../plan/shard-document';
import type { MissingReason } from '../terms/missing-shard';
import {
  type CompatibilityOptions,
  type ContractCheck,
  ShardCompatibility,
  type Verdict,
} from './compatibility';
import { transportFailure } from './transport-failure';

/** One shard: its code, its transport and what is known of its schema. */
export class ShardClient {
  private readonly prepared = new WeakMap<ShardDocument, PreparedOperation>();
  private readonly compatibility: ShardCompatibility;

  constructor(
    readonly code: string,
    private readonly subgraph: Subgraph,
    check: ContractCheck,
    options: CompatibilityOptions,
  ) {
    this.compatibility = new ShardCompatibility(subgraph.prepare(ShardCompatibility.query), check, options);
  }

  /**
   * Sends a document. A shard not yet known to be compatible is asked for its schema beside a query, which costs no
   * time, and before a mutation, whose effect could not be taken back.
   *
   * Rejects only when the request's signal is aborted.
   */
  async send(document: ShardDocument, request: SubgraphRequest): Promise<ShardAnswer> {
    if (document.planned.kind === 'query' && request.silent?.has(this)) return { missing: 'TIMEOUT' };
    const verdict = this.compatibility.verdict(request.headers);
    if (typeof verdict === 'string')
      return isUsable(verdict) ? this.execute(document, request) : { missing: verdict };
    if (document.planned.kind === 'mutation') {
      const known = await verdict;
      return isUsable(known) ? this.execute(document, request) : { missing: known };
    }
    const [known, answer] = await Promise.all([verdict, this.execute(document, request)]);
    return isUsable(known) ? answer : { missing: known };
  }

  /** Why the shard cannot be subscribed to now; undefined when it can. Never rejects. */
  async obstacle(headers: SubgraphRequest['headers']): Promise<MissingReason | undefined> {
    const verdict = await this.compatibility.verdict(headers);
    return isUsable(verdict) ? undefined : verdict;
  }

  /** Opens a subscription; what it fails with is its last event. */
  async *subscribe(document: ShardDocument, request: SubscriptionRequest): AsyncGenerator<SubgraphEvent> {
    for await (const event of this.preparedFor(document).subscribe(request)) {
      if (event.isFinal) this.compatibility.forget();
      yield event;
    }
  }

  async close(): Promise<void> {
    this.compatibility.close();
    await this.subgraph.close();
  }

  private async execute(document: ShardDocument, request: SubgraphRequest): Promise<ShardAnswer> {
    const response = await this.preparedFor(document).execute(request);
    const reason = transportFailure(response);
    if (reason) {
      if (reason === 'TIMEOUT' && document.planned.kind === 'query') request.silent?.add(this);
      this.compatibility.forget();
      return { missing: reason };
    }
    const { data, errors } = response;
    if (errors?.some(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED'))
      this.compatibility.forget();
    if (isRecordOrNull(data) && (data || errors?.length))
      return { data, errors: errors ?? [], isPlain: response.isPlain === true };
    this.compatibility.forget();
    return { missing: 'INVALID_ANSWER' };
  }

  private preparedFor(document: ShardDocument): PreparedOperation {
    const known = this.prepared.get(document);
    if (known) return known;
    const prepared = this.subgraph.prepare(document.planned);
    this.prepared.set(document, prepared);
    return prepared;
  }
}

function isUsable(verdict: Verdict): verdict is 'compatible' | 'unclear' {
  return verdict === 'compatible' || verdict === 'unclear';
}

function isRecordOrNull(data: unknown): data is Record<string, unknown> | null | undefined {
  return data === null || data === undefined || (typeof data === 'object' && !Array.isArray(data));
}
