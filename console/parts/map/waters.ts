import type { Point } from './map-units';

/** Mälaren, Saltsjön and what leads from one to the other. */
export const WATERS: readonly (readonly Point[])[] = [
  [
    [0, 118],
    [40, 150],
    [110, 180],
    [196, 120],
    [236, 108],
    [262, 160],
    [300, 182],
    [400, 140],
    [400, 268],
    [346, 276],
    [316, 290],
    [246, 286],
    [184, 262],
    [134, 284],
    [86, 300],
    [40, 330],
    [0, 338],
  ],
  [
    [276, 60],
    [312, 40],
    [400, 70],
    [400, 168],
    [356, 170],
    [340, 96],
    [296, 112],
    [276, 104],
  ],
];

export const WATER_NAMES: readonly { readonly name: string; readonly at: Point }[] = [
  { name: 'Mälaren', at: [62, 244] },
  { name: 'Saltsjön', at: [372, 232] },
];
