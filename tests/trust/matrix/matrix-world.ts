import { addDays, addMonths } from '../../../platform/time/calendar';
import {
  type Ask,
  acceptedProposal,
  answer,
  confirm,
  ENDS_ON,
  enterPool,
  expectData,
  handler,
  needs,
  openRequest,
  type Parties,
  propose,
  recordDecision,
  requestPlacement,
  steward,
  TODAY,
} from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import type { ArgumentValues } from './argument-literals';
import { CALLERS, OTHER, OWN, REGION } from './callers';

/** Rows of the own district, by what others may see of them. */
export const CASES = ['city', 'region', 'district', 'withdrawn', 'expired', 'protected'] as const;
export type Case = (typeof CASES)[number];

/** Stands in facts of rows that outsiders may not see, each its own: found in an answer, it tells of a leak. */
export const MARKS: Readonly<Record<Case | 'name', string>> = {
  city: 'Fagersjö',
  region: 'Gubbängen',
  district: 'Larsboda',
  withdrawn: 'Orhem',
  expired: 'Svedmyra',
  protected: 'Sköndal',
  name: 'Hemliga Namnmark',
};

export interface MatrixWorld {
  readonly candidates: Readonly<Record<Case, string>>;
  readonly vacancies: Readonly<Record<Case, string>>;
  readonly decision: string;
  readonly placement: string;
  /** Made by the own district, of which others are no party. */
  readonly request: string;
  readonly proposal: string;
  /** Made for the other district, of a candidate of the own one. */
  readonly foreignProposal: string;
  /** Proposed to the neighbour, who has yet to answer; a vacancy of it is held. */
  readonly proposed: { readonly candidate: string; readonly proposal: string };
  /** Of the own district's access log. */
  readonly entry: string;
  /** Seen last in the history of a subscription, by one or the other of those whom it is open to. */
  readonly sentinels: {
    readonly vacancy: string;
    /** Withdrawn. */
    readonly closed: string;
    readonly request: string;
    readonly proposals: readonly string[];
  };
  readonly values: ArgumentValues;
}

/** A quarter that is over. */
const REPORTED = { year: Number(TODAY.slice(0, 4)) - 1, quarter: 4 };

/** A little of everything in one district, made by the people whose task it is, through the gateway. */
export async function createMatrixWorld(hub: TestHub): Promise<MatrixWorld> {
  const ask: Ask = (post, claims) => hub.ask(post, claims);
  const candidates = {} as Record<Case, string>;
  const vacancies = {} as Record<Case, string>;
  for (const name of CASES) {
    const entry = await enterPool(ask, OWN, {
      name: MARKS.name,
      area: MARKS[name],
      weekendsPerMonth: 2,
      protectedIdentity: name === 'protected',
      capacity: 3,
    });
    candidates[name] = entry.candidate;
    vacancies[name] = entry.vacancy;
    await correct(ask, entry.candidate);
  }
  for (let more = 0; more < 3; more++) await register(ask);
  await share(ask, candidates.region, 'REGION');
  await share(ask, candidates.district, 'DISTRICT');
  await share(ask, candidates.withdrawn, 'DISTRICT');
  await expireChecks(hub, candidates.expired);
  await writeStrangeWord(hub, candidates.district);
  await publish(ask);
  const { decision, placement } = await place(hub, ask);
  const brokered = await broker(ask, decision);
  await publish(ask);
  const entry = await review(ask);
  const member = await employ(ask);
  const reminders = await remind(ask, decision, brokered.proposed.proposal);
  const view = await keep(ask, candidates.district);
  const sentinels = await createSentinels(ask);
  return {
    candidates,
    vacancies,
    decision,
    placement,
    ...brokered,
    entry,
    sentinels,
    values: {
      ...argumentValues({ candidates, vacancies, decision, placement, entry, member, ...brokered }),
      ...workValues(decision, brokered.proposed.proposal, reminders),
      ...keptValues(view),
    },
  };
}

/** Somebody of the own district's staff. */
async function employ(ask: Ask): Promise<string> {
  const query = `mutation { registerStaffMember(input: {
    sub: "matrix", name: "Eva Ek", role: HANDLAGGARE, district: "${OWN}", unit: "Barn", issuer: "https://idp.example",
    from: "2012-01-01", until: "2099-12-31"
  }) { id } }`;
  return (await expectData(ask({ query }, CALLERS['ad own']))).registerStaffMember.id;
}

/** A change to tell of. */
async function correct(ask: Ask, candidateId: string): Promise<void> {
  const read = 'query ($id: ID!) { candidate(id: $id) { version } }';
  const { candidate } = await expectData(ask({ query: read, variables: { id: candidateId } }, steward(OWN)));
  const input = { candidateId, version: candidate.version, reason: MARKS.name, phone: '08-465 004 01' };
  const query = 'mutation ($input: CorrectCandidateInput!) { correctCandidate(input: $input) { id } }';
  await expectData(ask({ query, variables: { input } }, steward(OWN)));
}

