import { type SignInHub, startSignInHub } from './sign-in-hub';

let now = Date.now();
let running: SignInHub;
beforeAll(async () => {
  running = await startSignInHub(
    { districts: ['farsta', 'skarholmen'], demonstration: true },
    { clock: () => new Date(now) },
  );
});
afterAll(() => running.stop());
beforeEach(() => {
  now = Date.now();
});

const SESSION = '__Host-hub-session';
const OWN = '{ candidates(first: 50) { nodes { district { code } version } } }';
const HOUR = 3_600_000;

test('somebody who signs in is who the staff register says, and comes to the page asked for', async () => {
  const browser = running.browser();
  const arrived = await browser.signIn('demo-kontaktsekreterare-farsta', '/konsol/pool?sida=2');
  expect(arrived.headers.get('x-arrived')).toBe('/konsol/pool?sida=2');
  expect(await browser.session()).toEqual({
    sub: 'demo-kontaktsekreterare-farsta',
    name: expect.any(String),
    role: 'kontaktsekreterare',
    district: 'farsta',
    districtName: 'Farsta',
    unit: 'Kontaktverksamheten',
    from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    until: null,
    expiresAt: new Date(now + HOUR / 2).toISOString(),
    districts: [
      { code: 'farsta', name: 'Farsta' },
      { code: 'skarholmen', name: 'Skärholmen' },
    ],
  });
});

test('each of two districts and two roles reads what is its own', async () => {
  const [officer, broker] = [running.browser(), running.browser()];
  await officer.signIn('demo-handlaggare-skarholmen');
  await broker.signIn('demo-resursteam-1');
  const rows = async (browser: typeof officer) => {
    const { data } = await (await browser.graphql(OWN)).json();
    return data.candidates.nodes as { district: { code: string }; version: number | null }[];
  };
  const named = (await rows(officer)).filter(({ version }) => version !== null);
  expect(new Set(named.map(({ district }) => district.code))).toEqual(new Set(['skarholmen']));
  const brokers = await rows(broker);
  expect(new Set(brokers.map(({ district }) => district.code))).toEqual(new Set(['farsta', 'skarholmen']));
  expect(brokers.every(({ version }) => version === null)).toBe(true);
});

test('a token that a request brings wins over the session', async () => {
  const browser = running.browser();
  await browser.signIn('demo-resursteam-1');
  const answer = await browser.graphql(OWN, {}, { authorization: 'Bearer a.b.c' });
  expect(answer.status).toBe(401);
});

test('the browser sees no token', async () => {
  const browser = running.browser();
  await browser.signIn('demo-resursteam-1');
  const cookie = browser.cookie(SESSION)!;
  expect(cookie).toMatch(/^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(JSON.stringify(await browser.session())).not.toMatch(/eyJ/);
});

test('a session that nobody uses ends after half an hour, one that is used after eight', async () => {
  const browser = running.browser();
  await browser.signIn('demo-resursteam-1');
  const signedInAt = now;
  while (now < signedInAt + 8 * HOUR - HOUR / 3) {
    now += HOUR / 3;
    expect((await browser.graphql('{ __typename }')).status).toBe(200);
  }
  expect(await browser.session()).toMatchObject({ expiresAt: new Date(signedInAt + 8 * HOUR).toISOString() });
  now = signedInAt + 8 * HOUR;
  expect((await browser.graphql('{ __typename }')).status).toBe(401);

  const idle = running.browser();
  await idle.signIn('demo-resursteam-1');
  now += HOUR / 2 - 1;
  expect((await idle.session()).role).toBe('resursteam');
  now += 1;
  expect(await idle.session()).toEqual({
    code: 'UNAUTHENTICATED',
    message: 'Du är inte inloggad. Logga in för att fortsätta.',
    signedOut: false,
  });
});

test('asking who is signed in keeps no session alive', async () => {
  const browser = running.browser();
  await browser.signIn('demo-resursteam-1');
  const { expiresAt } = await browser.session();
  now += HOUR / 3;
  expect((await browser.session()).expiresAt).toBe(expiresAt);
  await browser.graphql('{ __typename }');
  expect((await browser.session()).expiresAt > expiresAt).toBe(true);
});

test('a cookie that was changed, or sealed for something else, is none', async () => {
  const browser = running.browser();
  await browser.signIn('demo-resursteam-1');
  const good = browser.cookie(SESSION)!;
  for (const [from, to] of [
    [/^./, 'f'],
    [/.$/, good.endsWith('A') ? 'Q' : 'A'],
    [/\.\./, '.x.'],
  ] as const) {
    browser.setCookie(SESSION, good.replace(from, to));
    expect((await browser.graphql('{ __typename }')).status).toBe(401);
  }
  const other = running.browser();
  await other.send('/konsol/logga-in');
  browser.setCookie(SESSION, other.cookie('__Host-hub-sign-in')!);
  expect((await browser.graphql('{ __typename }')).status).toBe(401);
});

describe('what another site makes a browser send', () => {
  const post = (browser: ReturnType<SignInHub['browser']>, headers: Record<string, string>) =>
    browser.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ __typename }' }),
    });

  test('a POST without the header of the console is refused, whatever else it says', async () => {
    const browser = running.browser();
    await browser.signIn('demo-resursteam-1');
    for (const headers of [{}, { 'x-konsol': '0' }, { 'sec-fetch-site': 'same-origin' }]) {
      const answer = await post(browser, headers as Record<string, string>);
      expect(answer.status).toBe(403);
      expect((await answer.json()).errors[0].extensions.code).toBe('CONSOLE_HEADER_REQUIRED');
    }
    expect((await post(browser, { 'x-konsol': '1' })).status).toBe(200);
  });

  test('a report and an event stream are given to own pages alone', async () => {
    const browser = running.browser();
    await browser.signIn('demo-resursteam-1');
    const paths = ['/reports/brokering-figures.csv', '/graphql?query=%7B__typename%7D'];
    for (const path of paths) {
      for (const site of ['cross-site', 'same-site', 'none']) {
        const answer = await browser.send(path, {
          headers: { 'sec-fetch-site': site, accept: 'text/event-stream' },
        });
        expect(answer.status).toBe(403);
      }
      const own = await browser.send(path, {
        headers: { 'sec-fetch-site': 'same-origin', accept: 'text/event-stream' },
      });
      expect(own.status).not.toBe(403);
      await own.body?.cancel();
    }
  });

  test('a sign-out needs the header too', async () => {
    const browser = running.browser();
    await browser.signIn('demo-resursteam-1');
    expect((await browser.send('/konsol/logga-ut', { method: 'POST' })).status).toBe(403);
    expect((await browser.session()).role).toBe('resursteam');
  });
});

