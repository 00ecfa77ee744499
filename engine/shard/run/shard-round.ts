import { setMaxListeners } from 'node:events';
import type { SubgraphError } from '../../transport/subgraph';
import type { FieldResult } from '../merge/merge-value';
import { type ShardAnswer, strayErrors } from '../merge/shard-answer';
import type { ShardDocument } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import type { Ask, FieldRun, Round, RunContext } from './field-run';

export interface RoundResult {
  readonly results: ReadonlyMap<RootField, FieldResult>;
  /** Errors that shards gave beside data without saying where. */
  readonly stray: readonly SubgraphError[];
  /** As in `SubgraphResponse`. */
  readonly isPlain: boolean;
}

/** Runs fields together: one request to each shard that any of them asks, then each field's merge. */
export async function runFields(context: RunContext, runs: readonly FieldRun[]): Promise<RoundResult> {
  context.isProbe = runs.some((run) => run.wantsProbe);
  const document = context.operation.first(context.isProbe ? 'withCursors' : 'withRows');
  const shards = [...new Set(runs.flatMap((run) => run.targets))];
  // One listener for each shard's request is no leak.
  setMaxListeners(0, context.request.signal);
  const round = new FirstRound(context, runs, document);
  await Promise.all(shards.map((shard) => round.start(shard)));
  const results = await Promise.all(runs.map((run) => run.finish(round)));
  return {
    results: new Map(runs.map((run, index) => [run.field, results[index]!])),
    stray: round.stray,
    isPlain: round.isPlain,
  };
}

class FirstRound implements Round {
  readonly stray: SubgraphError[] = [];
  isPlain = true;
  private readonly answers = new Map<number, ShardAnswer>();

  constructor(
    private readonly context: RunContext,
    private readonly runs: readonly FieldRun[],
    private readonly document: ShardDocument,
  ) {}

  async start(shard: number): Promise<void> {
    const ask = newAsk();
    for (const run of this.runs) run.fill(shard, ask, true);
    this.answers.set(shard, await this.send(shard, this.document, ask));
  }

  answer(shard: number): ShardAnswer {
    return this.answers.get(shard)!;
  }

  askOnly(shard: number, fill: (ask: Ask) => void): Promise<ShardAnswer> {
    const ask = newAsk();
    for (const run of this.runs) run.fill(shard, ask, false);
    fill(ask);
    return this.send(shard, this.document, ask);
  }

  async send(shard: number, document: ShardDocument, ask: Ask): Promise<ShardAnswer> {
    const { directory, request } = this.context;
    for (const name of document.clientVariables) {
      if (name in request.variables) ask.variables[name] = request.variables[name];
    }
    const client = directory.clients[shard]!;
    const { headers, signal } = request;
    const answer = await client.send(document, { ...ask, headers, signal });
    if ('data' in answer && !answer.isPlain) this.isPlain = false;
    this.stray.push(...strayErrors(answer).map((error) => directory.names.attributed(error, shard)));
    return answer;
  }
}

function newAsk(): Ask {
  return { variables: {}, representations: {} };
}
