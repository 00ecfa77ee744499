import { addMonths, type IsoDate } from '../../../platform/time/calendar';
import { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../vocabulary/decision.enums';
import { NEVER, NO_DATE } from '../entities/candidate.entity';
import { SuitabilityCheckKind } from '../entities/suitability-check-kind';

export interface CheckedCandidate {
  readonly kind: CandidateKind;
  readonly programAreas: readonly ProgramArea[];
  readonly acceptsAgeFrom: number;
}

export interface CheckNote {
  readonly kind: SuitabilityCheckKind;
  /** Null for a register extract that was shown; a bad one leaves no note. */
  readonly passed: boolean | null;
  readonly performedOn: IsoDate;
  readonly validUntil: IsoDate | null;
}

export interface Clearance {
  /** Kinds of checks that are missing, failed or expired today. */
  readonly missing: SuitabilityCheckKind[];
  /** Last day on which every required check is valid: `NEVER`, a day, or `NO_DATE` for no end. */
  readonly validUntil: IsoDate;
}

interface Requirement {
  readonly kind: SuitabilityCheckKind;
  readonly count: number;
}

const PERSON: readonly Requirement[] = [
  { kind: SuitabilityCheckKind.POLICE_REGISTER, count: 1 },
  { kind: SuitabilityCheckKind.SOCIAL_REGISTER, count: 1 },
  { kind: SuitabilityCheckKind.REFERENCE, count: 2 },
  { kind: SuitabilityCheckKind.INTERVIEW, count: 1 },
];
const FAMILY: readonly Requirement[] = [...PERSON, { kind: SuitabilityCheckKind.HOME_VISIT, count: 1 }];

export const REGISTER_EXTRACTS: ReadonlySet<SuitabilityCheckKind> = new Set([
  SuitabilityCheckKind.POLICE_REGISTER,
  SuitabilityCheckKind.SOCIAL_REGISTER,
]);
/** Register extracts for work with children under LSS (lag 2010:479). */
const EXTRACT_VALID_MONTHS = 6;
const ADULT_AGE = 18;

export function requiredChecks(kind: CandidateKind): readonly Requirement[] {
  const isFamily = kind === CandidateKind.KONTAKTFAMILJ || kind === CandidateKind.KORTTIDSFAMILJ;
  return isFamily ? FAMILY : PERSON;
}

/**
 * Whether a candidate's checks allow approval and search. Of every kind the latest notes count, two of them for
 * references: a failed one is not outweighed by an older pass.
 *
 * @param notes the candidate's checks, latest first
 */
export function clearanceOf(
  candidate: CheckedCandidate,
  notes: readonly CheckNote[],
  today: IsoDate,
): Clearance {
  const missing: SuitabilityCheckKind[] = [];
  let validUntil: IsoDate = NO_DATE;
  for (const requirement of requiredChecks(candidate.kind)) {
    const end = endOfRequirement(requirement, candidate, notes);
    if (end < today) missing.push(requirement.kind);
    if (end < validUntil) validUntil = end;
  }
  return { missing, validUntil };
}

/** Ends compare as texts: `NEVER` is before every ISO date and `NO_DATE` after. */
function endOfRequirement(
  { kind, count }: Requirement,
  candidate: CheckedCandidate,
  notes: readonly CheckNote[],
): IsoDate {
  const latest = notes.filter((note) => note.kind === kind).slice(0, count);
  if (latest.length < count) return NEVER;
  return latest.map((note) => endOfNote(note, candidate)).reduce(earlier);
}

function endOfNote(note: CheckNote, candidate: CheckedCandidate): IsoDate {
  if (note.passed === false) return NEVER;
  const end = note.validUntil ?? NO_DATE;
  return isExtractForChildrenUnderLss(note.kind, candidate)
    ? earlier(end, addMonths(note.performedOn, EXTRACT_VALID_MONTHS))
    : end;
}

function isExtractForChildrenUnderLss(kind: SuitabilityCheckKind, candidate: CheckedCandidate): boolean {
  return (
    REGISTER_EXTRACTS.has(kind) &&
    candidate.programAreas.includes(ProgramArea.LSS) &&
    candidate.acceptsAgeFrom < ADULT_AGE
  );
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other;
}
