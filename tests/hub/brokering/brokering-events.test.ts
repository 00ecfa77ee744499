import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import {
  acceptAll,
  answer,
  BROKER,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  steward,
} from '../../network/brokering-life';
import { expectedRefusal } from '../../network/expected-refusal';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma', 'norrmalm'] });
});

afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

const CHANGED = `subscription ($request: ID, $after: String) {
  proposalChanged(requestId: $request, after: $after) { cursor proposal { id status request { id } answers { reason } } }
}`;
const OPENED =
  'subscription ($after: String) { requestOpened(after: $after) { cursor request { id status needs { kind } } } }';
const FROM_THE_BEGINNING = 'since:2020-01-01T00:00:00Z';

// biome-ignore lint/suspicious/noExplicitAny: events of any shape
type Event = any;

/** The first events of a subscription; ends when there are as many as wanted. Rejects with the subscription's errors. */
async function take(
  count: number,
  { query, variables, claims }: { query: string; variables: Record<string, unknown>; claims: TestClaims },
  isLast: (data: Event) => boolean = () => false,
): Promise<Event[]> {
  const connectionParams = await authorization(claims);
  const url = `${hub.url.replace('http', 'ws')}/graphql`;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    lazy: true,
  });
  const events: Event[] = [];
  try {
    for await (const { data, errors } of client.iterate({ query, variables })) {
      if (errors) throw errors;
      events.push(data);
      if (events.length === count || isLast(data)) break;
    }
  } finally {
    await client.dispose();
  }
  return events;
}

test('brokers are told of new requests, and resume behind the last', async () => {
  const first = await openRequest(ask, 'farsta');
  const second = await openRequest(ask, 'bromma');
  const wanted = { query: OPENED, claims: BROKER };
  const events = await take(2, { ...wanted, variables: { after: FROM_THE_BEGINNING } });
  expect(events.map(({ requestOpened }) => requestOpened.request)).toEqual(
    [first, second].map(({ request }) => ({ id: request, status: 'OPEN', needs: { kind: 'KONTAKTPERSON' } })),
  );
  const [resumed] = await take(1, { ...wanted, variables: { after: events[0].requestOpened.cursor } });
  expect(resumed.requestOpened.request.id).toBe(second.request);
});

test('new requests are for brokers alone', async () => {
  for (const claims of [handler('farsta'), steward('farsta'), { role: 'admin' }, { role: 'reporting' }]) {
    await expect(take(1, { query: OPENED, variables: {}, claims })).rejects.toMatchObject([
      { extensions: { code: expectedRefusal(claims.role, 'brokering:read') } },
    ]);
  }
});

test('each party is told of its own proposals alone, with the reasons that are for it', async () => {
  const { request } = await openRequest(ask, 'farsta');
  const ours = await enterPool(ask, 'bromma');
  const other = await openRequest(ask, 'norrmalm');
  const theirs = await enterPool(ask, 'norrmalm');
  const hidden = await expectData(propose(ask, { requestId: other.request, vacancyId: theirs.vacancy }));
  const shown = await expectData(propose(ask, { requestId: request, vacancyId: ours.vacancy }));
  const { id } = shown.proposeCandidate;
  const decline = { proposalId: id, party: 'DISTRICT', answer: 'DECLINE', reason: 'För dyrt' };
  await expectData(answer(ask, decline, handler('farsta')));
  await acceptAll(ask, hidden.proposeCandidate.id, { asking: 'norrmalm', giving: 'norrmalm' });

  const variables = { after: FROM_THE_BEGINNING };
  const toldTo = async (claims: TestClaims, more: Record<string, unknown> = {}) => {
    const isLast = ({ proposalChanged }: Event) => proposalChanged.proposal.status !== 'PENDING';
    return take(9, { query: CHANGED, variables: { ...variables, ...more }, claims }, isLast);
  };
  for (const [claims, reason] of [
    [handler('farsta'), 'För dyrt'],
    [steward('bromma'), null],
  ] as const) {
    const events = await toldTo(claims);
    expect(new Set(events.map(({ proposalChanged }) => proposalChanged.proposal.id))).toEqual(new Set([id]));
    expect(events.at(-1).proposalChanged.proposal).toMatchObject({
      status: 'DECLINED',
      answers: [{ reason }],
    });
  }
  const norrmalm = await toldTo(handler('norrmalm'));
  expect(
    norrmalm.every(({ proposalChanged }) => proposalChanged.proposal.id === hidden.proposeCandidate.id),
  ).toBe(true);
  const broker = await toldTo(BROKER, { request });
  expect(broker.every(({ proposalChanged }) => proposalChanged.proposal.request.id === request)).toBe(true);
  await expect(toldTo({ role: 'rapportor', district: 'farsta' })).rejects.toMatchObject([
    { extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
  ]);
});
