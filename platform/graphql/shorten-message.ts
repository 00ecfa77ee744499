import type { GraphQLFormattedError } from 'graphql';
import { showText } from '../text/show-text';

/** A message may repeat what a client sent, which can be a megabyte, once for each place where it is wrong. */
const MAX_MESSAGE_CHARACTERS = 2_000;

/** The error with its message short, and nothing in it but text: what a client sent may be commands to a terminal. */
export function shortenMessage<E extends Pick<GraphQLFormattedError, 'message'>>(error: E): E {
  const isShort = error.message.length <= MAX_MESSAGE_CHARACTERS;
  const message = showText(isShort ? error.message : `${error.message.slice(0, MAX_MESSAGE_CHARACTERS)}…`);
  return message === error.message ? error : { ...error, message };
}
