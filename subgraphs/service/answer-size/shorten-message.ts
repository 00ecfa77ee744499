import type { GraphQLFormattedError } from 'graphql';

/** A message may repeat what a client sent, which can be a megabyte, once for each place where it is wrong. */
const MAX_MESSAGE_CHARACTERS = 2_000;

export function shortenMessage<E extends Pick<GraphQLFormattedError, 'message'>>(error: E): E {
  const { message } = error;
  if (message.length <= MAX_MESSAGE_CHARACTERS) return error;
  return { ...error, message: `${message.slice(0, MAX_MESSAGE_CHARACTERS)}…` };
}
