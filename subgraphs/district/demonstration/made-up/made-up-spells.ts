import type { Random } from './random';

/** The quarters on whose last days one decision is counted, from the first to the last; numbered on from 2010's first. */
export interface Spell {
  readonly first: number;
  readonly last: number;
}

const LONGEST_AFTERLIFE = 2;
const BEGUN_EARLIER = 0.4;
const STAYS = 0.55;

/**
 * Spells such that on each quarter's last day as many are counted as asked for; anything up to the next figure where none
 * is asked for. Some wait from one quarter to the next, some began the quarter before the first or outlast the last.
 */
export function makeUpSpells(figures: readonly (number | null)[], random: Random): Spell[] {
  const spells: Spell[] = [];
  let waiting: number[] = [];
  for (const [quarter, count] of fillGaps(figures, random).entries()) {
    const { stay, end } = part(waiting, count, random);
    spells.push(...end.map((first) => ({ first, last: quarter - 1 })));
    const begin = Array.from({ length: count - stay.length }, () => firstQuarter(quarter, random));
    waiting = [...stay, ...begin];
  }
  const last = figures.length - 1;
  return [
    ...spells,
    ...waiting.map((first) => ({ first, last: last + random.integer(0, LONGEST_AFTERLIFE) })),
  ];
}

function fillGaps(figures: readonly (number | null)[], random: Random): number[] {
  return figures.map((figure, quarter) => {
    if (figure !== null) return figure;
    const next = figures.slice(quarter).find((later) => later !== null) ?? 0;
    return random.integer(0, next);
  });
}

/** Those that still wait in the next quarter, at most so many, and the others. */
function part(waiting: readonly number[], most: number, random: Random) {
  const stay: number[] = [];
  const end: number[] = [];
  for (const first of waiting) (stay.length < most && random.chance(STAYS) ? stay : end).push(first);
  return { stay, end };
}

function firstQuarter(quarter: number, random: Random): number {
  return quarter === 0 && random.chance(BEGUN_EARLIER) ? -1 : quarter;
}
