import { readdirSync, readFileSync } from 'node:fs';
import { projectFile } from '../../../platform/settings/project-file';

/** Files below `console/` that have what is looked for. */
export function filesWith(what: RegExp): string[] {
  const names = readdirSync(projectFile('console'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /(?<!generated)\.tsx?$/.test(name));
  return files.filter((name) => what.test(readFileSync(projectFile('console', name), 'utf8')));
}
