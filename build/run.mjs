import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt, root } from './dist.mjs';

/** `node build/run.mjs ENTRY …`: runs an entry of the project, such as `commands/main`, from a `dist/` that is what the sources give. */
const code = isBuilt() ? 0 : build();
if (code === 0) {
  const entry = join(root, 'dist', `${process.argv[2]}.js`);
  process.argv.splice(1, 2, entry);
  await import(pathToFileURL(entry).href);
} else process.exitCode = code;
