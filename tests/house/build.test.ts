import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../platform/settings/project-file';
import { testRunFolder } from '../network/run-folder';
import { until } from '../network/until';

jest.setTimeout(120_000);

let checkout: string;
const inCheckout = (...path: string[]) => join(checkout, ...path);

/** A small project with this one's build. */
beforeAll(() => {
  checkout = mkdtempSync(join(testRunFolder(), 'checkout-'));
  const own = ['build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const name of own) cpSync(projectFile(name), inCheckout(name), { recursive: true });
  symlinkSync(projectFile('node_modules'), inCheckout('node_modules'));
  for (const folder of [
    'platform',
    'engine',
    'gateway',
    'hub/check',
    'commands',
    'subgraphs',
    'schema',
    'tests/bench',
    'console',
  ])
    mkdirSync(inCheckout(folder), { recursive: true });
  takeFewTypes();
  writeFileSync(inCheckout('hub', 'main.ts'), "console.log('started', process.argv[2]);\n");
  writeFileSync(
    inCheckout('hub', 'check', 'main.ts'),
    "const code: number = process.argv[2] === 'wrong' ? 1 : 0;\nconsole.error('checked');\nprocess.exitCode = code;\n",
  );
  writeFileSync(inCheckout('subgraphs', 'a.ts'), 'export const a = 1;\n');
  writeFileSync(inCheckout('console', 'index.html'), '<script type="module" src="./main.ts"></script>\n');
  writeFileSync(inCheckout('console', 'main.ts'), "document.title = 'one';\n");
});

/** Each build would else read the declarations of all of Node. */
function takeFewTypes(): void {
  const settings = JSON.parse(readFileSync(inCheckout('tsconfig.build.json'), 'utf8'));
  const few = { ...settings, compilerOptions: { types: [], lib: ['ES5'] } };
  writeFileSync(inCheckout('tsconfig.build.json'), `${JSON.stringify(few)}\n`);
  writeFileSync(
    inCheckout('platform', 'globals.d.ts'),
    `declare const console: Record<'log' | 'error', (...values: unknown[]) => void>;
declare const process: { argv: string[]; exitCode?: number };
`,
  );
}

const node = (script: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [inCheckout('build', script), ...args], { encoding: 'utf8' });
/** Another whenever `dist/` is another folder. */
const built = () => statSync(inCheckout('dist')).ino;

function buildsAnew(): boolean {
  const before = existsSync(inCheckout('dist')) ? built() : undefined;
  expect(node('main.mjs')).toMatchObject({ status: 0 });
  expect(readdirSync(checkout).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(existsSync(inCheckout('dist', 'hub', 'main.js'))).toBe(true);
  return before !== built();
}

test('builds once, and not again while nothing has changed, whatever the times of the files are', () => {
  expect(buildsAnew()).toBe(true);
  expect(buildsAnew()).toBe(false);
  utimesSync(inCheckout('subgraphs', 'a.ts'), new Date(), new Date());
  expect(buildsAnew()).toBe(false);
});

test.each<[string, () => void]>([
  ['a source has changed', () => writeFileSync(inCheckout('subgraphs', 'a.ts'), 'export const a = 2;\n')],
  ['a source is new', () => writeFileSync(inCheckout('schema', 'b.ts'), 'export const b = 1;\n')],
  ['a source is gone', () => rmSync(inCheckout('schema', 'b.ts'))],
  [
    'a package has another version',
    () =>
      writeFileSync(
        inCheckout('package-lock.json'),
        readFileSync(inCheckout('package-lock.json'), 'utf8').replace(
          '"version": "0.1.0"',
          '"version": "0.1.1"',
        ),
      ),
  ],
  [
    'the compiler has other settings',
    () =>
      writeFileSync(
        inCheckout('tsconfig.build.json'),
        readFileSync(inCheckout('tsconfig.build.json'), 'utf8').replace('{', '{ '),
      ),
  ],
  ['what was built is gone', () => rmSync(inCheckout('dist'), { recursive: true })],
  ['a part of it is gone', () => rmSync(inCheckout('dist', 'subgraphs', 'a.js'))],
  ['a part of it is cut', () => writeFileSync(inCheckout('dist', 'subgraphs', 'a.js'), '')],
])('builds again when %s', (_, change) => {
  buildsAnew();
  change();
  expect(buildsAnew()).toBe(true);
  expect(existsSync(inCheckout('dist', 'schema', 'b.js'))).toBe(existsSync(inCheckout('schema', 'b.ts')));
});

/** Of a part: another whenever it was built, and not taken over as it was. */
const stamp = (part: string) => readFileSync(inCheckout('dist', part, '.built-from'), 'utf8');
const page = () => readdirSync(inCheckout('dist', 'console', 'assets')).find((name) => name.endsWith('.js'))!;

test('the console is built when its own sources have changed, and the rest stays as it is', () => {
  buildsAnew();
  const [server, script] = [stamp(''), page()];
  writeFileSync(inCheckout('console', 'main.ts'), `document.title = '${'two'.repeat(400)}';\n`);
  expect(buildsAnew()).toBe(true);
  expect(stamp('')).toBe(server);
  expect(page()).not.toBe(script);
  expect(existsSync(inCheckout('dist', 'console', 'assets', `${page()}.br`))).toBe(true);
  expect(existsSync(inCheckout('dist', 'console', 'assets', `${page()}.gz`))).toBe(true);
  const console = stamp('console');
  writeFileSync(inCheckout('subgraphs', 'b.ts'), 'export const b = 1;\n');
  expect(buildsAnew()).toBe(true);
  expect(stamp('console')).toBe(console);
  rmSync(inCheckout('subgraphs', 'b.ts'));
});

test('a command runs without the console, and leaves it as it is', () => {
  buildsAnew();
  const before = stamp('console');
  writeFileSync(inCheckout('console', 'main.ts'), "import './what-a-command-writes';\n");
  writeFileSync(inCheckout('commands', 'write.ts'), "console.log('written');\n");
  expect(node('run.mjs', 'commands/write')).toMatchObject({ status: 0, stdout: 'written\n' });
  expect(stamp('console')).toBe(before);
  expect(node('main.mjs').status).not.toBe(0);
  writeFileSync(inCheckout('console', 'main.ts'), "document.title = 'three';\n");
  rmSync(inCheckout('commands', 'write.ts'));
  expect(buildsAnew()).toBe(true);
});

test('a build that is killed half-way leaves what was there, and the next one is whole', async () => {
  buildsAnew();
  const before = built();
  writeFileSync(inCheckout('subgraphs', 'a.ts'), 'export const a = 3;\n');
  const killed = spawn(process.execPath, [inCheckout('build', 'main.mjs')], {
    detached: true,
    stdio: 'ignore',
  });
  const ended = once(killed, 'exit');
  await until(
    async () => execFileSync('ps', ['-o', 'pid=', '-g', String(killed.pid)], { encoding: 'utf8' }),
    (pids) => pids.trim().split('\n').length > 1,
  );
  process.kill(-killed.pid!, 'SIGKILL');
  await ended;
  mkdirSync(inCheckout(`dist.${killed.pid}`), { recursive: true });
  expect(built()).toBe(before);
  expect(buildsAnew()).toBe(true);
  expect(readFileSync(inCheckout('dist', 'subgraphs', 'a.js'), 'utf8')).toContain('a = 3');
});

test('what does not compile keeps what was built, and fails', () => {
  buildsAnew();
  const before = built();
  writeFileSync(inCheckout('subgraphs', 'a.ts'), "export const a: number = '';\n");
  expect(node('main.mjs').status).not.toBe(0);
  expect(built()).toBe(before);
  writeFileSync(inCheckout('subgraphs', 'a.ts'), 'export const a = 4;\n');
  expect(buildsAnew()).toBe(true);
});

test('npm start is refused before it builds, and hands on its options', () => {
  buildsAnew();
  writeFileSync(inCheckout('subgraphs', 'a.ts'), 'export const a = 5;\n');
  const before = built();
  expect(node('start.mjs', 'wrong')).toMatchObject({ status: 1, stdout: '', stderr: 'checked\n' });
  expect(built()).toBe(before);
  expect(node('start.mjs', '--scale')).toMatchObject({ status: 0, stdout: 'started --scale\n' });
  expect(built()).not.toBe(before);
  expect(node('start.mjs', 'wrong')).toMatchObject({ status: 0, stdout: 'started wrong\n', stderr: '' });
});

test('an entry runs from what the sources give, with its own arguments', () => {
  writeFileSync(inCheckout('schema', 'entry.ts'), 'console.log(process.argv.slice(2).join());\n');
  expect(node('run.mjs', 'schema/entry', 'a', '--b')).toMatchObject({ status: 0, stdout: 'a,--b\n' });
  writeFileSync(inCheckout('schema', 'entry.ts'), "console.log('anew');\n");
  expect(node('run.mjs', 'schema/entry')).toMatchObject({ status: 0, stdout: 'anew\n' });
  rmSync(inCheckout('schema', 'entry.ts'));
});

test('every command of the project runs what the sources give', () => {
  const { scripts } = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'));
  for (const [name, command] of Object.entries<string>(scripts)) {
    if (command.includes('dist/')) expect(command).toMatch(/^node build\/main\.mjs && /);
    const [, entry] = /build\/run\.mjs (\S+)/.exec(command) ?? [];
    if (entry !== undefined)
      expect({ name, entry: existsSync(projectFile(`${entry}.ts`)) }).toEqual({ name, entry: true });
  }
});

test('the sources can be checked before there is a build', () => {
  const check = (environment: NodeJS.ProcessEnv) =>
    spawnSync(
      process.execPath,
      ['-r', projectFile('build', 'run-sources.cjs'), projectFile('hub', 'check', 'main.ts')],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, PORT: '0', HUB_DATA_DIR: inCheckout('.hub'), ...environment },
      },
    );
  expect(check({})).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(check({ SMALL_NUMBERS_BELOW: '0' })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^the hub cannot start: SMALL_NUMBERS_BELOW must be .*\n$/),
  });
});
