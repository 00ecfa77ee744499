import type { ApolloServerPlugin } from '@apollo/server';
import { AnswerTooLargeError } from '../../../platform/errors/errors';
import { exceeds } from '../../../platform/graphql/exceeds';

/** Before all that records or keeps an answer: one that is too large becomes its error. */
export function answerSizePlugin(maxBytes: number): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single' || !exceeds(response.body.singleResult, maxBytes)) return;
          response.body.singleResult = { errors: [new AnswerTooLargeError(maxBytes).toJSON()] };
        },
      };
    },
  };
}
