import { type Browser, chromium } from 'playwright-core';
import { TABS } from '../../gateway/landing/tabs';
import { findChromium } from '../console/harness/chromium';
import { enterPool } from '../network/brokering-life';
import { startTestHub, type TestHub } from '../network/test-hub';
import type { TestClaims } from '../network/tokens';
import { until } from '../network/until';
import { GraphiqlPage } from './graphiql-page';

jest.setTimeout(120_000);

const WITHOUT_CHROMIUM =
  'GraphiQL is not tested: no Chromium. Install one (apt install chromium) or name it in CHROMIUM_PATH';

let hub: TestHub;
let browser: Browser;
let graphiql: GraphiqlPage;

const RESURSTEAM: TestClaims = { role: 'resursteam', sub: 'demo-resursteam' };
const FARSTA = 'farsta';
const PEOPLE: readonly TestClaims[] = [
  RESURSTEAM,
  { role: 'handlaggare', district: FARSTA, sub: 'demo-handlaggare' },
  { role: 'kontaktsekreterare', district: FARSTA, sub: 'demo-kontaktsekreterare' },
  { role: 'reporting', sub: 'demo-reporting' },
];

beforeAll(async () => {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(WITHOUT_CHROMIUM);
  hub = await startTestHub({ districts: [FARSTA, 'bromma'], demonstration: true });
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
});

beforeEach(async () => {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1400, height: 900 } });
  graphiql = new GraphiqlPage(await context.newPage(), hub.url);
});

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** What they are pressed with is made by somebody else: the demonstration has no requests. */
const NEEDS_OTHERS = ['MatchaBegaran', 'ForeslaKandidat', 'BesvaraForslag', 'BekraftaForslag'];

const isSubscription = (name: string) => name.startsWith('Bevaka');

test.each(PEOPLE)(
  'every tab of $role answers at the first press, or says what is to be done first',
  async (person) => {
    await graphiql.openLink(person);
    const names = await graphiql.tabs();
    expect(names).toHaveLength(TABS.filter(({ roles }) => roles.includes(person.role!)).length);
    for (const name of names.filter((each) => !isSubscription(each))) {
      await graphiql.press(name);
      const { data, errors, extensions } = await graphiql.answer();
      expect({ name, errors }).toEqual({ name, errors: undefined });
      if (extensions === undefined) expect(Object.values(data!).every((value) => value !== null)).toBe(true);
      else {
        expect(NEEDS_OTHERS).toContain(name);
        expect(extensions['upplysning']).toMatch(/^(Det finns|Inget) /);
      }
    }
  },
);

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
  while (!isThere) await enterPool(hub.ask, FARSTA);
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
  const handlaggare = PEOPLE[1]!;
  await graphiql.openLink(handlaggare);
  expect(await graphiql.who()).toMatch(/^Du är Handläggare i Farsta \(demo-handlaggare\), till /);
  expect(await graphiql.tabs()).not.toContain('ForeslaKandidat');
  const request = graphiql.page.waitForRequest((sent) => (sent.postData() ?? '').includes('FoljUppBeslut'));
  await graphiql.press('FoljUppBeslut');
  const [, payload] = ((await request).headers()['authorization'] ?? '').split('.');
  expect(JSON.parse(Buffer.from(payload!, 'base64url').toString())).toMatchObject(handlaggare);
  const other = new GraphiqlPage(await graphiql.page.context().newPage(), hub.url);
  await other.openLink(PEOPLE[3]!);
  expect(await other.who()).toContain('Du är Rapportering');
  expect(await other.tabs()).toContain('EjVerkstalldaBeslutAr');
});

test('without a link it says that nobody is signed in, and how to be', async () => {
  await graphiql.page.goto(`${hub.url}/`);
  await graphiql.page.waitForSelector('.graphiql-tab');
  expect(await graphiql.who()).toContain('Du är inte inloggad');
});
