import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { LoadedSupergraph } from '../../engine/operation/loaded-supergraph';
import type { PreparedQuery } from '../../engine/operation/prepared-operation';
import type { SupergraphHolder } from '../../engine/operation/supergraph-holder';
import type { KnownOperation, ValidOperation } from '../../engine/operation/valid-operation';
import { bytesOfOperation, OPERATION_CACHE_BYTES } from '../../engine/plan/operation-weight';
import { BoundedCache } from '../../platform/concurrency/bounded-cache';
import { keyOfText } from '../../platform/graphql/operation-text';
import { finiteNumbersRule } from '../../platform/json/exact-literals';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { Caller } from '../../platform/tokens/token-verifier';
import type { OperationGate } from '../security/operation-gate';

/** The parameters of a request as a client sends them (GraphQL over HTTP, "Request Parameters"), checked. */
export interface RequestParameters {
  readonly source: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that has passed limits and validation, planned for whoever sends it. */
export interface ClientOperation extends KnownOperation {
  /** Null when the gateway serves anybody. */
  readonly caller: Caller | null;
  readonly query: PreparedQuery;
  readonly loaded: LoadedSupergraph;
}

/** Why an operation is not run: the errors of a response without data (GraphQL section 7.1.2). */
export class RequestErrors extends Error {
  override readonly name = 'RequestErrors';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }
}

export interface OperationPreparerConfig {
  readonly holder: SupergraphHolder;
  readonly gate: OperationGate;
  readonly maxTokens: number;
  readonly introspection: boolean;
  readonly development: boolean;
}

interface Validated {
  readonly operation: ValidOperation;
  readonly bytes: number;
}

const KEPT_OPERATIONS = 1_000;

/** Makes operations out of what clients send over sockets and event streams, by the rules and limits of HTTP. */
export class OperationPreparer {
  private readonly prepared = new WeakMap<LoadedSupergraph, BoundedCache<string, Validated>>();

  constructor(private readonly config: OperationPreparerConfig) {}

  /** Rejects with RequestErrors. */
  async prepare(
    { source, operationName }: RequestParameters,
    caller: Caller | null,
  ): Promise<ClientOperation> {
    const loaded = this.config.holder.inService;
    const cache = this.cacheOf(loaded);
    const key = `${keyOfText(source)} ${operationName ?? ''}`;
    let validated = cache.get(key);
    if (validated === undefined) {
      validated = await this.validated(source, operationName, loaded);
      cache.set(key, validated);
    }
    const { operation } = validated;
    return { ...operation, caller, query: await this.planned(() => operation.for(grantsOf(caller))), loaded };
  }

  /** The same operation under the supergraph in service. Rejects with RequestErrors when it is no longer valid. */
  again({ source, operationName, caller }: ClientOperation): Promise<ClientOperation> {
    return this.prepare({ source, operationName, variables: {} }, caller);
  }

  private cacheOf(loaded: LoadedSupergraph): BoundedCache<string, Validated> {
    let cache = this.prepared.get(loaded);
    if (cache === undefined) {
      cache = new BoundedCache(KEPT_OPERATIONS, {
        maxBytes: OPERATION_CACHE_BYTES,
        bytesOf: ({ bytes }) => bytes,
      });
      this.prepared.set(loaded, cache);
    }
    return cache;
  }

  private validated(
    source: string,
    operationName: string | null,
    loaded: LoadedSupergraph,
  ): Promise<Validated> {
    return this.planned(async () => {
      this.config.gate.check(source);
      const document = parse(source, { maxTokens: this.config.maxTokens });
      this.assertValid(document, loaded);
      const operation = { source, document, operationName };
      return { operation: await loaded.prepare(operation), bytes: bytesOfOperation(operation) };
    });
  }

  private async planned<T>(plan: () => T | Promise<T>): Promise<T> {
    try {
      return await plan();
    } catch (error) {
      if (error instanceof RequestErrors) throw error;
      if (!(error instanceof GraphQLError)) throw error;
      throw new RequestErrors([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
    }
  }

  private assertValid(document: DocumentNode, { engine }: LoadedSupergraph): void {
    const { introspection, development } = this.config;
    const rules = [
      ...specifiedRules,
      finiteNumbersRule,
      ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
    ];
    const errors = validate(engine.supergraph.apiSchema, document, rules, { hideSuggestions: !development });
    if (errors.length === 0) return;
    throw new RequestErrors(errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')));
  }
}

/** @throws RequestErrors for what is no request */
export function readParameters(payload: unknown): RequestParameters {
  const { query, operationName, variables } = (payload ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw badRequest('The request has no query.');
  if (typeof (operationName ?? '') !== 'string') throw badRequest('The operation name is no string.');
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables))
    throw badRequest('The variables are no object.');
  return {
    source: query,
    operationName: (operationName as string | null | undefined) ?? null,
    variables: (variables ?? {}) as Record<string, unknown>,
  };
}

export function badRequest(message: string): RequestErrors {
  return new RequestErrors([new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })]);
}

/** Errors of variables that do not fit. */
export function inputErrors(errors: readonly GraphQLError[]): RequestErrors {
  return new RequestErrors(errors.map((error) => withCode(error, 'BAD_USER_INPUT')));
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions['code'] !== undefined) return error;
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}
