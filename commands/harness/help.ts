import type { AnyCommand, OptionDefinition } from './command';

const HELP_OPTION: OptionDefinition = { type: 'boolean', about: 'print this' };

/** A command's help, made of its definition. */
export function helpOf({ name, summary, about, notes, options }: AnyCommand): string {
  const usage = Object.entries<OptionDefinition>(options).map(([option, definition]) =>
    usageOf(option, definition),
  );
  const rows = Object.entries<OptionDefinition>({ ...options, help: HELP_OPTION }).map(
    ([option, { about: meaning }]) => [`--${option}`, meaning] as const,
  );
  const parts = [
    `${summary}`,
    ...(about === undefined ? [] : [about]),
    `  ${[`hub ${name}`, ...usage].join(' ')}`,
    columns(rows),
    ...(notes === undefined ? [] : [notes]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Every command with what it is for. */
export function listOf(commands: readonly AnyCommand[]): string {
  return `Runs, watches and looks after the hub.

  hub COMMAND [options]

${columns(commands.map(({ name, summary }) => [name, summary] as const))}

  hub help COMMAND, hub COMMAND --help   what a command does, and its options
  hub --version                          the hub's version

In the project, hub is "npm run --silent hub --"; in its container, "node dist/commands/main.js".
Exit code 0: done. 1: it failed, and a line says why. 2: the command line is wrong, and nothing was begun.
`;
}

function usageOf(option: string, { type, value, isRequired, multiple }: OptionDefinition): string {
  const text = `--${option}${type === 'string' ? ` ${value}` : ''}${multiple ? ' …' : ''}`;
  return isRequired ? text : `[${text}]`;
}

/** Two columns; further lines of the second stand below its first. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length)) + 2;
  const indent = ' '.repeat(width + 2);
  return rows
    .map(([first, second]) => `  ${first.padEnd(width)}${second.replaceAll('\n', `\n${indent}`)}`)
    .join('\n');
}
