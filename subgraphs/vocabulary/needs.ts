import type { IsoDate } from '../../platform/time/calendar';
import type { CandidateKind } from './candidate-kind.enum';
import type { Intervention, ProgramArea } from './decision.enums';

/** Neutral criteria of what is needed, from a client's input or from the brokering. */
export interface MatchNeeds {
  readonly kind: CandidateKind;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
  readonly ageFrom: number;
  readonly ageTo: number;
  readonly languages: readonly string[];
  /** All of them are spoken by whoever matches. */
  readonly requiredLanguages?: readonly string[] | null;
  readonly interests: readonly string[];
  readonly homeDistrict: string;
  readonly startsOn: IsoDate;
  readonly weekendsPerMonth?: number | null;
  readonly noPets: boolean;
  readonly stepFree: boolean;
  readonly smokeFree: boolean;
  readonly districts?: readonly string[] | null;
}
