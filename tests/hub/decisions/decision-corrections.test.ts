import { addDays } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  BROKER,
  confirm,
  expectData,
  handler,
  readDecision,
  recordDecision,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

const STAFF = handler('farsta');
const LAST_DAY = addDays(TODAY, 345);
const REPORTER: TestClaims = { role: 'rapportor', district: 'farsta' };

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims = STAFF) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], formedling: {} });
});
afterAll(() => hub?.stop());

const CORRECT = `mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { version caseReference validUntil } }`;
const READ = `query ($id: ID!) { decision(id: $id) {
  version caseReference validUntil
  corrections { reason correctedBy before { what on } after { what on } caseReferenceBefore caseReferenceAfter }
} }`;

function correct(decisionId: string, facts: Variables, claims: TestClaims = STAFF) {
  const input = { decisionId, reason: 'Felskrivet', ...facts };
  return ask({ query: CORRECT, variables: { input } }, claims);
}
const read = async (id: string, claims: TestClaims = STAFF) => (await send(READ, { id }, claims)).decision;

/** What a refusal tells of the input. */
async function told(answer: ReturnType<TestHub['ask']>) {
  const { code, field, value, rule } = (await answer).errors?.[0]?.extensions ?? {};
  return { code, field, value, rule };
}

describe('the name of a case', () => {
  test('is corrected by who decides in the own district, kept with what it was, and found', async () => {
    const id = await recordDecision(ask, 'farsta', { caseReference: 'SoN 2026/77' });
    const before = await read(id);
    const { correctDecision } = await expectData(correct(id, { caseReference: ' SoN 2026/78 ' }));
    expect(correctDecision).toMatchObject({ caseReference: 'SoN 2026/78', version: before.version + 1 });
    for (const claims of [STAFF, steward('farsta'), REPORTER]) {
      const decision = await read(id, claims);
      expect(decision.corrections).toEqual([
        {
          ...{ reason: 'Felskrivet', correctedBy: 'test-handlaggare' },
          ...{ caseReferenceBefore: 'SoN 2026/77', caseReferenceAfter: 'SoN 2026/78' },
          before: [{ what: 'DECIDED', on: addDays(TODAY, -20) }],
          after: [{ what: 'DECIDED', on: addDays(TODAY, -20) }],
        },
      ]);
    }
    const list =
      'query ($case: String) { decisions(district: "farsta", filter: { caseReference: $case }) { nodes { id } } }';
    expect((await send(list, { case: 'son 2026/78' })).decisions.nodes).toEqual([{ id }]);
    expect((await send(list, { case: 'son 2026/77' })).decisions.nodes).toEqual([]);
  });

  test('is corrected by nobody else, and told to nobody else', async () => {
    const id = await recordDecision(ask, 'farsta', { caseReference: 'SoN 2026/79' });
    for (const claims of [handler('bromma'), steward('farsta'), steward('bromma')])
      expect(await refusalOf(correct(id, { caseReference: 'X' }, claims))).toBe('FORBIDDEN');
    expect(await refusalOf(correct(id, { caseReference: 'X' }, BROKER))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    await expectData(correct(id, { caseReference: 'SoN 2026/80' }));
    for (const claims of [handler('bromma'), steward('bromma'), BROKER]) {
      const answer = await ask({ query: READ, variables: { id } }, claims);
      expect(JSON.stringify(answer)).not.toMatch(/2026\/(79|80)/);
    }
  });

  test.each([
    [' ', expect.stringMatching(/caseReference$/)],
    ['x'.repeat(101), expect.stringMatching(/caseReference$/)],
    ['SoN 2026/81', 'input'],
  ])('is not corrected to %j', async (caseReference, field) => {
    const id = await recordDecision(ask, 'farsta', { caseReference: 'SoN 2026/81' });
    expect(await told(correct(id, { caseReference }))).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect((await read(id)).corrections).toEqual([]);
  });

  test('is not corrected over what another has changed since', async () => {
    const id = await recordDecision(ask, 'farsta');
    const { version } = await read(id);
    await expectData(correct(id, { version, caseReference: 'B-1' }));
    const { errors } = await correct(id, { version, caseReference: 'B-2' });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'VERSION_CONFLICT' },
      ...{ decisionId: id, version: version + 1 },
    });
    const execution =
      'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { version } }';
    const { recordExecution } = await send(execution, { id, on: TODAY });
    expect(recordExecution.version).toBeGreaterThan(version + 1);
    expect((await read(id)).caseReference).toBe('B-1');
  });

  test('is in the access log as it is read in a correction', async () => {
    const id = await recordDecision(ask, 'farsta');
    await expectData(correct(id, { caseReference: 'B-3' }));
    await read(id, { ...STAFF, sub: 'läser-rättelse' });
    const log =
      '{ accessLog(district: "farsta", filter: { actor: "läser-rättelse" }) { nodes { subject fields } } }';
    const { accessLog } = await send(log, {}, { role: 'admin', district: 'farsta' });
    expect(accessLog.nodes).toEqual([
      { subject: id, fields: expect.arrayContaining(['CareDecision.corrections.caseReferenceAfter']) },
    ]);
  });
});

