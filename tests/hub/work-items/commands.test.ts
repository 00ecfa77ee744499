import { addDays, startOfDay } from '../../../platform/time/calendar';
import {
  BROKER,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  recordDecision,
  refusalOf,
  steward,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';
import { doWork, ITEM, listWork, workAbout } from './work-items';

jest.setTimeout(120_000);

let hub: TestHub;
let now: Date | undefined;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const ANNA: TestClaims = { ...handler('farsta'), sub: 'anna' };
const BO: TestClaims = { ...handler('farsta'), sub: 'bo' };
const HEAD: TestClaims = { role: 'admin', district: 'farsta', sub: 'chef' };

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'], clock: () => now ?? new Date() });
});
afterEach(() => {
  now = undefined;
});
afterAll(() => hub?.stop());

/** A decision whose clock has passed, as an item. */
async function item(district = 'farsta'): Promise<string> {
  const decision = await recordDecision(ask, district, { decidedOn: addDays(TODAY, -100) });
  return `CLOCK_PASSES:${decision}`;
}

const read = async (claims: TestClaims, id: string, filter = {}) =>
  (await workAbout(hub, claims, id.slice(id.indexOf(':') + 1), { filter })).find((found) => found.id === id);

test('of two who take an item at once one gets it, and the other is told by whom it was taken', async () => {
  const id = await item();
  const answers = await Promise.all(
    [ANNA, BO].map((claims) => doWork(hub, claims, 'take', { id, version: 0 })),
  );
  const won = answers.find(({ errors }) => errors === undefined)!;
  const [lost] = answers.filter(({ errors }) => errors !== undefined);
  expect(won.data.item).toMatchObject({ id, version: 1 });
  const { owner } = won.data.item;
  expect(lost!.errors![0]!.extensions).toMatchObject({
    ...{ code: 'CONFLICT', reason: 'VERSION_CONFLICT', workItemId: id, version: 1 },
    ...{ current: { owner }, wanted: { owner: owner === 'anna' ? 'bo' : 'anna' } },
  });
  expect(await read(ANNA, id)).toMatchObject({ owner, version: 1 });
});

test('who has one is left it, but for an assignment', async () => {
  const id = await item();
  await expectData(doWork(hub, ANNA, 'take', { id, version: 0 }));
  const { errors } = await doWork(hub, BO, 'take', { id, version: 1 });
  expect(errors![0]!.extensions).toMatchObject({
    code: 'CONFLICT',
    reason: 'WORK_ITEM_TAKEN',
    owner: 'anna',
  });
  const { item: assigned } = await expectData(doWork(hub, HEAD, 'assign', { id, version: 1, owner: 'bo' }));
  expect(assigned).toMatchObject({ owner: 'bo', version: 2 });
  const about = id.slice('CLOCK_PASSES:'.length);
  const kinds = ['CLOCK_PASSES'];
  const ids = async (claims: TestClaims, owner: string) =>
    (await workAbout(hub, claims, about, { filter: { owner, kinds } })).map((found) => found.id);
  expect(await ids(BO, 'ME')).toEqual([id]);
  expect(await ids(ANNA, 'ME')).toEqual([]);
  expect(await ids(ANNA, 'NOBODY')).toEqual([]);
  expect(await ids(ANNA, 'ANYBODY')).toEqual([id]);
  await expectData(doWork(hub, BO, 'release', { id, version: 2 }));
  expect(await ids(ANNA, 'NOBODY')).toEqual([id]);
  for (const owner of [' ', 'x'.repeat(201)]) {
    const refused = await doWork(hub, HEAD, 'assign', { id, version: 3, owner });
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'owner' });
  }
});

