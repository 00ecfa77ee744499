import { placementTexts as texts } from './sv';

/** What every party of a placement is told; days are ISO. */
export interface KnownPlacement {
  readonly status: 'RUNNING' | 'ENDED' | 'CANCELLED' | 'WITHDRAWN';
  readonly startedOn: string;
  readonly endsOn: string;
  readonly endedOn?: string | null;
  readonly plannedEndOn?: string | null;
  /** The client's. */
  readonly district: { readonly name: string };
}

/** Where a placement stands and what happens next. @param placement null while its district does not answer; @param today ISO */
export function placementWords(placement: KnownPlacement | null | undefined, today: string): string {
  if (!placement) return texts.unknown;
  const { status, startedOn, endedOn } = placement;
  if (status === 'RUNNING') return runningWords(placement, today);
  return (status === 'ENDED' ? texts.ended : texts.withdrawn)(startedOn, endedOn ?? '');
}

function runningWords({ startedOn, endsOn, plannedEndOn, district }: KnownPlacement, today: string): string {
  const isBegun = startedOn <= today;
  if (plannedEndOn) return (isBegun ? texts.runsAndEnds : texts.beginsAndEnds)(startedOn, plannedEndOn);
  if (!isBegun) return texts.begins(startedOn, endsOn, district.name);
  return (endsOn < today ? texts.isOver : texts.runs)(startedOn, endsOn, district.name);
}
