import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLInputType, isInputObjectType, isNonNullType } from 'graphql';
import { projectFile } from '../../../platform/settings/project-file';
import { addDays } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  answer,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  recordDecision,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import type { GraphqlAnswer } from '../../network/post-graphql';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const STAFF = handler('farsta');
const STEWARD = steward('bromma');
const REPORTER: TestClaims = { role: 'rapportor', district: 'farsta' };

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
});
afterAll(() => hub?.stop());

/** What makes something new, or adds a line that changes nothing that was there. */
const NEW = [
  'addBrokeringWorkItem',
  'addReportingWorkItem',
  'addWorkItem',
  'markBrokeringReviewed',
  'markReviewed',
  'publishReport',
  'recordDecision',
  'recordHomeArea',
  'registerCandidate',
  'registerStaffMember',
];
/** What a person keeps for their own work is nobody else's to change. */
const OWN = /^(keep|drop)(Brokering)?(Settings|View|Draft)$/;
const NAMES = new Set(['expectedVersion', 'version', 'decisionVersion', 'contentVersions']);

function namesIn(type: GraphQLInputType): string[] {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isInputObjectType(bare) ? Object.keys(bare.getFields()) : [];
}

test('every mutation of something that is there takes the version that was read', () => {
  const schema = buildSchema(readFileSync(projectFile('schema', 'client.graphql'), 'utf8'), {
    assumeValidSDL: true,
  });
  const without = Object.values(schema.getMutationType()!.getFields()).filter(
    ({ args }) => !args.flatMap(({ name, type }) => [name, ...namesIn(type)]).some((name) => NAMES.has(name)),
  );
  expect(without.map(({ name }) => name).filter((name) => !NEW.includes(name) && !OWN.test(name))).toEqual(
    [],
  );
});

type Claims = TestClaims;
interface Act {
  /** Sends it with the version that is to be the case's, or with null. */
  readonly send: (id: string, version: number | null) => Promise<GraphqlAnswer>;
}

const run = (query: string, variables: Variables, claims: Claims) => ask({ query, variables }, claims);

/** An act by an argument: `close($id, … expectedVersion: $version)`. */
const act = (name: string, idName: string, more: string, claims: Claims): Act => ({
  send: (id, version) =>
    run(
      `mutation ($id: ID!, $version: Int) { ${name}(${idName}: $id, ${more} expectedVersion: $version) { id } }`,
      { id, version },
      claims,
    ),
});
const actOf = (name: string, type: string, input: (id: string) => Variables, claims: Claims): Act => ({
  send: (id, version) =>
    run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
      { input: { ...input(id), version } },
      claims,
    ),
});

const versionOf = async (field: string, id: string, claims: Claims): Promise<number> =>
  (await expectData(run(`query ($id: ID!) { ${field}(id: $id) { version } }`, { id }, claims)))[field]
    .version;

/** Refused with the version that is not the case's any more, then done with the one that the refusal told. */
async function expectLocked({ send }: Act, id: string, read: number, told: Variables): Promise<void> {
  const { errors } = await send(id, read);
  const extensions = errors?.[0]?.extensions as Readonly<Record<string, unknown>> | undefined;
  expect(extensions).toMatchObject({
    ...{ code: 'CONFLICT', reason: 'VERSION_CONFLICT', expectedVersion: read },
    ...{ userMessage: expect.stringMatching(/^Någon annan har ändrat/) },
    ...told,
  });
  expect(extensions!['version']).not.toBe(read);
  expect((await send(id, extensions!['version'] as number)).errors).toBeUndefined();
}

describe('a decision that another has added to since it was read', () => {
  const delay = act('recordDelay', 'decisionId', 'reason: OTHER,', STAFF);
  const request = (id: string, decisionVersion: number | null) =>
    run(
      'mutation ($input: RequestPlacementInput!) { requestPlacement(input: $input) { id } }',
      {
        input: {
          decisionId: id,
          decisionVersion,
          needs: {
            ...{ kind: 'KONTAKTPERSON', programArea: 'IOF', intervention: 'KONTAKTPERSON', ageFrom: 9 },
            ...{ ageTo: 10, homeDistrict: 'farsta', startsOn: TODAY },
          },
        },
      },
      STAFF,
    );

  test.each<[string, Act]>([
    ['recordExecution', act('recordExecution', 'decisionId', `on: "${TODAY}",`, STAFF)],
    ['recordDelay', delay],
    ['closeDecision', act('closeDecision', 'decisionId', `on: "${TODAY}", reason: NEED_GONE,`, STAFF)],
    [
      'recordInterimMeasure',
      act('recordInterimMeasure', 'decisionId', `from: "${TODAY}", description: "Avlösning",`, STAFF),
    ],
    [
      'correctDecision',
      actOf(
        'correctDecision',
        'CorrectDecisionInput',
        (decisionId) => ({ decisionId, reason: 'Fel', caseReference: 'B-9' }),
        STAFF,
      ),
    ],
    ['requestPlacement', { send: request }],
  ])('%s', async (_, each) => {
    const id = await recordDecision(ask, 'farsta');
    const read = await versionOf('decision', id, STAFF);
    await expectData(delay.send(id, null));
    await expectLocked(each, id, read, {
      decisionId: id,
      current: expect.objectContaining({ executedOn: null, closedOn: null }),
    });
  });

  test('interruptDecision', async () => {
    const id = await recordDecision(ask, 'farsta');
    const read = await versionOf('decision', id, STAFF);
    await expectData(act('recordExecution', 'decisionId', `on: "${TODAY}",`, STAFF).send(id, read));
    const interrupt = act('interruptDecision', 'decisionId', `on: "${TODAY}",`, STAFF);
    await expectLocked(interrupt, id, read, { current: expect.objectContaining({ executedOn: TODAY }) });
  });
});

