import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import type { Grants } from '../../../platform/access/grants';
import { BoundedCache } from '../../../platform/concurrency/bounded-cache';
import { AnswerTooLargeError } from '../../../platform/errors/errors';
import { shownExtensions } from '../../../platform/errors/shown-extensions';
import { defaultOperationLimits } from '../../../platform/graphql/operation-limits';
import { keyOfText, withoutComments } from '../../../platform/graphql/operation-text';
import { shortenMessage } from '../../../platform/graphql/shorten-message';
import { finiteNumbersRule, keepNumbers } from '../../../platform/json/exact-literals';
import { writeJson } from '../../../platform/json/exact-number';
import { coerceExactVariables } from '../../../platform/json/exact-variables';
import { AccessRules } from '../../access/access-rules';
import type { VariantsByDemand } from '../../access/variants-by-demand';
import { type CostRules, costRulesOf } from '../../cost/cost-rules';
import { type CostFormula, compileAnswerSize, compileCost, estimateCost } from '../../cost/operation-cost';
import { CostExceededError } from '../../errors/errors';
import { invalidArgument, invalidOperation, invalidVariable, withCode } from '../../errors/operation-errors';
import { bytesOfOperation, OPERATION_CACHE_BYTES } from '../../plan/operation-weight';
import { judgeScalars, type ScalarDefinition } from '../../supergraph/judge-scalars';
import { isPresent } from '../../syntax/conditions';
import type { Subgraph, SubgraphError, SubgraphResponse } from '../../transport/subgraph';
import { nullRefused } from './null-refused';
import { type PreparedEndpointOperation, prepareEndpointOperation } from './prepared-endpoint-operation';

export interface ShardEndpointOptions {
  readonly subgraph: Subgraph;
  /** The subgraph's SDL with its federation directives, as `_service` answers it. */
  readonly sdl: string;
  /** Who judge the values of its scalars. */
  readonly scalars?: readonly ScalarDefinition[];
  /** What an operation may be estimated to cost; null or nothing: anything. */
  readonly maxCost?: number | null;
  /** What its answer may be estimated at; nothing: any size. */
  readonly maxAnswerBytes?: number;
  /** How many there are; 1 where nothing is said. */
  readonly shards?: number;
}

/** The parameters of a GraphQL-over-HTTP request, unchecked. */
export interface EndpointParameters {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

export interface EndpointContext {
  /** What the caller may; null for nobody. */
  readonly grants: Grants | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Told what the operation is estimated to cost in all shards. @throws GraphQLError */
  readonly charge?: (cost: number) => void;
  /** Whether the caller may ask for the schema (`__schema`, `__type`, `_service`). */
  readonly mayIntrospect: boolean;
}

export interface EndpointAnswer {
  /** The HTTP status: 400 for a request that cannot be run, else 200. */
  readonly status: number;
  readonly body: { data?: Record<string, unknown> | null; errors?: readonly SubgraphError[] };
}

/** A valid operation with its parts for different callers. */
interface ValidOperation {
  readonly variants: VariantsByDemand<PreparedEndpointOperation>;
  readonly document: DocumentNode;
  readonly cost: CostFormula;
  readonly answerSize: CostFormula;
}

/** An operation, or why it is none, with what it weighs. */
interface Checked {
  readonly valid: ValidOperation | readonly GraphQLError[];
  readonly bytes: number;
}

type Values = Record<string, unknown>;

const VALIDATION_RULES = [...specifiedRules, finiteNumbersRule];

const KEPT_OPERATIONS = 1_000;
const SCHEMA_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type', '_service']);

/**
 * The sharded subgraph as one ordinary Federation subgraph (`_service`, `_entities`, its queries and mutations), so that
 * any Federation router can run in front of the shards.
 */
export class ShardEndpoint {
  private readonly schema: GraphQLSchema;
  private readonly costs: CostRules;
  private readonly rules: AccessRules;
  private readonly checked: BoundedCache<string, Checked>;

