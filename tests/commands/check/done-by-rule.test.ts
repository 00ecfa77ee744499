import { addDays } from '../../../platform/time/calendar';
import {
  acceptAll,
  answer,
  BROKER,
  confirm,
  confirmedPlacement,
  enterPool,
  expectData,
  handler,
  openProposal,
  openRequest,
  type Parties,
  propose,
  recordCheck,
  share,
  steward,
  TODAY,
  type Variables,
  withdrawProposal,
  withdrawRequest,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';
import { compareHub } from './compare-hub';
import { databasesOf } from './copied-hub';

jest.setTimeout(120_000);

const LATER = addDays(TODAY, 10);
const ACROSS: Parties = { asking: 'farsta', giving: 'bromma' };
const WITHIN: Parties = { asking: 'bromma', giving: 'bromma' };

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const proposed = (parties: Parties) => openProposal(ask, parties);
const placed = (parties: Parties, startsOn = TODAY) =>
  confirmedPlacement(ask, parties, { startsOn, endsOn: addDays(startsOn, 90) });

const ofCandidate = (command: string, id: string) =>
  send(
    `mutation ($id: ID!) { ${command}(candidateId: $id, reason: "Beslut") { id } }`,
    { id },
    steward('bromma'),
  );
const versionOf = async (id: string) =>
  (await send('query ($id: ID!) { candidate(id: $id) { version } }', { id }, steward('bromma'))).candidate
    .version;
const END = `mutation ($id: ID!, $on: Date!, $decision: DecisionAfterPlacement, $closureReason: ClosureReason) {
  endPlacement(placementId: $id, on: $on, reason: "Klart", decision: $decision, closureReason: $closureReason) { status }
}`;
const end = ({ placement }: { placement: string }, { asking }: Parties, more: Variables = {}) =>
  send(END, { id: placement, on: TODAY, decision: 'INTERRUPTED', ...more }, handler(asking));
const withdraw = ({ placement }: { placement: string }, { asking }: Parties) =>
  send(
    'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") { status } }',
    { id: placement },
    steward(asking),
  );
const isOpen = async ({ request }: { request: string }) => {
  const query = 'query ($id: ID!) { placementRequest(id: $id) { status } }';
  await until(
    async () => (await send(query, { id: request }, BROKER)).placementRequest.status,
    (status) => status === 'OPEN',
  );
};

async function merge(duplicateId: string): Promise<void> {
  const { candidate: candidateId } = await enterPool(ask, 'bromma', { capacity: 3 });
  const [version, duplicateVersion] = [await versionOf(candidateId), await versionOf(duplicateId)];
  const input = { candidateId, version, duplicateId, duplicateVersion, reason: 'Registrerad två gånger' };
  await send(
    'mutation ($input: MergeCandidatesInput!) { mergeCandidates(input: $input) { id } }',
    { input },
    steward('bromma'),
  );
}

const LIVES: Readonly<Record<string, (parties: Parties) => Promise<unknown>>> = {
  'a proposal that waits': proposed,
  'a proposal that is declined': async (parties) => {
    const { proposal } = await proposed(parties);
    const decline = { proposalId: proposal, party: 'CLIENT', answer: 'DECLINE', reason: 'Nej' };
    await expectData(answer(ask, decline, handler(parties.asking)));
  },
  'a proposal that is withdrawn': async (parties) =>
    expectData(withdrawProposal(ask, (await proposed(parties)).proposal)),
  'a request that is withdrawn': async ({ asking }) =>
    expectData(withdrawRequest(ask, (await openRequest(ask, asking)).request, handler(asking))),
  'a candidate that is paused while proposed': async (parties) =>
    ofCandidate('pauseCandidate', (await proposed(parties)).candidate),
  'a decision that is closed while its request is open': async ({ asking }) => {
    const { decision } = await openRequest(ask, asking);
    const close =
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: OTHER) { id } }';
    await send(close, { id: decision, on: TODAY }, handler(asking));
  },
  'a placement that runs': placed,
  'a placement that is planned to end': async (parties) => end(await placed(parties), parties, { on: LATER }),
  'a placement that ends and interrupts': async (parties) => end(await placed(parties), parties),
  'a placement that ends and closes': async (parties) =>
    end(await placed(parties), parties, { decision: 'CLOSED', closureReason: 'OTHER' }),
  'a placement that is withdrawn': async (parties) => {
    const made = await placed(parties, LATER);
    await withdraw(made, parties);
    await isOpen(made);
  },
  'a placement that is withdrawn, and its request placed again': async (parties) => {
    const made = await placed(parties, LATER);
    await withdraw(made, parties);
    await isOpen(made);
    const { vacancy } = await enterPool(ask, parties.giving);
    const again = await expectData(propose(ask, { requestId: made.request, vacancyId: vacancy }));
    await acceptAll(ask, again.proposeCandidate.id, parties);
    await expectData(confirm(ask, again.proposeCandidate.id));
  },
  'a candidate that is paused while placed, and resumed': async (parties) => {
    const { candidate } = await placed(parties);
    await ofCandidate('pauseCandidate', candidate);
    await ofCandidate('resumeCandidate', candidate);
  },
  'a candidate whose check fails while placed': async (parties) =>
    recordCheck(ask, (await placed(parties)).candidate, 'INTERVIEW', { passed: false }),
  'a candidate that is rejected while placed': async (parties) =>
    ofCandidate('rejectCandidate', (await placed(parties)).candidate),
  'a consent that is withdrawn while placed': async (parties) =>
    share(ask, (await placed(parties)).candidate, 'DISTRICT'),
  'an identity that is protected while placed': async (parties) => {
    const { candidate: id } = await placed(parties);
    const protect = `mutation ($id: ID!) { setProtectedIdentity(candidateId: $id, protected: true, reason: "Hot") { id } }`;
    await send(protect, { id }, steward('bromma'));
  },
  'a candidate that has ended, and is active again': async () => {
    const { candidate } = await enterPool(ask, 'bromma');
    await ofCandidate('endCandidate', candidate);
    await ofCandidate('reactivateCandidate', candidate);
  },
  'a duplicate that is merged while placed': async (parties) => merge((await placed(parties)).candidate),
  'a duplicate that is merged while proposed': async (parties) => merge((await proposed(parties)).candidate),
  'a duplicate whose placement was withdrawn': async (parties) => {
    const made = await placed(parties, LATER);
    await withdraw(made, parties);
    await isOpen(made);
    await merge(made.candidate);
  },
};

test('where everything was done once by rule, across districts and within one, nothing is a disagreement', async () => {
  await Promise.all(Object.values(LIVES).flatMap((life) => [life(ACROSS), life(WITHIN)]));
  const { away } = await until(
    () => compareHub(databasesOf(hub), hub.registry),
    ({ disagreements }) => disagreements.length === 0,
  );
  expect(away).toEqual([]);
});
