import type { SmallNumberRule } from './small-number-rule';

/**
 * A number as it is shown to those who may not see what it counts: the nearest multiple of the rule's bound, so that neither
 * what an insider knows of it, nor another reading, nor another figure less it, tells of one.
 */
export function roundFigure(count: number, { below }: SmallNumberRule): number {
  return below * Math.round(count / below);
}
