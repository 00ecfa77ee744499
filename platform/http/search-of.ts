import type { IncomingMessage } from 'node:http';

/** The parameters in a request's URL. */
export function searchOf({ url = '/' }: IncomingMessage): URLSearchParams {
  return new URL(url, 'http://hub').searchParams;
}
