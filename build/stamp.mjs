import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PARTS } from './parts.mjs';
import { root } from './root.mjs';

const STAMP = '.built-from';

/** Whether a part of a folder is, file by file, what its sources give. Contents are compared, not times: a checkout changes those. */
export function isMade(part, dist) {
  const stamp = join(dist, part.folder, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampOf(part, dist);
}

export function writeStamp(part, dist) {
  writeFileSync(join(dist, part.folder, STAMP), stampOf(part, dist));
}

/** The contents of all sources and settings, and the names and sizes of what was built of them. */
function stampOf(part, dist) {
  const sources = createHash('sha256');
  for (const file of part.sources.flatMap((source) => filesIn(join(root, source), root))) {
    if (part.extensions.test(file)) sources.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  const built = createHash('sha256');
  for (const file of filesOf(part, dist)) {
    if (!file.endsWith(STAMP)) built.update(`${file} ${statSync(join(dist, file)).size}\n`);
  }
  return `${sources.digest('hex')} ${built.digest('hex')}\n`;
}

/** A part's own files in a folder, by their paths in it. */
export function filesOf({ folder }, dist) {
  const others = PARTS.filter((part) => part.folder !== folder && part.folder !== '');
  return filesIn(join(dist, folder), dist).filter(
    (file) => !others.some((other) => file.startsWith(`${other.folder}/`)),
  );
}

function filesIn(path, base) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [relative(base, path).split(sep).join('/')];
  const names = readdirSync(path).filter((name) => name !== 'node_modules');
  return names.flatMap((name) => filesIn(join(path, name), base)).sort();
}
