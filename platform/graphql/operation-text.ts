import { hash } from 'node:crypto';

const QUOTE = 0x22;
const HASH = 0x23;
const BACKSLASH = 0x5c;

/**
 * An operation's text without its comments (GraphQL section 2.1.2), line ends kept: texts that differ in comments alone are one,
 * and errors still name the client's lines.
 */
export function withoutComments(text: string): string {
  let comment = text.indexOf('#');
  if (comment === -1) return text;
  let kept = '';
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === HASH) {
      comment = at;
      at = endOfLine(text, at);
      kept += text.slice(from, comment);
      from = at;
    } else at += 1;
  }
  return kept + text.slice(from);
}

/** What a text is kept under: as long for the longest text as for the shortest. */
export function keyOfText(text: string): string {
  return hash('sha256', text, 'base64');
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text, at)) at += 1;
  return at;
}

/** Behind the closing quote; the end of the line, or of the text, for a string that has none. */
function endOfString(text: string, from: number): number {
  if (text.startsWith('"""', from)) return endOfBlock(text, from + 3);
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
    else if (isLineEnd(text, at)) return at;
  }
  return text.length;
}

function endOfBlock(text: string, from: number): number {
  let end = text.indexOf('"""', from);
  while (end > 0 && text.charCodeAt(end - 1) === BACKSLASH) end = text.indexOf('"""', end + 3);
  return end === -1 ? text.length : end + 3;
}

function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}
