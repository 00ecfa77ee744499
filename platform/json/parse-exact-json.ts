import { ExactNumber, MARK } from './exact-number';
import { assertNesting } from './parse-json';

/**
 * Where a number of a JSON text may be one that JavaScript would write otherwise: long, with an exponent, with a zero at the
 * end of its fraction, or a negative zero. Text in strings may look so too, which costs time only; ids such as
 * `farsta:4e5…` do not.
 */
const SUSPECT =
  /[:,[]\s*(?:-0[,}\]\s]|-?\d(?:\d{15}|[\d.]{16}|[\d.]*[eE][+-]?\d+[,}\]\s]|\d*\.\d*0[,}\]\s]))/;

/**
 * JSON.parse that keeps numbers as they were sent (`ExactNumber`), which most texts need not: they take the short way.
 *
 * @throws SyntaxError
 */
export function parseExactJson(text: string): unknown {
  return SUSPECT.test(text) ? unmark(JSON.parse(mark(text))) : JSON.parse(text);
}

/** A client's JSON text, nested no deeper than others. @throws SyntaxError */
export function parseClientJson(text: string): unknown {
  assertNesting(text);
  return parseExactJson(text);
}

const [QUOTE, BACKSLASH, MINUS, ZERO, NINE] = [34, 92, 45, 48, 57];
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The text with each number that would change as a string that begins with `MARK`. What is no JSON stays so. */
function mark(text: string): string {
  let marked = '';
  let copied = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === MINUS || (code >= ZERO && code <= NINE)) {
      const number = numberAt(text, index);
      if (String(Number(number)) !== number && number !== '') {
        marked += `${text.slice(copied, index)}"${MARK}${number}"`;
        copied = index + number.length;
      }
      index += Math.max(0, number.length - 1);
    }
  }
  return marked + text.slice(copied);
}

function numberAt(text: string, index: number): string {
  NUMBER.lastIndex = index;
  return NUMBER.exec(text)?.[0] ?? '';
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

function unmark(value: unknown): unknown {
  if (typeof value === 'string')
    return value.startsWith(MARK) ? new ExactNumber(value.slice(MARK.length)) : value;
  if (typeof value !== 'object' || value === null) return value;
  const holder = value as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    const item = holder[key];
    if (typeof item === 'string' ? item.startsWith(MARK) : typeof item === 'object')
      setOwn(holder, key, unmark(item));
  }
  return value;
}

/** A key `__proto__` is one of the text's own. */
function setOwn(holder: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') holder[key] = value;
  else Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}
