import { randomUUID } from 'node:crypto';
import type { GraphqlAnswer } from '../../network/post-graphql';
import type { TestClaims } from '../../network/tokens';
import { HANDLER, type TestDistrict, type Variables } from './test-district';

export const SERVICE: TestClaims = { role: 'service', sub: 'formedling' };
export const REPORTER: TestClaims = { role: 'rapportor', district: 'farsta' };

const IN_AN_HOUR_MS = 3_600_000;

export const HOLD = `mutation ($vacancyId: ID!, $holdId: ID!, $district: ID!, $until: DateTime!) {
  holdVacancy(vacancyId: $vacancyId, holdId: $holdId, district: $district, until: $until) { id status heldUntil candidate { id district { code } } }
}`;
const RELEASE = `mutation ($vacancyId: ID!, $holdId: ID!) {
  releaseHold(vacancyId: $vacancyId, holdId: $holdId, reason: "nej") { id status heldUntil }
}`;
const FILL = `mutation ($vacancyId: ID!, $holdId: ID!, $placementId: ID!) {
  fillVacancy(vacancyId: $vacancyId, holdId: $holdId, placementId: $placementId) { id status }
}`;
const UNFILL = `mutation ($vacancyId: ID!, $placementId: ID!) {
  unfillVacancy(vacancyId: $vacancyId, placementId: $placementId, reason: "ångrat") { id status }
}`;
export const START = `mutation ($input: StartPlacementInput!) {
  startPlacement(input: $input) { id startedOn endsOn endedOn decision { id executedOn reportableFrom } candidate { id } }
}`;

export function inAnHour(now: Date = new Date()): string {
  return new Date(now.getTime() + IN_AN_HOUR_MS).toISOString();
}

export function hold(district: TestDistrict, vacancyId: string, holdId: string, more: Variables = {}) {
  return district.ask(SERVICE, HOLD, { vacancyId, holdId, district: 'bromma', until: inAnHour(), ...more });
}

export function release(district: TestDistrict, vacancyId: string, holdId: string) {
  return district.ask(SERVICE, RELEASE, { vacancyId, holdId });
}

export function fill(district: TestDistrict, vacancyId: string, holdId: string, placementId: string) {
  return district.ask(SERVICE, FILL, { vacancyId, holdId, placementId });
}

export function unfill(district: TestDistrict, vacancyId: string, placementId: string) {
  return district.ask(SERVICE, UNFILL, { vacancyId, placementId });
}

export const DECISION: Variables = {
  district: 'farsta',
  caseReference: '2026-0001',
  law: 'SOL',
  programArea: 'IOF',
  intervention: 'KONTAKTFAMILJ',
  gender: 'WOMAN',
  birthYear: 2016,
  decidedOn: '2026-01-31',
  validUntil: '2027-06-30',
};

export const DECISION_FIELDS = `id district { code } law legalBasis programArea intervention gender decidedOn validUntil interruptedOn executedOn
  closedOn reportableFrom consentRule delayReasons offers { offeredOn answer answeredOn reason }`;

export function recordDecision(district: TestDistrict, input: Variables = {}, claims = HANDLER) {
  return district.ask(
    claims,
    `mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { ${DECISION_FIELDS} } }`,
    { input: { ...DECISION, ...input } },
  );
}

export async function decided(district: TestDistrict, input: Variables = {}): Promise<string> {
  const { data, errors } = await recordDecision(district, input);
  expect(errors).toBeUndefined();
  return data.recordDecision.id;
}

export async function readDecision(district: TestDistrict, id: string, claims = HANDLER) {
  const query = `query ($id: ID!) { decision(id: $id) { ${DECISION_FIELDS} } }`;
  return (await district.ask(claims, query, { id })).data.decision;
}

export function interrupt(district: TestDistrict, id: string, on: string, claims = HANDLER) {
  const query = `mutation ($id: ID!, $on: Date!) { interruptDecision(decisionId: $id, on: $on) { ${DECISION_FIELDS} } }`;
  return district.ask(claims, query, { id, on });
}

