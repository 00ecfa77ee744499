import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { badRequest, RequestErrors, type RequestPipeline } from '../../engine/index';
import { shownExtensions } from '../../platform/errors/shown-extensions';
import { HUB_REQUEST_HEADER } from '../../platform/http/own-request-id';
import { assertStorable } from '../../platform/text/assert-storable';
import { ClientGoneError, OperationTimeoutError } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import { readParameters } from '../http/request-parameters';
import { writeResult } from '../http/write-result';
import { type OperationDocuments, readDocumentReference } from '../security/operation-documents';
import type { OperationsUnderWay } from '../security/operations-under-way';
import { type ClientOperation, prepareFor } from './client-operation';
import type { Wishes } from './running-subscription';
import type { Subscriber } from './subscriber';
import type { Leave, SubscriptionHub } from './subscription-hub';

export interface OperationRunnerConfig {
  readonly pipeline: RequestPipeline;
  readonly hub: SubscriptionHub;
  readonly formatError: ErrorFormatter;
  readonly operationTimeoutMs: number;
  readonly documents: OperationDocuments;
  readonly underWay: OperationsUnderWay;
}

/** Runs operations of any kind for clients that are answered by events. */
export class OperationRunner {
  constructor(private readonly config: OperationRunnerConfig) {}

  /**
   * Starts an operation; all that comes of it goes to the subscriber, also why it cannot be run.
   *
   * @param payload the request parameters as sent @param allowsWrites false refuses mutations
   */
  run(payload: unknown, subscriber: Subscriber, allowsWrites = true): Leave {
    let leave: Leave | undefined;
    let hasLeft = false;
    void this.start(payload, subscriber, allowsWrites, () => hasLeft).then(
      (started) => {
        leave = started;
        if (hasLeft) leave();
      },
      (error) => {
        if (!hasLeft) subscriber.end(errorsOf(error));
      },
    );
    return () => {
      hasLeft = true;
      leave?.();
    };
  }

  private async start(
    payload: unknown,
    subscriber: Subscriber,
    allowsWrites: boolean,
    hasLeft: () => boolean,
  ): Promise<Leave> {
    assertStorable(payload);
    const reference = readDocumentReference(payload);
    const query = this.config.documents.find(reference) ?? undefined;
    const parameters = readParameters({ ...(payload as object | null), query });
    const operation = await prepareFor(this.config.pipeline, subscriber.caller, parameters);
    this.config.documents.keep(reference);
    if (hasLeft()) return () => undefined;
    const { kind } = operation.operation;
    if (kind === 'subscription')
      return this.config.hub.subscribe(
        operation,
        parameters.variables,
        subscriber,
        readWishes(payload, operation),
      );
    if (kind === 'mutation' && !allowsWrites) throw badRequest('Mutations are sent by POST.');
    return this.execute(operation, parameters.variables, subscriber);
  }

  /** Errors as they are shown to clients. */
  format(errors: readonly GraphQLError[]): unknown[] {
    return errors.map((error) => {
      const { extensions, ...formatted } = this.config.formatError(error.toJSON(), error);
      return { ...formatted, extensions: shownExtensions(extensions) };
    });
  }

  private execute(
    { operation, query }: ClientOperation,
    variables: Readonly<Record<string, unknown>>,
    subscriber: Subscriber,
  ): Leave {
    const { formatError, operationTimeoutMs, pipeline } = this.config;
    const controller = new AbortController();
    let hasLeft = false;
    const timer = setTimeout(
      () => controller.abort(new OperationTimeoutError(operationTimeoutMs)),
      operationTimeoutMs,
    );
    const ids = { 'x-request-id': randomUUID(), [HUB_REQUEST_HEADER]: randomUUID() };
    const headers = { ...subscriber.headers, ...ids };
    const { signal } = controller;
    const charge = (cost: number) => subscriber.charge(cost);
    const run = async () => {
      const leave = await this.config.underWay.enter(subscriber.caller, signal);
      return pipeline.execute(operation, query, { variables, headers, signal, charge }).finally(leave);
    };
    operation.loaded
      .while(run)
      .then(
        (result) => {
          if (hasLeft) return;
          if (result.data === undefined) return subscriber.end(result.errors ?? []);
          const { maxAnswerBytes } = query.engine;
          const requestId = headers['x-request-id'];
          subscriber.next(writeResult(result, { formatError, maxAnswerBytes, requestId }));
          subscriber.end([]);
        },
        (error) => subscriber.end(errorsOf(error)),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      hasLeft = true;
      controller.abort(new ClientGoneError('The client has gone'));
    };
  }
}

/** A subscriber's `extensions: { position: true }`, or by the field in which events name what is missing: `{ missingDistricts: true }`. */
function readWishes(payload: unknown, { query }: ClientOperation): Wishes {
  const { extensions } = (payload ?? {}) as {
    readonly extensions?: Readonly<Record<string, unknown>> | null;
  };
  const { missingField } = query.engine.shardTerms;
  return { position: extensions?.['position'] === true, missing: extensions?.[missingField] === true };
}

function errorsOf(error: unknown): readonly GraphQLError[] {
  if (error instanceof RequestErrors) return error.errors;
  if (error instanceof GraphQLError) return [error];
  return [new GraphQLError('Internal server error', { originalError: error as Error })];
}
