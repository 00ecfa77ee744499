import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './dist.mjs';
import { PARTS } from './parts.mjs';
import { root } from './root.mjs';

/**
 * `node build/run.mjs ENTRY …`: runs an entry of the project, such as `commands/main`, from a `dist/` that is what the sources give.
 * Commands do not need the console, and one of them writes what it is built of.
 */
const parts = process.argv[2].startsWith('commands/') ? PARTS.filter(({ folder }) => folder === '') : PARTS;
const code = isBuilt(parts) ? 0 : build(parts);
if (code === 0) {
  const entry = join(root, 'dist', `${process.argv[2]}.js`);
  process.argv.splice(1, 2, entry);
  await import(pathToFileURL(entry).href);
} else process.exitCode = code;