export function close(district: TestDistrict, id: string, on: string, claims = HANDLER) {
  const query = `mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: NEED_GONE) { ${DECISION_FIELDS} } }`;
  return district.ask(claims, query, { id, on });
}

export function delay(district: TestDistrict, id: string, reason: string, claims = HANDLER) {
  const query = `mutation ($id: ID!, $reason: DelayReason!) { recordDelay(decisionId: $id, reason: $reason, note: "påhittat") { ${DECISION_FIELDS} } }`;
  return district.ask(claims, query, { id, reason });
}

/** The district carries it out, as a whole unless a percentage is given. */
export function execute(district: TestDistrict, id: string, more: Variables, claims = HANDLER) {
  const query = `mutation ($id: ID!, $on: Date!, $percent: Int! = 100) {
    recordExecution(decisionId: $id, on: $on, percent: $percent) { ${DECISION_FIELDS} partialExecutions { executedOn percent } }
  }`;
  return district.ask(claims, query, { id, ...more });
}

export function correct(district: TestDistrict, id: string, dates: Variables, claims = HANDLER) {
  const query = `mutation ($input: CorrectDecisionInput!) {
    correctDecision(input: $input) {
      ${DECISION_FIELDS} corrections { correctedBy reason before { what on } after { what on } }
    }
  }`;
  return district.ask(claims, query, { input: { decisionId: id, reason: 'felskrivet', ...dates } });
}

export function measure(district: TestDistrict, id: string, more: Variables = {}, claims = HANDLER) {
  const query = `mutation ($id: ID!, $from: Date!, $until: Date, $description: String!) {
    recordInterimMeasure(decisionId: $id, from: $from, until: $until, description: $description) { id interimMeasures { from until description } }
  }`;
  return district.ask(claims, query, { id, from: '2026-02-10', description: 'Avlösning i hemmet', ...more });
}

export function newId(code = 'farsta'): string {
  return `${code}:${randomUUID()}`;
}

export function start(district: TestDistrict, decisionId: string, more: Variables = {}) {
  const input = {
    placementId: newId(),
    decisionId,
    candidateId: newId('bromma'),
    vacancyId: newId('bromma'),
    startsOn: '2026-02-15',
    endsOn: '2027-02-15',
    ...more,
  };
  return district.ask(SERVICE, START, { input });
}

export function cancel(district: TestDistrict, placementId: string) {
  return district.ask(
    SERVICE,
    'mutation ($id: ID!) { cancelPlacement(placementId: $id, reason: "ångrat") }',
    {
      id: placementId,
    },
  );
}

export function end(district: TestDistrict, placementId: string, on: string, claims = HANDLER) {
  const query = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "målet nått") { id startedOn endedOn endReason decision { id executedOn } } }`;
  return district.ask(claims, query, { id: placementId, on });
}

/** The first error's code and what it says of a transition. */
export function conflictOf(answer: GraphqlAnswer): Variables {
  const { code, reason, from, to } = answer.errors?.[0]?.extensions ?? {};
  return Object.fromEntries(
    Object.entries({ code, reason, from, to }).filter(([, value]) => value !== undefined),
  );
}

/** How often a vacancy has opened, by the events there are. */
export async function openingsOf(district: TestDistrict, vacancyId: string): Promise<number> {
  const [{ count }] = await district.dataSource.query(
    `SELECT count(*) AS count FROM outbox WHERE topic = 'vacancyOpened' AND payload->>'vacancy' = $1`,
    [vacancyId],
  );
  return count;
}

export async function statusOf(district: TestDistrict, vacancyId: string): Promise<string> {
  const [{ status }] = await district.dataSource.query('SELECT status FROM vacancy WHERE id = $1', [
    vacancyId.split(':')[1],
  ]);
  return status;
}
