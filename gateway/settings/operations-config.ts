import { defaultOperationLimits, type OperationLimits } from '../../platform/graphql/operation-limits';
import {
  type Environment,
  type IntegerSetting,
  isSet,
  readInteger,
  readOneOf,
  readText,
} from '../../platform/settings/environment';
import { projectFile } from '../../platform/settings/project-file';
import { isForeign } from './is-foreign';

/** Which operations are taken, and how they are planned. */
export interface OperationsConfig {
  readonly limits: OperationLimits;
  /** What an operation may be estimated to cost; null: 20 000 where the supergraph speaks of costs, else anything. */
  readonly maxCost: number | null;
  readonly maxBodyBytes: number;
  /** Null: any operation, known by its hash once it has been sent; a file: the operations of that manifest alone. */
  readonly registeredOperations: string | null;
  /** Where any operation is taken: a manifest of those that are known by their hash from the start; null: none. */
  readonly knownOperations: string | null;
  /** For planning one operation, milliseconds. */
  readonly planningTimeoutMs: number;
  /** Planned operations kept. */
  readonly planCacheSize: number;
}

export const operationsDefaults = {
  limits: defaultOperationLimits,
  maxCost: null,
  maxBodyBytes: 1024 * 1024,
  registeredOperations: null,
  knownOperations: projectFile('schema', 'operations.json'),
  planningTimeoutMs: 2_000,
  planCacheSize: 2_000,
} as const satisfies OperationsConfig;

type ReadPositive = (setting: Omit<IntegerSetting, 'min'>) => number;

/** @throws EnvironmentError */
export function toOperationsConfig(env: Environment): OperationsConfig {
  const defaults = operationsDefaults;
  const integer: ReadPositive = (setting) => readInteger(env, { ...setting, min: 1 });
  return {
    limits: { ...toTextLimits(integer), ...toShapeLimits(integer) },
    maxCost: readMaxCost(env, integer),
    maxBodyBytes: integer({
      name: 'MAX_BODY_BYTES',
      fallback: defaults.maxBodyBytes,
      max: 64 * 1024 * 1024,
      about: 'of a request; a larger one is refused with status 413',
    }),
    ...toListedOperations(env),
    planningTimeoutMs: integer({
      name: 'PLANNING_TIMEOUT_MS',
      fallback: defaults.planningTimeoutMs,
      max: 600_000,
      about:
        'for planning one operation, which a process of its own does; refused after it, and without another attempt for a minute',
    }),
    planCacheSize: integer({
      name: 'PLAN_CACHE_SIZE',
      fallback: defaults.planCacheSize,
      max: 1_000_000,
      about: 'planned operations kept',
    }),
  };
}

function toTextLimits(integer: ReadPositive) {
  const { maxCharacters, maxNameCharacters, maxTokens, maxFragments } = operationsDefaults.limits;
  return {
    maxCharacters: integer({
      name: 'MAX_OPERATION_CHARACTERS',
      fallback: maxCharacters,
      max: 4_000_000,
      about:
        "of an operation's text; one beyond this, or beyond another limit of operations, is refused with status 400 or 413",
    }),
    maxNameCharacters: integer({
      name: 'MAX_NAME_CHARACTERS',
      fallback: maxNameCharacters,
      max: 10_000,
      about: 'of a name or an alias in an operation',
    }),
    maxTokens: integer({
      name: 'MAX_TOKENS',
      fallback: maxTokens,
      max: 100_000,
      about: 'lexical tokens of an operation',
    }),
    maxFragments: integer({
      name: 'MAX_FRAGMENTS',
      fallback: maxFragments,
      max: 1_000,
      about: 'fragments in an operation',
    }),
  };
}

function toShapeLimits(integer: ReadPositive) {
  const { maxDepth, maxAliases, maxRootFields, maxFields } = operationsDefaults.limits;
  return {
    maxDepth: integer({
      name: 'MAX_DEPTH',
      fallback: maxDepth,
      max: 45,
      about: 'how deep the selections of an operation may nest, fragments followed',
    }),
    maxAliases: integer({
      name: 'MAX_ALIASES',
      fallback: maxAliases,
      max: 10_000,
      about: 'aliases in an operation',
    }),
    maxRootFields: integer({
      name: 'MAX_ROOT_FIELDS',
      fallback: maxRootFields,
      max: 1_000,
      about: 'fields at the root of an operation',
    }),
    maxFields: integer({
      name: 'MAX_FIELDS',
      fallback: maxFields,
      max: 1_000_000,
      about: 'fields of an operation, fragments followed',
    }),
  };
}

const MAX_COST = {
  name: 'MAX_COST',
  fallback: 0,
  max: 1_000_000_000,
  otherwise: '20 000 where the schema declares costs, else any',
  about: 'what an operation may be estimated to cost (`@cost`, `@listSize`)',
};

function readMaxCost(env: Environment, integer: ReadPositive): number | null {
  return isSet(env, MAX_COST) ? integer(MAX_COST) : null;
}

function toListedOperations(
  env: Environment,
): Pick<OperationsConfig, 'registeredOperations' | 'knownOperations'> {
  const mode = readOneOf(env, {
    name: 'OPERATIONS',
    values: ['any', 'registered'],
    fallback: 'any',
    about: '`registered` accepts those of `OPERATIONS_FILE` only, by hash or text',
  });
  const fallback = operationsDefaults.knownOperations;
  const file = readText(env, {
    name: 'OPERATIONS_FILE',
    fallback,
    form: 'a file',
    about: 'a manifest of persisted queries: those that clients may send by their hash alone',
  });
  if (mode === 'registered') return { registeredOperations: file, knownOperations: null };
  // Another supergraph's operations are not the hub's own.
  const isOthers = isForeign(env) && file === fallback;
  return { registeredOperations: null, knownOperations: isOthers ? null : file };
}