/** One more in the register, so that no count is a multiple of what counts are rounded to. */
function register(ask: Ask) {
  const query = `mutation { registerCandidate(input: {
    district: "${OWN}", kind: KONTAKTPERSON, name: "${MARKS.name}", area: "${MARKS.district}", programAreas: [IOF],
    languages: [], interests: [], acceptsAgeFrom: 1, acceptsAgeTo: 9
  }) { id } }`;
  return expectData(ask({ query }, steward(OWN)));
}

function share(ask: Ask, candidateId: string, scope: string) {
  const input = { candidateId, scope, consentedOn: addDays(TODAY, -1) };
  const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
  return expectData(ask({ query, variables: { input } }, steward(OWN)));
}

/** Time alone does this. */
async function expireChecks(hub: TestHub, id: string): Promise<void> {
  const day = addDays(TODAY, -1);
  const uuid = id.split(':')[1];
  const { dataSource } = hub.district(OWN);
  await dataSource.query('UPDATE candidate SET checks_valid_until = $1 WHERE id = $2', [day, uuid]);
}

/** Nobody can through the hub. */
async function writeStrangeWord(hub: TestHub, id: string): Promise<void> {
  const { dataSource } = hub.district(OWN);
  const text = `UPDATE candidate SET interests = interests || '{Ordmark}' WHERE id = $1`;
  await dataSource.query(text, [id.split(':')[1]]);
}

/** A confirmed placement with its charge, and another decision with a past to tell of. */
async function place(hub: TestHub, ask: Ask) {
  const made = await acceptedProposal(ask, { asking: OWN, giving: OWN });
  await expectData(confirm(ask, made.proposal));
  const [{ placement }] = await hub
    .district(OWN)
    .dataSource.query(`SELECT district || ':' || id AS placement FROM placement`);
  const plan = `mutation { endPlacement(placementId: "${placement}", on: "${ENDS_ON}", reason: "Klientmark", decision: CLOSED,
    closureReason: NEED_GONE) { id } }`;
  await expectData(ask({ query: plan }, handler(OWN)));
  const period = { decidedOn: addDays(TODAY, -900), validUntil: addDays(TODAY, 300) };
  await recordDecision(ask, OWN, { law: 'LSS', programArea: 'LSS', ...period });
  const executed = await recordDecision(ask, OWN, period);
  const on = `${REPORTED.year}-11-15`;
  const query = `mutation { recordExecution(decisionId: "${executed}", on: "${on}") { id } }`;
  await expectData(ask({ query }, handler(OWN)));
  const decision = await recordDecision(ask, OWN, {
    caseReference: 'Beslutsmark',
    decidedOn: addDays(TODAY, -650),
    validUntil: addDays(TODAY, 300),
  });
  await tell(ask, decision);
  return { decision, placement: placement as string };
}

async function tell(ask: Ask, id: string): Promise<void> {
  const send = (mutation: string) =>
    expectData(ask({ query: `mutation { ${mutation} { id } }` }, handler(OWN)));
  const day = (days: number) => `"${addDays(TODAY, -days)}"`;
  await send(`recordDelay(decisionId: "${id}", reason: CLIENT_DECLINED, note: "Klientmark")`);
  await send(
    `recordInterimMeasure(decisionId: "${id}", from: ${day(640)}, until: ${day(600)}, description: "Klientmark")`,
  );
  await send(`recordExecution(decisionId: "${id}", on: ${day(630)}, percent: 50)`);
  await send(`recordExecution(decisionId: "${id}", on: ${day(620)})`);
  await send(`interruptDecision(decisionId: "${id}", on: ${day(570)})`);
  await send(
    `correctDecision(input: { decisionId: "${id}", reason: "Klientmark", caseReference: "Klientmark 2", interruptedOn: ${day(560)} })`,
  );
}

function publish(ask: Ask) {
  const { year, quarter } = REPORTED;
  const query = `mutation { publishReport(year: ${year}, quarter: ${quarter}) { __typename } }`;
  return expectData(ask({ query }, CALLERS.report));
}

/** One proposal within the own district, one to the other district; each with a reason that is not for everybody. */
async function broker(ask: Ask, decision: string) {
  const request = (await expectData(requestPlacement(ask, OWN, decision))).requestPlacement.id as string;
  const own = await proposeFor(ask, request, OWN);
  await decline(ask, own.proposal, OWN);
  const foreign = await proposeBetween(ask, { asking: OTHER, giving: OWN });
  await decline(ask, foreign.proposal, OTHER);
  const proposed = await proposeBetween(ask, { asking: REGION, giving: OWN });
  await correct(ask, proposed.candidate);
  return { request, proposal: own.proposal, foreignProposal: foreign.proposal, proposed };
}

