import { readFileSync } from 'node:fs';
import { UsageError } from '../../platform/process/usage-error';
import type { Environment } from '../../platform/settings/environment';
import { projectFile } from '../../platform/settings/project-file';
import type { AnyCommand, Surroundings } from './command';
import { helpOf, listOf } from './help';
import { print, printError } from './print';
import { readOptions } from './read-options';

/**
 * Runs the command that a command line names, to the exit code: 0 done, 1 failed, 2 for a command line that is wrong. What it
 * throws is told on stderr. Whoever reads its output may go away (`| head`): a signal tells so to a command that would go on
 * for ever, any other ends its work unheard.
 */
export async function runHub(
  commands: readonly AnyCommand[],
  argv: readonly string[],
  env: Environment,
): Promise<void> {
  const surroundings = { env, readerGone: noticeReaderGone() };
  const command = find(commands, argv[0]);
  try {
    process.exitCode =
      command === undefined
        ? answerWithout(commands, argv)
        : await runCommand(command, argv.slice(1), surroundings);
  } catch (error) {
    for (const line of (error as Error).message.split('\n'))
      printError(`${command?.name ?? 'hub'}: ${line}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function noticeReaderGone(): AbortSignal {
  const readerGone = new AbortController();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      readerGone.abort();
    });
  }
  return readerGone.signal;
}

/** `log:verify` is `log-verify` too. */
function find(commands: readonly AnyCommand[], name: string | undefined): AnyCommand | undefined {
  return commands.find((command) => [command.name, command.name.replace(':', '-')].includes(name ?? ''));
}

async function runCommand(command: AnyCommand, argv: readonly string[], surroundings: Surroundings) {
  if (argv.includes('--help') || argv.includes('-h')) return say(helpOf(command));
  const values = readOptions(argv, command.options);
  const exitCode = await command.load()(values, surroundings);
  return typeof exitCode === 'number' ? exitCode : 0;
}

/** @throws UsageError for a name that no command has */
function answerWithout(commands: readonly AnyCommand[], [first, second]: readonly string[]): number {
  if (first === '--version') return say(`${versionOf()}\n`);
  const asked = first === 'help' ? second : first;
  const command = find(commands, asked);
  if (first === 'help' && command !== undefined) return say(helpOf(command));
  if (asked === undefined || asked === '--help' || asked === '-h') return say(listOf(commands));
  throw new UsageError(
    `there is no ${asked.startsWith('-') ? 'option' : 'command'} "${asked}"; see hub --help`,
  );
}

function versionOf(): string {
  return JSON.parse(readFileSync(projectFile('package.json'), 'utf8')).version;
}

function say(text: string): number {
  print(text);
  return 0;
}
