import { parseArgs } from 'node:util';
import { UsageError } from '../../platform/process/usage-error';

/** What may be said when the hub starts, beside its settings. */
export interface StartOptions {
  /** Multiplies the demonstration data, as it was written. */
  readonly scale?: string;
  /** A quiet day of the city happens by itself. */
  readonly alive?: boolean;
  /** Each district runs as a process of its own. */
  readonly isolated?: boolean;
}

export const MAX_SCALE = 134;

/** @throws UsageError for an option that is unknown */
export function readStartOptions(argv: readonly string[]): StartOptions {
  try {
    const options = {
      scale: { type: 'string' },
      alive: { type: 'boolean' },
      isolated: { type: 'boolean' },
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** @throws UsageError for what is no scale */
export function toScale({ scale: value = '1' }: StartOptions): number {
  const scale = Number(value);
  if (Number.isInteger(scale) && scale >= 1 && scale <= MAX_SCALE) return scale;
  throw new UsageError(`--scale must be a whole number from 1 to ${MAX_SCALE}, not "${value}"`);
}
