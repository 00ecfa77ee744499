import { ExactNumber } from '../json/exact-number';

/**
 * Characters that are no text but commands: to a terminal (C0 and C1, DEL), to whoever lays out lines (bidirectional
 * controls, line and paragraph separators), halves of characters, and characters that nobody sees (zero-width spaces, soft
 * hyphens, tags, fillers). Joiners and variation selectors are of the writing of some languages and of emoji.
 */
const COMMANDS =
  /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\p{Cs}]|(?![\n\t]|\r\n)\p{Cc}|(?!\u200c|\u200d|[\ufe00-\ufe0f])\p{DI}/gu;
const SEEN = /[^\s\p{DI}]/u;
const LONGEST_SHOWN = 60;

/** The text with every such character as its code point (`\u{1b}`); line breaks and tabs stay. */
export function showText(text: string): string {
  return text.replace(
    COMMANDS,
    (character) => `\\u{${character.codePointAt(0)!.toString(16).padStart(2, '0')}}`,
  );
}

/** A JSON text with every such character as JSON escapes it (`\u001b`): it means the same. */
export function showInJson(json: string): string {
  return json.replace(COMMANDS, (characters) =>
    characters
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** A value of somebody's within one line: nothing of it breaks the line. */
export function showInLine(text: string): string {
  return showText(text).replace(/\r?\n/g, '\\n').replaceAll('\t', '\\t');
}

/** A client's value, to be told in an error: in one line, at most 60 characters of it. */
export function showValue(value: string): string {
  const characters = [...value.slice(0, 2 * LONGEST_SHOWN)];
  const isLong = value.length > 2 * LONGEST_SHOWN || characters.length > LONGEST_SHOWN;
  return showInLine(characters.slice(0, LONGEST_SHOWN).join('')) + (isLong ? '…' : '');
}

/** The same of a value of any scalar, as a text; undefined for what is none. */
export function showLeaf(value: unknown): string | undefined {
  if (value instanceof ExactNumber) return showValue(value.text);
  return ['string', 'number', 'boolean'].includes(typeof value) ? showValue(String(value)) : undefined;
}

/** Whether the text holds none of them, and something to be seen unless it is blank. */
export function isPlain(text: string): boolean {
  COMMANDS.lastIndex = 0;
  return !COMMANDS.test(text) && (SEEN.test(text) || text.trim() === '');
}
