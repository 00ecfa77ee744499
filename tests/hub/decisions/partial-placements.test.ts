import { addDays, addMonths } from '../../../platform/time/calendar';
import {
  acceptAll,
  BROKER,
  chargesOf,
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

const ASKING = 'farsta';
const STAFF = handler(ASKING);
const REPORTER: TestClaims = { role: 'rapportor', district: ASKING };
const DECIDED = addDays(TODAY, -20);
const LATER = addDays(TODAY, 10);
const FACTS = 'interruptedOn executedOn closedOn reportableFrom partialExecutions { percent endedOn }';

let hub: TestHub;
let now: Date | undefined;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims = STAFF) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: [ASKING, 'bromma'],
    formedling: { brokering: { sweepMs: SOON_MS } },
    clock: () => now ?? new Date(),
  });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

function goOn(day: string): void {
  now = new Date(`${day}T12:00:00Z`);
}

/** A confirmed placement on a decision of the district that asks. */
async function placed(decision: string, giving: string, startsOn: string) {
  const { requestPlacement: made } = await expectData(requestPlacement(ask, ASKING, decision));
  const { vacancy } = await enterPool(ask, giving);
  const { proposeCandidate } = await expectData(propose(ask, { requestId: made.id, vacancyId: vacancy }));
  await acceptAll(ask, proposeCandidate.id, { asking: ASKING, giving });
  const query = `mutation ($id: ID!, $from: Date!, $to: Date!) {
    confirmProposal(proposalId: $id, startsOn: $from, endsOn: $to) { placement { id } } }`;
  const days = { from: startsOn, to: addDays(TODAY, 300) };
  const { confirmProposal } = await send(query, { id: proposeCandidate.id, ...days }, BROKER);
  return { request: made.id as string, placement: confirmProposal.placement.id as string };
}

const part = (id: string, on = TODAY, percent = 50) =>
  send(
    `mutation ($id: ID!, $on: Date!, $percent: Int!) { recordExecution(decisionId: $id, on: $on, percent: $percent) { ${FACTS} } }`,
    { id, on, percent },
  );
const end = (id: string, on: string, more: Variables = {}) =>
  ask(
    {
      query: `mutation ($id: ID!, $on: Date!, $to: DecisionAfterPlacement, $why: ClosureReason) {
        endPlacement(placementId: $id, on: $on, reason: "Slut", decision: $to, closureReason: $why) { decision { ${FACTS} } } }`,
      variables: { id, on, to: 'INTERRUPTED', ...more },
    },
    STAFF,
  );
const withdraw = (id: string) =>
  send(
    `mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat") { decision { ${FACTS} } } }`,
    { id },
    steward(ASKING),
  );
const correct = (decisionId: string, days: Variables) =>
  ask(
    {
      query: `mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { ${FACTS} } }`,
      variables: { input: { decisionId, reason: 'Felskrivet', ...days } },
    },
    STAFF,
  );
const interrupt = (id: string, on: string) =>
  ask(
    {
      query: `mutation ($id: ID!, $on: Date!) { interruptDecision(decisionId: $id, on: $on) { ${FACTS} } }`,
      variables: { id, on },
    },
    STAFF,
  );

/** A decision half of which the placement of one candidate carries out, and the whole that of another. */
async function halfAndWhole(giving: string, startsOn: string) {
  const decision = await recordDecision(ask, ASKING);
  const half = await placed(decision, 'farsta', TODAY);
  await part(decision);
  return { decision, half, whole: await placed(decision, giving, startsOn) };
}

const executedPercentOf = async (id: string): Promise<number | null> =>
  (await send('query ($id: ID!) { decision(id: $id) { executedPercent } }', { id })).decision.executedPercent;

/** What the report of the day's quarter tells of a decision. */
async function reportedPercent(decision: string, day: string): Promise<number | null | undefined> {
  const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
  const list = `{ individualReports(district: "${ASKING}", year: ${day.slice(0, 4)}, quarter: ${quarter}, first: 100) {
    nodes { decision { id } executedPercent } } }`;
  const nodes: { decision: { id: string }; executedPercent: number | null }[] = (
    await send(list, {}, REPORTER)
  ).individualReports.nodes;
  return nodes.find((node) => node.decision.id === decision)?.executedPercent;
}

const WAITS = { interruptedOn: null, executedOn: null, reportableFrom: addMonths(DECIDED, 3) };

