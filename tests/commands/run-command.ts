import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { projectFile } from '../../platform/settings/project-file';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs `hub ARGV`, from the project's sources. */
export async function runCommand(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): Promise<Ended> {
  const hook = projectFile('tests', 'network', 'register-typescript.cjs');
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, ['-r', hook, projectFile('commands', 'main.ts'), ...argv], {
    env: { PATH, HOME, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, errors };
}
