import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFile } from '../../platform/settings/project-file';
import { filesWith } from './harness/console-files';

const SHEET = /import (\w+) from '([^']+\.module\.css)'/g;

const read = (file: string) => readFileSync(projectFile('console', file), 'utf8');

/** What a part takes of its style sheets, as `<sheet> <class>`. */
function stylesIn(file: string): readonly string[] {
  const text = read(file);
  return [...text.matchAll(SHEET)].flatMap(([, name, sheet]) =>
    [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
      ([, style]) => `${join(dirname(file), sheet!)} ${style}`,
    ),
  );
}

test('every class that a part takes of a style sheet is in it: what is not is no style, and nobody is told', () => {
  const taken = new Set(filesWith(/\.module\.css'/).flatMap(stylesIn));
  expect(taken.size).toBeGreaterThan(200);
  const missing = [...taken].filter((each) => {
    const [sheet, style] = each.split(' ');
    return !new RegExp(`\\.${style}(?![\\w-])`).test(read(sheet!));
  });
  expect(missing).toEqual([]);
});
