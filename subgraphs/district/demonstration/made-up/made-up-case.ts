import type { IsoDate } from '../../../../platform/time/calendar';
import type { DelayReason, Gender, Intervention, Law, ProgramArea } from '../../../vocabulary/decision.enums';
import type { DecisionTimeline } from '../../decision-rules/decision-timeline';
import type { ClosureReason } from '../../entities/care-decision.enums';

export interface Grant {
  readonly law: Law;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
}

/** Everything about a made-up decision but its id and its district. */
export interface MadeUpCase extends Grant, WaitingNotes {
  readonly gender: Gender;
  readonly birthYear: number;
  readonly validUntil: IsoDate;
  readonly timeline: DecisionTimeline;
  readonly closureReason: ClosureReason | null;
}

/** What was noted while it waited. */
export interface WaitingNotes {
  readonly delays: readonly MadeUpDelay[];
  readonly offers: readonly MadeUpOffer[];
  readonly measures: readonly MadeUpMeasure[];
  readonly parts: readonly { readonly executedOn: IsoDate; readonly percent: number }[];
}

export interface MadeUpDelay {
  readonly reason: DelayReason;
  readonly on: IsoDate;
}

export interface MadeUpOffer {
  readonly offeredOn: IsoDate;
  readonly answer: 'ACCEPTED' | 'DECLINED';
  readonly answeredOn: IsoDate;
  readonly reason: string | null;
}

export interface MadeUpMeasure {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly description: string;
}

export const NO_NOTES: WaitingNotes = { delays: [], offers: [], measures: [], parts: [] };
