import { type Environment, readInteger } from '../../../platform/settings/environment';

/** Which numbers say too much of the few whom they count. Zero names nobody. */
export interface SmallNumberRule {
  /** A count from 1 up to and without this is small. */
  readonly below: number;
}

export const DEFAULT_SMALL_NUMBERS: SmallNumberRule = { below: 5 };

export function isSmall(count: number, { below }: SmallNumberRule): boolean {
  return count >= 1 && count < below;
}

/** Reads `SMALL_NUMBERS_BELOW`. @throws EnvironmentError */
export function readSmallNumberRule(env: Environment): SmallNumberRule {
  return {
    below: readInteger(env, {
      name: 'SMALL_NUMBERS_BELOW',
      fallback: DEFAULT_SMALL_NUMBERS.below,
      min: 2,
      max: 100,
      about: 'smaller figures of persons are withheld from those outside',
    }),
  };
}
