import type { SubgraphError } from '../../transport/subgraph';
import type { MissingShard } from '../terms/missing-shard';
import type { ShardNames } from '../terms/shard-names';
import type { FieldAnswer } from './shard-answer';

export type ValueAnswer = Extract<FieldAnswer, { kind: 'value' }>;
type RefusedAnswer = Extract<FieldAnswer, { kind: 'refused' }>;

/** What the shards together made of one scattered field. Errors' paths are relative to the field. */
export interface ShardOutcome {
  readonly values: readonly ValueAnswer[];
  readonly missing: readonly MissingShard[];
  readonly errors: readonly SubgraphError[];
  /** True when the shards refuse the field itself; it is null then. */
  readonly isRefused: boolean;
}

/** Codes by which a shard says that it failed, not that it refuses. */
const FAILURE_CODES: readonly unknown[] = [undefined, 'INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR'];

/**
 * Sorts the shards' answers to a scattered field:
 *
 * | answers                                                   | outcome                                              |
 * | --------------------------------------------------------- | ---------------------------------------------------- |
 * | a value                                                   | merged; its own errors are kept, with the shard      |
 * | no answer                                                 | missing                                              |
 * | null and an error, alike from all that answer, or all refuse on purpose | the field is refused: each error once  |
 * | null and an error, from some                              | missing (`INVALID_ANSWER`); a refusal on purpose is kept as an error too |
 */
export function sortAnswers(answers: readonly FieldAnswer[], names: ShardNames): ShardOutcome {
  const values: ValueAnswer[] = [];
  const refused: RefusedAnswer[] = [];
  const missing: MissingShard[] = [];
  for (const answer of answers) {
    if (answer.kind === 'value') values.push(answer);
    else if (answer.kind === 'refused') refused.push(answer);
    else missing.push({ code: names.codes[answer.shard]!, reason: answer.reason });
  }
  if (refused.length === 0) return { values, missing, errors: [], isRefused: false };
  if (values.length === 0 && isRefusal(refused)) {
    return { values, missing, errors: distinctErrors(refused, names), isRefused: true };
  }
  return { values, ...failed(refused, missing, names), isRefused: false };
}

function isRefusal(refused: readonly RefusedAnswer[]): boolean {
  const errors = refused.flatMap((answer) => answer.errors);
  if (errors.length === 0) return true;
  if (errors.every((error) => !FAILURE_CODES.includes(error.extensions?.code))) return true;
  const identities = new Set(refused.map((answer) => answer.errors.map(identityOf).join('\n')));
  return refused.length > 1 && identities.size === 1;
}

/** Shards that failed while others answered count as missing. */
function failed(refused: readonly RefusedAnswer[], missing: MissingShard[], names: ShardNames) {
  const errors: SubgraphError[] = [];
  for (const { shard, errors: own } of refused) {
    const isOtherSchema = own.some((error) => error.extensions?.code === 'GRAPHQL_VALIDATION_FAILED');
    missing.push({
      code: names.codes[shard]!,
      reason: isOtherSchema ? 'INCOMPATIBLE_SCHEMA' : 'INVALID_ANSWER',
    });
    if (isOtherSchema) continue;
    const onPurpose = own.filter((error) => !FAILURE_CODES.includes(error.extensions?.code));
    errors.push(...onPurpose.map((error) => names.attributed({ ...error, path: [] }, shard)));
  }
  return { missing, errors };
}

/** Equal errors of several shards become one; an error of one shard alone names it. */
function distinctErrors(refused: readonly RefusedAnswer[], names: ShardNames): SubgraphError[] {
  const byIdentity = new Map<string, { error: SubgraphError; shard: number; count: number }>();
  for (const { shard, errors } of refused) {
    for (const error of errors) {
      const known = byIdentity.get(identityOf(error));
      if (known) known.count++;
      else byIdentity.set(identityOf(error), { error, shard, count: 1 });
    }
  }
  return [...byIdentity.values()].map(({ error, shard, count }) => {
    const atField = { ...error, path: [] };
    return count === 1 ? names.attributed(atField, shard) : atField;
  });
}

function identityOf(error: SubgraphError): string {
  return `${String(error.extensions?.code)} ${error.message}`;
}
