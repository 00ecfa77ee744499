import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectFile } from '../../platform/settings/project-file';

const COMMANDS = [
  'demo:broker',
  'log:verify',
  'match',
  'purge',
  'report',
  'token',
  'watch',
  'migrate',
  'secrets',
];

test.each(COMMANDS)('%s ends quietly when nobody reads what it prints', async (command) => {
  const child = start(command);
  child.stdout!.destroy();
  const [said, [exitCode]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
  expect({ said, exitCode }).toEqual({ said: '', exitCode: 0 });
});

function start(command: string): ChildProcess {
  const hook = projectFile('tests', 'network', 'register-typescript.cjs');
  const { PATH, HOME, TMPDIR } = process.env;
  return spawn(process.execPath, ['-r', hook, projectFile('commands', 'main.ts'), command, '--help'], {
    env: { PATH, HOME, TMPDIR },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
