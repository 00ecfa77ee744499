import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, isBuilt, root } from './dist.mjs';

/**
 * `npm start`. A build takes a while: whoever cannot start, for a wrong setting, a port in use or another hub on the same
 * folder, is told before it.
 */
function prepare() {
  if (isBuilt()) return 0;
  const hook = join(root, 'build', 'run-sources.cjs');
  const check = join(root, 'hub', 'check', 'main.ts');
  const { status } = spawnSync(process.execPath, ['-r', hook, check, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return status === 0 ? build() : (status ?? 1);
}

const code = prepare();
if (code === 0) await import(pathToFileURL(join(root, 'dist', 'hub', 'main.js')).href);
else process.exitCode = code;
