import { addDays } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openProposal,
  readVacancy,
  refusalOf,
  steward,
  TODAY,
  type Variables,
  withdrawProposal,
  withdrawRequest,
} from '../../network/brokering-life';
import type { GraphqlAnswer } from '../../network/post-graphql';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const PARTIES = { asking: 'farsta', giving: 'bromma' };
const OWN = steward('bromma');
const LATER = addDays(TODAY, 10);

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

type Made = Awaited<ReturnType<typeof openProposal>>;

const send = (query: string, variables: Variables, claims: TestClaims) => ask({ query, variables }, claims);

/** Of the proposal, its request, its vacancy and its placement. */
async function statesOf({ proposal, vacancy }: Made): Promise<string> {
  const query = 'query ($id: ID!) { proposal(id: $id) { status request { status } placement { status } } }';
  const read = (await expectData(send(query, { id: proposal }, BROKER))).proposal;
  const { status } = await readVacancy(ask, vacancy);
  return [read.status, read.request.status, status, read.placement?.status ?? '–'].join(' ');
}

async function placementOf({ proposal }: Made): Promise<string> {
  const query = 'query ($id: ID!) { proposal(id: $id) { placement { id } } }';
  return (
    (await expectData(send(query, { id: proposal }, BROKER))).proposal.placement?.id ??
    'farsta:00000000-0000-4000-8000-000000000000'
  );
}

const onPlacement = async (made: Made, name: string, more = '') =>
  send(
    `mutation ($id: ID!) { ${name}(placementId: $id, reason: "Flyttar"${more}) { id } }`,
    { id: await placementOf(made) },
    handler('farsta'),
  );
const onCandidate = (name: string) => (made: Made) =>
  send(
    `mutation ($id: ID!) { ${name}(candidateId: $id, reason: "Enligt beslut") { id } }`,
    { id: made.candidate },
    OWN,
  );

async function mergeAway({ candidate: duplicateId }: Made): Promise<GraphqlAnswer> {
  const { candidate: candidateId } = await enterPool(ask, 'bromma', { capacity: 3 });
  const query = 'query ($id: ID!) { candidate(id: $id) { version } }';
  const versionOf = async (id: string) => (await expectData(send(query, { id }, OWN))).candidate.version;
  const versions = { version: await versionOf(candidateId), duplicateVersion: await versionOf(duplicateId) };
  const input = { candidateId, duplicateId, ...versions, reason: 'Registrerad två gånger' };
  return send(
    'mutation ($input: MergeCandidatesInput!) { mergeCandidates(input: $input) { id } }',
    { input },
    OWN,
  );
}

const COMMANDS = {
  withdrawProposal: ({ proposal }: Made) => withdrawProposal(ask, proposal),
  withdrawRequest: ({ request }: Made) => withdrawRequest(ask, request, handler('farsta')),
  decline: ({ proposal: proposalId }: Made) =>
    answer(ask, { proposalId, party: 'CANDIDATE', answer: 'DECLINE', reason: 'Flyttar' }, OWN),
  closeDecision: ({ decision }: Made) =>
    send(
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: NEED_GONE) { id } }',
      { id: decision, on: TODAY },
      handler('farsta'),
    ),
  withdrawVacancy: ({ vacancy }: Made) =>
    send(
      'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Vilar") { id } }',
      { id: vacancy },
      OWN,
    ),
  pauseCandidate: onCandidate('pauseCandidate'),
  rejectCandidate: onCandidate('rejectCandidate'),
  endCandidate: onCandidate('endCandidate'),
  reactivateCandidate: onCandidate('reactivateCandidate'),
  endAndReactivate: async (made: Made) => {
    const ended = await onCandidate('endCandidate')(made);
    return ended.errors === undefined ? onCandidate('reactivateCandidate')(made) : ended;
  },
  mergeAway,
  endPlacement: (made: Made) => onPlacement(made, 'endPlacement', `, on: "${TODAY}"`),
  withdrawPlacement: (made: Made) => onPlacement(made, 'withdrawPlacement'),
} as const satisfies Record<string, (made: Made) => Promise<GraphqlAnswer>>;
type Command = keyof typeof COMMANDS;

const pending = () => openProposal(ask, PARTIES);
const accepted = () => acceptedProposal(ask, PARTIES);

async function confirmed(startsOn: string): Promise<Made> {
  const made = await accepted();
  await expectData(confirm(ask, made.proposal, BROKER, { startsOn, endsOn: addDays(TODAY, 90) }));
  return made;
}

async function after(command: Command, made: Made): Promise<Made> {
  await expectData(COMMANDS[command](made));
  return made;
}

/** Where things stand, and how they came to it. */
const STATES = {
  'PENDING PROPOSED HELD –': pending,
  'ACCEPTED PROPOSED HELD –': accepted,
  'CONFIRMED PLACED FILLED RUNNING, not begun': () => confirmed(LATER),
  'CONFIRMED PLACED FILLED RUNNING': () => confirmed(TODAY),
  'CONFIRMED PLACED OPEN ENDED': async () => after('endPlacement', await confirmed(TODAY)),
  'WITHDRAWN OPEN OPEN WITHDRAWN': async () => after('withdrawPlacement', await confirmed(LATER)),
} as const;
type State = keyof typeof STATES;

