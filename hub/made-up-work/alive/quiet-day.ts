import { todayOf } from '../../../platform/time/calendar';
import { type FrontDoor, Refusal } from '../play/front-door';
import { createPlay } from '../play/play';
import * as happenings from './happenings';
import { createPassingJournal } from './passing-journal';

export interface QuietDay {
  readonly frontDoor: FrontDoor;
  /** Codes of those in force. */
  readonly districts: readonly string[];
  /** Told before it and after each of its happenings. */
  readonly report: (line: string) => void;
  /** Resolves when it is time for the next; rejects when the day ends. */
  readonly pause: (ms: number) => Promise<void>;
  /** On average between two happenings. */
  readonly seconds: number;
  /** Told apart from every other day that has been played. */
  readonly name: string;
  /** Aborted at its end. */
  readonly signal: AbortSignal;
}

const { vacancyOpens, requestComes, holdIsTaken, answerIsGiven, proposalIsConfirmed, consentIsWithdrawn } =
  happenings;

/** In turn; what there is nothing to do for gives way to the next. */
const IN_TURN: readonly happenings.Happening[] = [
  vacancyOpens,
  answerIsGiven,
  requestComes,
  answerIsGiven,
  holdIsTaken,
  answerIsGiven,
  vacancyOpens,
  answerIsGiven,
  holdIsTaken,
  proposalIsConfirmed,
  answerIsGiven,
];
const CONSENT_EVERY = 30;
const DISTRICT_STRIDE = 5;

/** One small thing after the other happens in the city, always in the same order, until the signal is aborted. */
export async function playQuietDay(day: QuietDay): Promise<void> {
  for (let number = 0; !day.signal.aborted; number++) {
    await day.pause(pauseMs(number, day.seconds));
    const line = await happen(day, number).catch((error: Error) => {
      if (day.signal.aborted) return undefined;
      return `nothing happens: ${error.message}`;
    });
    if (line !== undefined) day.report(line);
  }
}

/** From half of the average to one and a half of it. */
function pauseMs(number: number, seconds: number): number {
  return seconds * 1_000 * (0.5 + ((number * 7) % 11) / 10);
}

async function happen(day: QuietDay, number: number): Promise<string | undefined> {
  const { districts, frontDoor, name } = day;
  const first = number % CONSENT_EVERY === CONSENT_EVERY - 1 ? [consentIsWithdrawn] : [];
  const rest = IN_TURN.map((_, index) => IN_TURN[(number + index) % IN_TURN.length]!);
  const today = todayOf(() => new Date());
  for (const [index, happening] of [...first, ...rest].entries()) {
    const district = districts[(number * DISTRICT_STRIDE + index) % districts.length]!;
    const journal = createPassingJournal();
    const play = createPlay({
      today,
      districts,
      frontDoor,
      journal,
      keyPrefix: `${name}/${number}/${index}`,
    });
    try {
      const line = await happening({ play, number, district });
      if (line !== undefined) return line;
    } catch (error) {
      // Somebody at the hub was faster, or has changed what it was about.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return undefined;
}
