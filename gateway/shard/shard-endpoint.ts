import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { BoundedCache } from '../../subgraphs/service/bounded-cache';
import type { PreparedOperation, Subgraph, SubgraphError, SubgraphResponse } from '../transport/subgraph';
import { compileEndpointOperation, type EndpointOperation } from './endpoint-operation';
import { isPresent } from './selection-fields';

export interface ShardEndpointOptions {
  readonly subgraph: Subgraph;
  /** The subgraph's SDL with its federation directives, as `_service` answers it. */
  readonly sdl: string;
  /** How many operations stay prepared. */
  readonly cacheSize?: number;
  readonly maxTokens?: number;
}

/** The parameters of a GraphQL-over-HTTP request, unchecked. */
export interface EndpointParameters {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

export interface EndpointContext {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

export interface EndpointAnswer {
  /** The HTTP status: 400 for a request that cannot be run, else 200. */
  readonly status: number;
  readonly body: { data?: Record<string, unknown> | null; errors?: readonly SubgraphError[] };
}

interface Prepared extends EndpointOperation {
  readonly remote: PreparedOperation | undefined;
}

type Values = Record<string, unknown>;

/**
 * The sharded subgraph as one ordinary Federation subgraph (`_service`, `_entities`, its queries and mutations), so that
 * any Federation router can run in front of the shards.
 */
export class ShardEndpoint {
  private readonly schema: GraphQLSchema;
  private readonly prepared: BoundedCache<string, Prepared | readonly GraphQLError[]>;

  constructor(private readonly options: ShardEndpointOptions) {
    this.schema = buildSubgraphSchema({ typeDefs: parse(options.sdl) });
    // The SDL as it is written, not as the library prints it.
    this.schema.getQueryType()!.getFields()._service!.resolve = () => ({ sdl: options.sdl });
    this.prepared = new BoundedCache(options.cacheSize ?? 1_000);
  }

  /** Answers one request. Rejects only with the signal's reason when it is aborted. */
  async handle(
    { query, variables, operationName }: EndpointParameters,
    context: EndpointContext,
  ): Promise<EndpointAnswer> {
    if (typeof query !== 'string') return refused([badRequest('The request has no query.')]);
    if (!isOptionalRecord(variables)) return refused([badRequest('The variables are no object.')]);
    if (!isOptionalString(operationName)) return refused([badRequest('The operation name is no string.')]);
    const prepared = this.prepare(query, operationName ?? undefined);
    if (isErrors(prepared)) return refused(prepared);
    const coerced = getVariableValues(
      this.schema,
      prepared.definition.variableDefinitions ?? [],
      variables ?? {},
    );
    if (coerced.errors) return refused(coerced.errors.map(asInputError));
    return { status: 200, body: await this.run(prepared, coerced.coerced, context) };
  }

  private prepare(query: string, operationName: string | undefined): Prepared | readonly GraphQLError[] {
    const key = `${operationName ?? ''}\n${query}`;
    const known = this.prepared.get(key);
    if (known) return known;
    const prepared = this.compile(query, operationName);
    this.prepared.set(key, prepared);
    return prepared;
  }

  private compile(query: string, operationName: string | undefined): Prepared | readonly GraphQLError[] {
    const document = this.parse(query);
    if (isErrors(document)) return document;
    const errors = validate(this.schema, document);
    if (errors.length > 0) return errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
    const definition = getOperationAST(document, operationName);
    if (!definition) return [badRequest('The request does not tell which operation to run.')];
    if (definition.operation === 'subscription') return [badRequest('Subscriptions need a socket.')];
    const operation = compileEndpointOperation(this.schema, document, definition);
    const remote = operation.planned && this.options.subgraph.prepare(operation.planned);
    return { ...operation, remote };
  }

  private parse(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      return parse(query, { maxTokens: this.options.maxTokens ?? 15_000 });
    } catch (error) {
      if (error instanceof GraphQLError) return [withCode(error, 'GRAPHQL_PARSE_FAILED')];
      throw error;
    }
  }

  private async run(
    prepared: Prepared,
    variables: Values,
    context: EndpointContext,
  ): Promise<EndpointAnswer['body']> {
    const [remote, local] = await Promise.all([
      this.runRemote(prepared, variables, context),
      this.runLocal(prepared, variables),
    ]);
    const errors = [...(local.errors ?? []), ...(remote.errors ?? [])];
    const data = joined(prepared, variables, { ...local.data, ...remote.data }, remote.data === null);
    return errors.length > 0 ? { data, errors } : { data };
  }

  private async runRemote(
    prepared: Prepared,
    variables: Values,
    context: EndpointContext,
  ): Promise<SubgraphResponse> {
    if (!prepared.remote) return { data: {} };
    const representations: Record<string, readonly string[]> = {};
    for (const { variable, read } of prepared.representations) {
      representations[variable] = read(variables).map((representation) => JSON.stringify(representation));
    }
    return prepared.remote.execute({ variables, representations, ...context });
  }

  private async runLocal({ local }: Prepared, variableValues: Values): Promise<SubgraphResponse> {
    if (!local) return { data: {} };
    const result = await execute({ schema: this.schema, document: local, variableValues });
    return { data: result.data ?? {}, ...(result.errors && { errors: result.errors }) };
  }
}

/** The fields in the client's order; null when a field that may not be null is (GraphQL specification 6.4.4). */
function joined({ fields }: Prepared, variables: Values, values: Values, isNull: boolean): Values | null {
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

function refused(errors: readonly GraphQLError[]): EndpointAnswer {
  return { status: 400, body: { errors: errors.map((error) => error.toJSON() as SubgraphError) } };
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

function asInputError(error: GraphQLError): GraphQLError {
  return withCode(error, 'BAD_USER_INPUT');
}

function withCode({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

function isErrors(value: unknown): value is readonly GraphQLError[] {
  return Array.isArray(value);
}

function isOptionalRecord(value: unknown): value is Values | null | undefined {
  return value === null || value === undefined || (typeof value === 'object' && !Array.isArray(value));
}

function isOptionalString(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || typeof value === 'string';
}