  constructor(private readonly options: ShardEndpointOptions) {
    const typeDefs = parse(options.sdl);
    this.schema = judgeScalars(keepNumbers(buildSubgraphSchema({ typeDefs })), options.scalars ?? []);
    this.rules = new AccessRules(this.schema, typeDefs);
    this.costs = withEntities(costRulesOf(typeDefs));
    // The SDL as it is written, not as the library prints it.
    this.schema.getQueryType()!.getFields()._service!.resolve = () => ({ sdl: options.sdl });
    this.checked = new BoundedCache(KEPT_OPERATIONS, {
      maxBytes: OPERATION_CACHE_BYTES,
      bytesOf: ({ bytes }) => bytes,
    });
  }

  /** Answers one request. Rejects only with the signal's reason when it is aborted, or why the caller is not to be charged. */
  async handle(
    { query, variables, operationName }: EndpointParameters,
    context: EndpointContext,
  ): Promise<EndpointAnswer> {
    if (typeof query !== 'string') return refused([badRequest('The request has no query.')]);
    if (!isOptionalRecord(variables)) return refused([badRequest('The variables are no object.')]);
    if (!isOptionalString(operationName)) return refused([badRequest('The operation name is no string.')]);
    const valid = this.validate(withoutComments(query), operationName ?? undefined);
    if (isErrors(valid)) return refused(valid);
    const prepared = await valid.variants.for(context.grants);
    if (!context.mayIntrospect && asksForSchema(prepared)) {
      return refused([withCode(new GraphQLError('Introspection is off.'), 'GRAPHQL_VALIDATION_FAILED')]);
    }
    const coerced = coerceExactVariables(
      this.schema,
      prepared.definition.variableDefinitions ?? [],
      variables ?? {},
    );
    if ('errors' in coerced)
      return refused(coerced.errors.map((error) => invalidVariable(error, valid.document, variables ?? {})));
    const excess = this.excessOf(valid, coerced.coerced);
    if (excess !== null) return refused([excess]);
    context.charge?.(estimateCost(valid.cost, coerced.coerced, this.options.shards));
    return { status: 200, body: await this.run(prepared, coerced.coerced, context) };
  }

  private excessOf({ cost, answerSize }: ValidOperation, variables: Values): GraphQLError | null {
    const { maxCost, maxAnswerBytes } = this.options;
    const estimated = estimateCost(cost, variables);
    if (typeof maxCost === 'number' && estimated > maxCost) return new CostExceededError(estimated, maxCost);
    const bytes = estimateCost(answerSize, variables);
    if (maxAnswerBytes === undefined || bytes <= maxAnswerBytes) return null;
    return new AnswerTooLargeError(maxAnswerBytes, bytes);
  }

  private validate(
    query: string,
    operationName: string | undefined,
  ): ValidOperation | readonly GraphQLError[] {
    const key = keyOfText(`${operationName ?? ''}\n${query}`);
    const known = this.checked.get(key);
    if (known) return known.valid;
    const valid = this.read(query, operationName);
    this.checked.set(key, { valid, bytes: bytesOf(query, valid) });
    return valid;
  }

  private read(query: string, operationName: string | undefined): ValidOperation | readonly GraphQLError[] {
    const document = this.parse(query);
    if (isErrors(document)) return document;
    const errors = validate(this.schema, document, VALIDATION_RULES);
    if (errors.length > 0) return errors.map(invalidOperation);
    const definition = getOperationAST(document, operationName);
    if (!definition) return [badRequest('The request does not tell which operation to run.')];
    if (definition.operation === 'subscription') return [badRequest('Subscriptions need a socket.')];
    const { subgraph } = this.options;
    const variants = prepareEndpointOperation({ rules: this.rules, subgraph, document, definition });
    const costs = { schema: this.schema, rules: this.costs };
    const cost = compileCost(costs, document, definition);
    return { variants, document, cost, answerSize: compileAnswerSize(costs, document, definition) };
  }

