import type { IsoDate } from '../../../platform/time/calendar';

/** One record of a part (`partial-executions.ts`). */
export interface RecordedPart {
  /** The placement that carries it out; null: the district itself. */
  readonly placementId: string | null;
  readonly executedOn: IsoDate;
  /** Of what was granted, with all that is carried out beside it. */
  readonly percent: number;
  /** From this day on it is carried out no longer. */
  readonly endedOn: IsoDate | null;
}

interface Share {
  percent: number;
  readonly endedOn: IsoDate | null;
}

/**
 * How much of a decision is carried out on a day, in whole percent of what was granted; null when no part is.
 *
 * A record tells the sum, so what its own part adds is what is more than the others carry out, and is what is lost when it ends. One
 * that tells no more than the others had is of all of them alike: nobody knows how much each carries out.
 *
 * @param parts in the order of their recording; of one carrier the latest counts
 */
export function executedPercent(parts: readonly RecordedPart[], on: IsoDate): number | null {
  const shares = new Map<string | null, Share>();
  const begun = parts.filter(
    (part) => part.executedOn <= on && !(hasEnded(part, on) && goesOnOtherwise(parts, part, on)),
  );
  for (const part of begun.toSorted((one, other) => compare(one.executedOn, other.executedOn))) {
    const { placementId, percent, executedOn, endedOn } = part;
    shares.delete(placementId);
    const beside = goingOn(shares, executedOn);
    const rest = percent - sumOf(beside);
    const each = percent / (beside.length + 1);
    if (rest <= 0) for (const share of beside) share.percent = each;
    shares.set(placementId, { percent: rest > 0 ? rest : each, endedOn });
  }
  const today = goingOn(shares, on);
  return today.length === 0 ? null : Math.round(sumOf(today));
}

function hasEnded({ endedOn }: Pick<RecordedPart, 'endedOn'>, on: IsoDate): boolean {
  return endedOn !== null && endedOn <= on;
}

/** Whether another record of the same carrier goes on: one may be recorded for a day before an ended one. */
function goesOnOtherwise(
  parts: readonly RecordedPart[],
  { placementId }: RecordedPart,
  on: IsoDate,
): boolean {
  return parts.some(
    (part) => part.placementId === placementId && part.executedOn <= on && !hasEnded(part, on),
  );
}

function goingOn(shares: ReadonlyMap<string | null, Share>, on: IsoDate): Share[] {
  return [...shares.values()].filter((share) => !hasEnded(share, on));
}

function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { percent }) => sum + percent, 0);
}

function compare(one: IsoDate, other: IsoDate): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
