import { parseArgs } from 'node:util';
import { UsageError } from '../../platform/process/usage-error';
import type { OptionDefinitions, OptionValues } from './command';

/**
 * The values of a command line's options.
 * @throws UsageError for one that is unknown, lacks its value, or is needed and not there
 */
export function readOptions<const Options extends OptionDefinitions>(
  argv: readonly string[],
  options: Options,
): OptionValues<Options> {
  const values = parse(argv, options);
  for (const [name, { isRequired }] of Object.entries(options)) {
    if (isRequired && values[name] === undefined) throw new UsageError(`--${name} is needed; see --help`);
  }
  return values as OptionValues<Options>;
}

function parse(argv: readonly string[], options: OptionDefinitions): Readonly<Record<string, unknown>> {
  const known = Object.entries(options).map(([name, { type, multiple = false }]) => [
    name,
    { type, multiple },
  ]);
  try {
    return parseArgs({ args: [...argv], options: Object.fromEntries(known) }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}; see --help`);
  }
}

/** @throws UsageError naming the option */
export function toInteger(
  option: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(`${option} must be a whole number from ${min} to ${max}, not "${text}"`);
}