test('a parked item is away until its day begins in Stockholm, or it is unparked', async () => {
  const id = await item();
  const until = addDays(TODAY, 10);
  const parked = await expectData(
    doWork(hub, ANNA, 'park', { id, version: 0, until, comment: 'Väntar på skolan' }),
  );
  expect(parked.item).toMatchObject({
    state: 'PARKED',
    parkedUntil: until,
    comment: 'Väntar på skolan',
    version: 1,
  });
  expect(await read(ANNA, id)).toBeUndefined();
  expect(await read(ANNA, id, { states: ['PARKED'] })).toMatchObject({ id, state: 'PARKED' });
  now = new Date(startOfDay(until).getTime() - 1);
  expect(await read(ANNA, id)).toBeUndefined();
  now = startOfDay(until);
  expect(await read(ANNA, id)).toMatchObject({
    state: 'OPEN',
    parkedUntil: null,
    comment: 'Väntar på skolan',
  });
  now = undefined;
  await expectData(doWork(hub, BO, 'unpark', { id, version: 1 }));
  expect(await read(ANNA, id)).toMatchObject({ state: 'OPEN', version: 2 });
  for (const day of [TODAY, addDays(TODAY, -1)]) {
    const { errors } = await doWork(hub, ANNA, 'park', { id, version: 2, until: day });
    expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'until', value: day });
  }
});

