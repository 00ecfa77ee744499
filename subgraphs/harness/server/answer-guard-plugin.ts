import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { HubError } from '../../../platform/errors/errors';
import type { Logger } from '../../../platform/logging/logger';
import { causeOf } from '../errors/cause-of';
import type { AnswerGuard } from '../request/answer-guard';
import type { RequestContext } from '../request/request-context';

/** Over HTTP: an answer that is not admitted becomes its error, without a piece of the data. */
export function answerGuardPlugin(guard: AnswerGuard, logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, contextValue }) {
          if (body.kind === 'single')
            body.singleResult = await admitted(body.singleResult, contextValue, { guard, logger });
        },
      };
    },
  };
}

/** @throws what is no error of the hub */
export async function admitted(
  answer: FormattedExecutionResult,
  context: RequestContext,
  { guard, logger }: { readonly guard: AnswerGuard; readonly logger: Logger },
): Promise<FormattedExecutionResult> {
  try {
    await guard.admit(answer, context);
    return answer;
  } catch (error) {
    const cause = causeOf(error);
    if (!(cause instanceof HubError)) throw error;
    logger.error({ err: cause.originalError ?? cause }, 'an answer was not admitted');
    return { errors: [cause.toJSON()] };
  }
}
