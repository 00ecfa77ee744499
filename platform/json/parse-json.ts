/** Whatever walks a value by recursion, as JSON.stringify and the coercion of variables do, has a stack that ends. */
export const MAX_NESTING = 200;

/**
 * A client's JSON text, its objects and arrays nested at most 200 levels deep.
 *
 * @throws SyntaxError
 */
export const parseJson = parseJsonNested(0);

/** The same for what has a client's text in it, so many levels down. */
export function parseJsonNested(further: number): (text: string) => unknown {
  const most = MAX_NESTING + further;
  return (text) => {
    assertNesting(text, most);
    return JSON.parse(text);
  };
}

/** @throws SyntaxError */
export function assertNesting(text: string, most = MAX_NESTING): void {
  if (isNestedTooDeep(text, most)) throw new SyntaxError(`it is nested deeper than ${most} levels`);
}

const QUOTE = 34;
const BACKSLASH = 92;
const [OPEN_BRACKET, OPEN_BRACE] = [91, 123];
const [CLOSE_BRACKET, CLOSE_BRACE] = [93, 125];

/** Of text that is JSON: in one pass, brackets in strings do not count. */
export function isNestedTooDeep(text: string, most = MAX_NESTING): boolean {
  if (text.length <= most) return false;
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) isInString = false;
    } else if (code === QUOTE) isInString = true;
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) depth -= 1;
    else if (code === OPEN_BRACKET || code === OPEN_BRACE) depth += 1;
    if (depth > most) return true;
  }
  return false;
}
