import {
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  ENDS_ON,
  expectData,
  handler,
  propose,
  refusalOf,
  STARTS_ON,
  steward,
  TODAY,
  withdrawProposal,
  withdrawRequest,
} from '../../network/brokering-life';
import { expectedRefusal } from '../../network/expected-refusal';
import { postGraphql } from '../../network/post-graphql';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

const UNAUTHORIZED = 'UNAUTHORIZED_FIELD_OR_TYPE';
const NOWHERE = '00000000-0000-4000-8000-000000000000';
/** Farsta asks, Bromma gives, Norrmalm has nothing to do with it. */
const OUTSIDERS: readonly TestClaims[] = [
  handler('norrmalm'),
  steward('norrmalm'),
  { role: 'rapportor', district: 'farsta' },
  { role: 'reporting' },
  { role: 'admin' },
  { role: 'service' },
];

let hub: TestHub;
let made: Awaited<ReturnType<typeof acceptedProposal>>;

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma', 'norrmalm'] });
  made = await acceptedProposal(ask, { asking: 'farsta', giving: 'bromma' });
});

afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

function read(query: string, claims: TestClaims, variables = {}) {
  return ask({ query, variables }, claims);
}

const REQUESTS = '{ placementRequests { totalCount nodes { id } edges { cursor } pageInfo { endCursor } } }';
const REQUEST = 'query ($id: ID!) { placementRequest(id: $id) { id status proposals { id } } }';
const PROPOSAL =
  'query ($id: ID!) { proposal(id: $id) { id request { id needs { kind } proposals { id } } } }';

test('requests are listed for the requesting district and the resursteam alone', async () => {
  for (const claims of [BROKER, handler('farsta'), steward('farsta')]) {
    const { placementRequests } = await expectData(read(REQUESTS, claims));
    expect(placementRequests).toMatchObject({ totalCount: 1, nodes: [{ id: made.request }] });
  }
  for (const claims of [handler('bromma'), handler('norrmalm')]) {
    const { placementRequests } = await expectData(read(REQUESTS, claims));
    expect(placementRequests).toEqual({ totalCount: 0, nodes: [], edges: [], pageInfo: { endCursor: null } });
    const filtered = REQUESTS.replace(
      'placementRequests',
      'placementRequests(filter: { districts: ["farsta"] })',
    );
    expect((await expectData(read(filtered, claims))).placementRequests.totalCount).toBe(0);
  }
  for (const role of ['reporting', 'admin', 'service']) {
    expect(await refusalOf(read(REQUESTS, { role }))).toBe(expectedRefusal(role, 'brokering:read'));
  }
});

test('a request that is not the caller’s is one that is not there', async () => {
  for (const claims of [...OUTSIDERS, handler('bromma')]) {
    const { data, errors } = await read(REQUEST, claims, { id: made.request });
    expect({ data, errors }).toEqual(await read(REQUEST, claims, { id: NOWHERE }));
    expect(data).toEqual({ placementRequest: null });
  }
  const { placementRequest } = await expectData(read(REQUEST, steward('farsta'), { id: made.request }));
  expect(placementRequest.proposals).toEqual([{ id: made.proposal }]);
});

test('a proposal is seen by its parties, with the request that it is for', async () => {
  for (const claims of [BROKER, handler('farsta'), steward('bromma'), handler('bromma')]) {
    const { proposal } = await expectData(read(PROPOSAL, claims, { id: made.proposal }));
    expect(proposal.request).toEqual({
      id: made.request,
      needs: { kind: 'KONTAKTPERSON' },
      proposals: [{ id: made.proposal }],
    });
  }
  for (const claims of OUTSIDERS) {
    expect(await read(PROPOSAL, claims, { id: made.proposal })).toEqual(
      await read(PROPOSAL, claims, { id: NOWHERE }),
    );
    expect((await read(PROPOSAL, claims, { id: made.proposal })).data).toEqual({ proposal: null });
  }
});

test('commands on what is not the caller’s are refused as if it were not there', async () => {
  for (const claims of OUTSIDERS) {
    const refusal = expectedRefusal(claims.role, 'brokering:write');
    const mayBroker = refusal === 'FORBIDDEN';
    const proposalId = (id: string) => ({
      proposalId: id,
      party: 'CLIENT',
      answer: 'DECLINE',
      reason: 'Nej',
    });
    for (const command of [
      (id: string) => answer(ask, proposalId(id), claims),
      (id: string) => withdrawProposal(ask, id, claims),
      (id: string) => confirm(ask, id, claims),
      (id: string) => withdrawRequest(ask, id === made.proposal ? made.request : id, claims),
    ]) {
      expect(await command(made.proposal)).toEqual(await command(NOWHERE));
      expect(await refusalOf(command(made.proposal))).toBe(mayBroker ? 'NOT_FOUND' : UNAUTHORIZED);
    }
    const input = { requestId: made.request, vacancyId: made.vacancy };
    expect(await refusalOf(propose(ask, input, claims))).toBe(refusal);
  }
});

test('entities are resolved by the same rules', async () => {
  const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
    ... on PlacementRequest { id } ... on Proposal { id }
  } }`;
  const refs = [
    { __typename: 'PlacementRequest', id: made.request },
    { __typename: 'Proposal', id: made.proposal },
    { __typename: 'Proposal', id: 'nonsense' },
  ];
  const url = hub.subgraphUrls.formedling!.replace(/\/graphql$/, '');
  const resolve = async (claims: TestClaims) => {
    return (await postGraphql(url, { query, variables: { refs }, headers: await authorization(claims) })).data
      ._entities;
  };
  expect(await resolve(BROKER)).toEqual([{ id: made.request }, { id: made.proposal }, null]);
  expect(await resolve(steward('bromma'))).toEqual([null, { id: made.proposal }, null]);
  for (const claims of OUTSIDERS) expect(await resolve(claims)).toEqual([null, null, null]);
});

test('charges are shown to the charged district and the resursteam', async () => {
  const query = `{ charges(district: "farsta", from: "${TODAY}", to: "${ENDS_ON}") { amount } }`;
  for (const claims of [...OUTSIDERS, handler('bromma')]) {
    expect(await refusalOf(read(query, claims))).toBe(expectedRefusal(claims.role, 'brokering:read'));
  }
  expect(await expectData(read(query, BROKER))).toEqual({ charges: [] });
  const backwards = `{ charges(district: "farsta", from: "${ENDS_ON}", to: "${STARTS_ON}") { amount } }`;
  expect(await refusalOf(read(backwards, BROKER))).toBe('BAD_USER_INPUT');
});

test('the commands between subgraphs are none of the gateway’s', async () => {
  const query = 'mutation { releaseHold(vacancyId: "x", holdId: "x", reason: "x") { id } }';
  expect(await refusalOf(read(query, { role: 'service' }))).toBe('GRAPHQL_VALIDATION_FAILED');
});
