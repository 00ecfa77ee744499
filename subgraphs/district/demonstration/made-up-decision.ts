import { addDays, type IsoDate } from '../../service/calendar';
import { CandidateKind, ProgramArea } from '../candidates/candidate.enums';
import { ClosureReason, DelayReason, Gender, Intervention, Law } from '../decisions/care-decision.enums';
import type { MadeUpCandidate } from './made-up-candidate';
import type { Random } from './random';

export interface MadeUpDecision {
  readonly law: Law;
  readonly programArea: ProgramArea;
  readonly intervention: Intervention;
  readonly gender: Gender;
  readonly birthYear: number;
  readonly decidedOn: IsoDate;
  readonly validUntil: IsoDate;
  readonly executedOn: IsoDate | null;
  readonly interruptedOn: IsoDate | null;
  readonly closedOn: IsoDate | null;
  readonly closureReason: ClosureReason | null;
  readonly delayReasons: readonly DelayReason[];
}

const GENDERS = [
  [Gender.WOMAN, 46],
  [Gender.MAN, 52],
  [Gender.OTHER, 2],
] as const;
const DELAYS = [
  [DelayReason.NO_SUITABLE_CANDIDATE, 50],
  [DelayReason.CLIENT_DECLINED, 14],
  [DelayReason.CLIENT_NOT_READY, 10],
  [DelayReason.CLIENT_SPECIFIC_WISHES, 12],
  [DelayReason.CLIENT_CANCELLED_MEETINGS, 6],
  [DelayReason.STAFF_SHORTAGE, 5],
  [DelayReason.OTHER, 3],
] as const;
const GRANTS = [
  [[Law.SOL, ProgramArea.IOF, Intervention.KONTAKTPERSON], 26],
  [[Law.SOL, ProgramArea.IOF, Intervention.KONTAKTFAMILJ], 30],
  [[Law.SOL, ProgramArea.OF, Intervention.KONTAKTPERSON], 6],
  [[Law.SOL, ProgramArea.SOCIALPSYKIATRI, Intervention.KONTAKTPERSON], 8],
  [[Law.LSS, ProgramArea.LSS, Intervention.KONTAKTPERSON], 18],
  [[Law.LSS, ProgramArea.LSS, Intervention.KORTTIDSVISTELSE], 10],
  [[Law.LVU, ProgramArea.IOF, Intervention.KONTAKTPERSON], 2],
] as const;
const WORTH_A_REASON_DAYS = 60;

/** The decision that a running placement carries out. */
export function makeUpExecuted(
  candidate: MadeUpCandidate,
  startedOn: IsoDate,
  { random, today }: { readonly random: Random; readonly today: IsoDate },
): MadeUpDecision {
  const decidedOn = addDays(startedOn, -random.integer(14, 110));
  const age = random.integer(candidate.acceptsAgeFrom, candidate.acceptsAgeTo);
  return {
    ...grantFor(candidate),
    gender: random.weighted(GENDERS),
    birthYear: Number(decidedOn.slice(0, 4)) - age,
    decidedOn,
    validUntil: addDays(today, random.integer(30, 700)),
    executedOn: startedOn,
    interruptedOn: null,
    closedOn: null,
    closureReason: null,
    delayReasons: [],
  };
}

/** A decision that waits for somebody, for the first time or again, or has been closed. */
export function makeUpWaiting(random: Random, today: IsoDate): MadeUpDecision {
  const [law, programArea, intervention] = random.weighted<readonly [Law, ProgramArea, Intervention]>(GRANTS);
  const isAdult = programArea === ProgramArea.SOCIALPSYKIATRI || programArea === ProgramArea.OF;
  const age = isAdult ? random.integer(20, 70) : random.integer(law === Law.LVU ? 12 : 2, 18);
  const decidedDaysAgo = random.integer(2, 300);
  const decidedOn = addDays(today, -decidedDaysAgo);
  const later = () => addDays(decidedOn, random.integer(1, decidedDaysAgo));
  const fate = random.weighted([
    ['WAITING', 70],
    ['INTERRUPTED', 15],
    ['CLOSED', 15],
  ] as const);
  return {
    law,
    programArea,
    intervention,
    gender: random.weighted(GENDERS),
    birthYear: Number(decidedOn.slice(0, 4)) - age,
    decidedOn,
    validUntil: addDays(decidedOn, random.integer(365, 900)),
    executedOn: null,
    interruptedOn: fate === 'INTERRUPTED' ? later() : null,
    closedOn: fate === 'CLOSED' ? later() : null,
    closureReason: fate === 'CLOSED' ? random.pick([ClosureReason.WITHDRAWN, ClosureReason.NEED_GONE]) : null,
    delayReasons: decidedDaysAgo > WORTH_A_REASON_DAYS ? [random.weighted(DELAYS)] : [],
  };
}

function grantFor({ kind, programAreas }: MadeUpCandidate) {
  const programArea = programAreas.includes(ProgramArea.LSS) ? ProgramArea.LSS : programAreas[0]!;
  const law = programArea === ProgramArea.LSS ? Law.LSS : Law.SOL;
  return { law, programArea, intervention: interventionOf(kind, law) };
}

/** Under SoL a family that gives relief is a kontaktfamilj. */
function interventionOf(kind: CandidateKind, law: Law): Intervention {
  if (kind === CandidateKind.KORTTIDSFAMILJ && law === Law.LSS) return Intervention.KORTTIDSVISTELSE;
  if (kind === CandidateKind.KORTTIDSFAMILJ || kind === CandidateKind.KONTAKTFAMILJ)
    return Intervention.KONTAKTFAMILJ;
  return Intervention.KONTAKTPERSON;
}
