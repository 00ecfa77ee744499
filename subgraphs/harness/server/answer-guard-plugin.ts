import type { ApolloServerPlugin } from '@apollo/server';
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
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          try {
            await guard.admit(response.body.singleResult, contextValue);
          } catch (error) {
            const cause = causeOf(error);
            if (!(cause instanceof HubError)) throw error;
            logger.error({ err: cause.originalError ?? cause }, 'an answer was not admitted');
            response.body.singleResult = { errors: [cause.toJSON()] };
          }
        },
      };
    },
  };
}
