import { type ParseArgsConfig, parseArgs } from 'node:util';
import { StartError } from '../../hub/errors/start-error';

/**
 * The values of a command line's options.
 * @throws StartError for one that is unknown, or lacks its value
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message}; see --help`);
  }
}
