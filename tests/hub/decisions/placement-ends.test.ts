import { addDays, addMonths } from '../../../platform/time/calendar';
import {
  acceptAll,
  BROKER,
  confirm,
  confirmedPlacement,
  enterPool,
  expectData,
  handler,
  propose,
  recordDecision,
  refusalOf,
  requestPlacement,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

let hub: TestHub;
let now: Date | undefined;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS } },
    clock: () => now ?? new Date(),
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

const LATER = addDays(TODAY, 10);
const STAFF = handler('farsta');
const END = `mutation ($id: ID!, $on: Date!, $reason: String = "Målen är nådda", $decision: DecisionAfterPlacement, $closure: ClosureReason) {
  endPlacement(placementId: $id, on: $on, reason: $reason, decision: $decision, closureReason: $closure) {
    status endedOn endReason plannedEnd { on reason decision closureReason plannedBy }
    decision { interruptedOn executedOn closedOn reportableFrom }
  }
}`;

function end(id: string, on: string, more: Variables = {}, claims: TestClaims = STAFF) {
  return ask({ query: END, variables: { id, on, decision: 'INTERRUPTED', ...more } }, claims);
}

/** A confirmed placement of a candidate of the other district, or of the own one. */
const placed = (giving: string, startsOn: string = TODAY) =>
  confirmedPlacement(ask, { asking: 'farsta', giving }, { startsOn });

/** A confirmed placement on a decision of farsta. */
async function placedOn(decision: string, giving: string): Promise<void> {
  const { requestPlacement: asked } = await expectData(requestPlacement(ask, 'farsta', decision));
  const { vacancy } = await enterPool(ask, giving);
  const { proposeCandidate } = await expectData(propose(ask, { requestId: asked.id, vacancyId: vacancy }));
  await acceptAll(ask, proposeCandidate.id, { asking: 'farsta', giving });
  await expectData(confirm(ask, proposeCandidate.id));
}

async function readPlacement(id: string) {
  const query = `query ($id: ID!) { placement(id: $id) {
    status startedOn endedOn endReason plannedEnd { on reason decision closureReason }
    decision { interruptedOn executedOn closedOn reportableFrom }
  } }`;
  return (await send(query, { id }, STAFF)).placement;
}

async function reopened(id: string) {
  const query = 'query ($id: ID!) { vacancy(id: $id) { status startsOn } }';
  return until(
    async () => (await send(query, { id }, steward(id.split(':')[0]!))).vacancy,
    ({ status }) => status === 'OPEN',
  );
}

/** Moves on to noon of a day. */
function goOn(day: string): void {
  now = new Date(`${day}T12:00:00Z`);
}

