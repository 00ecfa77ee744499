import type { DistrictWork } from './cases/district-work';
import { awaitingAnswers, longWaiting, poolToLookAfter, readToReview } from './cases/district-work';
import { OUTCOMES } from './cases/outcomes';
import { Refusal } from './play/front-door';
import type { Play } from './play/play';

export interface WorkMadeUp {
  readonly cases: number;
  /** Why those that could not be played to their end stopped. */
  readonly refusals: readonly string[];
}

/**
 * Case work as it is on an ordinary day: in every district something for everybody, and somewhere in the city everything that can
 * become of a request. Played through the front door, one step after the other, so each database agrees with the others.
 */
export async function makeUpWork(play: Play): Promise<WorkMadeUp> {
  const refusals: string[] = [];
  const cases = [...districtCases(play), ...outcomeCases(play)];
  for (const one of cases) {
    try {
      await one();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error.message);
    }
  }
  return { cases: cases.length, refusals };
}

type Case = () => Promise<void>;

function districtCases(play: Play): Case[] {
  return play.districts.flatMap((district, index) => {
    const work: DistrictWork = { play, district, near: neighbourOf(play, index), index };
    return [longWaiting, awaitingAnswers, poolToLookAfter, readToReview].map((one) => () => one(work));
  });
}

function outcomeCases(play: Play): Case[] {
  return Object.entries(OUTCOMES).map(([name, outcome], index) => {
    const district = play.districts[index % play.districts.length]!;
    const near = neighbourOf(play, index);
    return () => outcome({ play, key: `${district}/${name}`, district, near, number: index + 2 });
  });
}

/** Another district, where there is any. */
function neighbourOf({ districts }: Play, index: number): string {
  return districts[(index + 1) % districts.length]!;
}
