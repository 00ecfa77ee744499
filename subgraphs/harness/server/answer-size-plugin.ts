import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { AnswerTooLargeError } from '../../../platform/errors/errors';
import { exceeds } from '../../../platform/graphql/exceeds';

/** Before all that records or keeps an answer: one that is too large becomes its error. */
export function answerSizePlugin(maxBytes: number): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body } }) {
          if (body.kind === 'single') body.singleResult = withinSize(body.singleResult, maxBytes);
        },
      };
    },
  };
}

export function withinSize(answer: FormattedExecutionResult, maxBytes: number): FormattedExecutionResult {
  return exceeds(answer, maxBytes) ? { errors: [new AnswerTooLargeError(maxBytes).toJSON()] } : answer;
}
