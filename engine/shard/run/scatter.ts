import { unwrapCursor } from '../merge/page-cursor';
import { perShardFirst } from '../plan/page-size';
import type { ScatterPlan } from '../plan/scatter-plan';
import type { MissingShard } from '../terms/missing-shard';
import type { NamedShard } from '../terms/shard-names';
import type { FirstRequest, RunContext, ShardInput } from './field-run';

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
  /** The first round had better ask for keys: what one shard answers is the page. */
  readonly wantsKeys: boolean;
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
    wantsKeys: context.reader !== undefined && plan.connection?.reveal !== undefined && targets.length > 1,
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

/** Sets the variables of the field's first round. */
export function setScatterInput(scatter: Scatter, input: ShardInput, { shard, isProbe }: FirstRequest): void {
  const { plan, context, targets, first, after } = scatter;
  setAmong(scatter, input, shard);
  if (!plan.connection) return;
  const { firstVariable, afterVariable, reveal } = plan.connection;
  const shards = isProbe ? Infinity : targets.length;
  input.variables[firstVariable] = perShardFirst(plan.connection, first, shards);
  if (after !== undefined) input.variables[afterVariable] = after;
  if (!reveal || context.reader === undefined) return;
  input.variables[reveal.forVariable] = context.reader;
  input.variables[reveal.totalVariable] = reveal.wantsTotal(context.request.variables);
}

/** A shard knows its own code; retired and foreign ones are resolved here. */
export function setAmong({ plan, context, isRestricted }: Scatter, input: ShardInput, shard: number): void {
  if (!plan.among) return;
  const own = isRestricted ? [context.directory.codes[shard]] : undefined;
  const value = plan.among.valueWith(context.request.variables, own);
  if (value !== undefined) input.variables[plan.among.variable] = value;
}
