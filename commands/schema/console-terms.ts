import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';

const GLOSSARY = 'docs/glossary.md';

/** The glossary's words as the console explains them: path → content. @throws Error for a word that is there twice */
export function consoleTerms(): Readonly<Record<string, string>> {
  const meanings = new Map<string, string>();
  for (const [word, meaning] of readGlossary(readFileSync(projectFile(GLOSSARY), 'utf8'))) {
    if (meanings.has(word)) throw new Error(`${GLOSSARY} has "${word}" twice`);
    meanings.set(word, meaning);
  }
  const lines = [...meanings].map(
    ([word, meaning]) => `  ${JSON.stringify(word)}: ${JSON.stringify(meaning)},`,
  );
  const source = [
    `// Made by \`npm run schema\` from ${GLOSSARY}.`,
    '/** What words of the field mean, for people. */',
    'export const TERMS = {',
    ...lines,
    '} as const;',
    '',
    'export type TermName = keyof typeof TERMS;',
    '',
  ];
  return { 'console/texts/terms.generated.ts': source.join('\n') };
}

/** Of each row of a table that says something in its last column: the first of its words, and that. */
function readGlossary(page: string): readonly (readonly [string, string])[] {
  return page.split('\n').flatMap((line) => {
    const [words, , , meaning] = line.startsWith('|') ? line.split('|').slice(1, -1) : [];
    const text = meaning?.trim() ?? '';
    if (words === undefined || text === '' || text === 'in the console' || text.startsWith('---')) return [];
    return [[words.split(/[,:(]/, 1)[0]!.trim(), text]] as const;
  });
}
