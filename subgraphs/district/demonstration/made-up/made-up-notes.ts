import { addDays, type IsoDate } from '../../../../platform/time/calendar';
import { DelayReason } from '../../../vocabulary/decision.enums';
import type { MadeUpDelay, MadeUpMeasure, MadeUpOffer, WaitingNotes } from './made-up-case';
import type { Random } from './random';

const DELAYS = [
  [DelayReason.NO_SUITABLE_CANDIDATE, 46],
  [DelayReason.CLIENT_DECLINED, 14],
  [DelayReason.CLIENT_NOT_READY, 10],
  [DelayReason.CLIENT_SPECIFIC_WISHES, 12],
  [DelayReason.CLIENT_CANCELLED_MEETINGS, 8],
  [DelayReason.STAFF_SHORTAGE, 6],
  [DelayReason.OTHER, 4],
] as const;
const DECLINES = [
  'Klienten önskade en person i sin egen ålder.',
  'Klienten avböjde efter första mötet.',
  'Föräldrarna tyckte att familjen bor för långt bort.',
  'Klienten uteblev från mötet och ville sedan inte gå vidare.',
  'Familjen fick förhinder och drog sig ur.',
  'Klienten är allergisk mot familjens hund.',
];
const MEASURES = [
  'Tätare kontakt med handläggaren.',
  'Avlösarservice i hemmet under väntetiden.',
  'Plats i fritidsverksamhet två gånger i veckan.',
  'Samtalsstöd vid ungdomsmottagningen.',
  'Utökat stöd från skolans elevhälsa.',
];
const PERCENTAGES = [25, 50, 50, 75];
/** Why it waits is noted before it is reportable, which is at least 89 days from the first. */
const NOTED_AFTER = { least: 45, most: 84 };
const SHORTEST_PART = 60;

export interface WaitToNote {
  readonly from: IsoDate;
  /** The day it ended, or today. */
  readonly until: IsoDate;
  readonly isExecuted: boolean;
}

/** What is noted of a decision that waits for more than three months. */
export function makeUpNotes({ from, until, isExecuted }: WaitToNote, random: Random): WaitingNotes {
  const days = daysBetween(from, until);
  return {
    delays: makeUpDelays(from, days, random),
    offers: makeUpOffers({ from, days, isExecuted }, random),
    measures: random.chance(0.35) ? [makeUpMeasure(from, isExecuted ? until : null, random)] : [],
    parts: days > SHORTEST_PART && random.chance(0.12) ? [makeUpPart(from, days, random)] : [],
  };
}

function makeUpDelays(from: IsoDate, days: number, random: Random): MadeUpDelay[] {
  const first = Math.min(days, random.integer(NOTED_AFTER.least, NOTED_AFTER.most));
  const delays = [{ reason: random.weighted(DELAYS), on: addDays(from, first) }];
  if (random.chance(0.4)) {
    delays.push({ reason: random.weighted(DELAYS), on: addDays(from, random.integer(first, days)) });
  }
  return delays;
}

function makeUpOffers(
  { from, days, isExecuted }: { readonly from: IsoDate; readonly days: number; readonly isExecuted: boolean },
  random: Random,
): MadeUpOffer[] {
  const declined = random.weighted([
    [0, 45],
    [1, 35],
    [2, 15],
    [3, 5],
  ]);
  const offers: MadeUpOffer[] = Array.from({ length: declined }, () => {
    const day = random.integer(20, Math.max(20, days - 15));
    return {
      offeredOn: addDays(from, day),
      answer: 'DECLINED',
      answeredOn: addDays(from, Math.min(days, day + random.integer(2, 14))),
      reason: random.pick(DECLINES),
    };
  });
  if (!isExecuted) return offers;
  const day = Math.max(0, days - random.integer(8, 20));
  const accepted = { offeredOn: addDays(from, day), answeredOn: addDays(from, Math.min(days, day + 5)) };
  return [...offers, { ...accepted, answer: 'ACCEPTED', reason: null }];
}

function makeUpMeasure(from: IsoDate, until: IsoDate | null, random: Random): MadeUpMeasure {
  return { from: addDays(from, random.integer(20, 60)), until, description: random.pick(MEASURES) };
}

function makeUpPart(from: IsoDate, days: number, random: Random) {
  return {
    executedOn: addDays(from, random.integer(30, days - 10)),
    percent: random.pick(PERCENTAGES),
  };
}

function daysBetween(from: IsoDate, until: IsoDate): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}
