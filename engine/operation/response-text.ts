import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { AnswerTooLargeError } from '../../platform/errors/errors';
import { exceeds } from '../../platform/graphql/exceeds';
import { writeJson } from '../../platform/json/exact-number';

/** `data` already written as JSON text; parsed only for those who ask for the value. */
export class ResponseText {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/**
 * The response's JSON text with errors first (GraphQL section 7.1), without writing `data` a second time; in the place of one
 * that is too large, an error.
 * @param format how that error is told; as it is when absent
 */
export function stringifyResponse(
  response: FormattedExecutionResult,
  maxBytes: number,
  format: (error: GraphQLError) => GraphQLFormattedError = (error) => error.toJSON(),
): string {
  const { errors, extensions } = response;
  const isLarge = exceeds(errors, maxBytes) || exceeds(extensions, maxBytes);
  const text = isLarge ? '' : textOf(response);
  if (!isLarge && !isOver(text, maxBytes)) return text;
  return JSON.stringify({ errors: [format(new AnswerTooLargeError(maxBytes))], data: null });
}

/** A character is three bytes at most: one beyond them is written as two. */
function isOver(text: string, maxBytes: number): boolean {
  return 3 * text.length > maxBytes && Buffer.byteLength(text) > maxBytes;
}

function textOf({ data, errors, extensions }: FormattedExecutionResult): string {
  if (!((data as unknown) instanceof ResponseText)) return writeJson({ errors, data, extensions });
  const before = errors === undefined ? '' : `"errors":${writeJson(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${writeJson(extensions)}`;
  return `{${before}"data":${(data as unknown as ResponseText).text}${after}}`;
}