describe.each(['bromma', 'farsta'])('the end of a placement whose candidate is of %s', (giving) => {
  test('interrupts its decision in the same step, and opens the vacancy as of today', async () => {
    const { placement, vacancy } = await placed(giving);
    goOn(addDays(TODAY, 30));
    const on = addDays(TODAY, 25);
    const { endPlacement } = await expectData(end(placement, on));
    expect(endPlacement).toEqual({
      ...{ status: 'ENDED', endedOn: on, endReason: 'Målen är nådda', plannedEnd: null },
      decision: { interruptedOn: on, executedOn: null, closedOn: null, reportableFrom: addMonths(on, 3) },
    });
    expect(await reopened(vacancy)).toEqual({ status: 'OPEN', startsOn: addDays(TODAY, 30) });
  });

  test('closes its decision in the same step, by who decides, for a reason', async () => {
    const { placement } = await placed(giving);
    const close = { decision: 'CLOSED', closure: 'NEED_GONE' };
    expect(await refusalOf(end(placement, TODAY, close, steward('farsta')))).toBe('FORBIDDEN');
    for (const [closure, decision] of [
      [null, 'CLOSED'],
      ['EXPIRED', 'CLOSED'],
      ['MOVED', 'INTERRUPTED'],
    ]) {
      const { errors } = await end(placement, TODAY, { decision, closure });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'closureReason' });
    }
    expect((await readPlacement(placement)).status).toBe('RUNNING');
    const { endPlacement } = await expectData(end(placement, TODAY, close));
    expect(endPlacement).toMatchObject({
      status: 'ENDED',
      decision: { closedOn: TODAY, reportableFrom: null },
    });
    expect(await refusalOf(end(placement, TODAY))).toBe('CONFLICT/PLACEMENT_ENDED');
  });

  test('is planned, told, planned anew and carried out on its day', async () => {
    const { placement, vacancy, decision } = await placed(giving);
    await expectData(end(placement, addDays(TODAY, 40), { decision: 'CLOSED', closure: 'MOVED' }));
    const { endPlacement } = await expectData(end(placement, LATER, { reason: 'Flyttar' }));
    expect(endPlacement).toEqual({
      ...{ status: 'RUNNING', endedOn: null, endReason: null },
      plannedEnd: {
        ...{ on: LATER, reason: 'Flyttar', decision: 'INTERRUPTED', closureReason: null },
        plannedBy: 'test-handlaggare',
      },
      decision: { interruptedOn: null, executedOn: TODAY, closedOn: null, reportableFrom: null },
    });
    goOn(addDays(LATER, 2));
    const ended = await until(
      () => readPlacement(placement),
      ({ status }) => status !== 'RUNNING',
    );
    expect(ended).toMatchObject({
      ...{ status: 'ENDED', endedOn: LATER, endReason: 'Flyttar', plannedEnd: null },
      decision: { interruptedOn: LATER, executedOn: null, reportableFrom: addMonths(LATER, 3) },
    });
    expect(await reopened(vacancy)).toEqual({ status: 'OPEN', startsOn: addDays(LATER, 2) });
    expect(await refusalOf(requestPlacement(ask, 'farsta', decision))).toBeUndefined();
  });

  test('is planned with the closing of its decision', async () => {
    const { placement } = await placed(giving);
    await expectData(end(placement, LATER, { decision: 'CLOSED', closure: 'NEED_GONE' }));
    goOn(LATER);
    const ended = await until(
      () => readPlacement(placement),
      ({ status }) => status !== 'RUNNING',
    );
    expect(ended).toMatchObject({ endedOn: LATER, decision: { closedOn: LATER, interruptedOn: null } });
  });

  test('does not come once its plan is withdrawn', async () => {
    const [kept, due] = [await placed(giving), await placed(giving)];
    await expectData(end(kept.placement, LATER));
    // Ends come in the order of their days: the one that is withdrawn would come first.
    const dueOn = addDays(LATER, 1);
    await expectData(end(due.placement, dueOn));
    const query =
      'mutation ($id: ID!) { withdrawPlannedEnd(placementId: $id) { status version plannedEnd { on } } }';
    const withdraw = () => send(query, { id: kept.placement }, steward('farsta'));
    const withdrawn = await withdraw();
    expect(withdrawn.withdrawPlannedEnd).toMatchObject({ status: 'RUNNING', plannedEnd: null });
    // Without a plan nothing changes.
    expect(await withdraw()).toEqual(withdrawn);
    goOn(dueOn);
    await until(
      () => readPlacement(due.placement),
      ({ status }) => status === 'ENDED',
    );
    expect(await readPlacement(kept.placement)).toMatchObject({ status: 'RUNNING', endedOn: null });
  });

  test('of one that has not begun is its withdrawal: the decision waits as before', async () => {
    const { placement, vacancy, decision, request } = await placed(giving, LATER);
    const withdraw = (id: string, claims: TestClaims) => {
      const query = `mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") {
        status startedOn endedOn endReason decision { interruptedOn executedOn closedOn reportableFrom }
      } }`;
      return ask({ query, variables: { id } }, claims);
    };
    expect(await refusalOf(withdraw(placement, handler('bromma')))).toBe('FORBIDDEN');
    const { withdrawPlacement } = await expectData(withdraw(placement, steward('farsta')));
    expect(withdrawPlacement).toEqual({
      ...{ status: 'WITHDRAWN', startedOn: LATER, endedOn: TODAY, endReason: 'Ångrat sig' },
      decision: {
        ...{ interruptedOn: null, executedOn: null, closedOn: null },
        reportableFrom: addMonths(addDays(TODAY, -20), 3),
      },
    });
    expect(await reopened(vacancy)).toEqual({ status: 'OPEN', startsOn: TODAY });
    const list = `{ placements(district: "farsta", first: 100, filter: { runningOn: "${LATER}" }) { nodes { id } } }`;
    const { placements } = await expectData(ask({ query: list }, STAFF));
    expect(placements.nodes).not.toContainEqual({ id: placement });
    expect(await refusalOf(withdraw(placement, STAFF))).toBe('CONFLICT/PLACEMENT_WITHDRAWN');
    expect(await refusalOf(end(placement, LATER))).toBe('CONFLICT/PLACEMENT_WITHDRAWN');
    const status = 'query ($id: ID!) { placementRequest(id: $id) { status } }';
    await until(
      async () => (await send(status, { id: request }, STAFF)).placementRequest.status,
      (found) => found === 'OPEN',
    );
    expect(await refusalOf(requestPlacement(ask, 'farsta', decision))).toBe('CONFLICT/REQUEST_EXISTS');

    const begun = await placed(giving);
    expect(await refusalOf(withdraw(begun.placement, STAFF))).toBe('CONFLICT/PLACEMENT_BEGUN');
  });
});