/** Something in each of the reviewer's lists. Answers with an entry of the log. */
async function review(ask: Ask): Promise<string> {
  const send = (query: string) => expectData(ask({ query }, CALLERS['ad own']));
  const { accessLog } = await send(`{ accessLog(district: "${OWN}") { nodes { id } } }`);
  const entry: string = accessLog.nodes[0].id;
  await send(
    `mutation { recordHomeArea(district: "${OWN}", actor: "matris", area: "Farsta strand") { actor } }`,
  );
  await send(
    `mutation { markReviewed(district: "${OWN}", entryIds: ["${accessLog.nodes[1].id}"], outcome: IN_ORDER) { id } }`,
  );
  return entry;
}

/** One reminder of the own district’s handlaggare, one of its kontaktsekreterare in the brokering. */
async function remind(ask: Ask, decision: string, proposal: string) {
  const add = async (field: string, subject: string, claims: TestClaims): Promise<string> => {
    const input = `{ ${subject}, dueOn: "${TODAY}", comment: "Klientmark" }`;
    const query = `mutation { made: ${field}(district: "${OWN}", input: ${input}) { id } }`;
    return (await expectData(ask({ query }, claims))).made.id;
  };
  return {
    own: await add('addWorkItem', `subjectType: DECISION, subjectId: "${decision}"`, handler(OWN)),
    brokering: await add(
      'addBrokeringWorkItem',
      `subjectType: PROPOSAL, subjectId: "${proposal}"`,
      steward(OWN),
    ),
  };
}

/** The latest that is over. */
function latestQuarter(): string {
  const begun = addMonths(TODAY, -3);
  return `${begun.slice(0, 4)}-Q${Math.ceil(Number(begun.slice(5, 7)) / 3)}`;
}

/** Items of the own district: of its handlaggare, and in the brokering of its kontaktsekreterare. */
function workValues(decision: string, proposal: string, reminders: { own: string; brokering: string }) {
  const ids = ['take', 'release', 'assign', 'park', 'unpark'].flatMap((verb) => [
    [`Mutation.${verb}WorkItem.id`, text(reminders.own)],
    [`Mutation.${verb}BrokeringWorkItem.id`, text(`CANDIDATE_ANSWER_DUE:${proposal}`)],
    [`Mutation.${verb}ReportingWorkItem.id`, text(`QUARTER_TO_PUBLISH:${latestQuarter()}`)],
  ]);
  return {
    ...Object.fromEntries(ids),
    'Mutation.closeWorkItem.id': text(reminders.own),
    'Mutation.closeBrokeringWorkItem.id': text(reminders.brokering),
    'Mutation.addBrokeringWorkItem.input': `{ subjectType: PROPOSAL, subjectId: ${text(proposal)}, dueOn: "${TODAY}", comment: "Provar" }`,
    expectedVersion: '0',
    owner: text('matris'),
    until: text(ENDS_ON),
    subjectId: text(decision),
    dueOn: text(TODAY),
    comment: text('Provar matrisen'),
  };
}

/** What a kontaktsekreterare and a broker keep: a draft, and a view for their colleagues, whose id is answered. */
async function keep(ask: Ask, person: string): Promise<string> {
  const send = async (claims: TestClaims, place: string, infix: string, persons: string) => {
    const draft = `{ form: "matris", content: "${MARKS.name}", persons: ${persons} }`;
    const view = `{ page: "matris", name: "${MARKS.name}", criteria: "", isShared: true }`;
    const query = `mutation { keep${infix}Draft(${place}draft: ${draft}) made: keep${infix}View(${place}view: ${view}) { id } }`;
    return (await expectData(ask({ query }, claims))).made.id as string;
  };
  await send(CALLERS.broker, '', 'Brokering', '[]');
  return send(CALLERS['ks own'], `district: "${OWN}", `, '', `["${person}"]`);
}

function keptValues(view: string) {
  return {
    form: text('matris'),
    content: text('Provar matrisen'),
    page: text('matris'),
    criteria: text(''),
    isShared: 'false',
    'Mutation.dropView.id': text(view),
    'Mutation.dropBrokeringView.id': text(view),
  };
}

