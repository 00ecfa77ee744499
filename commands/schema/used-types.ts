const COMMENT = /^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm;
const EXPORTED_TYPE = /^export type (\w+)(?:<[^=]*>)? =[\s\S]*?;$(?=\n\n|\nexport |\n*$(?![\s\S]))/gm;

/**
 * Of a generated file's exported types those that are needed, and those that these name in their turn, in the file's order and
 * without comments. What a page does not ask for, or what is said of it, then never changes its file.
 */
export function usedTypes(generated: string, needed: readonly string[]): readonly string[] {
  const types = new Map(
    [...generated.replace(COMMENT, '').matchAll(EXPORTED_TYPE)].map((match) => [match[1]!, match[0]]),
  );
  const used = new Set<string>();
  const use = (name: string): void => {
    const text = types.get(name);
    if (text === undefined || used.has(name)) return;
    used.add(name);
    for (const [word] of text.matchAll(/\b[A-Z]\w*\b/g)) use(word);
  };
  for (const name of needed) use(name);
  return [...types].filter(([name]) => used.has(name)).flatMap(([, text]) => [text, '']);
}
