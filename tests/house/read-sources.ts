import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectFile } from '../../platform/settings/project-file';

export interface Source {
  /** Its path in the project. */
  readonly file: string;
  readonly text: string;
}

/** What runs, apart from what tests and measures it. */
export const ROOMS = ['platform', 'schema', 'engine', 'gateway', 'subgraphs', 'hub', 'commands', 'console'];

/** The TypeScript files of folders of the project and of all that is below them, by their paths. */
export function readSources(folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap(sourcesBelow)
    .sort()
    .map((file) => ({ file, text: readFileSync(projectFile(file), 'utf8') }));
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(projectFile(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(projectFile(), join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'));
}
