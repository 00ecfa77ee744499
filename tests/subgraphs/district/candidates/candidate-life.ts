import { addDays, todayOf } from '../../../../platform/time/calendar';
import { STEWARD, type TestDistrict, type Variables } from '../test-district';

export const TODAY = todayOf(() => new Date());

export const PERSON_CHECKS = ['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'REFERENCE', 'INTERVIEW'];
export const FAMILY_CHECKS = [...PERSON_CHECKS, 'HOME_VISIT'];

export const PERSON: Variables = {
  district: 'farsta',
  kind: 'KONTAKTPERSON',
  name: 'Ada Lind',
  phone: '08-465 004 00',
  area: 'Hökarängen',
  programAreas: ['IOF'],
  languages: ['svenska', 'finska'],
  interests: ['simning'],
  acceptsAgeFrom: 6,
  acceptsAgeTo: 17,
};

export async function register(district: TestDistrict, input: Variables = {}): Promise<string> {
  const { data, errors } = await district.ask(
    STEWARD,
    'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }',
    { input: { ...PERSON, ...input } },
  );
  expect(errors).toBeUndefined();
  return data.registerCandidate.id;
}

export function recordCheck(district: TestDistrict, candidateId: string, check: Variables) {
  const input = { candidateId, passed: true, performedOn: addDays(TODAY, -10), ...check };
  return district.ask(
    STEWARD,
    'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id status missingChecks } }',
    { input },
  );
}

export async function recordChecks(
  district: TestDistrict,
  candidateId: string,
  kinds: readonly string[],
  check: Variables = {},
): Promise<void> {
  for (const kind of kinds) {
    const { errors } = await recordCheck(district, candidateId, { kind, ...check });
    expect(errors).toBeUndefined();
  }
}

export function approve(district: TestDistrict, candidateId: string) {
  return district.ask(
    STEWARD,
    'mutation ($id: ID!) { approveCandidate(candidateId: $id) { id status approvedOn missingChecks } }',
    { id: candidateId },
  );
}

export function share(
  district: TestDistrict,
  candidateId: string,
  scope: string,
  consentedOn = addDays(TODAY, -1),
) {
  return district.ask(
    STEWARD,
    'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id sharing } }',
    { input: { candidateId, scope, consentedOn } },
  );
}

export function open(district: TestDistrict, candidateId: string, startsOn = addDays(TODAY, 30)) {
  return district.ask(
    STEWARD,
    `mutation ($input: OpenVacancyInput!) {
      openVacancy(input: $input) { id status startsOn weekendsPerMonth candidate { id availableFrom vacancies { id } } }
    }`,
    { input: { candidateId, startsOn } },
  );
}

/** An approved candidate with one open vacancy, shared as told. Answers with both ids. */
export async function enterPool(
  district: TestDistrict,
  scope: string,
  input: Variables = {},
  check: Variables = {},
): Promise<{ candidate: string; vacancy: string }> {
  const candidate = await register(district, input);
  await recordChecks(district, candidate, PERSON_CHECKS, check);
  expect((await approve(district, candidate)).errors).toBeUndefined();
  expect((await share(district, candidate, scope)).errors).toBeUndefined();
  const { data } = await open(district, candidate);
  return { candidate, vacancy: data.openVacancy.id };
}
