import { setMaxListeners } from 'node:events';
import type { SubgraphError } from '../../transport/subgraph';
import type { FieldResult } from '../merge/merge-value';
import { type ShardAnswer, unplacedErrors } from '../merge/shard-answer';
import type { FirstForm } from '../plan/scatter-plan';
import type { ShardDocument } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import type { FieldRun, Round, RunContext, ShardInput } from './field-run';

export interface RoundResult {
  readonly results: ReadonlyMap<RootField, FieldResult>;
  /** Errors that shards gave beside data without saying where. */
  readonly unplaced: readonly SubgraphError[];
  /** As in `SubgraphResponse`. */
  readonly isPlain: boolean;
}

/** Runs fields together: one request to each shard that any of them asks, then each field's merge. */
export async function runFields(context: RunContext, runs: readonly FieldRun[]): Promise<RoundResult> {
  const shards = [...new Set(runs.flatMap((run) => run.targets))];
  // One listener for each shard's request is no leak.
  setMaxListeners(0, context.request.signal);
  const round = new FirstRound(context, runs);
  await Promise.all(shards.map((shard) => round.start(shard)));
  const results = await Promise.all(runs.map((run) => run.finish(round)));
  return {
    results: new Map(runs.map((run, index) => [run.field, results[index]!])),
    unplaced: round.unplaced,
    isPlain: round.isPlain,
  };
}

class FirstRound implements Round {
  readonly unplaced: SubgraphError[] = [];
  readonly isProbe: boolean;
  readonly asksKeys: boolean;
  isPlain = true;
  private readonly document: ShardDocument;
  private readonly answers = new Map<number, ShardAnswer>();

  constructor(
    private readonly context: RunContext,
    private readonly runs: readonly FieldRun[],
  ) {
    this.isProbe = runs.some((run) => run.wantsProbe);
    this.asksKeys = runs.some((run) => run.wantsKeys);
    this.document = context.operation.firstDocument(this.form);
  }

  private get form(): FirstForm {
    if (this.asksKeys) return this.isProbe ? 'withKeysOrCursors' : 'withKeys';
    return this.isProbe ? 'withCursors' : 'withRows';
  }

  async start(shard: number): Promise<void> {
    const input = this.inputFor(shard, true);
    this.answers.set(shard, await this.send(shard, this.document, input));
  }

  answer(shard: number): ShardAnswer {
    return this.answers.get(shard)!;
  }

  askOnly(shard: number, setInput: (input: ShardInput) => void): Promise<ShardAnswer> {
    const input = this.inputFor(shard, false);
    setInput(input);
    return this.send(shard, this.document, input);
  }

  async send(shard: number, document: ShardDocument, input: ShardInput): Promise<ShardAnswer> {
    const { directory, request } = this.context;
    for (const name of document.clientVariables) {
      if (name in request.variables) input.variables[name] = request.variables[name];
    }
    const client = directory.clients[shard]!;
    const { headers, signal, silent } = request;
    const answer = await client.send(document, { ...input, headers, signal, silent });
    if ('data' in answer && !answer.isPlain) this.isPlain = false;
    this.unplaced.push(...unplacedErrors(answer).map((error) => directory.names.attributed(error, shard)));
    return answer;
  }

  private inputFor(shard: number, isOn: boolean): ShardInput {
    const input: ShardInput = { variables: {}, representations: {} };
    const request = { shard, isOn, isProbe: this.isProbe };
    for (const run of this.runs) run.setInput(input, request);
    return input;
  }
}