/** A confirmed placement of farsta, and its id. */
async function placed(giving: string) {
  const made = await acceptedProposal(ask, { asking: 'farsta', giving });
  await expectData(confirm(ask, made.proposal));
  const query = 'query ($id: ID!) { decision(id: $id) { placements { id endsOn } } }';
  const [placement] = (await send(query, { id: made.decision })).decision.placements;
  return { ...made, placement };
}

describe.each(['bromma', 'farsta'])('a placement of a candidate of %s', (giving) => {
  test.each([
    ['startsOn', addDays(LAST_DAY, 1), addDays(LAST_DAY, 2)],
    ['startsOn', addDays(TODAY, -21), LAST_DAY],
    ['endsOn', TODAY, addDays(LAST_DAY, 1)],
  ])('is not confirmed with %s outside its decision', async (field, from, to) => {
    const { proposal, decision } = await acceptedProposal(ask, { asking: 'farsta', giving });
    const attempt = (endsOn: string) => confirm(ask, proposal, BROKER, { startsOn: from, endsOn });
    const value = field === 'endsOn' ? to : from;
    const refusal = { code: 'BAD_USER_INPUT', field, value, rule: 'WITHIN_DECISION' };
    expect(await told(attempt(to))).toEqual(refusal);
    expect((await readDecision(ask, decision)).executedOn).toBeNull();
    if (field === 'endsOn')
      expect((await expectData(attempt(LAST_DAY))).confirmProposal.status).toBe('CONFIRMED');
  });

  test('keeps its decision’s last day from being corrected to before its end, planned or agreed', async () => {
    const { decision, placement } = await placed(giving);
    const validUntil = addDays(placement.endsOn, -1);
    const refusal = {
      code: 'BAD_USER_INPUT',
      field: 'input.validUntil',
      value: validUntil,
      rule: 'TOO_EARLY',
    };
    expect(await told(correct(decision, { validUntil }))).toEqual(refusal);
    expect((await read(decision)).validUntil).toBe(LAST_DAY);
    const plan = (on: string) =>
      ask(
        {
          query:
            'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Flyttar") { id } }',
          variables: { id: placement.id, on },
        },
        STAFF,
      );
    await expectData(plan(addDays(validUntil, -5)));
    await expectData(correct(decision, { validUntil }));
    const corrected = await read(decision);
    expect(corrected.validUntil).toBe(validUntil);
    expect(corrected.corrections[0].before).toContainEqual({ what: 'VALID_UNTIL', on: LAST_DAY });
    expect(corrected.corrections[0].after).toContainEqual({ what: 'VALID_UNTIL', on: validUntil });
    const unplan = 'mutation ($id: ID!) { withdrawPlannedEnd(placementId: $id) { id } }';
    expect(await refusalOf(ask({ query: unplan, variables: { id: placement.id } }, STAFF))).toBe(
      'CONFLICT/ENDS_OUTSIDE_DECISION',
    );
    expect(await told(plan(addDays(validUntil, 1)))).toEqual({
      ...{ code: 'BAD_USER_INPUT', field: 'on' },
      ...{ value: addDays(validUntil, 1), rule: 'WITHIN_DECISION' },
    });
    expect(await refusalOf(correct(decision, { validUntil: LAST_DAY }))).toBeUndefined();
    expect(await refusalOf(ask({ query: unplan, variables: { id: placement.id } }, STAFF))).toBeUndefined();
  });
});

test('a last day is neither before the decision nor before its execution', async () => {
  const id = await recordDecision(ask, 'farsta');
  const execution = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
  await send(execution, { id, on: addDays(TODAY, -2) });
  expect(await told(correct(id, { validUntil: addDays(TODAY, -3) }))).toEqual({
    ...{ code: 'BAD_USER_INPUT', field: 'input.validUntil' },
    ...{ value: addDays(TODAY, -3), rule: 'TOO_EARLY' },
  });
  expect(await told(correct(id, { validUntil: addDays(TODAY, -20) }))).toMatchObject({
    ...{ code: 'BAD_USER_INPUT', field: 'input.validUntil' },
  });
  expect((await expectData(correct(id, { validUntil: addDays(TODAY, -2) }))).correctDecision.validUntil).toBe(
    addDays(TODAY, -2),
  );
});

test('what a correction breaks is told of what it gives: the day, not the client or the law', async () => {
  const id = await recordDecision(ask, 'farsta');
  const birthYear = Number(TODAY.slice(0, 4)) - 10;
  const day = `${birthYear - 1}-12-31`;
  expect(await told(correct(id, { decidedOn: day }))).toEqual({
    ...{ code: 'BAD_USER_INPUT', field: 'input.decidedOn', rule: 'TOO_EARLY', value: day },
  });
});
