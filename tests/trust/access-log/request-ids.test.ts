import { enterPool, expectData, openRequest } from '../../network/brokering-life';
import { postGraphql } from '../../network/post-graphql';
import { postJson } from '../../network/post-json';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

const SAME = { 'x-request-id': 'samma-id', 'x-hub-request-id': '11111111-2222-4333-8444-555555555555' };
const LIST = '{ candidates { nodes { kind } } }';
const broker = (sub: string): TestClaims => ({ role: 'resursteam', sub });

interface Ids {
  readonly requestId: string;
  readonly clientRequestId: string;
}

describe('the id of a request in the log', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'bromma'] });
    await enterPool(hub.ask, 'farsta');
    await enterPool(hub.ask, 'bromma');
  });
  afterAll(() => hub.stop());

  const idsOf = async (actor: string, district = 'farsta', field = 'accessLog'): Promise<Ids[]> => {
    const query = `query ($district: ID!, $actor: String!) {
      ${field}(district: $district, filter: { actor: $actor }) { nodes { requestId clientRequestId } }
    }`;
    const data = await expectData(
      hub.ask({ query, variables: { district, actor } }, { role: 'admin', district }),
    );
    return data[field].nodes;
  };
  const distinct = (ids: readonly Ids[]) => new Set(ids.map(({ requestId }) => requestId)).size;

  test('is the hub’s own, whatever the clients call their requests', async () => {
    for (const name of ['anna', 'bo', 'anna']) await hub.ask({ query: LIST, headers: SAME }, broker(name));
    const ids = [...(await idsOf('anna')), ...(await idsOf('bo'))];
    expect(ids.map(({ clientRequestId }) => clientRequestId)).toEqual(Array(3).fill('samma-id'));
    expect(distinct(ids)).toBe(3);
    for (const { requestId } of ids) expect(Object.values(SAME)).not.toContain(requestId);
  });

  test('is one for all that one operation reads, in every district and in the brokering', async () => {
    await openRequest(hub.ask, 'farsta');
    const query =
      '{ candidates { nodes { kind } } placementRequests { nodes { needs { kind } decision { id } } } }';
    await hub.ask({ query }, broker('en'));
    const ids = [
      ...(await idsOf('en', 'farsta')),
      ...(await idsOf('en', 'bromma')),
      ...(await idsOf('en', 'farsta', 'brokeringAccessLog')),
    ];
    expect(ids.length).toBeGreaterThanOrEqual(3);
    expect(distinct(ids)).toBe(1);
  });

  test('tells the client’s by the id that it was answered with, where it gave none', async () => {
    const headers = await authorization(broker('utan'));
    const response = await postJson(`${hub.url}/graphql`, { query: LIST }, headers);
    await response.text();
    const answered = response.headers.get('x-request-id');
    expect(await idsOf('utan')).toMatchObject([{ clientRequestId: answered }]);
  });

  test('is shared by no two readers who go past the gateway either', async () => {
    for (const name of ['förbi-a', 'förbi-b'])
      await postGraphql(hub.district('farsta').url, {
        query: LIST,
        headers: { ...SAME, ...(await authorization(broker(name))) },
      });
    const ids = [...(await idsOf('förbi-a')), ...(await idsOf('förbi-b'))];
    expect(ids).toMatchObject(Array(2).fill({ clientRequestId: 'samma-id' }));
    expect(distinct(ids)).toBe(2);
    for (const { requestId } of ids) expect(Object.values(SAME)).not.toContain(requestId);
  });
});
