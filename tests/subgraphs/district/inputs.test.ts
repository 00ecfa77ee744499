import { addDays } from '../../../platform/time/calendar';
import { PERSON, register, TODAY } from './candidates/candidate-life';
import { codeOf, STEWARD, startTestDistrict, type TestDistrict, type Variables } from './test-district';

const CORRECT = 'mutation ($input: CorrectCandidateInput!) { correctCandidate(input: $input) { id } }';
const REGISTER = 'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }';

const BAD_FACTS: readonly [string, Variables][] = [
  ['input.name', { name: ' \t' }],
  ['input.name', { name: 'x'.repeat(201) }],
  ['input.area', { area: '' }],
  ['input.phone', { phone: ' ' }],
  ['input.email', { email: 'nobody' }],
  ['input.languages[1]', { languages: ['svenska', ' '] }],
  ['input.interests[0]', { interests: [''] }],
  ['input.programAreas', { programAreas: [] }],
  ['input.acceptsAgeFrom', { acceptsAgeFrom: -1 }],
  ['input.acceptsAgeTo', { acceptsAgeTo: 121 }],
  ['input.acceptsAgeTo', { acceptsAgeFrom: 12, acceptsAgeTo: 11 }],
  ['input.capacity', { capacity: 0 }],
  ['input.weekendsPerMonth', { weekendsPerMonth: 6 }],
];

describe('what a district refuses', () => {
  let district: TestDistrict;
  let candidate: string;

  beforeAll(async () => {
    district = await startTestDistrict();
    candidate = await register(district);
  });
  afterAll(() => district.stop());

  test.each([0, -1, 101, 1_000_000])('a page of %i', async (first) => {
    for (const list of ['candidates', 'vacancies']) {
      const answer = await district.ask(
        STEWARD,
        `query ($first: Int!) { ${list}(first: $first) { totalCount } }`,
        { first },
      );
      expect(codeOf(answer)).toBe('PAGE_SIZE_EXCEEDED');
    }
  });

  test.each(BAD_FACTS)('a registration with a bad %s, naming it', async (field, change) => {
    const answer = await district.ask(STEWARD, REGISTER, { input: { ...PERSON, ...change } });
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(answer.errors![0]!.message).toContain(field);
  });

  test.each(BAD_FACTS)('a correction with a bad %s, naming it', async (field, change) => {
    const input = { candidateId: candidate, version: 1, reason: 'fel', ...change };
    const answer = await district.ask(STEWARD, CORRECT, { input });
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(answer.errors![0]!.message).toContain(field);
  });

  test.each<[string, Variables]>([
    ['input.performedOn', { performedOn: addDays(TODAY, 1) }],
    ['input.validUntil', { performedOn: TODAY, validUntil: addDays(TODAY, -1) }],
  ])('a check with a bad %s', async (field, change) => {
    const input = { candidateId: candidate, kind: 'INTERVIEW', passed: true, ...change };
    const answer = await district.ask(
      STEWARD,
      'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id } }',
      { input },
    );
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('a consent given tomorrow', async () => {
    const input = { candidateId: candidate, scope: 'CITY', consentedOn: addDays(TODAY, 1) };
    const answer = await district.ask(
      STEWARD,
      'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }',
      { input },
    );
    expect(answer.errors![0]!.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.consentedOn',
    });
  });

  test.each([
    '2012-02-30',
    '2012-13-01',
    '12-01-01',
    '0000-01-01',
    '2012-1-1',
    'infinity',
    '2012-01-01T00:00:00Z',
    '',
  ])('the day "%s", in variables and in the text', async (day) => {
    const inVariables = await district.ask(
      STEWARD,
      'query ($filter: CandidateFilter) { candidates(filter: $filter) { totalCount } }',
      { filter: { availableBy: day } },
    );
    const inText = await district.ask(
      STEWARD,
      `{ candidates(filter: { availableBy: "${day}" }) { totalCount } }`,
    );
    expect([codeOf(inVariables), codeOf(inText)]).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });

  test.each([-1, 121])('an age of %i', async (acceptsAge) => {
    for (const list of ['candidates', 'vacancies']) {
      const answer = await district.ask(
        STEWARD,
        `{ ${list}(filter: { acceptsAge: ${acceptsAge} }) { totalCount } }`,
      );
      expect(answer.errors![0]!.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'filter.acceptsAge',
      });
    }
  });

  test('a registration for a district that is not the own', async () => {
    const answer = await district.ask(STEWARD, REGISTER, { input: { ...PERSON, district: 'bromma' } });
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  test('a request by GET that could come from another site', async () => {
    const response = await fetch(`${district.url}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
  });
});