describe('brokering that another has gone on with since it was read', () => {
  const accept = (proposalId: string, party: string, claims: Claims) =>
    expectData(answer(ask, { proposalId, party, answer: 'ACCEPT' }, claims));
  const proposed = async () => {
    const { request } = await openRequest(ask, 'farsta');
    const { vacancy } = await enterPool(ask, 'bromma');
    const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    return { request, proposal: proposeCandidate.id as string };
  };

  test('withdrawRequest and proposeCandidate, for a request', async () => {
    const { request } = await openRequest(ask, 'farsta');
    const read = await versionOf('placementRequest', request, STAFF);
    const [first, second] = [await enterPool(ask, 'bromma'), await enterPool(ask, 'bromma')];
    await expectData(propose(ask, { requestId: request, vacancyId: first.vacancy }));
    const told = { requestId: request, current: { status: 'PROPOSED' } };
    const input = (requestId: string) => ({ requestId, vacancyId: second.vacancy });
    const proposing = actOf('proposeCandidate', 'ProposeCandidateInput', input, BROKER);
    await expectLocked(proposing, request, read, told);
    await expectLocked(act('withdrawRequest', 'requestId', 'reason: "x",', STAFF), request, read, told);
  });

  test.each<[string, Act]>([
    [
      'answerProposal',
      actOf(
        'answerProposal',
        'AnswerProposalInput',
        (proposalId) => ({ proposalId, party: 'CLIENT', answer: 'ACCEPT' }),
        STAFF,
      ),
    ],
    ['withdrawProposal', act('withdrawProposal', 'proposalId', 'reason: "x",', BROKER)],
  ])('%s', async (_, each) => {
    const { proposal } = await proposed();
    const read = await versionOf('proposal', proposal, BROKER);
    await accept(proposal, 'CANDIDATE', STEWARD);
    await expectLocked(each, proposal, read, {
      proposalId: proposal,
      current: { status: 'PENDING', accepted: ['CANDIDATE'] },
    });
  });

  test('confirmProposal', async () => {
    const { proposal } = await proposed();
    await accept(proposal, 'CANDIDATE', STEWARD);
    await accept(proposal, 'CLIENT', STAFF);
    const read = await versionOf('proposal', proposal, BROKER);
    await accept(proposal, 'DISTRICT', STAFF);
    const days = `startsOn: "${TODAY}", endsOn: "${addDays(TODAY, 180)}",`;
    await expectLocked(act('confirmProposal', 'proposalId', days, BROKER), proposal, read, {
      current: { status: 'ACCEPTED', accepted: ['CANDIDATE', 'CLIENT', 'DISTRICT'] },
    });
  });

  test('endPlacement, withdrawPlannedEnd', async () => {
    const { proposal } = await acceptedProposal(ask, { asking: 'farsta', giving: 'bromma' });
    await expectData(confirm(ask, proposal));
    const find = 'query ($id: ID!) { proposal(id: $id) { placement { id version } } }';
    const { placement } = (await expectData(run(find, { id: proposal }, STAFF))).proposal;
    const end = (days: number) =>
      act('endPlacement', 'placementId', `on: "${addDays(TODAY, days)}", reason: "x",`, STAFF);
    await expectData(end(9).send(placement.id, placement.version));
    const told = {
      placementId: placement.id,
      current: { status: 'RUNNING', endedOn: null, plannedEndOn: addDays(TODAY, 9) },
    };
    await expectLocked(
      act('withdrawPlannedEnd', 'placementId', '', STAFF),
      placement.id,
      placement.version,
      told,
    );
    await expectLocked(end(0), placement.id, placement.version, { current: expect.anything() });
  });
});

