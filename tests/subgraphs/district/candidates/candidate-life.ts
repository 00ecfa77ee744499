import { addDays } from '../../../../platform/time/calendar';
import {
  type Ask,
  enterPool as enterPoolOf,
  PERSON as KONTAKTPERSON,
  PERSON_CHECKS,
  type PoolEntry,
  TODAY,
} from '../../../network/brokering-life';
import { STEWARD, type TestDistrict, type Variables } from '../test-district';

export { PERSON_CHECKS, TODAY };

export const FAMILY_CHECKS = [...PERSON_CHECKS, 'HOME_VISIT'];

export const PERSON: Variables = { district: 'farsta', ...KONTAKTPERSON };

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
export function enterPool(
  district: TestDistrict,
  scope: string,
  input: Variables = {},
  check: Variables = {},
): Promise<PoolEntry> {
  const ask: Ask = ({ query, variables }, claims) => district.ask(claims, query, variables);
  const terms = { scope, check, startsOn: addDays(TODAY, 30), claims: STEWARD };
  return enterPoolOf(ask, 'farsta', input, terms);
}
