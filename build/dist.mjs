import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stampFile = join(dist, '.built-from');
/** What `tsc -p tsconfig.build.json` reads. */
const SOURCE_FOLDERS = [
  'platform',
  'engine',
  'gateway',
  'subgraphs',
  'hub',
  'commands',
  'schema',
  join('tests', 'bench'),
];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];

/** Whether `dist/` is, file by file, what these sources give. Contents are compared, not times: a checkout changes those. */
export function isBuilt() {
  if (!existsSync(stampFile)) return false;
  return readFileSync(stampFile, 'utf8') === stampOf(dist);
}

/**
 * Builds into a folder of its own that takes the place of `dist/` when it is whole. One that is killed half-way leaves `dist/`
 * as it was; two at once do the work twice, and either result is whole.
 * @returns the compiler's exit code
 */
export function build() {
  removeUnfinished();
  const unfinished = join(root, `dist.${process.pid}`);
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const options = ['-p', 'tsconfig.build.json', '--outDir', unfinished];
  const { status } = spawnSync(process.execPath, [compiler, ...options], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    return status ?? 1;
  }
  writeFileSync(join(unfinished, '.built-from'), stampOf(unfinished));
  takePlace(unfinished);
  return 0;
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

/** The contents of all sources and settings, and the names and sizes of what was built of them. */
function stampOf(output) {
  const sources = createHash('sha256');
  for (const file of [
    ...SETTINGS,
    ...SOURCE_FOLDERS.flatMap((folder) => filesIn(join(root, folder), root)),
  ]) {
    if (/\.(ts|json)$/.test(file)) sources.update(`\n${file}\n`).update(readFileSync(join(root, file)));
  }
  const built = createHash('sha256');
  for (const file of filesIn(output, output)) {
    if (file !== '.built-from') built.update(`${file} ${statSync(join(output, file)).size}\n`);
  }
  return `${sources.digest('hex')} ${built.digest('hex')}\n`;
}

function filesIn(folder, base) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== 'node_modules');
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesIn(path, base) : [relative(base, path).split(sep).join('/')];
    })
    .sort();
}