describe('a plan', () => {
  test('lies within the placement’s days and the decision’s', async () => {
    const { placement } = await placed('bromma', LATER);
    for (const on of [addDays(LATER, -1), addDays(TODAY, 346)]) {
      const { errors } = await end(placement, on);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'on', value: on });
    }
    expect(await refusalOf(end(placement, addDays(TODAY, 345)))).toBeUndefined();
  });

  test('is made by staff of the district that asked, and by nobody else', async () => {
    const { placement } = await placed('bromma');
    for (const claims of [steward('bromma'), handler('bromma')])
      expect(await refusalOf(end(placement, LATER, {}, claims))).toBe('FORBIDDEN');
    expect(await refusalOf(end(placement, LATER, {}, BROKER))).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(await refusalOf(end(placement, LATER, {}, steward('farsta')))).toBeUndefined();
  });
});

describe('a plan to close the decision', () => {
  const withdrawPlan = (id: string, claims: TestClaims) => {
    const query = 'mutation ($id: ID!) { withdrawPlannedEnd(placementId: $id) { plannedEndOn } }';
    return ask({ query, variables: { id } }, claims);
  };
  const withdraw = (id: string, claims: TestClaims) => {
    const query =
      'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") { status } }';
    return ask({ query, variables: { id } }, claims);
  };
  const CLOSING = { decision: 'CLOSED', closure: 'NEED_GONE' };
  const REFUSED = {
    ...{ code: 'FORBIDDEN', reason: 'CLOSE_IS_PLANNED' },
    userMessage:
      'En handläggare har planerat att beslutet avslutas när uppdraget slutar. Be en handläggare ändra det.',
  };

  test.each([
    ['planned anew', (id: string, claims: TestClaims) => end(id, LATER, {}, claims)],
    ['put before by an end today', (id: string, claims: TestClaims) => end(id, TODAY, {}, claims)],
    ['withdrawn', withdrawPlan],
  ])('is %s by who decides, and by nobody else', async (_, act) => {
    const { placement } = await placed('bromma');
    await expectData(end(placement, addDays(TODAY, 40), CLOSING));
    const planned = await readPlacement(placement);
    const { errors } = await act(placement, steward('farsta'));
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([REFUSED]);
    expect(await refusalOf(act(placement, steward('bromma')))).toBe('FORBIDDEN');
    expect(await readPlacement(placement)).toEqual(planned);
    expect(await refusalOf(act(placement, STAFF))).toBeUndefined();
  });

  test('of one that is to begin goes with its withdrawal, by who decides', async () => {
    const { placement } = await placed('farsta', LATER);
    await expectData(end(placement, addDays(TODAY, 40), CLOSING));
    const { errors } = await withdraw(placement, steward('farsta'));
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([REFUSED]);
    expect(await refusalOf(withdraw(placement, STAFF))).toBeUndefined();
  });

  test('that was planned anew without it is a kontaktsekreterare’s to change again', async () => {
    const { placement } = await placed('bromma');
    await expectData(end(placement, addDays(TODAY, 40), CLOSING));
    await expectData(end(placement, addDays(TODAY, 40)));
    expect(await refusalOf(end(placement, LATER, {}, steward('farsta')))).toBeUndefined();
    expect(await refusalOf(withdrawPlan(placement, steward('farsta')))).toBeUndefined();
  });
});

describe.each(['bromma', 'farsta'])('a placement whose candidate is of %s', (giving) => {
  test.each([
    ['runs', TODAY],
    ['is to begin', LATER],
  ])('that %s keeps its decision from being interrupted or closed without it', async (_, startsOn) => {
    const { placement, decision } = await placed(giving, startsOn);
    const interruption =
      'mutation ($id: ID!, $on: Date!) { interruptDecision(decisionId: $id, on: $on) { id } }';
    const closing =
      'mutation ($id: ID!, $on: Date!) { closeDecision(decisionId: $id, on: $on, reason: NEED_GONE) { id } }';
    const before = await readPlacement(placement);
    for (const query of [interruption, closing]) {
      const variables = { id: decision, on: TODAY };
      const { errors } = await ask({ query, variables }, STAFF);
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'CONFLICT', reason: 'PLACEMENT_RUNNING', from: 'EXECUTED' },
        userMessage: expect.stringMatching(/Avsluta uppdraget.*ta tillbaka det/),
      });
      expect(await refusalOf(ask({ query, variables }, handler('bromma')))).toBe('FORBIDDEN');
    }
    expect(await readPlacement(placement)).toEqual(before);
  });

  test('that has not begun is not ended before its first day, but withdrawn', async () => {
    const { placement } = await placed(giving, LATER);
    for (const claims of [STAFF, steward('farsta')]) {
      const { errors } = await end(placement, TODAY, {}, claims);
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', rule: 'NOT_BEGUN', field: 'on', value: TODAY, earliest: LATER },
        userMessage: expect.stringMatching(/Ta tillbaka uppdraget/),
      });
    }
    const begun = await placed(giving);
    const { errors } = await end(begun.placement, addDays(TODAY, -1));
    expect(errors?.[0]?.extensions).toMatchObject({ rule: 'TOO_EARLY', field: 'on', earliest: TODAY });
  });
});

