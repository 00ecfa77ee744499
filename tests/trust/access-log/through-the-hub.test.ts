import { enterPool, recordDecision } from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

const BROKER: TestClaims = { role: 'resursteam', sub: 'förmedlare' };
const reviewer = (district: string): TestClaims => ({
  role: 'admin',
  district,
  sub: `granskare-${district}`,
});
const LOG = `query ($district: ID!, $filter: AccessLogFilter) {
  accessLog(district: $district, filter: $filter) { nodes { id subject role purpose purposeCodes fields requestId clientRequestId } totalCount }
}`;

describe('behind the hub', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  });
  afterAll(() => hub.stop());

  const logOf = async (district: string, filter = {}) => {
    const { data, errors } = await hub.ask(
      { query: LOG, variables: { district, filter } },
      reviewer(district),
    );
    expect(errors).toBeUndefined();
    return data.accessLog;
  };

  test('each district records what it answered, under the request’s one id, and its reviewer alone reads it', async () => {
    const candidates: Record<string, string> = {};
    for (const district of ['farsta', 'bromma'])
      candidates[district] = (await enterPool(hub.ask, district)).candidate;
    await hub.ask(
      { query: '{ candidates { nodes { kind } totalCount } }', headers: { 'x-request-id': 'one-request' } },
      BROKER,
    );
    const ids = new Set<string>();
    for (const district of ['farsta', 'bromma']) {
      const { nodes } = await logOf(district, { actor: 'förmedlare' });
      expect(nodes).toMatchObject([
        {
          subject: candidates[district],
          role: 'resursteam',
          purpose: 'SEARCH',
          purposeCodes: ['SEARCH'],
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          clientRequestId: 'one-request',
        },
      ]);
      ids.add(nodes[0].requestId);
    }
    expect(ids.size).toBe(1);
    const foreign = await hub.ask({ query: LOG, variables: { district: 'bromma' } }, reviewer('farsta'));
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const staff = await hub.ask({ query: LOG, variables: { district: 'farsta' } }, BROKER);
    expect(staff.errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });

  test('what the hub’s own processes read is recorded with the process as the reader', async () => {
    const decision = await recordDecision(hub.ask, 'farsta');
    await hub.ask(
      { query: 'query ($id: ID!) { decision(id: $id) { law } }', variables: { id: decision } },
      { role: 'service', sub: 'formedling' },
    );
    expect((await logOf('farsta', { subject: decision, actor: 'formedling' })).nodes).toMatchObject([
      { role: 'service', fields: expect.arrayContaining(['CareDecision.law']) },
    ]);
  });

  test('of a page that is taken from several districts those are recorded that it shows', async () => {
    const shown = await hub.ask(
      { query: '{ candidates(first: 1) { nodes { id } } }' },
      { ...BROKER, sub: 'en' },
    );
    const [{ id }] = shown.data.candidates.nodes;
    const all = [
      ...(await logOf('farsta', { actor: 'en' })).nodes,
      ...(await logOf('bromma', { actor: 'en' })).nodes,
    ];
    expect(all.map(({ subject }: { subject: string }) => subject)).toEqual([id]);
  });

  test('a review is made through the hub as well', async () => {
    const [entry] = (await logOf('farsta')).nodes;
    const { data, errors } = await hub.ask(
      {
        query: `mutation ($ids: [ID!]!) {
          markReviewed(district: "farsta", entryIds: $ids, outcome: IN_ORDER) { reviewedBy entryIds }
        }`,
        variables: { ids: [entry.id] },
      },
      reviewer('farsta'),
    );
    expect(errors).toBeUndefined();
    expect(data.markReviewed).toEqual({ reviewedBy: 'granskare-farsta', entryIds: [entry.id] });
  });
});
