import type { Browser } from 'playwright-core';
import { TABS } from '../../gateway/landing/tabs';
import { launchChromium } from '../console/harness/launch-chromium';
import { DISTRICTS, makeUp, startMadeUpHub } from '../hub/demonstration/made-up-hub';
import { enterPool } from '../network/brokering-life';
import type { TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';
import { until } from '../network/until';
import { GraphiqlPage } from './graphiql-page';

jest.setTimeout(120_000);

let hub: TestHub;
let browser: Browser;
let graphiql: GraphiqlPage;

const RESURSTEAM: TestClaims = { role: 'resursteam', sub: 'demo-resursteam' };
const REPORTING: TestClaims = { role: 'reporting', sub: 'demo-reporting' };
const of = (role: string, district: string): TestClaims => ({
  role,
  district,
  sub: `demo-${role}-${district}`,
});
const PEOPLE: readonly TestClaims[] = [
  RESURSTEAM,
  REPORTING,
  ...DISTRICTS.flatMap((district) =>
    ['handlaggare', 'kontaktsekreterare', 'rapportor', 'admin'].map((role) => of(role, district)),
  ),
];

beforeAll(async () => {
  hub = await startMadeUpHub();
  expect((await makeUp(hub))?.refusals).toEqual([]);
  browser = await launchChromium();
});

const open = async () => {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1400, height: 900 } });
  return new GraphiqlPage(await context.newPage(), hub.url);
};

beforeEach(async () => {
  graphiql = await open();
});

afterEach(() => graphiql.page.context().close());

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const isSubscription = (name: string) => name.startsWith('Bevaka');

