import { dirname, posix } from 'node:path';
import { preProcessFile } from 'typescript';
import { readSources } from '../read-sources';

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
  const sources = readSources(folders);
  const files = sources.map(({ file }) => file);
  const known = new Set(files);
  const imports = sources.flatMap(({ file: from, text }) => {
    const { importedFiles } = preProcessFile(text, true, true);
    const targets = importedFiles.flatMap(({ fileName }) => {
      if (fileName.startsWith('.')) return [resolve(known, from, fileName)];
      return fileName.startsWith(OWN_NAME) ? [`${fileName.slice(OWN_NAME.length)}/index.ts`] : [];
    });
    return [...new Set(targets)].map((to) => ({ from, to }));
  });
  return { files, imports };
}

export const folderOf = (file: string): string => dirname(file);

function resolve(known: ReadonlySet<string>, from: string, target: string): string {
  const path = posix.join(dirname(from), target);
  const file = [path, `${path}.ts`, `${path}.tsx`, path.replace(/\.js$/, '.ts')].find((name) =>
    known.has(name),
  );
  return file ?? path;
}
