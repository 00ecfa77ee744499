import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { median, quantileOf } from '../harness/median';
import { signInUrl } from './sign-in-url';

export interface ListMeasurement {
  /** From the navigation to the first row, at a quarter of the processor's speed. */
  readonly firstListMs: number;
  readonly rows: number;
  /** From a key to the paint of what it changed. */
  readonly keyMs: number;
  readonly keyP95Ms: number;
  /** From two seconds after the last row on, in five seconds. */
  readonly idleRequests: number;
  readonly idleChanges: number;
}

const PATH = '/konsol/lediga-platser';
const ROW = 'tbody tr';
const SLOW_DOWN = 4;
const WANTED_ROWS = 500;
const KEYS = 60;
const SETTLED_MS = 2_000;
const WATCHED_MS = 5_000;

/** Runs in the page: when its first row came, how long each key took, how often anything changed. */
const WATCH = `
  window.watched = { firstRowAt: 0, keys: [], changes: 0 };
  new MutationObserver(() => {
    watched.changes += 1;
    if (watched.firstRowAt === 0 && document.querySelector('${ROW}')) watched.firstRowAt = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => watched.keys.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), true);`;

/** The list of free places as a broker has it. */
export async function measureList(
  browser: Browser,
  origin: string,
  rounds: number,
): Promise<ListMeasurement> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  await page.goto(signInUrl(origin, 'demo-resursteam-1', PATH));
  await page.locator(ROW).first().waitFor();
  const firstListMs = await measureFirstList(page, origin, rounds);
  const rows = await showRows(page);
  const idle = await measureIdle(page);
  const keys = await measureKeys(page);
  await context.close();
  return { firstListMs, rows, keyMs: median(keys), keyP95Ms: quantileOf(keys, 0.95), ...idle };
}

async function measureFirstList(page: Page, origin: string, rounds: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.goto(origin + PATH);
    await page.locator(ROW).first().waitFor();
    times.push(await page.evaluate<number>('watched.firstRowAt'));
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return median(times);
}

async function showRows(page: Page): Promise<number> {
  const more = page.getByRole('button', { name: 'Visa fler' });
  for (;;) {
    const rows = await page.locator(ROW).count();
    if (rows >= WANTED_ROWS || (await more.count()) === 0) return rows;
    await more.click();
    await page.locator(ROW).nth(rows).waitFor();
  }
}

async function measureIdle(page: Page) {
  await delay(SETTLED_MS);
  let idleRequests = 0;
  const count = () => {
    idleRequests += 1;
  };
  page.on('request', count);
  await page.evaluate('watched.changes = 0');
  await delay(WATCHED_MS);
  page.off('request', count);
  return { idleRequests, idleChanges: await page.evaluate<number>('watched.changes') };
}

async function measureKeys(page: Page): Promise<readonly number[]> {
  await page.evaluate('watched.keys = []');
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('j');
    while ((await page.evaluate<number>('watched.keys.length')) <= key) await delay(1);
  }
  return page.evaluate<readonly number[]>('watched.keys');
}
