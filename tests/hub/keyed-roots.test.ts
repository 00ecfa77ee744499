import { randomUUID } from 'node:crypto';
import {
  acceptedProposal,
  BROKER,
  ENDS_ON,
  PERSON,
  readProposal,
  STARTS_ON,
  steward,
} from '../network/brokering-life';
import { postGraphql } from '../network/post-graphql';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization } from '../network/tokens';

const DISTRICTS = ['farsta', 'bromma'];
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ districts: DISTRICTS });
});
afterAll(() => hub?.stop());

const asked: readonly [string, TestHub['ask']][] = [
  ['the gateway', (post, claims) => hub.ask(post, claims)],
  [
    'formedling itself',
    async ({ headers, ...post }, claims = BROKER) =>
      postGraphql(hub.subgraphUrls.formedling!.replace('/graphql', ''), {
        ...post,
        headers: { ...headers, ...(await authorization(claims)) },
      }),
  ],
];

test.each(asked)(
  'of a mutation that %s is sent again under its key, each field does what it has left',
  async (_, ask) => {
    const { proposal } = await acceptedProposal(hub.ask, { asking: 'farsta', giving: 'bromma' });
    const { proposal: other } = await acceptedProposal(hub.ask, { asking: 'bromma', giving: 'bromma' });
    const post = {
      query: `mutation ($confirmed: ID!, $withdrawn: ID!, $from: Date!, $to: Date!) {
      confirm: confirmProposal(proposalId: $confirmed, startsOn: $from, endsOn: $to) { id status }
      withdraw: withdrawProposal(proposalId: $withdrawn, reason: "Annan lösning") { id status }
    }`,
      variables: { confirmed: proposal, withdrawn: other, from: STARTS_ON, to: ENDS_ON },
      headers: { 'idempotency-key': randomUUID() },
    };
    await hub.district('farsta').stop();
    const first = await ask(post, BROKER);
    await hub.district('farsta').start();
    expect(first.errors).toMatchObject([{ path: ['confirm'], extensions: { code: 'DISTRICT_UNAVAILABLE' } }]);
    expect(first.data).toEqual({ confirm: null, withdraw: { id: other, status: 'WITHDRAWN' } });
    const second = await ask(post, BROKER);
    expect(second).toEqual({
      data: {
        confirm: { id: proposal, status: 'CONFIRMED' },
        withdraw: { id: other, status: 'WITHDRAWN' },
      },
    });
    expect((await readProposal(hub.ask, proposal)).status).toBe('CONFIRMED');
  },
);

test('the fields of one keyed mutation go to several districts and come back to the first', async () => {
  const post = {
    query: `mutation ($a: RegisterCandidateInput!, $b: RegisterCandidateInput!) {
      first: registerCandidate(input: $a) { id } other: registerCandidate(input: $b) { id } last: registerCandidate(input: $a) { id }
    }`,
    variables: { a: { district: 'farsta', ...PERSON }, b: { district: 'bromma', ...PERSON } },
    headers: { 'idempotency-key': randomUUID() },
  };
  const answer = await hub.ask(post, steward('farsta'));
  expect(answer.errors).toMatchObject([{ path: ['other'], extensions: { code: 'FORBIDDEN' } }]);
  expect(answer.data).toEqual({
    first: { id: expect.any(String) },
    other: null,
    last: { id: expect.any(String) },
  });
  expect(answer.data.last.id).not.toBe(answer.data.first.id);
  expect((await hub.ask(post, steward('farsta'))).data).toEqual(answer.data);
});
