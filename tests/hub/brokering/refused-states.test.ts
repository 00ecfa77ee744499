import {
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  PERSON,
  propose,
  recordCheck,
  steward,
  TODAY,
  type Variables,
  withdrawProposal,
  withdrawRequest,
} from '../../network/brokering-life';
import type { GraphqlAnswer } from '../../network/post-graphql';
import { startTestHub, type TestHub } from '../../network/test-hub';

const GIVING = ['bromma', 'farsta'];
let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: 600_000, watchMs: 600_000 } },
  });
});
afterAll(() => hub?.stop());

/** The text of an answer that must be refused for a state: it names the state and asks nobody to read the page anew. */
async function textOf(refused: Promise<GraphqlAnswer>): Promise<string> {
  const { errors } = await refused;
  expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', what: expect.any(String) } }]);
  const text = String(errors![0]!.extensions!['userMessage']);
  expect(text).not.toMatch(/Läs in sidan/);
  return text;
}

const act = (id: string, name: string) =>
  ask(
    {
      query:
        name === 'approveCandidate'
          ? 'mutation ($id: ID!) { approveCandidate(candidateId: $id) { id } }'
          : `mutation ($id: ID!) { ${name}(candidateId: $id, reason: "Enligt beslut") { id } }`,
      variables: { id },
    },
    steward(id.split(':')[0]!),
  );
const send = (id: string, name: string, type: string, more: Variables) =>
  ask(
    {
      query: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
      variables: { input: { candidateId: id, ...more } },
    },
    steward(id.split(':')[0]!),
  );
const openVacancy = (id: string) => send(id, 'openVacancy', 'OpenVacancyInput', { startsOn: TODAY });
const check = (id: string) =>
  send(id, 'recordCheck', 'RecordCheckInput', { kind: 'INTERVIEW', passed: true, performedOn: TODAY });

async function register(district: string): Promise<string> {
  const query = 'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }';
  const post = { query, variables: { input: { district, ...PERSON } } };
  return (await expectData(ask(post, steward(district)))).registerCandidate.id;
}

const PAUSE = 'pauseCandidate';
const RESUME = 'resumeCandidate';
const REACTIVATE = 'reactivateCandidate';
const END = 'endCandidate';
const REJECT = 'rejectCandidate';
const APPROVE = 'approveCandidate';

describe.each(GIVING)('a candidate of %s is told of by the state that it is in', (district) => {
  test('while it is registered and investigated', async () => {
    const id = await register(district);
    for (const name of [PAUSE, RESUME, REACTIVATE]) {
      expect(await textOf(act(id, name))).toMatch(/registrerad.*första kontrollen/);
    }
    await recordCheck(ask, id, 'INTERVIEW');
    for (const name of [PAUSE, RESUME, REACTIVATE]) {
      expect(await textOf(act(id, name))).toMatch(/utreds.*Godkänn/);
    }
    expect(await textOf(openVacancy(id))).toMatch(/Bara den som är godkänd.*utreds.*Godkänn/);
  });

  test('while it is in the pool, and rests', async () => {
    const { candidate: id } = await enterPool(ask, district);
    for (const name of [RESUME, REACTIVATE, APPROVE]) {
      expect(await textOf(act(id, name))).toMatch(/är godkänd.*Låt den vila/);
    }
    await expectData(act(id, PAUSE));
    for (const name of [PAUSE, REACTIVATE, APPROVE]) {
      expect(await textOf(act(id, name))).toMatch(/vilar\. Avsluta vilan/);
    }
    expect(await textOf(openVacancy(id))).toMatch(/vilar\. Avsluta vilan/);
  });

  test.each([
    [END, [PAUSE, RESUME, END, REJECT, APPROVE], /avslutad\. Ta upp den på nytt/],
    [REJECT, [PAUSE, RESUME, END, REJECT, APPROVE, REACTIVATE], /inte lämplig.*inte ändras/],
  ])('after %s', async (last, names, text) => {
    const { candidate: id } = await enterPool(ask, district);
    await expectData(act(id, last));
    for (const name of names) expect(await textOf(act(id, name))).toMatch(text);
    for (const refused of [check(id), openVacancy(id)]) expect(await textOf(refused)).toMatch(text);
  });

  test('and so is its place', async () => {
    const { vacancy } = await enterPool(ask, district);
    const query = 'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Ändrat") { id } }';
    const withdraw = (id: string) => ask({ query, variables: { id } }, steward(district));
    await expectData(withdraw(vacancy));
    expect(await textOf(withdraw(vacancy))).toMatch(/redan återtagen. Öppna/);
    const placed = await acceptedProposal(ask, { asking: other(district), giving: district });
    await expectData(confirm(ask, placed.proposal));
    expect(await textOf(withdraw(placed.vacancy))).toMatch(/tillsatt.*Avsluta uppdraget/);
  });
});

const other = (district: string) => (district === 'farsta' ? 'bromma' : 'farsta');
const decline = (proposalId: string, district: string) =>
  answer(ask, { proposalId, party: 'CLIENT', answer: 'DECLINE', reason: 'Ångrat sig' }, handler(district));

describe.each(GIVING)('to the resursteam and to %s', (asking) => {
  const parties = { asking, giving: other(asking) };

  test('a proposal that is confirmed and its request are told of as placed', async () => {
    const { proposal, request } = await acceptedProposal(ask, parties);
    await expectData(confirm(ask, proposal));
    const confirmed = /redan bekräftat.*avsluta uppdraget/;
    expect(await textOf(confirm(ask, proposal))).toMatch(confirmed);
    expect(await textOf(withdrawProposal(ask, proposal))).toMatch(confirmed);
    expect(await textOf(decline(proposal, asking))).toMatch(confirmed);
    const { vacancy } = await enterPool(ask, parties.giving);
    const placed = /lett till ett uppdrag.*ta tillbaka/;
    expect(await textOf(propose(ask, { requestId: request, vacancyId: vacancy }, BROKER))).toMatch(placed);
    expect(await textOf(withdrawRequest(ask, request, handler(asking)))).toMatch(placed);
  });

  test('one that has ended is told of by how, and a request that was taken back as that', async () => {
    const declined = await acceptedProposal(ask, parties);
    await expectData(decline(declined.proposal, asking));
    const withdrawn = await acceptedProposal(ask, parties);
    await expectData(withdrawProposal(ask, withdrawn.proposal));
    for (const [{ proposal }, text] of [
      [declined, /någon har svarat nej.*nytt förslag/],
      [withdrawn, /återtaget.*nytt förslag/],
    ] as const) {
      expect(await textOf(confirm(ask, proposal))).toMatch(text);
      expect(await textOf(withdrawProposal(ask, proposal))).toMatch(text);
      expect(await textOf(decline(proposal, asking))).toMatch(text);
    }
    const { request } = await openRequest(ask, asking);
    await expectData(withdrawRequest(ask, request, handler(asking)));
    const { vacancy } = await enterPool(ask, parties.giving);
    const text = /Förfrågan är återtagen.*ny förfrågan/;
    expect(await textOf(propose(ask, { requestId: request, vacancyId: vacancy }))).toMatch(text);
    expect(await textOf(withdrawRequest(ask, request, handler(asking)))).toMatch(text);
  });
});