describe('a candidate that another has changed since it was read', () => {
  const check = actOf(
    'recordCheck',
    'RecordCheckInput',
    (candidateId) => ({ candidateId, kind: 'INTERVIEW', passed: true, performedOn: TODAY }),
    STEWARD,
  );
  const reasoned = (name: string, more = ''): Act =>
    act(name, 'candidateId', `${more} reason: "Efter samtal",`, STEWARD);

  test.each<[string, Act]>([
    ['recordCheck', check],
    [
      'setSharing',
      actOf(
        'setSharing',
        'SetSharingInput',
        (candidateId) => ({ candidateId, scope: 'REGION', consentedOn: TODAY }),
        STEWARD,
      ),
    ],
    ['setProtectedIdentity', reasoned('setProtectedIdentity', 'protected: true,')],
    ['pauseCandidate', reasoned('pauseCandidate')],
    ['rejectCandidate', reasoned('rejectCandidate')],
    ['endCandidate', reasoned('endCandidate')],
  ])('%s', async (_, each) => {
    const { candidate } = await enterPool(ask, 'bromma');
    const read = await versionOf('candidate', candidate, STEWARD);
    await expectData(check.send(candidate, null));
    await expectLocked(each, candidate, read, {
      candidateId: candidate,
      current: { status: 'APPROVED', sharing: 'CITY' },
    });
  });

  test('resumeCandidate, reactivateCandidate, openVacancy, withdrawVacancy', async () => {
    const { candidate, vacancy } = await enterPool(ask, 'bromma', { capacity: 2 });
    const first = await versionOf('candidate', candidate, STEWARD);
    await expectData(reasoned('pauseCandidate').send(candidate, first));
    const told = { candidateId: candidate };
    await expectLocked(reasoned('resumeCandidate'), candidate, first, told);
    const input = (candidateId: string) => ({ candidateId, startsOn: TODAY });
    await expectLocked(actOf('openVacancy', 'OpenVacancyInput', input, STEWARD), candidate, first, told);
    const { request } = await openRequest(ask, 'farsta');
    const free = await versionOf('vacancy', vacancy, STEWARD);
    await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
    const withdrawal = act('withdrawVacancy', 'vacancyId', 'reason: "x",', STEWARD);
    await expectLocked(withdrawal, vacancy, free, { vacancyId: vacancy, current: { status: 'HELD' } });
    await expectData(reasoned('endCandidate').send(candidate, null));
    await expectLocked(reasoned('reactivateCandidate'), candidate, first, told);
  });

  test('approveCandidate', async () => {
    const register =
      'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id version } }';
    const facts = {
      ...{ district: 'bromma', kind: 'KONTAKTPERSON', name: 'Ada', area: 'Ulvsunda', programAreas: ['IOF'] },
      ...{ languages: ['svenska'], interests: [], acceptsAgeFrom: 6, acceptsAgeTo: 17 },
    };
    const { registerCandidate } = await expectData(run(register, { input: facts }, STEWARD));
    for (const kind of ['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'REFERENCE', 'INTERVIEW']) {
      const of = (candidateId: string) => ({ candidateId, kind, passed: true, performedOn: TODAY });
      await expectData(
        actOf('recordCheck', 'RecordCheckInput', of, STEWARD).send(registerCandidate.id, null),
      );
    }
    const approve = act('approveCandidate', 'candidateId', '', STEWARD);
    await expectLocked(approve, registerCandidate.id, registerCandidate.version, {
      current: { status: 'UNDER_INVESTIGATION', sharing: 'DISTRICT' },
    });
  });
});

test('a report that says something else than what was read is not sent', async () => {
  const year = Number(TODAY.slice(0, 4)) - 1;
  const decidedOn = `${year}-02-01`;
  const id = await recordDecision(ask, 'farsta', { decidedOn, validUntil: addDays(TODAY, 30) });
  const list = `{ individualReports(district: "farsta", year: ${year}, quarter: 3, first: 50) {
    nodes { contentVersion state decision { id } } } }`;
  const read = async () => {
    const { individualReports } = await expectData(run(list, {}, REPORTER));
    return individualReports.nodes.find((node: { decision: { id: string } }) => node.decision.id === id);
  };
  const send = (contentVersions: readonly string[]) =>
    run(
      `mutation ($id: ID!, $contentVersions: [String!]) {
        markReportsSent(district: "farsta", year: ${year}, quarter: 3, decisionIds: [$id], contentVersions: $contentVersions) { id }
      }`,
      { id, contentVersions },
      REPORTER,
    );
  const before = await read();
  const correction = { decisionId: id, reason: 'Felskrivet', decidedOn: `${year}-02-02` };
  const correct = 'mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { id } }';
  await expectData(run(correct, { input: correction }, STAFF));
  const { errors } = await send([before.contentVersion]);
  const { contentVersion } = await read();
  expect(errors?.[0]?.extensions).toMatchObject({
    ...{ code: 'CONFLICT', reason: 'VERSION_CONFLICT', decisionId: id, version: contentVersion },
  });
  expect((await read()).state).not.toBe('SENT');
  expect((await send([contentVersion])).errors).toBeUndefined();
  expect((await read()).state).toBe('SENT');
});
