/** A place on the map, in its own units: `[0, 0]` is in the north-west. */
export type Point = readonly [x: number, y: number];

export const MAP_SIZE = { width: 400, height: 420 };

/** For `d` of a path. */
export function pathOf(islands: readonly (readonly Point[])[]): string {
  return islands.map((points) => `M${points.map((point) => point.join(' ')).join('L')}Z`).join('');
}
