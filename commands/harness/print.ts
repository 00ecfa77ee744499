import { showInJson, showText } from '../../platform/text/show-text';

/** By which spreadsheets know a file for UTF-8; a terminal shows nothing of it. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes to stdout. What came from data is shown and never obeyed: terminal escapes stand as code points. Only a byte order
 * mark at the very beginning is written as it is.
 */
export function print(text: string): void {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  process.stdout.write(mark + showText(text.slice(mark.length)));
}

/** The same to stderr. */
export function printError(text: string): void {
  process.stderr.write(showText(text));
}

/** A value as one line of JSON, for programs. */
export function printJson(value: unknown): void {
  print(`${showInJson(JSON.stringify(value))}\n`);
}
