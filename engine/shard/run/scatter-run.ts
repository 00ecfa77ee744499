import { mergeConnection } from '../merge/merge-connection';
import type { FieldResult } from '../merge/merge-value';
import { mergeList, mergeSum } from '../merge/merge-value';
import { unwrapCursor } from '../merge/page-cursor';
import { type FieldAnswer, fieldAnswer } from '../merge/shard-answer';
import { sortAnswers } from '../merge/shard-outcome';
import { perShardFirst, wantsProbe } from '../plan/page-size';
import type { ScatterPlan } from '../plan/scatter-plan';
import { REFILL_REPRESENTATIONS, switchOf } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import type { MissingShard } from '../terms/missing-shard';
import type { NamedShard } from '../terms/shard-names';
import {
  type FieldRun,
  type FirstRequest,
  nullWith,
  type Round,
  type RunContext,
  type ShardInput,
} from './field-run';

/** A scattered field in one request: whom it asks, and for a connection, for which page. */
export interface Scatter {
  readonly plan: ScatterPlan;
  readonly context: RunContext;
  readonly targets: readonly number[];
  /** The code in the `among` argument that names no shard in force. */
  readonly unknown: NamedShard | undefined;
  readonly isRestricted: boolean;
  readonly first: number;
  readonly after: string | undefined;
  /** Shards missing from earlier pages of the walk. */
  readonly remembered: readonly MissingShard[];
}

/** `type` and representation of the entity that a scattered entity field belongs to. */
export interface ScatterEntity {
  readonly type: string;
  readonly representation: string;
}

/** @param isAsked false when nothing asks for the field in this request */
export function startScatter(context: RunContext, plan: ScatterPlan, isAsked = true): Scatter {
  const { directory, request } = context;
  const codes = plan.readAmong(request.variables);
  const isRestricted = codes !== null && codes !== undefined;
  const found = isRestricted
    ? directory.among(Array.isArray(codes) ? codes : [codes], plan.amongPath)
    : { positions: directory.positions };
  const targets = 'unknown' in found || !isAsked ? [] : found.positions;
  const after = plan.connection?.readAfter(request.variables);
  const position = typeof after === 'string' ? unwrapCursor(after) : undefined;
  return {
    plan,
    context,
    targets,
    unknown: 'unknown' in found ? found.unknown : undefined,
    isRestricted,
    first: Number(plan.connection?.readFirst(request.variables)),
    after: position?.after,
    remembered: remembered(context, position?.missing ?? [], targets),
  };
}

/** Only shards asked now, by their own codes: a cursor is a client's text. */
function remembered({ directory }: RunContext, missing: readonly MissingShard[], targets: readonly number[]) {
  return missing.flatMap(({ code, reason }): MissingShard[] => {
    const position = directory.positionOf(code);
    return position !== undefined && targets.includes(position)
      ? [{ code: directory.codes[position]!, reason }]
      : [];
  });
}

export function runScattered(context: RunContext, field: RootField & { kind: 'scattered' }): FieldRun {
  const scatter = startScatter(context, field.plan);
  const asked = new Set(scatter.targets);
  return {
    field,
    targets: scatter.targets,
    wantsProbe: wantsProbe(field.plan.connection, scatter.targets.length),
    setInput(input, request) {
      const isOn = request.isOn && asked.has(request.shard);
      if (context.operation.isSwitched) input.variables[switchOf(field.unit)] = isOn;
      setScatterInput(scatter, input, request);
    },
    finish: (round) =>
      finishScatter(scatter, round, (shard) => fieldAnswer(round.answer(shard), shard, [field.key])),
  };
}

/** Sets the variables of the field's first round. */
export function setScatterInput(scatter: Scatter, input: ShardInput, { shard, isProbe }: FirstRequest): void {
  const { plan, targets, first, after } = scatter;
  setAmong(scatter, input, shard);
  if (!plan.connection) return;
  const { firstVariable, afterVariable } = plan.connection;
  const shards = isProbe ? Infinity : targets.length;
  input.variables[firstVariable] = perShardFirst(plan.connection, first, shards);
  if (after !== undefined) input.variables[afterVariable] = after;
}

/** A shard knows its own code; retired and foreign ones are resolved here. */
function setAmong({ plan, context, isRestricted }: Scatter, input: ShardInput, shard: number): void {
  if (!plan.among) return;
  const own = isRestricted ? [context.directory.codes[shard]] : undefined;
  const value = plan.among.valueWith(context.request.variables, own);
  if (value !== undefined) input.variables[plan.among.variable] = value;
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
  const { variables } = context.request;
  if (unknown !== undefined) return nullWith(names.unknown(unknown, []));
  const outcome = sortAnswers(targets.map(answerOf), names);
  if (outcome.isRefused) return { value: null, errors: outcome.errors };
  const allMissing = (missing: readonly MissingShard[]) =>
    context.directory.inOrder([...missing, ...scatter.remembered]);
  if (plan.sum)
    return mergeSum(plan.sum, outcome, { missing: allMissing(outcome.missing), names, variables });
  if (!plan.connection) return mergeList(outcome, allMissing(outcome.missing), names);
  return mergeConnection({
    plan: plan.connection,
    outcome,
    names,
    variables,
    first: scatter.first,
    isProbe: round.isProbe,
    isContinued: scatter.after !== undefined,
    allMissing,
    refill: (shard, first, after) => refill(scatter, round, { shard, first, after, entity }),
  });
}

interface RefillRequest {
  readonly shard: number;
  readonly first: number;
  readonly after: string | undefined;
  readonly entity: ScatterEntity | undefined;
}

async function refill(
  scatter: Scatter,
  round: Round,
  { shard, first, after, entity }: RefillRequest,
): Promise<FieldAnswer> {
  const { plan, context } = scatter;
  const input: ShardInput = { variables: {}, representations: {} };
  setAmong(scatter, input, shard);
  input.variables[plan.connection!.firstVariable] = first;
  const from = after ?? scatter.after;
  if (from !== undefined) input.variables[plan.connection!.afterVariable] = from;
  if (entity) input.representations[REFILL_REPRESENTATIONS] = [entity.representation];
  const document = context.operation.refillDocument(plan, entity);
  const answer = await round.send(shard, document, input);
  return fieldAnswer(answer, shard, entity ? ['_entities', 0, plan.key] : [plan.key]);
}