  private parse(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      return parse(query, { maxTokens: defaultOperationLimits.maxTokens });
    } catch (error) {
      if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  }

  private async run(
    prepared: PreparedEndpointOperation,
    variables: Values,
    context: EndpointContext,
  ): Promise<EndpointAnswer['body']> {
    const [remote, local] = await Promise.all([
      this.runRemote(prepared, variables, context),
      this.runLocal(prepared, variables),
    ]);
    const { refused: withheld } = prepared;
    const values = { ...local.data, ...remote.data };
    const visible = withheld ? nullRefused(withheld, values, variables) : { data: values, errors: [] };
    const errors = [
      ...visible.errors.map((error) => error.toJSON() as SubgraphError),
      ...(local.errors ?? []),
      ...(remote.errors ?? []),
    ];
    const isNull = remote.data === null || visible.data === null;
    const data = joined(prepared, variables, visible.data ?? {}, isNull);
    return errors.length > 0 ? { data, errors } : { data };
  }

  private async runRemote(
    prepared: PreparedEndpointOperation,
    variables: Values,
    context: EndpointContext,
  ): Promise<SubgraphResponse> {
    if (!prepared.remote) return { data: {} };
    const representations: Record<string, readonly string[]> = {};
    for (const { variable, read } of prepared.representations) {
      representations[variable] = read(variables).map((representation) => writeJson(representation));
    }
    return prepared.remote.execute({ variables, representations, ...context });
  }

  private async runLocal(
    { local }: PreparedEndpointOperation,
    variableValues: Values,
  ): Promise<SubgraphResponse> {
    if (!local) return { data: {} };
    const result = await execute({ schema: this.schema, document: local, variableValues });
    return { data: result.data ?? {}, ...(result.errors && { errors: result.errors.map(invalidArgument) }) };
  }
}

function asksForSchema({ local }: PreparedEndpointOperation): boolean {
  if (local === undefined) return false;
  let found = false;
  visit(local, {
    Field: ({ name }) => {
      found ||= SCHEMA_FIELDS.has(name.value);
    },
  });
  return found;
}

/** The fields in the client's order; null when a field that may not be null is (GraphQL specification 6.4.4). */
function joined(
  { fields }: PreparedEndpointOperation,
  variables: Values,
  values: Values,
  isNull: boolean,
): Values | null {
  if (isNull) return null;
  const data: Values = {};
  for (const { key, presence, isNonNull } of fields) {
    if (!isPresent(presence, variables)) continue;
    const value = values[key] ?? null;
    if (value === null && isNonNull) return null;
    data[key] = value;
  }
  return data;
}

/** As many entities as representations. */
function withEntities(rules: CostRules): CostRules {
  const size = { assumedSize: null, sizedFields: [], requireOneSlicingArgument: true };
  const entities = { ...size, slicingArguments: ['representations'] };
  return { ...rules, listSizes: new Map([...rules.listSizes, ['Query._entities', entities]]) };
}

function refused(errors: readonly GraphQLError[]): EndpointAnswer {
  return { status: 400, body: { errors: errors.map(shown) } };
}

function shown(error: GraphQLError): SubgraphError {
  const { extensions, ...formatted } = error.toJSON();
  return shortenMessage({ ...formatted, extensions: shownExtensions(extensions) }) as SubgraphError;
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

/** Errors hold the document that they are found in. */
function bytesOf(source: string, valid: Checked['valid']): number {
  const document = isErrors(valid) ? NO_DOCUMENT : valid.document;
  return bytesOfOperation({ source, document });
}

const NO_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

function isErrors(value: unknown): value is readonly GraphQLError[] {
  return Array.isArray(value);
}

function isOptionalRecord(value: unknown): value is Values | null | undefined {
  return value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value));
}

function isOptionalString(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || typeof value === 'string';
}
