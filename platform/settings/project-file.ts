import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The absolute path of a file of this project, the same from the sources and from the compiled `dist/`. */
export function projectFile(...path: string[]): string {
  return join(projectRoot(__dirname), ...path);
}

function projectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of the project was not found');
  return projectRoot(parent);
}
