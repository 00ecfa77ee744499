import { type ConnectionMerge, mergeConnection } from '../merge/merge-connection';
import { mergeRevealed } from '../merge/merge-revealed';
import type { FieldResult } from '../merge/merge-value';
import { type FieldAnswer, fieldAnswer } from '../merge/shard-answer';
import { type ShardOutcome, sortAnswers } from '../merge/shard-outcome';
import type { ConnectionPlan } from '../plan/connection-plan';
import { perShardFirst } from '../plan/page-size';
import { LATER_REPRESENTATIONS, type LaterForm } from '../plan/shard-document';
import type { MissingShard } from '../terms/missing-shard';
import type { Round, ShardInput } from './field-run';
import { type Scatter, type ScatterEntity, setAmong } from './scatter';

/** A scattered connection whose first answers have come. */
export interface ConnectionRun {
  readonly scatter: Scatter;
  readonly plan: ConnectionPlan;
  readonly round: Round;
  readonly entity: ScatterEntity | undefined;
}

/** Merges the first answers; asks for more rows, or for the rows at keys. */
export function finishConnection(run: ConnectionRun, outcome: ShardOutcome): Promise<FieldResult> {
  const { round, plan, scatter } = run;
  const { reveal } = plan;
  const merge = toMerge(run, outcome, round.isProbe);
  if (!round.asksKeys || reveal === undefined) return mergeConnection(merge);
  return mergeRevealed({
    ...merge,
    open: (sealed) => scatter.context.keySeal.open(sealed),
    refill: (shard, first, after) =>
      askLater(run, 'withKeys', shard, {
        ...pageVariables(run, first, after),
        [reveal.forVariable]: scatter.context.reader,
        [reveal.totalVariable]: false,
      }),
    reveal: (shard, keys) =>
      askLater(run, 'atKeys', shard, { ...pageVariables(run, keys.length), [reveal.atVariable]: keys }),
    inOneRound: () => inOneRound(run),
  });
}

function toMerge(run: ConnectionRun, outcome: ShardOutcome, isProbe: boolean): ConnectionMerge {
  const { scatter, plan } = run;
  const { context, first, after, remembered } = scatter;
  return {
    plan,
    outcome,
    names: context.directory.names,
    variables: context.request.variables,
    first,
    isProbe,
    isContinued: after !== undefined,
    allMissing: (missing: readonly MissingShard[]) => context.directory.inOrder([...missing, ...remembered]),
    refill: (shard, count, from) => askLater(run, 'refill', shard, pageVariables(run, count, from)),
  };
}

/** The field as if its first round had asked for rows. */
async function inOneRound(run: ConnectionRun): Promise<FieldResult> {
  const { targets, first, context } = run.scatter;
  const variables = pageVariables(run, perShardFirst(run.plan, first, targets.length));
  const answers = await Promise.all(targets.map((shard) => askLater(run, 'withRows', shard, variables)));
  const outcome = sortAnswers(answers, context.directory.names);
  if (outcome.isRefused) return { value: null, errors: outcome.errors };
  return mergeConnection(toMerge(run, outcome, false));
}

/** @param after undefined: from the page's own start */
function pageVariables({ scatter, plan }: ConnectionRun, first: number, after = scatter.after) {
  const { firstVariable, afterVariable } = plan;
  return { [firstVariable]: first, ...(after !== undefined && { [afterVariable]: after }) };
}

async function askLater(
  { scatter, round, entity }: ConnectionRun,
  form: LaterForm,
  shard: number,
  variables: Readonly<Record<string, unknown>>,
): Promise<FieldAnswer> {
  const { plan, context } = scatter;
  const input: ShardInput = { variables: { ...variables }, representations: {} };
  setAmong(scatter, input, shard);
  if (entity) input.representations[LATER_REPRESENTATIONS] = [entity.representation];
  const answer = await round.send(shard, context.operation.laterDocument(plan, form, entity), input);
  return fieldAnswer(answer, shard, entity ? ['_entities', 0, plan.key] : [plan.key]);
}