test.each(PEOPLE)('every tab of $role $district answers at the first press', async (person) => {
  await graphiql.openLink(person);
  const names = await graphiql.tabs();
  expect(names).toHaveLength(TABS.filter(({ roles }) => roles.includes(person.role!)).length);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names.filter((each) => !isSubscription(each))) {
    await graphiql.press(name);
    const { data, errors, extensions } = await graphiql.answer();
    expect({ name, errors, extensions }).toEqual({ name });
    expect(Object.values(data!).every((value) => value !== null)).toBe(true);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: each operation has an answer of its own
type Answered = any;

/** The first field of what a tab answers with. */
async function pressed(page: GraphiqlPage, name: string): Promise<Answered> {
  await page.press(name);
  const answer = await page.answer();
  expect({ name, ...answer }).toMatchObject({ name, data: expect.anything() });
  expect(answer.errors).toBeUndefined();
  return Object.values(answer.data!)[0];
}

const stateOf = async (id: string) => {
  const query =
    '{ proposals(first: 100) { nodes { id status candidate { district { code } } answers { party } } } }';
  const { data } = await hub.ask({ query }, RESURSTEAM);
  return data.proposals.nodes.find((one: { id: string }) => one.id === id);
};

test('a case is carried from decision to placement by pressing alone', async () => {
  const byRole = new Map<string, GraphiqlPage>();
  const pageOf = async (person: TestClaims) => {
    const page = byRole.get(person.sub!) ?? (await open());
    if (!byRole.has(person.sub!)) await page.openLink(person);
    byRole.set(person.sub!, page);
    return page;
  };
  const handlaggare = await pageOf(of('handlaggare', 'farsta'));
  const decision = await pressed(handlaggare, 'RegistreraBeslut');
  const request = await pressed(handlaggare, 'BegarFormedling');
  expect(request.status).toBe('OPEN');
  expect(await handlaggare.variables()).toMatchObject({
    input: { decisionId: decision.id, needs: { ageFrom: 12, ageTo: 12, homeDistrict: 'farsta' } },
  });
  const broker = await pageOf(RESURSTEAM);
  const { matches } = await pressed(broker, 'MatchaBegaran');
  expect(matches.nodes).not.toEqual([]);
  const matched = (await broker.variables())['id'];
  const proposal = await pressed(broker, 'ForeslaKandidat');
  expect(await broker.variables()).toMatchObject({
    input: { requestId: matched, vacancyId: matches.nodes[0].vacancy.id },
  });
  const { requestingDistrict, candidateDistrict } = await sidesOf(proposal.id);
  const isAnswered = async (count: number) => (await stateOf(proposal.id)).answers.length >= count;
  const steward = await pageOf(of('kontaktsekreterare', candidateDistrict));
  while (!(await isAnswered(1))) await pressed(steward, 'BesvaraForslag');
  const decider = await pageOf(of('handlaggare', requestingDistrict));
  while (!(await isAnswered(3))) await pressed(decider, 'BesvaraForslag');
  expect((await stateOf(proposal.id)).status).toBe('ACCEPTED');
  while ((await stateOf(proposal.id)).status === 'ACCEPTED')
    expect(await pressed(broker, 'BekraftaForslag')).toMatchObject({ status: 'CONFIRMED' });
  expect((await stateOf(proposal.id)).status).toBe('CONFIRMED');
  await Promise.all([...byRole.values()].map(({ page }) => page.context().close()));
});

async function sidesOf(id: string) {
  const query = `query ($id: ID!) {
    proposal(id: $id) { candidate { district { code } } request { district { code } } }
  }`;
  const { data } = await hub.ask({ query, variables: { id } }, RESURSTEAM);
  const { candidate, request } = data.proposal;
  return { candidateDistrict: candidate.district.code, requestingDistrict: request.district.code };
}

test('a tab that nothing waits for says so, and what is to be done', async () => {
  const person = of('kontaktsekreterare', 'farsta');
  await graphiql.openLink(person);
  const query = '{ proposals(filter: { awaitsMyAnswer: true }) { totalCount } }';
  const waiting = async () => (await hub.ask({ query }, person)).data.proposals.totalCount;
  while ((await waiting()) > 0) await pressed(graphiql, 'BesvaraForslag');
  await graphiql.press('BesvaraForslag');
  expect(await graphiql.answer()).toEqual({
    data: null,
    extensions: { upplysning: expect.stringMatching(/^Inget förslag väntar på ditt svar\. /) },
  });
});

test('what a person has written is sent as it stands', async () => {
  await graphiql.openLink(of('handlaggare', 'bromma'));
  const first = await pressed(graphiql, 'FoljUppBeslut');
  expect(first).toHaveProperty('executedOn');
  const found = await graphiql.variables();
  const from = '2026-01-01';
  await graphiql.writeVariables({ ...found, from });
  const request = graphiql.page.waitForRequest((sent) => (sent.postData() ?? '').includes('FoljUppBeslut'));
  await pressed(graphiql, 'FoljUppBeslut');
  expect((await request).postDataJSON().variables).toEqual({ ...found, from });
  expect(await graphiql.variables()).toEqual({ ...found, from });
});

test('what a person has written in the tabs is there after a reload, and for nobody else', async () => {
  const person = of('handlaggare', 'bromma');
  await graphiql.openLink(person);
  const names = await graphiql.tabs();
  await pressed(graphiql, 'FoljUppBeslut');
  const found = await graphiql.variables();
  const own = '# Min egen fråga\nquery FoljUppBeslut($id: ID!) {\n  decision(id: $id) {\n    law\n  }\n}\n';
  await graphiql.writeQuery(own);
  await graphiql.writeVariables({ ...found, kept: 'av mig' });
  await graphiql.reload('av mig');
  expect(await graphiql.tabs()).toEqual(names);
  expect(await graphiql.query()).toBe(own);
  expect(await graphiql.variables()).toEqual({ ...found, kept: 'av mig' });
  expect(await graphiql.who()).toMatch(/^Du är Handläggare i Bromma /);
  await graphiql.openLink(RESURSTEAM);
  expect(await graphiql.query()).not.toContain('Min egen fråga');
  await graphiql.openLink(person);
  expect(await graphiql.query()).toBe(own);
});

test('a subscription runs over a socket with the token', async () => {
  await graphiql.openLink(RESURSTEAM);
  const sent: string[] = [];
  graphiql.page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => sent.push(String(payload))),
  );
  await graphiql.press('BevakaLedigaPlatser');
  const frames = await until(
    async () => sent,
    (all) => all.some((frame) => frame.includes('"subscribe"')),
  );
  expect(JSON.parse(frames[0]!)).toMatchObject({
    type: 'connection_init',
    payload: { authorization: expect.stringMatching(/^Bearer /) },
  });
  const event = graphiql.answer();
  let isThere = false;
  void event.then(() => {
    isThere = true;
  });
  while (!isThere) await enterPool(hub.ask, 'farsta');
  expect(await event).toMatchObject({
    data: { vacancyOpened: { vacancy: { candidate: { kind: 'KONTAKTPERSON' } } } },
  });
});

test('a new link replaces the role everywhere, in the same page and in a new one', async () => {
  await graphiql.openLink(RESURSTEAM);
  expect(await graphiql.who()).toMatch(
    /^Du är Resursteamet \(demo-resursteam\), till \d{4}-\d\d-\d\d \d\d:\d\d$/,
  );
  expect(await graphiql.tabs()).toContain('ForeslaKandidat');
  const handlaggare = of('handlaggare', 'farsta');
  await graphiql.openLink(handlaggare);
  expect(await graphiql.who()).toMatch(/^Du är Handläggare i Farsta \(demo-handlaggare-farsta\), till /);
  expect(await graphiql.tabs()).not.toContain('ForeslaKandidat');
  const request = graphiql.page.waitForRequest((sent) => (sent.postData() ?? '').includes('FoljUppBeslut'));
  await graphiql.press('FoljUppBeslut');
  const [, payload] = ((await request).headers()['authorization'] ?? '').split('.');
  expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject(handlaggare);
  const other = new GraphiqlPage(await graphiql.page.context().newPage(), hub.url);
  await other.openLink(REPORTING);
  expect(await other.who()).toContain('Du är Rapportering');
  expect(await other.tabs()).toContain('EjVerkstalldaBeslutAr');
});

test('without a link it says that nobody is signed in, and how to be', async () => {
  await graphiql.page.goto(`${hub.url}/`);
  await graphiql.page.waitForSelector('.graphiql-tab');
  expect(await graphiql.who()).toContain('Du är inte inloggad');
});