test('a reminder is there until it is closed, for the role that made it', async () => {
  const decision = await recordDecision(ask, 'farsta');
  const query = `mutation ($input: AddWorkItemInput!) {
    addWorkItem(district: "farsta", input: $input) { id kind dueOn comment owner ownerRole version caseReference }
  }`;
  const input = {
    subjectType: 'DECISION',
    subjectId: decision,
    dueOn: TODAY,
    comment: ' Ring skolan ',
    isMine: true,
  };
  const { addWorkItem } = await expectData(ask({ query, variables: { input } }, ANNA));
  expect(addWorkItem).toMatchObject({
    ...{
      kind: 'REMINDER',
      dueOn: TODAY,
      comment: 'Ring skolan',
      owner: 'anna',
      ownerRole: 'HANDLAGGARE',
      version: 1,
    },
  });
  const { id } = addWorkItem;
  const listed = async (claims: TestClaims, filter = {}) =>
    (await workAbout(hub, claims, decision, { filter: { kinds: ['REMINDER'], ...filter } })).map(
      (found) => found.id,
    );
  expect(await listed(BO)).toEqual([id]);
  expect(await listed(steward('farsta'))).toEqual([]);
  expect(await listed(HEAD)).toEqual([id]);
  const foreign = await recordDecision(ask, 'bromma');
  for (const subjectId of [foreign, 'farsta:x', decision.replace('farsta', 'bromma')]) {
    const refused = ask({ query, variables: { input: { ...input, subjectId } } }, ANNA);
    expect(await refusalOf(refused)).toBe('NOT_FOUND');
  }
  expect((await expectData(doWork(hub, BO, 'close', { id, version: 1 }))).item).toMatchObject({
    state: 'DONE',
  });
  expect(await listed(BO)).toEqual([]);
  expect(await listed(BO, { states: ['DONE'] })).toEqual([id]);
  const again = await doWork(hub, ANNA, 'take', { id, version: 2 });
  expect(again.errors![0]!.extensions).toMatchObject({ code: 'CONFLICT', reason: 'WORK_ITEM_DONE' });
  const derived = await item();
  const { errors } = await doWork(hub, ANNA, 'close', { id: derived, version: 0 });
  expect(errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
});

test('an item is nobody’s of another district or role, in lists and in commands', async () => {
  const id = await item();
  const stranger = handler('bromma');
  const own = await doWork(hub, stranger, 'take', { id, version: 0 });
  expect(own.errors![0]!.extensions!.code).toBe('NOT_FOUND');
  const there = await doWork(hub, stranger, 'take', { id, version: 0, district: 'farsta' });
  expect(there.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  expect(await refusalOf(doWork(hub, steward('farsta'), 'take', { id, version: 0 }))).toBe('NOT_FOUND');
  const all = await listWork(hub, handler('bromma'));
  expect(all.nodes.filter(({ district }) => district !== 'bromma')).toEqual([]);
  expect(
    (await listWork(hub, steward('farsta'))).nodes.filter(({ kind }) => kind === 'CLOCK_PASSES'),
  ).toEqual([]);
  expect(await read(HEAD, id)).toMatchObject({ version: 0, caseReference: null });
});

test('a page goes on where it ended while items come and go', async () => {
  const made: string[] = [];
  for (let n = 0; n < 5; n++) made.push(await item('bromma'));
  const filter = { kinds: ['CLOCK_PASSES'] };
  const all = (await listWork(hub, handler('bromma'), { filter })).nodes.map(({ id }) => id);
  const page = await listWork(hub, handler('bromma'), { filter, first: 2 });
  expect(page).toMatchObject({ totalCount: all.length, pageInfo: { hasNextPage: true } });
  const execute = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
  const shown = page.nodes[0]!.subject.id;
  await expectData(ask({ query: execute, variables: { id: shown, on: TODAY } }, handler('bromma')));
  const rest: string[] = [];
  for (let after = page.pageInfo.endCursor; after !== null; ) {
    const next = await listWork(hub, handler('bromma'), { filter, first: 2, after });
    expect(next.totalCount).toBe(all.length - 1);
    rest.push(...next.nodes.map(({ id }) => id));
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
  }
  expect([...page.nodes.map(({ id }) => id), ...rest]).toEqual(all);
  const { errors } = await ask(
    { query: '{ workItems(district: "bromma", after: "x") { totalCount } }' },
    handler('bromma'),
  );
  expect(errors![0]!.extensions!.code).toBe('INVALID_CURSOR');
});

test('whoever looks on is told of each change with the counts of that moment, and of a new day', async () => {
  const socket = await SocketClient.connect(hub.url, await authorization(ANNA));
  const query = `subscription { workItemsChanged(districts: ["farsta"]) { cursor counts { overdue today thisWeek later parked } } }`;
  const subscription = socket.start({ query });
  const counts = async () => (await listWork(hub, BO)).counts;
  const told = async () => (await socket.take(subscription)).payload.data.workItemsChanged.counts;
  const untilSame = async () => {
    const wanted = await counts();
    for (;;) if (JSON.stringify(await told()) === JSON.stringify(wanted)) return wanted;
  };
  await socket.until(() => true);
  const { overdue } = await counts();
  const id = await item();
  expect((await untilSame()).overdue).toBe(overdue + 1);
  await expectData(doWork(hub, BO, 'park', { id, version: 0, until: addDays(TODAY, 2) }));
  expect((await untilSame()).overdue).toBe(overdue);
  now = startOfDay(addDays(TODAY, 2));
  const awake = await untilSame();
  expect(awake).toMatchObject({ parked: expect.any(Number) });
  expect(awake.overdue).toBeGreaterThan(overdue);
  socket.close();
  const stranger = await SocketClient.connect(hub.url, await authorization(handler('bromma')));
  const refused = stranger.start({ query });
  const { type, payload } = await stranger.take(refused);
  const errors = type === 'next' ? payload.errors : payload;
  expect(errors[0].extensions.code).toBe('FORBIDDEN');
  stranger.close();
});

test('who was read in a list of things to do stands in the access log', async () => {
  const id = await item();
  await listWork(hub, ANNA, { filter: { kinds: ['CLOCK_PASSES'] } });
  const subject = id.slice('CLOCK_PASSES:'.length);
  const query = `query ($subject: ID!) { accessLog(district: "farsta", filter: { actor: "anna", subject: $subject }) {
    nodes { action subject fields } } }`;
  const { accessLog } = await expectData(ask({ query, variables: { subject } }, HEAD));
  expect(accessLog.nodes[0]).toMatchObject({ action: 'READ_WORK_ITEM', subject });
  expect(accessLog.nodes[0].fields).toContain('WorkItem.caseReference');
});

test('in the brokering each side has its own, and is told as soon as there is something', async () => {
  const socket = await SocketClient.connect(hub.url, await authorization(steward('bromma')));
  const query =
    'subscription { brokeringWorkItemsChanged { counts { overdue today thisWeek later parked } } }';
  const subscription = socket.start({ query });
  const counts = async () => (await listWork(hub, steward('bromma'), { room: 'brokering' })).counts;
  const { request } = await openRequest(ask, 'farsta');
  const { vacancy } = await enterPool(ask, 'bromma');
  const { proposeCandidate } = await expectData(propose(ask, { requestId: request, vacancyId: vacancy }));
  const wanted = JSON.stringify(await counts());
  for (;;) {
    const { payload } = await socket.take(subscription);
    if (JSON.stringify(payload.data.brokeringWorkItemsChanged.counts) === wanted) break;
  }
  socket.close();
  const id = `CANDIDATE_ANSWER_DUE:${proposeCandidate.id}`;
  const mine = { ...steward('bromma'), sub: 'cecilia' };
  expect(await refusalOf(doWork(hub, steward('farsta'), 'take', { id, version: 0 }, 'brokering'))).toBe(
    'NOT_FOUND',
  );
  expect(await refusalOf(doWork(hub, BROKER, 'take', { id, version: 0 }, 'brokering'))).toBe('NOT_FOUND');
  const taken = await expectData(doWork(hub, mine, 'take', { id, version: 0 }, 'brokering'));
  expect(taken.item).toMatchObject({ owner: 'cecilia', district: 'bromma', version: 1 });
  const late = await doWork(hub, steward('bromma'), 'take', { id, version: 0 }, 'brokering');
  expect(late.errors![0]!.extensions).toMatchObject({
    reason: 'VERSION_CONFLICT',
    current: { owner: 'cecilia' },
  });
  const choices = `REQUEST_WITHOUT_CHOICES:${request}`;
  const parked = { id: choices, version: 0, until: addDays(TODAY, 1) };
  await expectData(doWork(hub, BROKER, 'park', parked, 'brokering'));
  const of = async (filter: Variables) =>
    (await listWork(hub, BROKER, { room: 'brokering', district: 'farsta', filter })).nodes.map(
      (found) => found.id,
    );
  expect(await of({ states: ['PARKED'] })).toEqual([choices]);
  expect(await of({})).not.toContain(choices);
  const other = ask(
    { query: '{ brokeringWorkItems(district: "bromma") { totalCount } }' },
    handler('farsta'),
  );
  expect(await refusalOf(other)).toBe('FORBIDDEN');
});

test('a quarter that is over is to be published, until it is', async () => {
  const publisher: TestClaims = { role: 'reporting', sub: 'rapport' };
  const query = `{ reportingWorkItems { totalCount counts { overdue today } nodes { ${ITEM} } } }`;
  const items = async () => (await expectData(ask({ query }, publisher))).reportingWorkItems;
  const { nodes, totalCount, counts } = await items();
  expect({ totalCount, due: counts.overdue + counts.today }).toEqual({ totalCount: 1, due: 1 });
  const [year, quarter] = nodes[0].subject.id.split('-Q');
  expect(nodes[0]).toMatchObject({ kind: 'QUARTER_TO_PUBLISH', district: null, ownerRole: 'REPORTING' });
  const take = `mutation { takeReportingWorkItem(id: "${nodes[0].id}", expectedVersion: 0) { owner version } }`;
  expect((await expectData(ask({ query: take }, publisher))).takeReportingWorkItem).toEqual({
    owner: 'rapport',
    version: 1,
  });
  await expectData(
    ask({ query: `mutation { publishReport(year: ${year}, quarter: ${quarter}) { version } }` }, publisher),
  );
  expect(await items()).toMatchObject({ totalCount: 0, nodes: [] });
});
