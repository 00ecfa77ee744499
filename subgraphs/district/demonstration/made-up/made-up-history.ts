import { addDays, addMonths, type IsoDate } from '../../../../platform/time/calendar';
import { dayOf } from '../../../vocabulary/quarter';
import { reportableFrom } from '../../decision-rules/clock';
import { ClosureReason } from '../../entities/care-decision.enums';
import { DISTRICTS_OF_2012, profileOf } from './district-profiles';
import type { MadeUpCase } from './made-up-case';
import { makeUpClient } from './made-up-client';
import { makeUpNotes } from './made-up-notes';
import { makeUpSpells, type Spell } from './made-up-spells';
import { makeUpTimelyCase } from './made-up-timely-case';
import { PRINTED_FIGURES, type PrintedFigures } from './printed-figures';
import { Random, seedOf } from './random';

export interface HistoricalCase extends MadeUpCase {
  /** The district of 2012 that decided. */
  readonly district: string;
}

/** Not that of the other made-up data: however the districts are seeded, each on its own, the history is one. */
const SEED = 'history of 2009 to 2012';
const TIMELY_CASES = 640;
const FIRST_YEAR = 2010;
/** Every decision of the history is closed by then. */
const END = '2013-12-31';
/** From the third quarter on, so that the decision itself is none from before 2009. */
const FIRST_INTERRUPTION = 2;
const DISTRICTS = DISTRICTS_OF_2012.map((code) => [code, profileOf(code).size] as const);

const CLOSURES = [
  [ClosureReason.WITHDRAWN, 40],
  [ClosureReason.NEED_GONE, 35],
  [ClosureReason.MOVED, 18],
  [ClosureReason.OTHER, 7],
] as const;

/**
 * The whole city's decisions of 2009 to 2012, the same each time: those that waited for more than three months add up to the
 * printed figures, the others were executed in time. Which district decided what is made up.
 */
export function makeUpHistory(): HistoricalCase[] {
  const random = new Random(seedOf(SEED));
  const late = PRINTED_FIGURES.flatMap((figures) =>
    makeUpSpells(figures.counts, random).map((spell) => makeUpLateCase(figures, spell, random)),
  );
  const timely = Array.from({ length: TIMELY_CASES }, () => makeUpTimelyCase(random, END));
  return [...late, ...timely].map((one) => ({ ...one, district: random.weighted(DISTRICTS) }));
}

/** One that is counted on the last days of the spell's quarters and on no other quarter's. */
function makeUpLateCase(grant: PrintedFigures, spell: Spell, random: Random): MadeUpCase {
  const from = makeUpStart(spell, random);
  const until = dayWithin(spell.last + 1, random);
  const isExecuted = random.chance(0.72);
  const isInterrupted = spell.first >= FIRST_INTERRUPTION && random.chance(0.3);
  const decidedOn = isInterrupted ? addDays(from, -random.integer(120, 400)) : from;
  const before = isInterrupted
    ? [{ executedOn: addDays(decidedOn, random.integer(7, 80)), interruptedOn: from }]
    : [];
  const ended = addDays(until, random.integer(90, 600));
  const closedOn = isExecuted ? earlier(ended, END) : until;
  return {
    law: grant.law,
    programArea: grant.programArea,
    intervention: grant.intervention,
    ...makeUpClient(grant, decidedOn, random),
    validUntil: later(closedOn, addDays(decidedOn, 365)),
    timeline: {
      decidedOn,
      executions: isExecuted ? [...before, { executedOn: until, interruptedOn: null }] : before,
      closedOn,
    },
    closureReason: random.weighted(CLOSURES),
    ...makeUpNotes({ from, until, isExecuted }, random),
  };
}

/** A day from which on it waits so that it becomes reportable within the spell's first quarter. */
function makeUpStart({ first }: Spell, random: Random): IsoDate {
  for (;;) {
    const from = addMonths(dayWithin(first, random), -3);
    const reportable = reportableFrom(from);
    if (reportable > endOfQuarter(first - 1) && reportable <= endOfQuarter(first)) return from;
  }
}

function dayWithin(quarter: number, random: Random): IsoDate {
  const before = endOfQuarter(quarter - 1);
  const days = Math.round((Date.parse(endOfQuarter(quarter)) - Date.parse(before)) / 86_400_000);
  return addDays(before, random.integer(1, days));
}

function endOfQuarter(quarter: number): IsoDate {
  const year = FIRST_YEAR + Math.floor(quarter / 4);
  return dayOf({ year, quarter: quarter - (year - FIRST_YEAR) * 4 + 1 });
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
