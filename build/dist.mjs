import { cpSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from './parts.mjs';
import { root } from './root.mjs';
import { filesOf, isMade, writeStamp } from './stamp.mjs';

const dist = join(root, 'dist');

/** Whether `dist/` is what the sources give, in all its parts, or in those that are asked for. */
export function isBuilt(parts = PARTS) {
  return parts.every((part) => isMade(part, dist));
}

/**
 * Builds into a folder of its own that takes the place of `dist/` when it is whole: the parts whose sources have changed, beside
 * those that are good as they are. One that is killed half-way leaves `dist/` as it was; two at once do the work twice, and
 * either result is whole.
 * @param parts those that must be what their sources give; others stay as they are
 * @returns the compiler's exit code
 */
export function build(parts = PARTS) {
  process.stderr.write('building dist/ from the sources, which takes up to a minute\n');
  removeUnfinished();
  const unfinished = join(root, `dist.${process.pid}`);
  mkdirSync(unfinished);
  const code = PARTS.reduce((failed, part) => failed || makePart(part, unfinished, parts.includes(part)), 0);
  if (code === 0) takePlace(unfinished);
  else rmSync(unfinished, { recursive: true, force: true });
  return code;
}

function makePart(part, unfinished, isAskedFor) {
  if (!isAskedFor || isMade(part, dist)) {
    for (const file of filesOf(part, dist)) cpSync(join(dist, file), join(unfinished, file));
    return 0;
  }
  const code = part.make(join(unfinished, part.folder));
  if (code === 0) writeStamp(part, unfinished);
  return code;
}

function takePlace(unfinished) {
  const before = `${unfinished}.before`;
  moveUnless(['ENOENT'], dist, before);
  // Another build may have come first, from the same sources.
  moveUnless(['ENOTEMPTY', 'EEXIST'], unfinished, dist);
  for (const folder of [unfinished, before]) rmSync(folder, { recursive: true, force: true });
}

function moveUnless(codes, from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!codes.includes(error.code)) throw error;
  }
}

/** Of builds whose process is gone. */
function removeUnfinished() {
  for (const name of readdirSync(root)) {
    const pid = Number(/^dist\.(\d+)(\.before)?$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
