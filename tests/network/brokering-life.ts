import { addDays, todayOf } from '../../platform/time/calendar';
import type { GraphqlAnswer } from './post-graphql';
import type { TestHub } from './test-hub';
import type { TestClaims } from './tokens';
import { until } from './until';

export const TODAY = todayOf(() => new Date());
export const STARTS_ON = TODAY;
export const ENDS_ON = addDays(TODAY, 180);
export const BROKER: TestClaims = { role: 'resursteam', sub: 'broker' };

export const steward = (district: string): TestClaims => ({ role: 'kontaktsekreterare', district });
export const handler = (district: string): TestClaims => ({ role: 'handlaggare', district });

/** Where and for whom the commands of a test are played. */
export type Ask = TestHub['ask'];
export type Variables = Readonly<Record<string, unknown>>;

export const PERSON_CHECKS = ['POLICE_REGISTER', 'SOCIAL_REGISTER', 'REFERENCE', 'REFERENCE', 'INTERVIEW'];

export const PROPOSAL_FIELDS =
  'id status heldUntil endReason endCode request { id status } candidate { id } vacancy { id } answers { party answer reason }';

/** The data of an answer that must hold no errors. */
export async function expectData(answer: Promise<GraphqlAnswer>) {
  const { data, errors } = await answer;
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** The first error's code and, for a conflict, its reason. */
export async function refusalOf(answer: Promise<GraphqlAnswer>): Promise<unknown> {
  const { errors } = await answer;
  const { code, reason } = errors?.[0]?.extensions ?? {};
  return reason === undefined || code === 'FORBIDDEN' ? code : `${code}/${reason}`;
}

export interface PoolEntry {
  readonly candidate: string;
  readonly vacancy: string;
}

export const PERSON = {
  kind: 'KONTAKTPERSON',
  name: 'Ada Lind',
  phone: '08-465 004 00',
  area: 'Hökarängen',
  programAreas: ['IOF'],
  languages: ['svenska', 'finska'],
  interests: ['simning'],
  acceptsAgeFrom: 6,
  acceptsAgeTo: 17,
} satisfies Variables;

export interface PoolTerms {
  readonly scope?: string;
  /** Of each check, where it differs. */
  readonly check?: Variables;
  readonly startsOn?: string;
  /** Who does all of it: the district's steward unless told otherwise. */
  readonly claims?: TestClaims;
}

/** An approved candidate, a kontaktperson unless told otherwise, shared with the city unless told otherwise, with one open vacancy. */
export async function enterPool(
  ask: Ask,
  district: string,
  input: Variables = {},
  { scope = 'CITY', check = {}, startsOn = TODAY, claims = steward(district) }: PoolTerms = {},
): Promise<PoolEntry> {
  const send = (query: string, variables: Variables) => expectData(ask({ query, variables }, claims));
  const { registerCandidate } = await send(
    'mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }',
    { input: { district, ...PERSON, ...input } },
  );
  const { id } = registerCandidate;
  for (const kind of isFamily(input) ? [...PERSON_CHECKS, 'HOME_VISIT'] : PERSON_CHECKS) {
    await recordCheck(ask, id, kind, { performedOn: addDays(TODAY, -10), ...check }, claims);
  }
  const { openVacancy } = await send(
    `mutation ($id: ID!, $sharing: SetSharingInput!, $vacancy: OpenVacancyInput!) {
      approveCandidate(candidateId: $id) { id } setSharing(input: $sharing) { id } openVacancy(input: $vacancy) { id }
    }`,
    {
      id,
      sharing: { candidateId: id, scope, consentedOn: addDays(TODAY, -1) },
      vacancy: { candidateId: id, startsOn },
    },
  );
  return { candidate: id, vacancy: openVacancy.id };
}

/** A check that a candidate has passed today, unless told otherwise. */
export async function recordCheck(
  ask: Ask,
  candidateId: string,
  kind: string,
  more: Variables = {},
  claims: TestClaims = steward(candidateId.split(':')[0]!),
): Promise<void> {
  const query = 'mutation ($input: RecordCheckInput!) { recordCheck(input: $input) { id } }';
  const input = { candidateId, kind, passed: true, performedOn: TODAY, ...more };
  await expectData(ask({ query, variables: { input } }, claims));
}

/** What a candidate consents to from today on. */
export async function share(ask: Ask, candidateId: string, scope: string): Promise<void> {
  const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
  const variables = { input: { candidateId, scope, consentedOn: TODAY } };
  await expectData(ask({ query, variables }, steward(candidateId.split(':')[0]!)));
}

const isFamily = ({ kind }: Variables) => kind === 'KONTAKTFAMILJ' || kind === 'KORTTIDSFAMILJ';

export async function recordDecision(ask: Ask, district: string, input: Variables = {}): Promise<string> {
  const data = await expectData(
    ask(
      {
        query: 'mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { id } }',
        variables: {
          input: {
            district,
            caseReference: 'A-1',
            law: 'SOL',
            programArea: 'IOF',
            intervention: 'KONTAKTPERSON',
            gender: 'WOMAN',
            birthYear: Number(TODAY.slice(0, 4)) - 10,
            decidedOn: addDays(TODAY, -20),
            validUntil: addDays(TODAY, 345),
            ...input,
          },
        },
      },
      handler(district),
    ),
  );
  return data.recordDecision.id;
}

export const needs = (district: string, more: Variables = {}): Variables => ({
  kind: 'KONTAKTPERSON',
  programArea: 'IOF',
  intervention: 'KONTAKTPERSON',
  ageFrom: 9,
  ageTo: 10,
  languages: ['finska'],
  interests: ['simning'],
  homeDistrict: district,
  startsOn: STARTS_ON,
  ...more,
});

export function requestPlacement(ask: Ask, district: string, decisionId: string, more: Variables = {}) {
  return ask(
    {
      query: `mutation ($input: RequestPlacementInput!) {
        requestPlacement(input: $input) { id status district { code } decision { id } needs { kind languages } }
      }`,
      variables: { input: { decisionId, needs: needs(district, more) } },
    },
    handler(district),
  );
}

/** A decision and a request made from it. */
export async function openRequest(
  ask: Ask,
  district: string,
): Promise<{ decision: string; request: string }> {
  const decision = await recordDecision(ask, district);
  const data = await expectData(requestPlacement(ask, district, decision));
  return { decision, request: data.requestPlacement.id };
}

export function propose(ask: Ask, input: Variables, claims: TestClaims = BROKER) {
  const query = `mutation ($input: ProposeCandidateInput!) { proposeCandidate(input: $input) { ${PROPOSAL_FIELDS} } }`;
  return ask({ query, variables: { input } }, claims);
}

export function answer(ask: Ask, input: Variables, claims: TestClaims) {
  const query = `mutation ($input: AnswerProposalInput!) { answerProposal(input: $input) { ${PROPOSAL_FIELDS} } }`;
  return ask({ query, variables: { input } }, claims);
}

/** The placement's first and last day. */
export interface Days {
  readonly startsOn?: string;
  readonly endsOn?: string;
}

export function confirm(
  ask: Ask,
  proposalId: string,
  claims: TestClaims = BROKER,
  { startsOn = STARTS_ON, endsOn = ENDS_ON }: Days = {},
) {
  const query = `mutation ($id: ID!, $from: Date!, $to: Date!) {
    confirmProposal(proposalId: $id, startsOn: $from, endsOn: $to) { ${PROPOSAL_FIELDS} }
  }`;
  return ask({ query, variables: { id: proposalId, from: startsOn, to: endsOn } }, claims);
}

export function withdrawProposal(ask: Ask, id: string, claims: TestClaims = BROKER) {
  const query = `mutation ($id: ID!) { withdrawProposal(proposalId: $id, reason: "Annan lösning") { ${PROPOSAL_FIELDS} } }`;
  return ask({ query, variables: { id } }, claims);
}

export function withdrawRequest(ask: Ask, id: string, claims: TestClaims) {
  const query =
    'mutation ($id: ID!) { withdrawRequest(requestId: $id, reason: "Behovet har upphört") { id status } }';
  return ask({ query, variables: { id } }, claims);
}

export interface Parties {
  /** The requesting district. */
  readonly asking: string;
  /** The candidate's district. */
  readonly giving: string;
}

/** All three parties accept. */
export async function acceptAll(ask: Ask, proposalId: string, { asking, giving }: Parties): Promise<void> {
  const accept = (party: string, claims: TestClaims) =>
    expectData(answer(ask, { proposalId, party, answer: 'ACCEPT' }, claims));
  await accept('CANDIDATE', steward(giving));
  await accept('CLIENT', handler(asking));
  await accept('DISTRICT', handler(asking));
}

/** A proposal that waits for its answers, of a new request and a new candidate. */
export async function openProposal(ask: Ask, { asking, giving }: Parties) {
  const { decision, request } = await openRequest(ask, asking);
  const { candidate, vacancy } = await enterPool(ask, giving);
  const data = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
  return { decision, request, candidate, vacancy, proposal: data.proposeCandidate.id as string };
}

/** A proposal that waits for its confirmation. */
export async function acceptedProposal(ask: Ask, parties: Parties) {
  const made = await openProposal(ask, parties);
  await acceptAll(ask, made.proposal, parties);
  return made;
}

/** A placement whose confirmation is done. */
export async function confirmedPlacement(ask: Ask, parties: Parties, days: Days = {}) {
  const made = await acceptedProposal(ask, parties);
  await expectData(confirm(ask, made.proposal, BROKER, days));
  return { ...made, placement: await untilPlaced(ask, made.proposal) };
}

/** Waits until the proposal is confirmed. Answers with its placement's id. */
export async function untilPlaced(ask: Ask, proposalId: string): Promise<string> {
  const query = 'query ($id: ID!) { proposal(id: $id) { status placement { id } } }';
  const { placement } = await until(
    async () => (await expectData(ask({ query, variables: { id: proposalId } }, BROKER))).proposal,
    ({ status }) => status === 'CONFIRMED',
  );
  return placement.id;
}

export async function readProposal(ask: Ask, id: string, claims: TestClaims = BROKER) {
  const query = `query ($id: ID!) { proposal(id: $id) { ${PROPOSAL_FIELDS} } }`;
  return (await expectData(ask({ query, variables: { id } }, claims))).proposal;
}

export async function readVacancy(ask: Ask, id: string) {
  const query = 'query ($id: ID!) { vacancy(id: $id) { status heldUntil } }';
  return (await expectData(ask({ query, variables: { id } }, steward(id.split(':')[0]!)))).vacancy;
}

export async function readDecision(ask: Ask, id: string) {
  const query = 'query ($id: ID!) { decision(id: $id) { executedOn offers { answer reason } } }';
  return (await expectData(ask({ query, variables: { id } }, handler(id.split(':')[0]!)))).decision;
}

export async function readCharges(ask: Ask, district: string, claims: TestClaims = BROKER) {
  const query = `query ($district: ID!, $from: Date!, $to: Date!) {
    charges(district: $district, from: $from, to: $to) { amount chargedOn request { id } }
  }`;
  return (
    await expectData(ask({ query, variables: { district, from: TODAY, to: addDays(TODAY, 1) } }, claims))
  ).charges;
}

/** The charges of one request, in the district that made it. */
export async function chargesOf(ask: Ask, request: string): Promise<readonly unknown[]> {
  const query = 'query ($id: ID!) { placementRequest(id: $id) { district { code } } }';
  const { placementRequest } = await expectData(ask({ query, variables: { id: request } }, BROKER));
  const charges: { request: { id: string } }[] = await readCharges(ask, placementRequest.district.code);
  return charges.filter((charge) => charge.request.id === request);
}

export interface Brokered {
  readonly proposal: string;
  readonly vacancy: string;
  readonly decision: string;
  readonly request: string;
}

/** All of a confirmation is done, in every database, or nothing of it. Answers with the proposal's status. */
export async function expectWhole(
  ask: Ask,
  { proposal, vacancy, decision, request }: Brokered,
): Promise<string> {
  const { status } = await readProposal(ask, proposal);
  const isConfirmed = status === 'CONFIRMED';
  expect({
    status,
    isFilled: (await readVacancy(ask, vacancy)).status === 'FILLED',
    isExecuted: (await readDecision(ask, decision)).executedOn !== null,
    charges: (await chargesOf(ask, request)).length,
  }).toEqual({ status, isFilled: isConfirmed, isExecuted: isConfirmed, charges: isConfirmed ? 1 : 0 });
  return status;
}
