import { randomUUID } from 'node:crypto';
import { expectedRefusal } from '../../../network/expected-refusal';
import type { TestClaims } from '../../../network/tokens';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from '../test-district';
import { enterPool, PERSON } from './candidate-life';

const OTHERS: readonly (readonly [string, TestClaims])[] = [
  ['handlaggare of the district', HANDLER],
  ['rapportor of the district', { role: 'rapportor', district: 'farsta' }],
  ['kontaktsekreterare of another district', OTHER_REGION],
  ['resursteam', BROKER],
  ['admin', { role: 'admin' }],
  ['service', { role: 'service' }],
];

describe('changes to a pool', () => {
  let district: TestDistrict;
  let candidate: string;
  let vacancy: string;

  beforeAll(async () => {
    district = await startTestDistrict();
    ({ candidate, vacancy } = await enterPool(district, 'CITY', { capacity: 2 }));
  });
  afterAll(() => district.stop());

  const changes = (id: string, vacancyId: string) => [
    `mutation { approveCandidate(candidateId: "${id}") { id } }`,
    `mutation { recordCheck(input: { candidateId: "${id}", kind: INTERVIEW, passed: true, performedOn: "2012-01-01" }) { id } }`,
    `mutation { setSharing(input: { candidateId: "${id}", scope: CITY, consentedOn: "2012-01-01" }) { id } }`,
    `mutation { openVacancy(input: { candidateId: "${id}", startsOn: "2030-01-01" }) { id } }`,
    `mutation { withdrawVacancy(vacancyId: "${vacancyId}", reason: "flytt") { id } }`,
  ];

  test.each(OTHERS)('are refused to a %s alike, whether the id exists or not', async (_who, claims) => {
    const absent = `farsta:${randomUUID()}`;
    const known = await Promise.all(
      changes(candidate, vacancy).map((change) => district.ask(claims, change)),
    );
    const unknown = await Promise.all(changes(absent, absent).map((change) => district.ask(claims, change)));
    const refusal = expectedRefusal(claims.role, 'pool:write');
    expect(known.map(codeOf)).toEqual(Array(5).fill(refusal));
    expect(unknown).toEqual(known);
    const registration =
      'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }';
    expect(codeOf(await district.ask(claims, registration, { input: PERSON }))).toBe(refusal);
  });

  test('of what is not there are not found', async () => {
    const absent = `farsta:${randomUUID()}`;
    const answers = await Promise.all(changes(absent, absent).map((change) => district.ask(STEWARD, change)));
    expect(answers.map(codeOf)).toEqual(Array(5).fill('NOT_FOUND'));
  });

  test("of another district's ids are refused to a kontaktsekreterare of this one", async () => {
    const foreign = candidate.replace('farsta:', 'bromma:');
    const answers = await Promise.all(
      changes(foreign, foreign).map((change) => district.ask(STEWARD, change)),
    );
    expect(answers.map(codeOf)).toEqual(Array(5).fill('FORBIDDEN'));
  });

  test('need an id in its form', async () => {
    const answers = await Promise.all(changes('x', "'; --").map((change) => district.ask(STEWARD, change)));
    expect(answers.map(codeOf)).toEqual(Array(5).fill('FORBIDDEN'));
  });
});
