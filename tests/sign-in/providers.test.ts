import { findFreePort } from '../../hub/ports/free-port';
import { OTHER_CLIENT, type OtherAccount, startOtherProvider } from './other-provider';
import { type SignInHub, startSignInHub } from './sign-in-hub';
import { TestBrowser } from './test-browser';

const account = (oid: string | undefined, roles: string[], groups: string[] = []): OtherAccount => ({
  ...(oid !== undefined && { oid }),
  realm_access: { roles },
  groups,
});

const ACCOUNTS = {
  broker: account('demo-resursteam-1', ['offline_access', 'hub-broker']),
  officer: account('demo-kontaktsekreterare-farsta', ['hub-officer'], ['/personal', '/stadsdelar/farsta']),
  'wrong-role': account('demo-kontaktsekreterare-farsta', ['hub-broker'], ['/stadsdelar/farsta']),
  'wrong-district': account('demo-kontaktsekreterare-farsta', ['hub-officer'], ['/stadsdelar/skarholmen']),
  'own-words': account('demo-resursteam-1', ['resursteam']),
  nobody: account(undefined, ['hub-broker']),
  stranger: account('never-registered', ['hub-broker']),
};

describe('a provider of another issuer and other claim names', () => {
  let running: SignInHub;
  let provider: Awaited<ReturnType<typeof startOtherProvider>>;
  beforeAll(async () => {
    const port = await findFreePort();
    provider = await startOtherProvider(`http://127.0.0.1:${port}`, ACCOUNTS);
    const { issuer } = provider;
    running = await startSignInHub(
      { districts: ['farsta', 'skarholmen'], gateway: { port } },
      {
        provider: { issuer, clientId: OTHER_CLIENT, clientSecret: undefined, scopes: 'openid stad' },
        claims: {
          subject: 'oid',
          role: {
            claim: 'realm_access.roles',
            meanings: { 'hub-broker': 'resursteam', 'hub-officer': 'kontaktsekreterare' },
          },
          district: { claim: 'groups', meanings: { '/stadsdelar/farsta': 'farsta' } },
        },
      },
    );
  });
  afterAll(async () => {
    await running?.stop();
    await provider?.stop();
  });

  test('signs in whom the register knows, by the claims that the rules name', async () => {
    for (const [hint, session] of [
      ['broker', { sub: 'demo-resursteam-1', role: 'resursteam', district: null }],
      ['officer', { sub: 'demo-kontaktsekreterare-farsta', role: 'kontaktsekreterare', district: 'farsta' }],
    ] as const) {
      const browser = running.browser();
      expect((await browser.signIn(hint)).headers.get('x-arrived')).toBe('/konsol');
      expect(await browser.session()).toMatchObject(session);
      expect((await browser.graphql('{ candidates(first: 1) { totalCount } }')).status).toBe(200);
    }
  });

  test.each([
    ['wrong-role', 403, 'den roll som personalregistret säger'],
    ['wrong-district', 403, 'den stadsdel som personalregistret säger'],
    ['own-words', 403, 'den roll som personalregistret säger'],
    ['nobody', 400, 'Inloggningen blev inte klar.'],
    ['stranger', 403, 'Du finns inte i personalregistret i dag.'],
  ])('%s is not let in', async (hint, status, text) => {
    const browser = running.browser();
    const page = await browser.signIn(hint);
    expect(page.status).toBe(status);
    expect(await page.text()).toContain(text);
    expect(browser.cookie('__Host-hub-session')).toBeUndefined();
  });

  test('a sign-out tells of no other place where the provider has none', async () => {
    const browser = running.browser();
    await browser.signIn('broker');
    const answer = await browser.signOut();
    expect([answer.status, answer.headers.get('location')]).toEqual([204, null]);
  });
});

test('while the provider does not answer a page says so', async () => {
  const issuer = `http://127.0.0.1:${await findFreePort()}`;
  const running = await startSignInHub(
    { districts: ['farsta'] },
    { provider: { issuer, clientId: 'hub', clientSecret: 'secret', scopes: 'openid' } },
  );
  try {
    const page = await running.browser().visit('/konsol/logga-in');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Inloggningen svarar inte.');
  } finally {
    await running.stop();
  }
});

test('while the staff register does not answer nobody signs in, and a gateway that has just started takes no session', async () => {
  const formedlingUrl = `http://127.0.0.1:${await findFreePort()}`;
  const [whole, alone] = [
    await startSignInHub({ districts: ['farsta'] }),
    await startSignInHub({ districts: ['farsta'], formedlingUrl }),
  ];
  try {
    const page = await alone.browser().signIn('demo-resursteam-1');
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Personalregistret svarar inte');
    const browser = whole.browser();
    await browser.signIn('demo-resursteam-1');
    const elsewhere = new TestBrowser(alone.hub.url);
    elsewhere.setCookie('__Host-hub-session', browser.cookie('__Host-hub-session')!);
    const answer = await elsewhere.graphql('{ __typename }');
    expect(answer.status).toBe(503);
    expect((await answer.json()).errors[0].extensions.code).toBe('STAFF_REGISTER_UNAVAILABLE');
  } finally {
    await whole.stop();
    await alone.stop();
  }
});
