import { SocketClient } from '../hub/subscriptions/socket-client';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization, type TestClaims } from '../network/tokens';

const BROKER: TestClaims = { role: 'resursteam' };
const NEEDS = `{ kind: KONTAKTFAMILJ, programArea: IOF, intervention: KONTAKTFAMILJ, ageFrom: 3, ageTo: 9, languages: [],
  interests: [], homeDistrict: "farsta", startsOn: "2030-01-01" }`;
const times = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;

describe('dear operations', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'sodermalm'], demonstration: true });
  });
  afterAll(() => hub.stop());

  test.each([
    ['matches', `matchCandidates(needs: ${NEEDS}, first: 5) { nodes { score } }`, BROKER],
    ['tables', 'unexecutedDecisionTables(year: 2011) { law counts }', { role: 'reporting' }],
  ])('190 %s in one operation are refused before anything runs', async (_title, field, claims) => {
    const { errors, data } = await hub.ask({ query: times(190, field) }, claims as TestClaims);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'COST_ESTIMATED_TOO_EXPENSIVE' } }]);
  });

  test.each([
    ['matches', `matchCandidates(needs: ${NEEDS}, first: 5) { nodes { score } }`, BROKER],
    ['tables', 'unexecutedDecisionTables(year: 2011) { law counts }', { role: 'reporting' }],
  ])('a few %s are answered', async (_title, field, claims) => {
    const { errors } = await hub.ask({ query: times(5, field) }, claims as TestClaims);
    expect(errors).toBeUndefined();
  });

  test('subscriptions that each open streams of their own end with their opener owing', async () => {
    const { authorization: token } = await authorization({ ...BROKER, sub: 'opener' });
    const client = await SocketClient.connect(hub.url, token);
    const other = await SocketClient.connect(hub.url, token);
    const operation = (i: number) => `subscription { k${i}: vacancyOpened { cursor } }`;
    const refused = () => [...client.received, ...other.received].find(({ type }) => type === 'error');
    for (let i = 0; i < 100; i++) client.subscribe(`${i}`, operation(i));
    for (let i = 0; i < 100; i++) other.subscribe(`${i}`, operation(1000 + i));
    expect(refused()).toBeUndefined();
    const dear = times(60, `matchCandidates(needs: ${NEEDS}, first: 5) { totalCount }`);
    const codes: unknown[] = [];
    for (let i = 0; i < 8; i++) {
      const { errors } = await hub.ask({ query: dear }, { ...BROKER, sub: 'opener' });
      codes.push(errors?.[0]?.extensions?.['code']);
    }
    expect(codes).toContain('RATE_LIMITED');
    const answer = await hub.ask({ query: '{ candidates(first: 1) { totalCount } }' }, BROKER);
    expect(answer.errors).toBeUndefined();
    client.close();
    other.close();
  });
});
