import type { Point } from './map-units';

export interface Outline {
  /** Of the district that it is, and of those that have taken it over. */
  readonly codes: readonly string[];
  readonly islands: readonly (readonly Point[])[];
  /** The middle of what is written in it. */
  readonly label: Point;
}

/** Corners that more than one district has: what borders on each other on land has the same line for it. */
const SPANGA_WEST: Point = [84, 92];
const SPANGA_SOUTH: Point = [128, 126];
const SPANGA_EAST: Point = [192, 118];
const RINKEBY_WEST: Point = [108, 50];
const RINKEBY_SOUTH: Point = [150, 76];
const RINKEBY_EAST: Point = [204, 80];
const BROMMA_WEST: Point = [112, 180];
const NORRMALM_NORTH: Point = [280, 100];
const NORRMALM_EAST: Point = [294, 130];
const NORRMALM_SOUTH: Point = [291, 184];
const SKARHOLMEN_NORTH: Point = [134, 276];
const SKARHOLMEN_SOUTH: Point = [152, 322];
const ALVSJO_WEST: Point = [178, 324];
const ALVSJO_NORTH: Point = [206, 330];
const ALVSJO_EAST: Point = [242, 304];
const ALVSJO_SOUTH: Point = [244, 356];
const ARSTA: Point = [246, 278];
const ENSKEDE_EAST: Point = [316, 286];
const ENSKEDE_BEND: Point = [306, 318];
const FARSTA_NORTH: Point = [302, 352];
const FARSTA_WEST: Point = [258, 374];
const FARSTA_EAST: Point = [344, 348];

/** The districts of Stockholm, drawn by hand: where they are to each other, not how large they are. */
export const OUTLINES: readonly Outline[] = [
  {
    codes: ['rinkeby-kista', 'jarva'],
    islands: [[[128, 16], [206, 12], [226, 48], RINKEBY_EAST, RINKEBY_SOUTH, RINKEBY_WEST]],
    label: [167, 46],
  },
  {
    codes: ['spanga-tensta', 'jarva'],
    islands: [[RINKEBY_WEST, RINKEBY_SOUTH, RINKEBY_EAST, SPANGA_EAST, SPANGA_SOUTH, SPANGA_WEST]],
    label: [148, 98],
  },
  {
    codes: ['hasselby-vallingby'],
    islands: [[[50, 84], SPANGA_WEST, SPANGA_SOUTH, BROMMA_WEST, [66, 188], [14, 154], [10, 112]]],
    label: [63, 144],
  },
  {
    codes: ['bromma'],
    islands: [[SPANGA_SOUTH, SPANGA_EAST, [210, 152], [202, 200], [160, 226], [116, 210], BROMMA_WEST]],
    label: [160, 172],
  },
  {
    codes: ['kungsholmen'],
    islands: [
      [
        [222, 166],
        [244, 158],
        [266, 178],
        [264, 206],
        [236, 214],
        [214, 200],
      ],
      [
        [208, 214],
        [220, 218],
        [216, 230],
        [205, 226],
      ],
    ],
    label: [240, 187],
  },
  {
    codes: ['norrmalm', 'norra-innerstaden'],
    islands: [[[230, 112], NORRMALM_NORTH, NORRMALM_EAST, NORRMALM_SOUTH, [272, 174], [250, 151]]],
    label: [268, 138],
  },
  {
    codes: ['ostermalm', 'norra-innerstaden'],
    islands: [
      [
        NORRMALM_NORTH,
        [310, 74],
        [358, 92],
        [352, 130],
        [392, 162],
        [388, 192],
        [344, 206],
        [308, 194],
        NORRMALM_SOUTH,
        NORRMALM_EAST,
      ],
    ],
    label: [332, 148],
  },
  {
    codes: ['sodermalm'],
    islands: [
      [
        [228, 236],
        [258, 226],
        [292, 218],
        [334, 228],
        [342, 252],
        [318, 270],
        [262, 264],
        [234, 256],
      ],
      [
        [276, 197],
        [288, 199],
        [290, 210],
        [278, 212],
      ],
    ],
    label: [286, 244],
  },
  {
    codes: ['skarholmen'],
    islands: [[[86, 292], SKARHOLMEN_NORTH, SKARHOLMEN_SOUTH, [150, 356], [106, 366], [68, 332]]],
    label: [112, 326],
  },
  {
    codes: ['hagersten-liljeholmen', 'hagersten-alvsjo'],
    islands: [
      [
        SKARHOLMEN_NORTH,
        [184, 250],
        [224, 264],
        ARSTA,
        ALVSJO_EAST,
        ALVSJO_NORTH,
        ALVSJO_WEST,
        SKARHOLMEN_SOUTH,
      ],
    ],
    label: [190, 290],
  },
  {
    codes: ['alvsjo', 'hagersten-alvsjo'],
    islands: [[ALVSJO_WEST, ALVSJO_NORTH, ALVSJO_EAST, ALVSJO_SOUTH, [212, 380], [172, 362]]],
    label: [210, 350],
  },
  {
    codes: ['enskede-arsta-vantor'],
    islands: [
      [ARSTA, [288, 276], ENSKEDE_EAST, ENSKEDE_BEND, FARSTA_NORTH, FARSTA_WEST, ALVSJO_SOUTH, ALVSJO_EAST],
    ],
    label: [275, 320],
  },
  {
    codes: ['skarpnack'],
    islands: [[ENSKEDE_EAST, [346, 272], [388, 294], [380, 332], FARSTA_EAST, FARSTA_NORTH, ENSKEDE_BEND]],
    label: [347, 312],
  },
  {
    codes: ['farsta'],
    islands: [[FARSTA_WEST, FARSTA_NORTH, FARSTA_EAST, [358, 380], [330, 412], [280, 410]]],
    label: [310, 383],
  },
];

/** Whether the map has a place for a district. */
export function isDrawn(district: string): boolean {
  return OUTLINES.some(({ codes }) => codes.includes(district));
}
