import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';

/** The districts of today: Älvsjö went into Hägersten-Älvsjö on 1 July 2020. */
const STAFF: TestClaims = { role: 'kontaktsekreterare', district: 'hagersten-alvsjo' };

let hub: TestHub;
let uuid: string;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['hagersten-alvsjo', 'farsta'], on: '2026-04-01' });
  const { data, errors } = await hub.ask(
    {
      query: `mutation {
        registerCandidate(input: {
          district: "alvsjo", kind: KONTAKTPERSON, name: "Maja Påhittad", area: "Långbro", programAreas: [IOF],
          languages: ["svenska"], interests: [], acceptsAgeFrom: 7, acceptsAgeTo: 12
        }) { id }
      }`,
    },
    STAFF,
  );
  expect(errors).toBeUndefined();
  uuid = data.registerCandidate.id.split(':')[1];
});

afterAll(() => hub?.stop());

test.each(['alvsjo', 'hagersten-liljeholmen', 'hagersten-alvsjo'])(
  'an id of %s resolves in the district in force',
  async (code) => {
    const query = `{ candidate(id: "${code}:${uuid}") { area district { code name } } }`;
    const { data, errors } = await hub.ask({ query }, STAFF);
    expect(errors).toBeUndefined();
    expect(data.candidate).toEqual({
      area: 'Långbro',
      district: { code: 'hagersten-alvsjo', name: 'Hägersten-Älvsjö' },
    });
  },
);

test('a filter on a retired code asks its successor alone', async () => {
  const query = `{
    candidates(filter: { districts: ["alvsjo"] }) { totalCount missingDistricts { code } }
    poolSummary(districts: ["alvsjo"]) { registered }
  }`;
  await hub.district('farsta').stop();
  const { data, errors } = await hub.ask({ query }, STAFF);
  await hub.district('farsta').start();
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    candidates: { totalCount: 1, missingDistricts: [] },
    poolSummary: { registered: 1 },
  });
});

test('the brokering takes a retired code for its successor', async () => {
  const broker = `{
    charges(district: "alvsjo", from: "2026-03-01", to: "2026-03-31") { amount }
    proposals(filter: { requestingDistricts: ["alvsjo"], candidateDistricts: ["alvsjo"] }) { totalCount }
    placementRequests(filter: { districts: ["alvsjo"] }) { totalCount }
    requestCounts(filter: { districts: ["alvsjo"] }) { count }
    brokeringWorkItems(district: "alvsjo") { totalCount }
    vocabulary(kind: AREA, district: "alvsjo") { district }
  }`;
  const { data, errors } = await hub.ask({ query: broker }, { role: 'resursteam' });
  expect(errors).toBeUndefined();
  expect(data.vocabulary).toContainEqual({ district: 'alvsjo' });
  const own = 'brokeringWorkItems(district: "alvsjo") { totalCount }';
  expect((await hub.ask({ query: `{ ${own} }` }, STAFF)).errors).toBeUndefined();
  const staff = '{ staffMembers(filter: { districts: ["alvsjo"] }) { totalCount } }';
  expect((await hub.ask({ query: staff }, { role: 'admin' })).errors).toBeUndefined();
});

test('a code that never was is refused by name', async () => {
  const { data, errors } = await hub.ask({ query: `{ candidate(id: "atlantis:${uuid}") { area } }` }, STAFF);
  expect(data).toEqual({ candidate: null });
  expect(errors).toMatchObject([{ path: ['candidate'], extensions: { code: 'BAD_USER_INPUT' } }]);
});
