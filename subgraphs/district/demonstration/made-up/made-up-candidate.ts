import { addDays, type IsoDate } from '../../../../platform/time/calendar';
import { CandidateKind } from '../../../vocabulary/candidate-kind.enum';
import { ProgramArea } from '../../../vocabulary/decision.enums';
import type { CheckNote } from '../../clearance/clearance';
import { CandidateStatus } from '../../entities/candidate.enums';
import { SharingScope } from '../../entities/sharing-scope';
import type { DistrictProfile } from './district-profiles';
import { makeUpChecks } from './made-up-checks';
import { type MadeUpVacancy, makeUpVacancies } from './made-up-vacancies';
import type { Random } from './random';
import { INTERESTS, LANGUAGES } from './vocabulary';

export interface MadeUpCandidate {
  readonly kind: CandidateKind;
  readonly status: CandidateStatus;
  readonly area: string;
  readonly programAreas: ProgramArea[];
  readonly languages: string[];
  readonly interests: string[];
  readonly acceptsAgeFrom: number;
  readonly acceptsAgeTo: number;
  readonly weekendsPerMonth: number | null;
  readonly pets: boolean;
  readonly stepFree: boolean;
  readonly smokeFree: boolean;
  readonly capacity: number;
  readonly protectedIdentity: boolean;
  readonly approvedOn: IsoDate | null;
  readonly sharing: SharingScope;
  readonly checks: CheckNote[];
  readonly vacancies: MadeUpVacancy[];
}

const KINDS = [
  [CandidateKind.KONTAKTPERSON, 40],
  [CandidateKind.KVALIFICERAD_KONTAKTPERSON, 8],
  [CandidateKind.KONTAKTFAMILJ, 34],
  [CandidateKind.KORTTIDSFAMILJ, 18],
] as const;
const STATUSES = [
  [CandidateStatus.REGISTERED, 11],
  [CandidateStatus.UNDER_INVESTIGATION, 13],
  [CandidateStatus.APPROVED, 60],
  [CandidateStatus.PAUSED, 7],
  [CandidateStatus.REJECTED, 4],
  [CandidateStatus.ENDED, 5],
] as const;
const SCOPES = [
  [SharingScope.CITY, 55],
  [SharingScope.REGION, 20],
  [SharingScope.DISTRICT, 25],
] as const;
const AREAS_OF_PERSONS = [
  [[ProgramArea.IOF], 30],
  [[ProgramArea.LSS], 30],
  [[ProgramArea.IOF, ProgramArea.LSS], 14],
  [[ProgramArea.OF], 8],
  [[ProgramArea.SOCIALPSYKIATRI], 12],
  [[ProgramArea.OF, ProgramArea.SOCIALPSYKIATRI], 6],
] as const;
const AREAS_OF_FAMILIES = [
  [[ProgramArea.IOF], 45],
  [[ProgramArea.LSS], 25],
  [[ProgramArea.IOF, ProgramArea.LSS], 22],
  [[ProgramArea.IOF, ProgramArea.OF], 8],
] as const;
const PROTECTED = 0.01;

/** Everything about a made-up candidate but its name. */
export function makeUpCandidate(profile: DistrictProfile, random: Random, today: IsoDate): MadeUpCandidate {
  const kind = random.weighted(KINDS);
  const isFamily = kind === CandidateKind.KONTAKTFAMILJ || kind === CandidateKind.KORTTIDSFAMILJ;
  const status = random.weighted(STATUSES);
  const wasApproved = [CandidateStatus.APPROVED, CandidateStatus.PAUSED, CandidateStatus.ENDED].includes(
    status,
  );
  const isApproved = status === CandidateStatus.APPROVED;
  const facts = {
    kind,
    programAreas: [
      ...random.weighted<readonly ProgramArea[]>(isFamily ? AREAS_OF_FAMILIES : AREAS_OF_PERSONS),
    ],
    ...makeUpAges(isFamily, random),
  };
  const capacity = random.weighted([
    [1, isFamily ? 75 : 62],
    [2, 25],
    [3, isFamily ? 0 : 13],
  ] as const);
  return {
    ...facts,
    ...makeUpHome(profile, isFamily, random),
    status,
    capacity,
    languages: makeUpLanguages(random),
    interests: random.sample(INTERESTS, random.integer(1, 5)),
    protectedIdentity: random.chance(PROTECTED),
    approvedOn: wasApproved ? addDays(today, -random.integer(1, 2_500)) : null,
    sharing: isApproved ? random.weighted(SCOPES) : SharingScope.DISTRICT,
    checks: makeUpChecks(facts, status, random, today),
    vacancies: isApproved ? makeUpVacancies(capacity, random, today) : [],
  };
}

function makeUpAges(isFamily: boolean, random: Random) {
  const acceptsAgeFrom = isFamily ? random.integer(0, 12) : random.integer(0, 60);
  const acceptsAgeTo = isFamily
    ? Math.min(20, acceptsAgeFrom + random.integer(3, 10))
    : Math.min(100, acceptsAgeFrom + random.integer(5, 30));
  return { acceptsAgeFrom, acceptsAgeTo };
}

function makeUpHome(profile: DistrictProfile, isFamily: boolean, random: Random) {
  return {
    area: random.pick(profile.areas),
    weekendsPerMonth: isFamily ? random.integer(1, 3) : null,
    pets: random.chance(0.35),
    stepFree: random.chance(0.3),
    smokeFree: random.chance(0.9),
  };
}

function makeUpLanguages(random: Random): string[] {
  const others = Array.from({ length: random.integer(0, 2) }, () => random.weighted(LANGUAGES));
  return ['svenska', ...new Set(others)];
}
