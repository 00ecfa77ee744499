import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../../../platform/settings/project-file';

/** Everything is built and packed as it would be published. */
jest.setTimeout(300_000);

const COMPILER_OPTIONS = {
  target: 'ES2022',
  module: 'node20',
  lib: ['ES2023'],
  types: ['node'],
  strict: true,
  skipLibCheck: false,
  rootDir: 'src',
  outDir: 'out',
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'libraries-'));
  const run = (file: string, options: readonly string[], cwd: string) =>
    execFileSync(file, options, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  run('npm', ['pack', '--pack-destination', folder], projectFile());
  const installed = join(folder, 'node_modules', 'formedlingshub');
  mkdirSync(installed, { recursive: true });
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  run('tar', ['xzf', packed, '-C', installed, '--strip-components=1'], folder);
  for (const name of readdirSync(projectFile('node_modules'))) {
    if (!name.startsWith('.'))
      symlinkSync(projectFile('node_modules', name), join(folder, 'node_modules', name));
  }
  cpSync(projectFile('docs', 'examples', 'libraries'), join(folder, 'src'), { recursive: true });
  cpSync(join(folder, 'src'), join(folder, 'out'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts'),
  });
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['src'] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const node = (...options: readonly string[]) =>
  execFileSync(process.execPath, options, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

test('the example compiles against the published types, and runs by the name of the package', () => {
  node(join('node_modules', 'typescript', 'bin', 'tsc'));
  const answers = node(join('out', 'main.js'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const closed = [{ code: 'norr' }];
  const refused = Array.from({ length: 4 }, () =>
    expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }),
  );
  const rows = (...borrowers: readonly (string | null)[]) =>
    ['lund:1', 'vik:1', 'ask:1', 'vik:2'].map((id, index) => ({ id, borrower: borrowers[index] ?? null }));
  expect(answers).toEqual([
    {
      data: {
        copies: {
          nodes: [
            { id: 'lund:1', branch: { name: 'Lundby' }, book: { title: 'Pippi Långstrump' } },
            { id: 'vik:1', branch: { name: 'Vik' }, book: { title: 'Pippi Långstrump' } },
            { id: 'ask:1', branch: { name: 'Askeby' }, book: { title: 'Nils Holgerssons underbara resa' } },
          ],
          closedBranches: [{ code: 'norr', reason: 'UNREACHABLE' }],
        },
      },
    },
    { data: { holdings: { copies: 5, lent: 0, closedBranches: closed } } },
    {
      data: { branch: null },
      errors: [
        {
          message: 'Unknown branch "oster".',
          code: 'BAD_USER_INPUT',
          field: 'code',
          rule: 'UNKNOWN_SHARD',
          value: 'oster',
          service: 'branches',
        },
      ],
    },
    {
      data: { branch: null },
      errors: [expect.objectContaining({ code: 'BRANCH_CLOSED', branch: 'norr', reason: 'UNREACHABLE' })],
    },
    { data: { lend: { id: 'ask:1' } } },
    { data: { copies: { nodes: rows(), closedBranches: closed } }, errors: refused },
    { data: { copies: { nodes: rows(null, null, 'Nils'), closedBranches: closed } } },
    ['branches', 'query at ask', 'query at lund', 'query at norr', 'query at vik'],
  ]);
});
