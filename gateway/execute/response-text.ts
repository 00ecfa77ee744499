import type { FormattedExecutionResult } from 'graphql';

/** `data` already written as JSON text; parsed only for those who ask for the value. */
export class ResponseText {
  constructor(readonly text: string) {}

  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** The response's JSON text with errors first (GraphQL section 7.1), without writing `data` a second time. */
export function stringifyResponse({ data, errors, extensions }: FormattedExecutionResult): string {
  if (!((data as unknown) instanceof ResponseText)) return JSON.stringify({ errors, data, extensions });
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${(data as unknown as ResponseText).text}${after}}`;
}
