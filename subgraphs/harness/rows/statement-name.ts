const names = new Map<string, string>();
/** A connection keeps its statements for ever, and the texts of filters combine to many: the rest is not named. */
const MOST_NAMES = 200;

/** The name under which every connection of the process prepares a text; undefined where it is not worth one. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
