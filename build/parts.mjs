import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compress } from './compress.mjs';
import { root } from './root.mjs';

/**
 * What `dist/` is made of: each part is built when its own sources have changed.
 * @typedef {object} Part
 * @property {string} folder below `dist/`; '' for what lies in `dist/` beside the other parts
 * @property {readonly string[]} sources files and folders of the project
 * @property {RegExp} extensions of the sources that count
 * @property {(output: string) => number} make builds into a folder; the compiler's exit code
 */

/** @type {readonly Part[]} */
export const PARTS = [
  {
    folder: '',
    // What `tsc -p tsconfig.build.json` reads.
    sources: [
      'tsconfig.json',
      'tsconfig.build.json',
      'package.json',
      'package-lock.json',
      ...['platform', 'engine', 'gateway', 'subgraphs', 'hub', 'commands', 'schema'],
      'tests/bench',
    ],
    extensions: /\.(ts|json)$/,
    make: (output) => run('typescript', 'bin/tsc', ['-p', 'tsconfig.build.json', '--outDir', output]),
  },
  {
    folder: 'console',
    sources: ['package-lock.json', 'console'],
    extensions: /\.(tsx?|css|html|svg|json|mjs)$/,
    make: (output) => {
      const code = run('vite', 'bin/vite.js', ['build', 'console', '--outDir', output, '--logLevel', 'warn']);
      if (code === 0) compress(output);
      return code;
    },
  },
];

/** Runs a package's command by its file. @returns its exit code */
function run(name, file, args) {
  const folder = join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..');
  const { status } = spawnSync(process.execPath, [join(folder, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    // biome-ignore lint/style/noProcessEnv: what is built is what runs in production, whoever builds it
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return status ?? 1;
}
