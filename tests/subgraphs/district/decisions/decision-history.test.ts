import {
  close,
  conflictOf,
  correct,
  decided,
  delay,
  execute,
  interrupt,
  measure,
  newId,
  REPORTER,
  readDecision,
  SERVICE,
  start,
} from '../brokering-life';
import {
  BROKER,
  codeOf,
  HANDLER,
  OTHER_REGION,
  STEWARD,
  startTestDistrict,
  TestClock,
  type TestDistrict,
} from '../test-district';

const TODAY = '2026-11-20';
const LISTED = `query ($on: Date!) {
  decisions(district: "farsta", filter: { unexecutedOn: $on }, first: 100) { nodes { id } }
}`;

describe('a decision', () => {
  const clock = new TestClock(new Date(`${TODAY}T12:00:00Z`));
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict({ clock: clock.read });
  });
  afterEach(() => {
    clock.now = new Date(`${TODAY}T12:00:00Z`);
  });
  afterAll(() => district.stop());

  const isUnexecutedOn = async (id: string, on: string) => {
    const { data } = await district.ask(HANDLER, LISTED, { on });
    return data.decisions.nodes.some((node: { id: string }) => node.id === id);
  };

  test('that is executed in part waits for the rest', async () => {
    const id = await decided(district);
    const { data } = await execute(district, id, { on: '2026-03-01', percent: 50 });
    expect(data.recordExecution).toMatchObject({
      executedOn: null,
      reportableFrom: '2026-04-30',
      partialExecutions: [{ executedOn: '2026-03-01', percent: 50 }],
    });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(true);
    const whole = await execute(district, id, { on: '2026-07-01' });
    expect(whole.data.recordExecution).toMatchObject({ executedOn: '2026-07-01', reportableFrom: null });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(true);
    expect(await isUnexecutedOn(id, '2026-09-30')).toBe(false);
  });

  test('whose placement turns out to be a part of it waits on as if it had never stopped', async () => {
    const id = await decided(district);
    await start(district, id);
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(false);
    const { data } = await execute(district, id, { on: '2026-02-15', percent: 25 });
    expect(data.recordExecution).toMatchObject({ executedOn: null, reportableFrom: '2026-04-30' });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(true);
  });

  test.each([
    [{ on: '2026-03-01', percent: 0 }, 'percent'],
    [{ on: '2026-03-01', percent: 101 }, 'percent'],
    [{ on: '2026-01-30' }, 'on'],
    [{ on: '2026-11-21' }, 'on'],
  ])('is not executed by %j', async (execution, field) => {
    const answer = await execute(district, await decided(district), execution);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('is not carried out, nor corrected to have been, after its last day', async () => {
    const id = await decided(district, { validUntil: '2026-05-31' });
    for (const percent of [50, 100]) {
      const answer = await execute(district, id, { on: '2026-06-01', percent });
      expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'on' });
    }
    expect((await execute(district, id, { on: '2026-05-31' })).errors).toBeUndefined();
    const { errors } = await correct(district, id, { executedOn: '2026-06-01' });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.executedOn' });
  });

  test('is executed as a whole once, and never when it is closed', async () => {
    const id = await decided(district);
    await execute(district, id, { on: '2026-03-01' });
    expect(conflictOf(await execute(district, id, { on: '2026-03-02' })).reason).toBe('DECISION_EXECUTED');
    await close(district, id, '2026-05-01');
    expect(conflictOf(await execute(district, id, { on: '2026-05-02', percent: 50 })).reason).toBe(
      'DECISION_CLOSED',
    );
  });

  test('that is to be executed on a later day waits until then, and tells why', async () => {
    const id = await decided(district);
    await start(district, id, { startsOn: '2026-12-01', endsOn: '2027-05-01' });
    expect(await readDecision(district, id)).toMatchObject({
      executedOn: '2026-12-01',
      reportableFrom: '2026-04-30',
    });
    expect(await isUnexecutedOn(id, TODAY)).toBe(true);
    expect(await isUnexecutedOn(id, '2026-11-30')).toBe(true);
    expect(await isUnexecutedOn(id, '2026-12-01')).toBe(false);
    expect((await delay(district, id, 'STAFF_SHORTAGE')).errors).toBeUndefined();
    clock.now = new Date('2026-12-01T12:00:00Z');
    expect(await readDecision(district, id)).toMatchObject({ reportableFrom: null });
    expect(conflictOf(await delay(district, id, 'OTHER')).reason).toBe('DECISION_EXECUTED');
  });

  test('is not moved by what the client is given meanwhile, nor by a no', async () => {
    const id = await decided(district);
    const { data } = await measure(district, id, { until: '2026-06-01' }, STEWARD);
    expect(data.recordInterimMeasure.interimMeasures).toEqual([
      { from: '2026-02-10', until: '2026-06-01', description: 'Avlösning i hemmet' },
    ]);
    const offer =
      'mutation ($id: ID!) { recordOffer(decisionId: $id, offerId: "1", offeredOn: "2026-03-01") }';
    const no =
      'mutation ($id: ID!) { answerOffer(decisionId: $id, offerId: "1", answer: "DECLINED", answeredOn: "2026-03-02", reason: "nej") }';
    await district.ask(SERVICE, offer, { id });
    expect((await district.ask(SERVICE, no, { id })).errors).toBeUndefined();
    expect(await isUnexecutedOn(id, '2026-04-30')).toBe(true);
  });

  test.each([
    [{ description: ' ' }, 'description'],
    [{ until: '2026-02-09' }, 'until'],
    [{ from: '2026-01-01' }, 'from'],
  ])('has no interim measure like %j', async (input, field) => {
    const answer = await measure(district, await decided(district), input);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('keeps its corrections, and its past is counted by the corrected days', async () => {
    const id = await decided(district);
    await execute(district, id, { on: '2026-09-01' });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(true);
    const { data, errors } = await correct(district, id, { executedOn: '2026-03-01' });
    expect(errors).toBeUndefined();
    expect(data.correctDecision).toMatchObject({
      executedOn: '2026-03-01',
      corrections: [
        {
          correctedBy: 'test-handlaggare',
          reason: 'felskrivet',
          before: [
            { what: 'DECIDED', on: '2026-01-31' },
            { what: 'EXECUTED', on: '2026-09-01' },
          ],
          after: [
            { what: 'DECIDED', on: '2026-01-31' },
            { what: 'EXECUTED', on: '2026-03-01' },
          ],
        },
      ],
    });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(false);
    await correct(district, id, { executedOn: null });
    expect(await readDecision(district, id)).toMatchObject({
      executedOn: null,
      reportableFrom: '2026-04-30',
    });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(true);
  });

  test('may have the execution corrected that was interrupted, and a closing taken back', async () => {
    const id = await decided(district);
    await execute(district, id, { on: '2026-07-01' });
    await interrupt(district, id, '2026-08-01');
    await close(district, id, '2026-08-20');
    const { data, errors } = await correct(district, id, {
      executedBeforeInterruptionOn: '2026-04-01',
      closedOn: null,
    });
    expect(errors).toBeUndefined();
    expect(data.correctDecision).toMatchObject({
      closedOn: null,
      interruptedOn: '2026-08-01',
      reportableFrom: '2026-11-01',
    });
    expect(await isUnexecutedOn(id, '2026-06-30')).toBe(false);
    expect(await isUnexecutedOn(id, '2026-11-01')).toBe(true);
  });

  test.each([
    [{}, 'input'],
    [{ decidedOn: '2026-01-31' }, 'input'],
    [{ interruptedOn: '2026-05-01' }, 'input'],
    [{ closedOn: '2026-05-01' }, 'input.closedOn'],
    [{ executedOn: '2026-01-01' }, 'input'],
    [{ executedOn: '2026-11-21' }, 'input.executedOn'],
    [{ decidedOn: '2027-06-30' }, 'input.decidedOn'],
    [{ decidedOn: '2015-12-31' }, 'input.decidedOn'],
    [{ reason: '', decidedOn: '2026-01-30' }, 'input.reason'],
  ])('is not corrected by %j', async (correction, field) => {
    const answer = await correct(district, await decided(district), correction);
    expect(answer.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('whose placement runs stays executed', async () => {
    const id = await decided(district);
    await start(district, id);
    expect(conflictOf(await correct(district, id, { executedOn: null }))).toMatchObject({
      reason: 'PLACEMENT_RUNNING',
      from: 'EXECUTED',
      to: 'WAITING',
    });
    expect((await correct(district, id, { executedOn: '2026-02-20' })).errors).toBeUndefined();
  });

  test.each([
    STEWARD,
    REPORTER,
    { role: 'handlaggare', district: 'bromma' },
    OTHER_REGION,
    BROKER,
    { role: 'admin' },
    SERVICE,
  ])('is executed and corrected by nobody but its handläggare: not $role of $district', async (claims) => {
    const id = await decided(district);
    for (const answer of [
      await execute(district, id, { on: '2026-03-01' }, claims),
      await correct(district, id, { decidedOn: '2026-01-30' }, claims),
      await correct(district, newId(), { decidedOn: '2026-01-30' }, claims),
    ]) {
      expect(['FORBIDDEN', 'UNAUTHORIZED_FIELD_OR_TYPE']).toContain(codeOf(answer));
    }
    expect(await readDecision(district, id)).toMatchObject({ executedOn: null, decidedOn: '2026-01-31' });
  });
});
