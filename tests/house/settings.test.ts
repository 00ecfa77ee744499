import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';
import { ROOMS, readSources } from './read-sources';

const sources = readSources(ROOMS);
const page = readFileSync(projectFile('docs', 'settings.md'), 'utf8');
const documented = new Set([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name));

/** Also of a setting that no sample of an environment makes a process read. */
test('every setting that a source file names is in docs/settings.md', () => {
  const readers = sources.filter(({ text }) => /from '.*\/environment'/.test(text));
  const named = readers.flatMap(({ file, text }) =>
    [...text.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'|\bname: '([A-Z][A-Z0-9]*)'/g)].map(
      ([, long, short]) => ({ file, name: (long ?? short)! }),
    ),
  );
  expect(named.length).toBeGreaterThan(60);
  expect(named.filter(({ name }) => !documented.has(name))).toEqual([]);
});

test('the environment is read by the functions that are told what a setting is for, and by no other', () => {
  const otherwise = sources.filter(
    ({ file, text }) =>
      file !== 'platform/settings/environment.ts' &&
      (/\benv(\.[A-Z]|\??\.?\[)/.test(text) || (/process\.env/.test(text) && !/\/main\.ts$/.test(file))),
  );
  expect(otherwise.map(({ file }) => file)).toEqual([]);
});
