import { addDays } from '../../../platform/time/calendar';
import { handler, recordDecision, requestPlacement, steward, TODAY } from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';

const YEAR = Number(TODAY.slice(0, 4));

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
});
afterAll(() => hub?.stop());

/** Of a client who is 76 or, before the birthday, 75 this year; what is asked for, and what it contradicts. */
const CONTRADICTIONS = [
  [
    { ageFrom: 7, ageTo: 16 },
    { field: 'input.needs.ageTo', value: 16 },
  ],
  [
    { ageFrom: 0, ageTo: 74 },
    { field: 'input.needs.ageTo', value: 74 },
  ],
  [
    { ageFrom: 77, ageTo: 80 },
    { field: 'input.needs.ageFrom', value: 77 },
  ],
  [
    { ageFrom: 75, ageTo: 76, startsOn: addDays(TODAY, 800) },
    { field: 'input.needs.ageTo', value: 76 },
  ],
] as const;

describe.each(['farsta', 'bromma'])('a request of %s', (district) => {
  test.each(CONTRADICTIONS)(
    'for ages of %j contradicts the decision’s year of birth',
    async (ages, named) => {
      const decision = await recordDecision(ask, district, { birthYear: YEAR - 76 });
      const { errors } = await requestPlacement(ask, district, decision, ages);
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', ...named, rule: 'AGE_OF_CLIENT', birthYear: YEAR - 76 } },
      ]);
      const own = await requestPlacement(ask, district, decision, { ageFrom: 76, ageTo: 76 });
      expect(own.data?.requestPlacement.status).toBe('OPEN');
    },
  );

  test.each([
    { ageFrom: 75, ageTo: 75 },
    { ageFrom: 76, ageTo: 90 },
    { ageFrom: 0, ageTo: 76 },
    { ageFrom: 75, ageTo: 76, startsOn: addDays(TODAY, -800) },
  ])('for ages of %j goes with it', async (ages) => {
    const decision = await recordDecision(ask, district, { birthYear: YEAR - 76 });
    expect((await requestPlacement(ask, district, decision, ages)).errors).toBeUndefined();
  });

  test('for one who is born this year is for no age below zero', async () => {
    const decision = await recordDecision(ask, district, { birthYear: YEAR - 1 });
    const ages = { ageFrom: 0, ageTo: 0 };
    expect((await requestPlacement(ask, district, decision, ages)).errors).toBeUndefined();
  });
});

test('the year itself is told to no reader', async () => {
  const id = await recordDecision(ask, 'farsta');
  for (const claims of [handler('farsta'), steward('farsta'), handler('bromma')]) {
    const query = 'query ($id: ID!) { decision(id: $id) { birthYear } }';
    const { errors } = await ask({ query, variables: { id } }, claims);
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