/** To be called last: the newest of everything that is sent. */
async function createSentinels(ask: Ask): Promise<MatrixWorld['sentinels']> {
  const near = await proposeBetween(ask, { asking: OWN, giving: REGION });
  const far = await proposeBetween(ask, { asking: OTHER, giving: OTHER });
  const closed = await enterPool(ask, OWN);
  const withdraw = 'mutation ($id: ID!) { withdrawVacancy(vacancyId: $id, reason: "Flyttar") { id } }';
  await expectData(ask({ query: withdraw, variables: { id: closed.vacancy } }, steward(OWN)));
  const { vacancy } = await enterPool(ask, OWN);
  return { vacancy, closed: closed.vacancy, request: far.request, proposals: [near.proposal, far.proposal] };
}

async function proposeBetween(ask: Ask, { asking, giving }: Parties) {
  const { request } = await openRequest(ask, asking);
  return { request, ...(await proposeFor(ask, request, giving)) };
}

async function proposeFor(ask: Ask, request: string, giving: string) {
  const { candidate, vacancy } = await enterPool(ask, giving);
  const data = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
  return { candidate, proposal: data.proposeCandidate.id as string };
}

async function decline(ask: Ask, proposalId: string, district: string): Promise<void> {
  const input = { proposalId, party: 'CLIENT', answer: 'DECLINE', reason: 'Klientmark' };
  await expectData(answer(ask, input, handler(district)));
}

const text = JSON.stringify;

/** What the matrix asks with: ids of the own district's rows, and facts that are as good as any. */
function argumentValues(
  world: Omit<MatrixWorld, 'values' | 'foreignProposal' | 'proposed' | 'sentinels'> & {
    readonly member: string;
  },
): ArgumentValues {
  const { candidates, vacancies, decision, placement, request, proposal, entry, member } = world;
  const wanted = Object.entries(needs(OWN)).map(([name, value]) =>
    ['kind', 'programArea', 'intervention'].includes(name) ? `${name}: ${value}` : `${name}: ${text(value)}`,
  );
  return {
    'Query.candidate.id': text(candidates.city),
    'Query.vacancy.id': text(vacancies.city),
    'Query.decision.id': text(decision),
    'Query.placement.id': text(placement),
    'Query.placementRequest.id': text(request),
    'Query.proposal.id': text(proposal),
    'Query.staffMember.id': text(member),
    'Query.staffNames.subs': text(['matrix']),
    'ChangeStaffMemberInput.id': text(member),
    'EndStaffMemberInput.id': text(member),
    'ChangeStaffMemberInput.version': '1',
    'EndStaffMemberInput.version': '1',
    'RegisterStaffMemberInput.sub': text('matrix-new'),
    candidateId: text(candidates.city),
    vacancyId: text(vacancies.city),
    'Mutation.withdrawVacancy.vacancyId': text(vacancies.district),
    'SetSharingInput.candidateId': text(candidates.withdrawn),
    decisionId: text(decision),
    decisionIds: text([decision]),
    placementId: text(placement),
    requestId: text(request),
    proposalId: text(proposal),
    entryIds: text([entry]),
    code: text(OWN),
    district: text(OWN),
    districts: text([OWN]),
    on: text(TODAY),
    from: text(addDays(TODAY, -30)),
    to: text(ENDS_ON),
    'Query.reportDifferences.from': '1',
    'Query.reportDifferences.to': '2',
    'Query.reportDifferencesCsv.from': '1',
    'Query.reportDifferencesCsv.to': '2',
    startsOn: text(TODAY),
    endsOn: text(ENDS_ON),
    decidedOn: text(addDays(TODAY, -20)),
    validUntil: text(ENDS_ON),
    consentedOn: text(TODAY),
    performedOn: text(TODAY),
    year: String(REPORTED.year),
    quarter: String(REPORTED.quarter),
    purpose: text('Provar matrisen'),
    reason: text('Provar matrisen'),
    'Mutation.setProtectedIdentity.candidateId': text(candidates.protected),
    'Mutation.setProtectedIdentity.protected': 'true',
    ...Object.fromEntries(
      ['pause', 'resume', 'reject', 'end'].map((act) => [
        `Mutation.${act}Candidate.candidateId`,
        text(candidates.expired),
      ]),
    ),
    'CorrectCandidateInput.version': '0',
    'MergeCandidatesInput.version': '0',
    'MergeCandidatesInput.duplicateVersion': '0',
    'MergeCandidatesInput.duplicateId': text(candidates.district),
    description: text('Provar matrisen'),
    name: text(MARKS.name),
    area: text(MARKS.district),
    actor: text('matris'),
    caseReference: text('M-1'),
    birthYear: '2015',
    passed: 'true',
    programAreas: '[IOF]',
    languages: '["svenska"]',
    interests: '[]',
    acceptsAgeFrom: '6',
    acceptsAgeTo: '17',
    needs: `{ ${wanted.join(', ')}, districts: ${text([OWN])} }`,
  };
}
