import type { IsoDate } from '../../../platform/time/calendar';
import type { DelayReason, Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import type { InterimMeasure } from '../decisions/decision-history.type';
import type { Offer } from '../decisions/offer.type';
import type { ClosureReason } from '../entities/care-decision.enums';

/** What is told of a decision; kept as it is here when it has been sent. */
export interface IndividualReportContent {
  readonly law: Law;
  readonly legalBasis: string;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
  readonly gender: Gender;
  readonly decidedOn: IsoDate;
  /** Null when it has waited since the decision. */
  readonly interruptedOn: IsoDate | null;
  readonly reportableFrom: IsoDate;
  /** What is carried out of it while it waits for the rest. */
  readonly executedPercent: number | null;
  readonly delayReasons: readonly DelayReason[];
  readonly offers: readonly Offer[];
  readonly interimMeasures: readonly InterimMeasure[];
  readonly executedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly closureReason: ClosureReason | null;
}