describe('a correction', () => {
  const correct = (decisionId: string, days: Variables) => {
    const query = 'mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { id } }';
    return ask({ query, variables: { input: { decisionId, reason: 'Felskrivet', ...days } } }, STAFF);
  };

  test.each(['bromma', 'farsta'])(
    'leaves a running placement of %s after its decision’s day',
    async (giving) => {
      const { decision } = await placed(giving);
      const day = addDays(TODAY, 5);
      goOn(LATER);
      const { errors } = await correct(decision, { decidedOn: day, executedOn: day });
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ code: 'BAD_USER_INPUT', rule: 'TOO_LATE', field: 'input.decidedOn', value: day, latest: TODAY },
      });
      expect(await refusalOf(correct(decision, { executedOn: day }))).toBeUndefined();
      expect(await refusalOf(correct(decision, { decidedOn: TODAY }))).toBeUndefined();
    },
  );

  test('leaves it after the interruption that it followed', async () => {
    const execution = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
    const interruption =
      'mutation ($id: ID!, $on: Date!) { interruptDecision(decisionId: $id, on: $on) { id } }';
    const decision = await recordDecision(ask, 'farsta');
    await send(execution, { id: decision, on: addDays(TODAY, -15) }, STAFF);
    await send(interruption, { id: decision, on: addDays(TODAY, -10) }, STAFF);
    await placedOn(decision, 'bromma');
    const day = addDays(TODAY, 5);
    goOn(LATER);
    const { errors } = await correct(decision, { interruptedOn: day, executedOn: day });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ rule: 'TOO_LATE', field: 'input.interruptedOn', value: day, latest: TODAY },
    });
    expect(await refusalOf(correct(decision, { interruptedOn: TODAY }))).toBeUndefined();
  });
});

describe('a part that is recorded of a decision that a placement executes', () => {
  const record =
    'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on, percent: 50) { executedOn waiting: partialExecutions { percent } } }';

  test('makes it wait for the rest, and the placement goes on', async () => {
    const { placement, decision } = await placed('bromma');
    const { recordExecution } = await send(record, { id: decision, on: TODAY }, STAFF);
    expect(recordExecution).toEqual({ executedOn: null, waiting: [{ percent: 50 }] });
    expect((await readPlacement(placement)).status).toBe('RUNNING');
    const whole =
      'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { executedOn } }';
    expect((await send(whole, { id: decision, on: TODAY }, STAFF)).recordExecution).toEqual({
      executedOn: TODAY,
    });
  });

  test('before its first day leaves that day; a handläggare decides so', async () => {
    const { placement, decision } = await placed('bromma', LATER);
    const variables = { id: decision, on: TODAY };
    expect(await refusalOf(ask({ query: record, variables }, steward('farsta')))).toBe('FORBIDDEN');
    const { recordExecution } = await send(record, variables, STAFF);
    expect(recordExecution).toEqual({ executedOn: LATER, waiting: [{ percent: 50 }] });
    goOn(LATER);
    expect(await readPlacement(placement)).toMatchObject({
      ...{ status: 'RUNNING', decision: { executedOn: LATER } },
    });
  });
});

describe('a decision that two placements execute', () => {
  test('stays executed by the one that goes on, and is not closed meanwhile', async () => {
    const { placement, decision } = await placed('bromma');
    const part =
      'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on, percent: 50) { id } }';
    await send(part, { id: decision, on: TODAY }, STAFF);
    await placedOn(decision, 'bromma');
    const close = { decision: 'CLOSED', closure: 'NEED_GONE' };
    expect(await refusalOf(end(placement, TODAY, close))).toBe('CONFLICT/PLACEMENT_RUNNING');
    const { endPlacement } = await expectData(end(placement, TODAY));
    expect(endPlacement).toMatchObject({ status: 'ENDED', decision: { executedOn: TODAY, closedOn: null } });
  });
});
