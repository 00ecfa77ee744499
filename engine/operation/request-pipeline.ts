import { setMaxListeners } from 'node:events';
import {
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { OperationLimits } from '../../platform/graphql/operation-limits';
import { keyOfText } from '../../platform/graphql/operation-text';
import { finiteNumbersRule } from '../../platform/json/exact-literals';
import { OperationNotFoundError } from '../errors/errors';
import { invalidOperation, withCode } from '../errors/operation-errors';
import { readScopeOf } from '../transport/read-scope';
import {
  executeOperation,
  type OperationEvent,
  type OperationRequest,
  type OperationResult,
  type SubscriptionOptions,
  subscribeOperation,
} from './execute-operation';
import type { EngineHooks } from './hooks';
import type { LoadedSupergraph } from './loaded-supergraph';
import { observeExecution, observeSubscription } from './observe-operation';
import { OperationGate } from './operation-gate';
import type { OperationAnswer, PreparedQuery } from './prepared-operation';
import { RequestErrors } from './request-errors';
import type { SupergraphHolder } from './supergraph-holder';
import type { KnownOperation, ValidOperation } from './valid-operation';

export interface RequestPipelineConfig {
  readonly holder: SupergraphHolder;
  readonly limits: OperationLimits;
  readonly introspection: boolean;
  /** Whether an error of validation says what the schema has under a similar name. */
  readonly suggestions: boolean;
  readonly hooks: EngineHooks;
}

/** The text of a document, and which of its operations is meant; null where it has only one. */
export type OperationText = Pick<KnownOperation, 'source' | 'operationName'>;

/**
 * What becomes of a request, step by step: text → within the limits → parsed and valid → planned → what of it is for its
 * sender (`ValidOperation.for`) → executed or subscribed to. An operation that has come so far once is found at once.
 */
export class RequestPipeline {
  private readonly gate: OperationGate;

  constructor(private readonly config: RequestPipelineConfig) {
    this.gate = new OperationGate(config.limits);
  }

  /** @throws LimitExceededError; a syntax error is left to whoever parses next */
  check(source: string): void {
    this.gate.check(source);
  }

  /** The operation, if it is known to be valid and is planned already. */
  find({ source, operationName }: OperationText): ValidOperation | undefined {
    return this.config.holder.inService.find(source, operationName);
  }

  /** Rejects with RequestErrors for what cannot be run, LimitExceededError, and as `QueryPlanner.plan` does. */
  prepare(text: OperationText): Promise<ValidOperation> {
    return this.with(text, (operation) => Promise.resolve(operation));
  }

  /** As `prepare`; the connections that the operation needs stay open until `use` has settled, whatever supergraph takes over. */
  with<T>(text: OperationText, use: (operation: ValidOperation) => Promise<T>): Promise<T> {
    const loaded = this.config.holder.inService;
    return loaded.while(async () => {
      const known = loaded.find(text.source, text.operationName);
      return use(known ?? (await this.prepareAnew(text, loaded)));
    });
  }

  /**
   * As `with`, of what has been validated by somebody else, against this schema.
   * Rejects with OperationNotFoundError, and as `QueryPlanner.plan` does.
   */
  withValid<T>(
    operation: KnownOperation,
    schema: GraphQLSchema,
    use: (operation: ValidOperation) => Promise<T>,
  ): Promise<T> {
    const loaded = this.config.holder.forSchema(schema);
    return loaded.while(async () => use(await loaded.prepare(operation)));
  }

  /**
   * Executes what its sender may have of a query or a mutation (`query`), within `with` or `loaded.while`.
   * Rejects only when the request's signal is aborted.
   */
  execute(
    operation: ValidOperation,
    query: PreparedQuery,
    request: OperationRequest,
  ): Promise<OperationResult> {
    const run = () => executeOperation(query, request);
    const { onOperation } = this.config.hooks;
    return onOperation === undefined ? run() : observeExecution(onOperation, operation, request, run);
  }

  /**
   * As `execute`, and writes the answer. Equal queries that are under way at the same time are executed and written once,
   * where their subgraphs allow it: `write` is called with the request that is executed.
   */
  answer(
    operation: ValidOperation,
    query: PreparedQuery,
    request: OperationRequest,
    write: (result: OperationResult) => OperationAnswer,
  ): Promise<OperationAnswer> {
    const run = async (own: OperationRequest) => write(await this.execute(operation, query, own));
    if (!query.isShareable) return run(request);
    const { source, operationName } = operation;
    const { variables, headers, signal } = request;
    const key = keyOfText(
      `${query.partKey}\n${operationName}\n${source}\n${JSON.stringify(variables)}\n${readScopeOf(headers)}`,
    );
    return query.engine.queriesInFlight.share(key, signal, () => {
      const controller = new AbortController();
      setMaxListeners(0, controller.signal);
      return {
        answer: run({ ...request, signal: controller.signal }),
        cancel: (reason) => controller.abort(reason),
      };
    });
  }

  /** Runs what its sender may have of a subscription, until it ends, is left, or the signal is aborted. */
  async *subscribe(
    operation: ValidOperation,
    query: PreparedQuery,
    request: OperationRequest & SubscriptionOptions,
  ): AsyncGenerator<OperationEvent, void, void> {
    const release = operation.loaded.hold();
    const { onOperation } = this.config.hooks;
    try {
      const events = subscribeOperation(query, request);
      yield* onOperation === undefined
        ? events
        : observeSubscription(onOperation, operation, request, events);
    } finally {
      release();
    }
  }

  private async prepareAnew(
    { source, operationName }: OperationText,
    loaded: LoadedSupergraph,
  ): Promise<ValidOperation> {
    this.gate.check(source);
    const document = this.parse(source);
    this.assertValid(document, loaded);
    try {
      return await loaded.prepare({ source, document, operationName });
    } catch (error) {
      throw error instanceof OperationNotFoundError ? new RequestErrors([error]) : error;
    }
  }

  private parse(source: string) {
    try {
      return parse(source, { maxTokens: this.config.limits.maxTokens });
    } catch (error) {
      if (error instanceof GraphQLError) throw new RequestErrors([withCode(error, 'GRAPHQL_PARSE_FAILED')]);
      throw error;
    }
  }

  private assertValid(document: KnownOperation['document'], { engine }: LoadedSupergraph): void {
    const { introspection, suggestions } = this.config;
    const rules = [
      ...specifiedRules,
      finiteNumbersRule,
      ...(introspection ? [] : [NoSchemaIntrospectionCustomRule]),
    ];
    const errors = validate(engine.supergraph.apiSchema, document, rules, { hideSuggestions: !suggestions });
    if (errors.length > 0) throw new RequestErrors(errors.map(invalidOperation));
  }
}