const SAME = undefined;
const FORBIDDEN = 'CONFLICT/FORBIDDEN_TRANSITION';
const NONE = 'NOT_FOUND';
const RUNS = 'CONFLICT/PLACEMENT_RUNNING';
const FILLED = 'CONFLICT/VACANCY_STATUS';
const LIVE = {
  withdrawProposal: 'WITHDRAWN OPEN OPEN –',
  withdrawRequest: 'WITHDRAWN WITHDRAWN OPEN –',
  decline: 'DECLINED OPEN OPEN –',
  closeDecision: 'WITHDRAWN WITHDRAWN OPEN –',
  withdrawVacancy: 'WITHDRAWN OPEN WITHDRAWN –',
  pauseCandidate: 'WITHDRAWN OPEN OPEN –',
  rejectCandidate: 'WITHDRAWN OPEN WITHDRAWN –',
  endCandidate: 'WITHDRAWN OPEN WITHDRAWN –',
  reactivateCandidate: FORBIDDEN,
  endAndReactivate: 'WITHDRAWN OPEN WITHDRAWN –',
  mergeAway: 'WITHDRAWN OPEN WITHDRAWN –',
  endPlacement: NONE,
  withdrawPlacement: NONE,
} as const;
const PLACED = {
  withdrawProposal: FORBIDDEN,
  withdrawRequest: FORBIDDEN,
  decline: FORBIDDEN,
  closeDecision: RUNS,
  withdrawVacancy: FILLED,
  pauseCandidate: SAME,
  rejectCandidate: SAME,
  endCandidate: RUNS,
  reactivateCandidate: FORBIDDEN,
  endAndReactivate: RUNS,
  mergeAway: SAME,
} as const;

/** What a command leads to: other states, a refusal that leaves all as it is, or the same states. */
const TABLE: Readonly<Record<State, Readonly<Record<Command, string | undefined>>>> = {
  'PENDING PROPOSED HELD –': LIVE,
  'ACCEPTED PROPOSED HELD –': LIVE,
  'CONFIRMED PLACED FILLED RUNNING, not begun': {
    ...PLACED,
    endPlacement: 'BAD_USER_INPUT',
    withdrawPlacement: 'WITHDRAWN OPEN OPEN WITHDRAWN',
  },
  'CONFIRMED PLACED FILLED RUNNING': {
    ...PLACED,
    endPlacement: 'CONFIRMED PLACED OPEN ENDED',
    withdrawPlacement: 'CONFLICT/PLACEMENT_BEGUN',
  },
  'CONFIRMED PLACED OPEN ENDED': {
    ...PLACED,
    closeDecision: SAME,
    withdrawVacancy: 'CONFIRMED PLACED WITHDRAWN ENDED',
    rejectCandidate: 'CONFIRMED PLACED WITHDRAWN ENDED',
    endCandidate: 'CONFIRMED PLACED WITHDRAWN ENDED',
    endAndReactivate: 'CONFIRMED PLACED WITHDRAWN ENDED',
    mergeAway: 'CONFIRMED PLACED WITHDRAWN ENDED',
    endPlacement: 'CONFLICT/PLACEMENT_ENDED',
    withdrawPlacement: 'CONFLICT/PLACEMENT_ENDED',
  },
  'WITHDRAWN OPEN OPEN WITHDRAWN': {
    ...PLACED,
    withdrawRequest: 'WITHDRAWN WITHDRAWN OPEN WITHDRAWN',
    closeDecision: 'WITHDRAWN WITHDRAWN OPEN WITHDRAWN',
    withdrawVacancy: 'WITHDRAWN OPEN WITHDRAWN WITHDRAWN',
    rejectCandidate: 'WITHDRAWN OPEN WITHDRAWN WITHDRAWN',
    endCandidate: 'WITHDRAWN OPEN WITHDRAWN WITHDRAWN',
    endAndReactivate: 'WITHDRAWN OPEN WITHDRAWN WITHDRAWN',
    mergeAway: 'WITHDRAWN OPEN WITHDRAWN WITHDRAWN',
    endPlacement: 'CONFLICT/PLACEMENT_WITHDRAWN',
    withdrawPlacement: 'CONFLICT/PLACEMENT_WITHDRAWN',
  },
};

const isRefusal = (outcome: string) => !outcome.includes(' ');
const become = (made: Made, states: string) =>
  until(
    () => statesOf(made),
    (found) => found === states,
  );

describe.each(Object.keys(STATES) as State[])('%s', (name) => {
  test.each(Object.entries(TABLE[name]) as [Command, string | undefined][])(
    'and %s: %s',
    async (command, outcome = SAME) => {
      const before = name.split(',')[0]!;
      const made = await STATES[name]();
      await become(made, before);
      const refusal = await refusalOf(COMMANDS[command](made));
      expect(refusal).toBe(outcome !== undefined && isRefusal(outcome) ? outcome : undefined);
      await become(made, outcome === undefined || isRefusal(outcome) ? before : outcome);
    },
  );
});
