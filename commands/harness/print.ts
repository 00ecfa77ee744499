import { showInJson, showText } from '../../platform/text/show-text';

/** Writes to stdout. What came from data is shown and never obeyed: terminal escapes stand as code points. */
export function print(text: string): void {
  process.stdout.write(showText(text));
}

/** The same to stderr. */
export function printError(text: string): void {
  process.stderr.write(showText(text));
}

/** A value as one line of JSON, for programs. */
export function printJson(value: unknown): void {
  print(`${showInJson(JSON.stringify(value))}\n`);
}
