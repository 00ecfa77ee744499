import { addDays, addMonths } from '../../../platform/time/calendar';
import { expectData, handler, needs, recordDecision, TODAY } from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

jest.setTimeout(60_000);

const LIST = `query ($filter: DecisionFilter) {
  decisions(district: "farsta", filter: $filter, first: 50) { totalCount nodes { caseReference } }
}`;
const REQUESTS = `query ($decisions: [ID!]) {
  placementRequests(filter: { decisions: $decisions }) { totalCount nodes { decision { id } } }
}`;
const DUE_SOON = addDays(addMonths(TODAY, -3), 10);

describe('decisions by how long they have waited', () => {
  let hub: TestHub;
  let ids: Record<string, string>;

  const record = async (caseReference: string, decidedOn: string, validUntil = addDays(TODAY, 300)) =>
    recordDecision((...args) => hub.ask(...args), 'farsta', { caseReference, decidedOn, validUntil });
  const listed = async (filter: Record<string, string>, claims: TestClaims = handler('farsta')) => {
    const { decisions } = await expectData(hub.ask({ query: LIST, variables: { filter } }, claims));
    const found = decisions.nodes.map((node: { caseReference: string }) => node.caseReference).sort();
    expect(decisions.totalCount).toBe(found.length);
    return found;
  };

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'bromma'] });
    ids = {
      new: await record('new', addDays(TODAY, -5)),
      soon: await record('soon', DUE_SOON),
      late: await record('late', addDays(TODAY, -150)),
      lapsing: await record('lapsing', addDays(TODAY, -150), addDays(TODAY, 5)),
      lapsed: await record('lapsed', addDays(TODAY, -150), addDays(TODAY, -1)),
      executed: await record('executed', addDays(TODAY, -150)),
    };
    await expectData(
      hub.ask(
        {
          query: 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }',
          variables: { id: ids['executed'], on: TODAY },
        },
        handler('farsta'),
      ),
    );
  });
  afterAll(() => hub?.stop());

  test('those whose clock passes by a day are those that wait, one that lapses before that day among them', async () => {
    expect(await listed({ clockPassesBy: TODAY })).toEqual(['lapsing', 'late']);
    expect(await listed({ clockPassesBy: addDays(TODAY, 14) })).toEqual(['lapsing', 'late', 'soon']);
    expect(await listed({ unexecutedOn: addDays(TODAY, 14) })).toEqual(['late', 'soon']);
  });

  test('those that wait on a day are told as of that day', async () => {
    expect(await listed({ waitingOn: TODAY })).toEqual(['lapsing', 'late', 'new', 'soon']);
    expect(await listed({ waitingOn: addDays(TODAY, -1) })).toEqual([
      'executed',
      'lapsed',
      'lapsing',
      'late',
      'new',
      'soon',
    ]);
    expect(await listed({ waitingOn: addDays(TODAY, -200) })).toEqual([]);
  });

  test('the file holds what the list holds, and is refused to another district', async () => {
    const url = `${hub.url}/reports/decisions.csv?district=farsta&clockPassesBy=${TODAY}&waitingOn=${TODAY}`;
    const get = async (claims: TestClaims) => fetch(url, { headers: await authorization(claims) });
    const lines = (await (await get(handler('farsta'))).text()).trim().split('\n');
    expect(lines).toHaveLength(3);
    expect((await get(handler('bromma'))).status).toBe(403);
    const { errors } = await hub.ask(
      { query: LIST, variables: { filter: { waitingOn: TODAY } } },
      handler('bromma'),
    );
    expect(errors![0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  });

  test('the requests of a decision are found by it, in its own district and by the resursteam alone', async () => {
    for (const name of ['new', 'late'])
      await expectData(
        hub.ask(
          {
            query: 'mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { id } }',
            variables: { input: { decisionId: ids[name], needs: needs('farsta') } },
          },
          handler('farsta'),
        ),
      );
    const found = async (claims: TestClaims) => {
      const variables = { decisions: [ids['late'], ids['executed']] };
      return (await expectData(hub.ask({ query: REQUESTS, variables }, claims))).placementRequests;
    };
    const own = { totalCount: 1, nodes: [{ decision: { id: ids['late'] } }] };
    expect(await found(handler('farsta'))).toEqual(own);
    expect((await found({ role: 'resursteam' })).totalCount).toBe(1);
    expect(await found(handler('bromma'))).toEqual({ totalCount: 0, nodes: [] });
  });
});
