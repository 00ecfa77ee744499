import { parseExactJson } from '../../platform/json/parse-exact-json';
import { EngineErrorCode } from '../errors/errors';
import { withoutMark } from './decode-body';
import { readErrors } from './read-errors';
import type { SubgraphError, SubgraphEvent, SubgraphResponse } from './subgraph';

/** An answer with a GraphQL body is used whatever its HTTP status; anything else is none. */
export function readAnswer(text: string, status: number): SubgraphResponse {
  let body: unknown;
  try {
    body = parseExactJson(text);
  } catch {
    return invalidAnswer(`The subgraph answered no JSON (HTTP status ${status}).`);
  }
  // What JSON escapes in a string comes with a backslash (RFC 8259 section 7).
  return readBody(body, status, !text.includes('\\'));
}

/** The same of a body that has been parsed. */
export function readBody(body: unknown, status: number, isPlain: boolean): SubgraphResponse {
  const { data, errors } = isObject(body) ? readParts(body) : NOTHING;
  if (data === undefined && errors.length === 0)
    return invalidAnswer(`The subgraph answered no GraphQL (HTTP status ${status}).`);
  return { data, ...(errors.length > 0 && { errors }), isPlain };
}

/** A WebSocket message as JSON; undefined when it is none. */
export function readMessage(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const message: unknown = parseExactJson(withoutMark(text));
    return isObject(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

/** The payload of one `next` message; without data, errors or extensions it is an error. */
export function readEvent(payload: unknown, isPlain: boolean): SubgraphEvent {
  const { data, errors } = isObject(payload) ? readParts(payload) : NOTHING;
  const extensions = isObject(payload) && isObject(payload['extensions']) ? payload['extensions'] : undefined;
  if (data === undefined && errors.length === 0 && extensions === undefined)
    return { ...invalidAnswer('The subgraph answered an event that is no GraphQL.'), data: null };
  return {
    data: data ?? null,
    ...(errors.length > 0 && { errors }),
    ...(extensions && { extensions }),
    isPlain,
  };
}

interface Parts {
  /** Undefined when there is none, or what is there is no object. */
  readonly data: Record<string, unknown> | undefined;
  readonly errors: readonly SubgraphError[];
}

const NOTHING: Parts = { data: undefined, errors: [] };

function readParts({ data, errors }: Record<string, unknown>): Parts {
  return { data: isObject(data) ? data : undefined, errors: readErrors(errors) };
}

export function invalidAnswer(message: string): { readonly errors: readonly SubgraphError[] } {
  return { errors: [{ message, extensions: { code: EngineErrorCode.subgraphInvalidAnswer } }] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