describe.each(['bromma', 'farsta'])('beside a part, a placement of a candidate of %s', (giving) => {
  test('that is withdrawn leaves the rest waiting, its request open and its charge credited', async () => {
    const { decision, whole } = await halfAndWhole(giving, LATER);
    const { withdrawPlacement } = await withdraw(whole.placement);
    expect(withdrawPlacement.decision).toMatchObject({
      ...WAITS,
      partialExecutions: [{ percent: 50, endedOn: null }],
    });
    const status = '{ placementRequest(id: "$") { status } }'.replace('$', whole.request);
    await until(
      async () => (await send(status, {})).placementRequest.status,
      (found) => found === 'OPEN',
    );
    expect(await chargesOf(ask, whole.request)).toHaveLength(2);
    const counted = `{ decisions(district: "${ASKING}", first: 100, filter: { unexecutedOn: "${addMonths(TODAY, 4)}" }) { nodes { id } } }`;
    expect((await send(counted, {})).decisions.nodes).toContainEqual({ id: decision });
  });

  test('that ends leaves the rest waiting anew while the part goes on, until that ends', async () => {
    const { half, whole } = await halfAndWhole(giving, TODAY);
    goOn(LATER);
    const on = addDays(TODAY, 7);
    const waits = { interruptedOn: on, executedOn: null, reportableFrom: addMonths(on, 3) };
    const { endPlacement } = await expectData(end(whole.placement, on));
    expect(endPlacement.decision).toMatchObject({
      ...waits,
      partialExecutions: [{ percent: 50, endedOn: null }],
    });
    const { endPlacement: last } = await expectData(end(half.placement, LATER));
    expect(last.decision).toMatchObject({
      ...waits,
      partialExecutions: [{ percent: 50, endedOn: LATER }],
    });
  });

  test('executes the decision while the part ends, and its withdrawal then leaves the whole waiting', async () => {
    const { half, whole } = await halfAndWhole(giving, LATER);
    const { endPlacement } = await expectData(end(half.placement, TODAY));
    expect(endPlacement.decision).toMatchObject({ executedOn: LATER, interruptedOn: null });
    expect((await withdraw(whole.placement)).withdrawPlacement.decision).toMatchObject({
      ...WAITS,
      partialExecutions: [{ percent: 50, endedOn: TODAY }],
    });
  });
});

describe.each(['bromma', 'farsta'])('a part of a placement of a candidate of %s', (giving) => {
  test('ends with it: the decision goes on waiting, and nothing of it is reported as executed', async () => {
    const decision = await recordDecision(ask, ASKING);
    const { placement } = await placed(decision, giving, TODAY);
    await part(decision);
    goOn(addDays(TODAY, 310));
    const quarterDay = addDays(TODAY, 200);
    expect(await reportedPercent(decision, quarterDay)).toBe(50);
    const on = addDays(TODAY, 40);
    const { endPlacement } = await expectData(end(placement, on));
    expect(endPlacement.decision).toMatchObject({
      ...WAITS,
      partialExecutions: [{ percent: 50, endedOn: on }],
    });
    expect(await reportedPercent(decision, quarterDay)).toBeNull();
    expect(await refusalOf(interrupt(decision, on))).toBe('CONFLICT/DECISION_WAITING');
  });

  test('that became the whole ends with it, too', async () => {
    const decision = await recordDecision(ask, ASKING);
    const { placement } = await placed(decision, giving, TODAY);
    await part(decision, TODAY, 40);
    await part(decision, TODAY, 100);
    const { endPlacement } = await expectData(end(placement, TODAY));
    expect(endPlacement.decision).toMatchObject({ executedOn: null, interruptedOn: TODAY });
  });
});

describe('of two parts that run', () => {
  test.each([
    ['the first', 'half', 25],
    ['the second', 'rest', 50],
  ] as const)('%s takes what it added with it as it ends', async (_, ending, left) => {
    const decision = await recordDecision(ask, ASKING);
    const half = await placed(decision, 'farsta', TODAY);
    await part(decision, TODAY, 50);
    const rest = await placed(decision, 'bromma', TODAY);
    await part(decision, TODAY, 75);
    expect(await executedPercentOf(decision)).toBe(75);
    goOn(addDays(TODAY, 310));
    const quarterDay = addDays(TODAY, 200);
    expect(await reportedPercent(decision, quarterDay)).toBe(75);
    await expectData(end({ half, rest }[ending].placement, addDays(TODAY, 40)));
    expect(await executedPercentOf(decision)).toBe(left);
    expect(await reportedPercent(decision, quarterDay)).toBe(left);
    await expectData(end({ half: rest, rest: half }[ending].placement, addDays(TODAY, 41)));
    expect(await executedPercentOf(decision)).toBeNull();
    expect(await reportedPercent(decision, quarterDay)).toBeNull();
  });
});

describe('a part that the district itself carries out', () => {
  test('is interrupted, and the decision goes on waiting by the same clock', async () => {
    const decision = await recordDecision(ask, ASKING);
    await part(decision, addDays(TODAY, -5));
    const { errors } = await interrupt(decision, addDays(TODAY, -6));
    expect(errors?.[0]?.extensions).toMatchObject({ field: 'on', rule: 'TOO_EARLY' });
    const { interruptDecision } = await expectData(interrupt(decision, addDays(TODAY, -1)));
    expect(interruptDecision).toMatchObject({
      ...WAITS,
      partialExecutions: [{ percent: 50, endedOn: addDays(TODAY, -1) }],
    });
    expect(await refusalOf(interrupt(decision, TODAY))).toBe('CONFLICT/DECISION_WAITING');
  });
});

