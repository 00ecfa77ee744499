import { createHash } from 'node:crypto';
import {
  type ApolloServerPlugin,
  type GraphQLRequest,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { BadHeaderError, IdempotencyKeyReusedError } from '../../../platform/errors/errors';
import type { Logger } from '../../../platform/logging/logger';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { AnswerGuard } from '../request/answer-guard';
import type { RequestContext } from '../request/request-context';
import { currentScope } from './idempotency-scope';
import type { IdempotencyStore, KeyedOperation } from './idempotency-store';

/** 1 to 255 visible ASCII characters. */
const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Makes every mutation that carries an `Idempotency-Key` header happen once (IETF draft-ietf-httpapi-idempotency-key-header):
 * the same key and body of one subject within 24 hours get the stored answer; another body is an error.
 *
 * The key is written before the operation runs, its commands write their results in the transactions of their effects
 * (`run-command.ts`), the answer is written last. So whatever a crash leaves out is made up for when the operation is sent
 * again, and never done twice: commands that were committed are read, the others run. Operations at once with one key
 * wait for each other command by command. An answer with errors is not stored, so that the operation can be tried again.
 */
export function idempotencyPlugin(
  store: IdempotencyStore,
  { logger, guard }: { readonly logger: Logger; readonly guard?: AnswerGuard },
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let keyed: KeyedOperation | undefined;
      let isNew = false;
      return {
        async responseForOperation({ operation, request, contextValue }) {
          const scope = currentScope();
          if (scope === undefined || operation.operation !== 'mutation') return null;
          if (!KEY.test(scope.key))
            return failure(
              new BadHeaderError('Idempotency-Key', 'must be 1 to 255 visible ASCII characters', {
                rule: 'IDEMPOTENCY_KEY_FORM',
              }),
            );
          const { caller } = contextValue;
          keyed = { subject: caller.subject, key: scope.key, fingerprint: fingerprintOf(request, caller) };
          const state = await store.claim(keyed);
          if (state.kind === 'reused') return failure(new IdempotencyKeyReusedError());
          if (state.kind === 'answered') {
            const { remembered, ...answer } = state.response as KeptAnswer;
            guard?.recall(contextValue, remembered);
            return success(answer);
          }
          scope.subject = caller.subject;
          isNew = true;
          return null;
        },
        async willSendResponse({ response, contextValue }) {
          if (!isNew || response.body.kind !== 'single') return;
          const { errors, data } = response.body.singleResult;
          if (errors !== undefined) return;
          const answer: KeptAnswer = { data, remembered: guard?.remember(contextValue) };
          await store.keep(keyed!, answer).catch((error) => logger.warn({ err: error }, 'answer not kept'));
        },
      };
    },
  };
}

interface KeptAnswer extends FormattedExecutionResult {
  /** What the guard must know to admit the same answer again. */
  readonly remembered?: unknown;
}

/** A caller whose rights have changed does not get what was answered under the old ones. */
function fingerprintOf({ query, operationName, variables }: GraphQLRequest, caller: Caller): string {
  const { role, district, scopes } = caller;
  const parts = [query, operationName ?? null, variables ?? {}, role, district, [...scopes].sort()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function failure(error: BadHeaderError | IdempotencyKeyReusedError): GraphQLResponse {
  return success({ errors: [error.toJSON()] });
}

function success(singleResult: FormattedExecutionResult): GraphQLResponse {
  return {
    http: { status: undefined, headers: new HeaderMap() },
    body: { kind: 'single', singleResult },
  };
}
