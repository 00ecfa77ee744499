import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt } from './dist.mjs';
import { root } from './root.mjs';

/**
 * `npm start`. A build takes a while: whoever cannot start, for a wrong setting, a port in use or another hub on the same
 * folder, is told before it.
 */
function prepare(options) {
  if (isBuilt()) return 0;
  const status = runSources(join('hub', 'check', 'main.ts'), options);
  return status === 0 ? build() : status;
}

/** Runs a source file as it stands. @returns its exit code */
function runSources(file, args) {
  const hook = join(root, 'build', 'run-sources.cjs');
  const { status } = spawnSync(process.execPath, ['-r', hook, join(root, file), ...args], {
    stdio: 'inherit',
  });
  return status ?? 1;
}

const options = process.argv.slice(2);
if (options.includes('--help'))
  process.exitCode = runSources(join('commands', 'main.ts'), ['start', '--help']);
else {
  const code = prepare(options);
  if (code === 0) await import(pathToFileURL(join(root, 'dist', 'hub', 'main.js')).href);
  else process.exitCode = code;
}
