import { createGateway, type Gateway } from '../../gateway/gateway';
import { EventStreamClient } from '../network/event-stream-client';
import { SocketClient } from '../network/socket-client';
import { until } from '../network/until';
import { type SignInHub, startSignInHub } from './sign-in-hub';
import { TestBrowser } from './test-browser';

let running: SignInHub;
beforeAll(async () => {
  running = await startSignInHub({ districts: ['farsta', 'skarholmen'] });
});
afterAll(() => running.stop());

const SESSION = '__Host-hub-session';
const OPENED = 'subscription { vacancyOpened { cursor } }';
const CITY_ADMIN = { role: 'admin', sub: 'city-admin' };

const url = () => running.hub.url;

async function signedIn(sub: string): Promise<TestBrowser> {
  const browser = running.browser();
  expect((await browser.signIn(sub)).headers.get('x-arrived')).toBe('/konsol');
  return browser;
}

/** A socket of a page of the console. */
function socketOf(browser: TestBrowser, at = url()): Promise<SocketClient> {
  return SocketClient.connect(at, undefined, { cookie: browser.cookieHeader, origin: at });
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
async function ask(query: string, variables: object = {}, claims: object = CITY_ADMIN): Promise<any> {
  return running.hub.ask({ query, variables: variables as never }, claims as never);
}

async function memberOf(sub: string) {
  const query =
    '{ staffMembers(first: 100) { nodes { id sub name role district { code } unit from version } } }';
  const { data } = await ask(query);
  return data.staffMembers.nodes.find((each: { sub: string }) => each.sub === sub);
}

async function endMember(sub: string): Promise<void> {
  const { id, version } = await memberOf(sub);
  const query = 'mutation ($input: EndStaffMemberInput!) { endStaffMember(input: $input) { until } }';
  expect((await ask(query, { input: { id, version } })).errors).toBeUndefined();
}

test('a socket with a session is opened by an own page alone', async () => {
  const browser = await signedIn('demo-resursteam-1');
  const cookie = browser.cookieHeader;
  for (const headers of [{ cookie }, { cookie, origin: 'https://evil.example' }, { cookie, origin: 'null' }])
    await expect(SocketClient.open(url(), headers as Record<string, string>)).rejects.toThrow('403');
  const socket = await socketOf(browser);
  socket.subscribe('1', '{ candidates(first: 1) { totalCount } }');
  expect((await socket.take('1')).payload.data.candidates.totalCount).toBe(0);
  socket.close();
});

test('a token in connection_init wins over the session', async () => {
  const browser = await signedIn('demo-resursteam-1');
  const socket = await SocketClient.open(url(), { cookie: browser.cookieHeader, origin: url() });
  socket.initialise({ authorization: 'Bearer a.b.c' });
  expect((await socket.closed).code).toBe(4401);
});

test('a sign-out ends the sockets and event streams of that session at once, and of no other', async () => {
  const [leaving, staying] = [await signedIn('demo-resursteam-2'), await signedIn('demo-resursteam-2')];
  const socket = await socketOf(leaving);
  socket.subscribe('1', OPENED);
  const stream = await EventStreamClient.post(
    url(),
    { cookie: leaving.cookieHeader, 'x-konsol': '1' },
    { query: OPENED },
  );
  const kept = await socketOf(staying);
  expect((await leaving.signOut()).status).toBe(204);
  expect(await socket.closed).toEqual({ code: 4403, reason: 'The session has ended' });
  expect((await stream.next()).data.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  kept.subscribe('1', '{ __typename }');
  expect((await kept.take('1')).payload.data).toEqual({ __typename: 'Query' });
  kept.close();
});

test('a sign-out everywhere ends all that the person has open, of nobody else, and says afterwards that it was that', async () => {
  const sub = 'demo-resursteam-2';
  const [leaving, left, other] = [
    await signedIn(sub),
    await signedIn(sub),
    await signedIn('demo-resursteam-1'),
  ];
  const [socket, kept] = [await socketOf(left), await socketOf(other)];
  const stream = await EventStreamClient.post(
    url(),
    { cookie: left.cookieHeader, 'x-konsol': '1' },
    { query: OPENED },
  );
  expect((await leaving.signOut('/konsol/logga-ut-overallt')).status).toBe(204);
  expect(await socket.closed).toEqual({ code: 4403, reason: 'The session has ended' });
  expect((await stream.next()).data.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  expect((await left.graphql('{ __typename }')).status).toBe(401);
  expect(await left.session()).toMatchObject({ code: 'UNAUTHENTICATED', signedOut: true });
  expect(await leaving.session()).toMatchObject({ signedOut: false });
  kept.subscribe('1', '{ __typename }');
  expect((await kept.take('1')).payload.data).toEqual({ __typename: 'Query' });
  kept.close();
  expect(await (await signedIn(sub)).session()).toMatchObject({ sub });
});

test('a sign-out everywhere needs a POST with the header of the console', async () => {
  const browser = await signedIn('demo-resursteam-2');
  const path = '/konsol/logga-ut-overallt';
  expect((await browser.send(path, { method: 'POST' })).status).toBe(403);
  expect((await browser.send(path, { headers: { 'x-konsol': '1' } })).status).toBe(405);
  expect((await browser.session()).role).toBe('resursteam');
});

test('somebody who is ended in the register loses what is open, the next request, and the next sign-in', async () => {
  const sub = 'demo-rapportor-farsta';
  const browser = await signedIn(sub);
  const socket = await socketOf(browser);
  await endMember(sub);
  expect((await socket.closed).code).toBe(4403);
  expect((await browser.graphql('{ __typename }')).status).toBe(401);
  expect(await browser.session()).toMatchObject({ signedOut: false });
  const page = await running.browser().signIn(sub);
  expect(page.status).toBe(403);
  const text = await page.text();
  expect(text).toContain('Du finns inte i personalregistret i dag.');
  expect(text).toContain('stadsdelens administratör');
});

test('whoever was never in the register is not let in, whatever the provider says', async () => {
  const page = await running.browser().signIn('demo-unknown');
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Vem vill du vara?');
});

test('a changed role ends what is open; who signs in anew is who the register says', async () => {
  const sub = 'demo-handlaggare-farsta';
  const browser = await signedIn(sub);
  const socket = await socketOf(browser);
  const { id, version, name, from } = await memberOf(sub);
  const input = { id, version, name, from, role: 'RAPPORTOR', district: 'skarholmen', unit: null };
  const query = 'mutation ($input: ChangeStaffMemberInput!) { changeStaffMember(input: $input) { version } }';
  expect((await ask(query, { input })).data.changeStaffMember).toEqual({ version: version + 1 });
  expect((await socket.closed).code).toBe(4403);
  const anew = await signedIn(sub);
  expect(await anew.session()).toMatchObject({ role: 'rapportor', district: 'skarholmen', unit: null });
});

describe('with another gateway', () => {
  let other: Gateway;
  let otherUrl: string;
  beforeAll(async () => {
    other = await createGateway({ ...running.hub.gatewayConfig, port: 0 });
    ({ url: otherUrl } = await other.start());
  });
  afterAll(() => other.stop());

  test('a session of the one is one of the other, and ends in both', async () => {
    const browser = await signedIn('demo-kontaktsekreterare-farsta');
    const there = await socketOf(browser, otherUrl);
    const cookie = browser.cookieHeader;
    await browser.signOut();
    expect((await there.closed).code).toBe(4403);
    const answer = await fetch(`${otherUrl}/konsol/session`, { headers: { cookie } });
    expect(answer.status).toBe(401);
  });

  test('a sign-out everywhere in the one ends what is open in the other', async () => {
    const [leaving, left] = [await signedIn('demo-resursteam-1'), await signedIn('demo-resursteam-1')];
    const there = await socketOf(left, otherUrl);
    await leaving.signOut('/konsol/logga-ut-overallt');
    expect((await there.closed).code).toBe(4403);
    const { cookieHeader: cookie } = left;
    const answer = await fetch(`${otherUrl}/konsol/session`, { headers: { cookie } });
    expect(await answer.json()).toMatchObject({ signedOut: true });
  });

  test('one that starts later knows what has ended before', async () => {
    const browser = await signedIn('demo-kontaktsekreterare-farsta');
    const there = await socketOf(browser, otherUrl);
    const cookie = browser.cookieHeader;
    await browser.signOut();
    await there.closed;
    const late = await createGateway({ ...running.hub.gatewayConfig, port: 0 });
    try {
      const { url: lateUrl } = await late.start();
      const answer = await fetch(`${lateUrl}/konsol/session`, { headers: { cookie } });
      expect(answer.status).toBe(401);
    } finally {
      await late.stop();
    }
  });
});

test('a socket lives no longer than a session that nobody uses', async () => {
  const { signIn } = running.hub.gatewayConfig;
  const short = await createGateway({
    ...running.hub.gatewayConfig,
    port: 0,
    signIn: { ...signIn!, lifetime: { longestSeconds: 3_600, idleSeconds: 1 } },
  });
  try {
    const { url: shortUrl } = await short.start();
    const browser = await signedIn('demo-kontaktsekreterare-skarholmen');
    const page = new TestBrowser(shortUrl);
    page.setCookie(SESSION, browser.cookie(SESSION)!);
    const given = browser.cookie(SESSION);
    await until(
      async () => (await page.graphql('{ __typename }')).status === 200 && page.cookie(SESSION),
      (cookie) => cookie !== given,
    );
    const socket = await socketOf(page, shortUrl);
    expect(await socket.closed).toEqual({ code: 4403, reason: 'The session has ended' });
  } finally {
    await short.stop();
  }
});
