import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { preProcessFile } from 'typescript';
import { projectFile } from '../../../platform/settings/project-file';

/** By its own name the package is imported too: `formedlingshub/engine` is `engine/index.ts`. */
const OWN_NAME = 'formedlingshub/';

/** One file's import of another, both by their paths in the project. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** The project's source files, and what each imports of the project: values, types, and what it loads while it runs. */
export interface SourceGraph {
  readonly files: readonly string[];
  readonly imports: readonly Import[];
}

/** @param folders of the project, read with all that is below them */
export function readSourceGraph(folders: readonly string[]): SourceGraph {
  const files = folders.flatMap(sourcesBelow).sort();
  const known = new Set(files);
  const imports = files.flatMap((from) => {
    const { importedFiles } = preProcessFile(readFileSync(projectFile(from), 'utf8'), true, true);
    const targets = importedFiles.flatMap(({ fileName }) => {
      if (fileName.startsWith('.')) return [resolve(known, from, fileName)];
      return fileName.startsWith(OWN_NAME) ? [`${fileName.slice(OWN_NAME.length)}/index.ts`] : [];
    });
    return [...new Set(targets)].map((to) => ({ from, to }));
  });
  return { files, imports };
}

export const folderOf = (file: string): string => dirname(file);

function sourcesBelow(folder: string): string[] {
  return readdirSync(projectFile(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFile().length + 1))
    .filter((file) => !file.includes('node_modules'));
}

function resolve(known: ReadonlySet<string>, from: string, target: string): string {
  const path = posix.join(dirname(from), target);
  const file = [path, `${path}.ts`, `${path}.tsx`, path.replace(/\.js$/, '.ts')].find((name) =>
    known.has(name),
  );
  return file ?? path;
}