test('a sign-out takes the cookie away, ends the session for whoever has kept it, and tells where the provider signs out', async () => {
  const browser = running.browser();
  await browser.signIn('demo-resursteam-1');
  const kept = browser.cookie(SESSION)!;
  const answer = await browser.signOut();
  expect(answer.status).toBe(204);
  expect(answer.headers.get('location')).toContain('/session/end?');
  expect(browser.cookie(SESSION)).toBeUndefined();
  browser.setCookie(SESSION, kept);
  expect((await browser.graphql('{ __typename }')).status).toBe(401);
});

describe('a sign-in', () => {
  test.each([
    'https://evil.example/konsol',
    '//evil.example/konsol',
    '/\\evil.example/konsol',
    'javascript:alert(1)',
    '/konsolen',
    '/graphql',
    '/konsol/../graphql',
    'konsol',
  ])('leads to no other place than the console: %s', async (till) => {
    const arrived = await running.browser().signIn('demo-resursteam-1', till);
    expect(arrived.headers.get('x-arrived')).toBe('/konsol');
  });

  /** The provider's answer, before the browser brings it to the hub. */
  async function answered(browser: ReturnType<SignInHub['browser']>): Promise<URL> {
    let place = new URL('/konsol/logga-in?login_hint=demo-resursteam-1', running.hub.url);
    while (place.pathname !== '/konsol/logga-in/svar')
      place = new URL((await browser.send(place.href)).headers.get('location')!, place);
    return place;
  }

  test('is finished once: its answer is worth nothing a second time', async () => {
    const browser = running.browser();
    const place = await answered(browser);
    const underWay = browser.cookie('__Host-hub-sign-in')!;
    expect((await browser.send(place.href)).status).toBe(303);
    expect((await browser.send(place.href)).status).toBe(400);
    browser.setCookie('__Host-hub-sign-in', underWay);
    const again = await browser.send(place.href);
    expect(again.status).toBe(400);
    expect(again.headers.getSetCookie().join()).not.toContain('hub-session=e');
  });

  test('is finished by the browser that began it, with the state that it began with', async () => {
    const browser = running.browser();
    const place = await answered(browser);
    expect((await running.browser().send(place.href)).status).toBe(400);
    const other = running.browser();
    await other.send('/konsol/logga-in');
    expect((await other.send(place.href)).status).toBe(400);
    place.searchParams.set('state', 'another');
    const page = await browser.send(place.href);
    expect(page.status).toBe(400);
    const text = await page.text();
    expect(text).toContain('Försök igen');
    expect(text).toContain(page.headers.get('x-request-id'));
  });

  test('that takes too long begins anew', async () => {
    const browser = running.browser();
    const place = await answered(browser);
    now += 600_000;
    expect((await browser.send(place.href)).status).toBe(400);
  });

  test('that the provider refuses says so', async () => {
    const browser = running.browser();
    const place = await answered(browser);
    place.searchParams.delete('code');
    place.searchParams.set('error', 'access_denied');
    const page = await browser.send(place.href);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain('Inloggningen blev inte klar.');
  });
});

test('the page of the demonstration lists everybody with role and district', async () => {
  const page = await (await running.browser().visit('/konsol/logga-in')).text();
  expect(page).toContain('Vem vill du vara?');
  expect(page.match(/name="person"/g)).toHaveLength(4 + 2 * 4);
  expect(page).toContain('<h2>Skärholmen</h2>');
});
