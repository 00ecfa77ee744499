import { dayOf, type Quarter } from '../../vocabulary/quarter';
import type { SuppressionPattern, WithheldCells } from './suppression-pattern';

export interface PublishedPattern extends Quarter {
  readonly pattern: SuppressionPattern;
}

/** What other published versions mean for the bands of waiting time of a quarter, by category. */
export interface Neighbours {
  /** Of which a version of the quarter itself, or of one before it, shows a cut. */
  readonly cutsUntil: ReadonlySet<string>;
  /** Of which a version of the quarter itself, or of one after it, shows bands. */
  readonly bandsSince: ReadonlySet<string>;
}

export const NO_NEIGHBOURS: Neighbours = { cutsUntil: new Set(), bandsSince: new Set() };

export function neighboursOf(quarter: Quarter, published: readonly PublishedPattern[]): Neighbours {
  const on = dayOf(quarter);
  return {
    cutsUntil: categoriesOf(
      published.filter((other) => dayOf(other) <= on),
      ({ showsCuts }) => showsCuts,
    ),
    bandsSince: categoriesOf(
      published.filter((other) => dayOf(other) >= on),
      ({ showsBands }) => showsBands,
    ),
  };
}

function categoriesOf(
  published: readonly PublishedPattern[],
  shows: (cells: WithheldCells) => boolean,
): ReadonlySet<string> {
  const categories = published.flatMap(({ pattern }) => Object.entries(pattern.categories));
  return new Set(categories.filter(([, cells]) => shows(cells)).map(([category]) => category));
}
