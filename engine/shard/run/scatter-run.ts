import type { FieldResult } from '../merge/merge-value';
import { mergeList, mergeSum } from '../merge/merge-value';
import { type FieldAnswer, fieldAnswer } from '../merge/shard-answer';
import { sortAnswers } from '../merge/shard-outcome';
import { wantsProbe } from '../plan/page-size';
import { switchOf } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import { finishConnection } from './connection-run';
import { type FieldRun, nullWith, type Round, type RunContext } from './field-run';
import { type Scatter, type ScatterEntity, setScatterInput, startScatter } from './scatter';

export function runScattered(context: RunContext, field: RootField & { kind: 'scattered' }): FieldRun {
  const scatter = startScatter(context, field.plan);
  const asked = new Set(scatter.targets);
  return {
    field,
    targets: scatter.targets,
    wantsProbe: wantsProbe(field.plan.connection, scatter.targets.length),
    wantsKeys: scatter.wantsKeys,
    setInput(input, request) {
      const isOn = request.isOn && asked.has(request.shard);
      if (context.operation.isSwitched) input.variables[switchOf(field.unit)] = isOn;
      setScatterInput(scatter, input, request);
    },
    finish: (round) =>
      finishScatter(scatter, round, (shard) => fieldAnswer(round.answer(shard), shard, [field.key])),
  };
}

/** Merges what the shards answered; asks for more rows where a page needs them. */
export async function finishScatter(
  scatter: Scatter,
  round: Round,
  answerOf: (shard: number) => FieldAnswer,
  entity?: ScatterEntity,
): Promise<FieldResult> {
  const { plan, context, targets, unknown } = scatter;
  const { names } = context.directory;
  if (unknown !== undefined) return nullWith(names.unknown(unknown, []));
  const outcome = sortAnswers(targets.map(answerOf), names);
  if (outcome.isRefused) return { value: null, errors: outcome.errors };
  if (plan.connection) return finishConnection({ scatter, plan: plan.connection, round, entity }, outcome);
  const missing = context.directory.inOrder(outcome.missing);
  const { variables } = context.request;
  return plan.sum
    ? mergeSum(plan.sum, outcome, { missing, names, variables })
    : mergeList(outcome, missing, names);
}
