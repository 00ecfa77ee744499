import { BadUserInputError } from '../errors/errors';
import { parseJson } from '../json/parse-json';
import { showValue } from './show-text';

const HALF_OF_A_PAIR = /\p{Cs}/u;

/** Comments, block strings and strings of a GraphQL document (specification sections 2.1.4 and 2.9.4). */
const TOKENS = /#[^\n\r]*|"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n\r])*"/g;
const ESCAPES = /\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|.)/gi;

/** PostgreSQL's texts hold no NUL, and no UTF-8 holds half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && !HALF_OF_A_PAIR.test(text);
}

/**
 * Refuses the parameters of a GraphQL request (GraphQL over HTTP, "Request Parameters") that hold a text, or the name of
 * a value, which could not be stored and told again as it was sent.
 * @throws BadUserInputError naming the variable, or `query` for a literal
 */
export function assertStorable(parameters: unknown): void {
  for (const [name, value] of Object.entries(parameters ?? {})) {
    if (name === 'variables' && typeof value === 'object' && value !== null) assertEntries(value, '');
    else assertTexts(value, name);
    if (name === 'query' && typeof value === 'string') assertLiterals(value);
  }
}

/**
 * The same of the parameters in a URL.
 * @throws BadUserInputError, also for escapes that are no UTF-8
 */
export function assertStorableUrl(url: string): void {
  const start = url.indexOf('?');
  if (start === -1) return;
  const search = url.slice(start + 1);
  if (ESCAPED_BYTES.test(search) && !isDecodable(search)) throw refusal('The URL', search);
  const { variables, extensions, ...texts } = Object.fromEntries(new URLSearchParams(search));
  assertStorable({ ...texts, variables: parseOrNull(variables), extensions: parseOrNull(extensions) });
}

/** Of ASCII alone there is nothing that could be no UTF-8. */
const ESCAPED_BYTES = /%[89a-f]/i;

function isDecodable(search: string): boolean {
  try {
    decodeURIComponent(search);
    return true;
  } catch {
    return false;
  }
}

/** What is no JSON is left to whoever reads it to refuse. */
function parseOrNull(text: string | undefined): unknown {
  try {
    return text === undefined ? null : parseJson(text);
  } catch {
    return null;
  }
}

/** @throws BadUserInputError for bytes that are no UTF-8 */
export function bodyRefusal(): BadUserInputError {
  return new BadUserInputError('The body', 'must be UTF-8', { rule: 'UNSTORABLE_TEXT' });
}

function assertTexts(value: unknown, field: string): void {
  if (typeof value === 'string') assertText(value, field);
  else if (typeof value === 'object' && value !== null) assertEntries(value, `${field}.`);
}

function assertEntries(value: object, prefix: string): void {
  if (Array.isArray(value)) {
    for (const item of value) assertTexts(item, prefix.slice(0, -1));
    return;
  }
  for (const [name, inner] of Object.entries(value)) {
    assertText(name, prefix === '' ? 'variables' : prefix.slice(0, -1));
    assertTexts(inner, prefix + name);
  }
}

function assertText(text: string, field: string): void {
  if (!isStorable(text)) throw refusal(field, text);
}

function assertLiterals(document: string): void {
  if (!document.includes('\\u')) return;
  for (const [token] of document.matchAll(TOKENS)) {
    const isString = token.startsWith('"') && !token.startsWith('"""');
    if (isString && !isStorable(unescaped(token))) throw refusal('query', token.slice(1, -1));
  }
}

function unescaped(literal: string): string {
  return literal.replace(ESCAPES, (_, braced?: string, fixed?: string) => {
    if (fixed !== undefined) return String.fromCharCode(Number.parseInt(fixed, 16));
    const point = Number.parseInt(braced ?? '5c', 16);
    // Beyond Unicode: no GraphQL, which is the parser's to say.
    return point > 0x10ffff ? '?' : String.fromCodePoint(point);
  });
}

function refusal(field: string, text: string): BadUserInputError {
  return new BadUserInputError(field, 'holds NUL or half of a surrogate pair, which no text can', {
    value: showValue(text),
    rule: 'UNSTORABLE_TEXT',
  });
}
