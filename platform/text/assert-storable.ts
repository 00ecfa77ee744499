import { type DocumentNode, parse } from 'graphql';
import { argumentPathOf, argumentPathOfVariable } from '../arguments/argument-path';
import { BadUserInputError, UnstorableValueError } from '../errors/errors';
import { parseJson } from '../json/parse-json';
import { showValue } from './show-text';

const PROBLEM = 'holds NUL or half of a surrogate pair, which no text can';
const MOST_TOKENS = 15_000;
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
 * @throws BadUserInputError naming the argument that has it, or the variable of an operation whose text is not sent;
 *   UnstorableValueError for what is no argument
 */
export function assertStorable(parameters: unknown): void {
  const { query } = (parameters ?? {}) as { readonly query?: unknown };
  const source = typeof query === 'string' ? query : '';
  for (const [name, value] of Object.entries(parameters ?? {})) {
    if (name !== 'variables' || typeof value !== 'object' || value === null) {
      const found = findUnstorable(value, '');
      if (found !== undefined) throw new UnstorableValueError(`${name} ${PROBLEM}.`);
    } else {
      for (const [variable, given] of Object.entries(value)) assertVariable(source, variable, given);
    }
  }
  if (source.includes('\\u')) assertLiterals(source);
}

/**
 * The same of the parameters in a URL.
 * @throws as that does, also for escapes that are no UTF-8
 */
export function assertStorableUrl(url: string): void {
  const start = url.indexOf('?');
  if (start === -1) return;
  const search = url.slice(start + 1);
  if (ESCAPED_BYTES.test(search) && !isDecodable(search))
    throw new UnstorableValueError('The URL must be UTF-8.');
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

/** For bytes that are no UTF-8. */
export function bodyRefusal(): UnstorableValueError {
  return new UnstorableValueError('The body must be UTF-8.');
}

interface Unstorable {
  readonly text: string;
  /** From the value that was looked through: `.area`, `.languages[1]`. */
  readonly within: string;
}

function findUnstorable(value: unknown, within: string): Unstorable | undefined {
  if (typeof value === 'string') return isStorable(value) ? undefined : { text: value, within };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!isStorable(name)) return { text: name, within };
    const found = findUnstorable(inner, Array.isArray(value) ? `${within}[${name}]` : `${within}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function assertVariable(source: string, variable: string, value: unknown): void {
  if (!isStorable(variable)) throw new UnstorableValueError(`The name of a variable ${PROBLEM}.`);
  const found = findUnstorable(value, '');
  if (found === undefined) return;
  const document = parseOrUndefined(source);
  const field = document && argumentPathOfVariable(document, variable, found.within);
  throw refusal(field ?? variable + found.within, found.text);
}

function assertLiterals(source: string): void {
  const isBad = ([token]: RegExpMatchArray) =>
    token.startsWith('"') && !token.startsWith('"""') && !isStorable(unescaped(token));
  const bad = [...source.matchAll(TOKENS)].find(isBad);
  if (bad === undefined) return;
  const document = parseOrUndefined(source);
  const field =
    document && argumentPathOf(document, (node) => node.kind === 'StringValue' && !isStorable(node.value));
  if (field === undefined) throw new UnstorableValueError(`The operation ${PROBLEM}.`);
  throw refusal(field, bad[0].slice(1, -1));
}

/** Undefined for what is no operation, or one that is too long to be looked through. */
function parseOrUndefined(source: string): DocumentNode | undefined {
  try {
    return parse(source, { maxTokens: MOST_TOKENS });
  } catch {
    return undefined;
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
  return new BadUserInputError(field, PROBLEM, {
    value: showValue(text),
    rule: 'UNSTORABLE_TEXT',
  });
}