describe.each(['bromma', 'farsta'])('beside a placement of a candidate of %s', (giving) => {
  const SOON = addDays(TODAY, 7);

  /** A decision half of which the district carries out, and a placement the whole. */
  async function ownHalf() {
    const decision = await recordDecision(ask, ASKING);
    await part(decision, addDays(TODAY, -5));
    return { decision, ...(await placed(decision, giving, TODAY)) };
  }

  test('the district’s own part goes on as the placement ends, until it is interrupted itself', async () => {
    const { decision, placement } = await ownHalf();
    goOn(addDays(TODAY, 310));
    const waits = { interruptedOn: SOON, executedOn: null, reportableFrom: addMonths(SOON, 3) };
    const { endPlacement } = await expectData(end(placement, SOON));
    expect(endPlacement.decision).toMatchObject({
      ...waits,
      partialExecutions: [{ percent: 50, endedOn: null }],
    });
    expect(await executedPercentOf(decision)).toBe(50);
    expect(await reportedPercent(decision, addDays(TODAY, 200))).toBe(50);
    const { interruptDecision } = await expectData(interrupt(decision, addDays(TODAY, 20)));
    expect(interruptDecision).toMatchObject({
      ...waits,
      partialExecutions: [{ percent: 50, endedOn: addDays(TODAY, 20) }],
    });
    expect(await executedPercentOf(decision)).toBeNull();
  });

  test('it goes on also where the day of the interruption is corrected', async () => {
    const { decision, placement } = await ownHalf();
    goOn(addDays(TODAY, 30));
    await expectData(end(placement, SOON));
    const { correctDecision } = await expectData(correct(decision, { interruptedOn: addDays(TODAY, 12) }));
    expect(correctDecision).toMatchObject({
      ...{ interruptedOn: addDays(TODAY, 12), executedOn: null },
      partialExecutions: [{ percent: 50, endedOn: null }],
    });
  });

  test('it ends with the whole that the district executes afterwards', async () => {
    const { decision, placement } = await ownHalf();
    goOn(addDays(TODAY, 30));
    await expectData(end(placement, SOON));
    await part(decision, addDays(TODAY, 10), 100);
    const { interruptDecision } = await expectData(interrupt(decision, addDays(TODAY, 15)));
    expect(interruptDecision).toMatchObject({
      interruptedOn: addDays(TODAY, 15),
      partialExecutions: [{ percent: 50, endedOn: addDays(TODAY, 15) }],
    });
  });
});

describe.each(['bromma', 'farsta'])('a correction of what a placement of %s executes', (giving) => {
  test('does not execute it before a placement that is to begin, which can be withdrawn', async () => {
    const decision = await recordDecision(ask, ASKING);
    const { placement } = await placed(decision, giving, LATER);
    const { errors } = await correct(decision, { executedOn: TODAY });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', field: 'input.executedOn', rule: 'TOO_EARLY' },
      ...{ value: TODAY, earliest: LATER },
    });
    expect((await withdraw(placement)).withdrawPlacement.decision).toMatchObject(WAITS);
  });

  test('keeps its end from a day before it was executed', async () => {
    const decision = await recordDecision(ask, ASKING);
    const { placement } = await placed(decision, giving, TODAY);
    goOn(LATER);
    await expectData(correct(decision, { executedOn: addDays(TODAY, 5) }));
    for (const more of [{}, { to: 'CLOSED', why: 'NEED_GONE' }]) {
      const { errors } = await end(placement, addDays(TODAY, 3), more);
      expect(errors?.[0]?.extensions).toMatchObject({
        ...{ field: 'on', rule: 'TOO_EARLY', earliest: addDays(TODAY, 5) },
      });
    }
    const { endPlacement } = await expectData(end(placement, addDays(TODAY, 5)));
    expect(endPlacement.decision).toMatchObject({ interruptedOn: addDays(TODAY, 5), executedOn: null });
  });

  test('opens it again as interrupted since its placement ended', async () => {
    const decision = await recordDecision(ask, ASKING);
    const { placement } = await placed(decision, giving, TODAY);
    goOn(LATER);
    const on = addDays(TODAY, 5);
    await expectData(end(placement, on, { to: 'CLOSED', why: 'NEED_GONE' }));
    const { correctDecision } = await expectData(correct(decision, { closedOn: null }));
    expect(correctDecision).toMatchObject({
      ...{ closedOn: null, executedOn: null, interruptedOn: on, reportableFrom: addMonths(on, 3) },
    });
  });
});
