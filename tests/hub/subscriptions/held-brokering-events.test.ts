import { gatewayDefaults } from '../../../gateway/settings/config';
import {
  BROKER,
  enterPool,
  expectData,
  openRequest,
  propose,
  withdrawProposal,
} from '../../network/brokering-life';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization } from '../../network/tokens';

const SUBSCRIPTIONS = { ...gatewayDefaults.subscriptions, retryMinMs: 20, retryMaxMs: 100, joinWaitMs: 1 };

/** Asks of the districts what may be null: what may not takes the whole event along, and its cursor. */
const CHANGED = `subscription ($after: String) {
  event: proposalChanged(after: $after) { at: cursor ...Rest }
}
fragment Rest on ProposalChanged { cursor proposal { id candidate { approvedOn } } }`;
const OPENED = `subscription ($after: String) {
  event: requestOpened(after: $after) { at: cursor cursor request { id proposals { candidate { approvedOn } } } }
}`;
const sinceNow = () => `since:${new Date().toISOString()}`;

let hub: TestHub;
let token: string;
let clients: SocketClient[] = [];

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], gateway: { subscriptions: SUBSCRIPTIONS } });
  ({ authorization: token } = await authorization(BROKER));
});
afterEach(() => {
  for (const client of clients) client.close();
  clients = [];
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

async function follow(query: string, after: string | null): Promise<SocketClient> {
  const client = await SocketClient.connect(hub.url, { authorization: token });
  clients.push(client);
  client.subscribe('1', query, { after });
  return client;
}

async function proposed(): Promise<string> {
  const { request } = await openRequest(ask, 'farsta');
  const { vacancy } = await enterPool(ask, 'bromma');
  return (await expectData(propose(ask, { requestId: request, vacancyId: vacancy }))).proposeCandidate.id;
}

const isIncomplete = ({ extensions }: Payload) => extensions?.incomplete === true;

// biome-ignore lint/suspicious/noExplicitAny: events of any shape
type Payload = any;

describe.each([
  ['proposalChanged', CHANGED],
  ['requestOpened', OPENED],
])('an event of %s that is joined with a district', (_field, query) => {
  it('keeps the cursor before it while the district is down: it comes again whole, by itself and to who resumes', async () => {
    const after = sinceNow();
    await proposed();
    const whole = await (await follow(query, after)).nextCount('1', 1);
    await hub.district('bromma').stop();
    const client = await follow(query, after);
    await client.until(() => client.next('1').some(isIncomplete));
    const told = client.next('1').filter(isIncomplete);
    for (const { data } of told) expect(data.event).toMatchObject({ at: after, cursor: after });
    await hub.district('bromma').start();
    const resumed = await follow(query, told[0].data.event.cursor);
    expect((await resumed.nextCount('1', 1))[0]).toEqual(whole[0]);
    await client.until(() => client.next('1').some((payload) => !isIncomplete(payload)));
    const repaired = client.next('1').find((payload) => !isIncomplete(payload));
    expect(repaired.data.event.at).toBe(repaired.data.event.cursor);
    expect(repaired.data.event.cursor).not.toBe(after);
  });
});

it('without a cursor to begin after, such an event is told with the moment at which its subscription began', async () => {
  const proposals = await Promise.all(Array.from({ length: 4 }, proposed));
  const client = await follow(CHANGED, null);
  await hub.district('bromma').stop();
  for (const id of proposals) {
    await expectData(withdrawProposal(ask, id));
    await Promise.race([client.nextCount('1', 1), new Promise((resolve) => setTimeout(resolve, 300))]);
  }
  const [first] = await client.nextCount('1', 1);
  expect(first.extensions).toEqual({ incomplete: true });
  await hub.district('bromma').start();
  const resumed = await follow(CHANGED, first.data.event.cursor);
  const { id } = first.data.event.proposal;
  await resumed.until(() => resumed.next('1').some(({ data }) => data.event.proposal.id === id));
});

it('a subscriber that asks is told that the brokering has answered, before any event', async () => {
  const client = await SocketClient.connect(hub.url, { authorization: token });
  clients.push(client);
  const id = client.start({ query: CHANGED, extensions: { missingDistricts: true } });
  const position = expect.any(String);
  expect(await client.nextCount(id, 1)).toEqual([
    { data: null, extensions: { position, missingDistricts: [] } },
  ]);
});
