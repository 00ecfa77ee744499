import { spawnSync } from 'node:child_process';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { SignInConfig } from '../../../gateway/settings/sign-in-config';
import { Lifecycle } from '../../../platform/process/lifecycle';
import { projectFile } from '../../../platform/settings/project-file';
import type { TestHub, TestHubOptions } from '../../network/test-hub';
import { startSignInHub } from '../../sign-in/sign-in-hub';
import { launchChromium } from './launch-chromium';
import { watchFocus } from './lost-focus';

export interface TestConsoleOptions extends TestHubOptions {
  readonly signIn?: Partial<Omit<SignInConfig, 'key'>>;
}

/** A whole hub, its console and a browser. */
export interface TestConsole {
  readonly hub: TestHub;
  readonly url: string;
  /**
   * A page of a browser of its own, in Swedish, 1280 × 800. What a page throws, or the content policy refuses, fails the test that
   * asks `faultsOf`.
   * @param person the `sub` of somebody of the demonstration, who signs in; null: nobody is signed in
   */
  open(path: string, person: string | null, options?: BrowserContextOptions): Promise<Page>;
  /** Ends every page, with the browser it has of its own. Rejects where one has lost the focus meanwhile. */
  closePages(): Promise<void>;
  stop(): Promise<void>;
}

const STEP_MS = 12_000;
const USUAL: BrowserContextOptions = {
  locale: 'sv-SE',
  timezoneId: 'Europe/Stockholm',
  viewport: { width: 1280, height: 800 },
};
const faults = new WeakMap<Page, string[]>();

/** What the page has thrown, and what its content policy has refused. */
export function faultsOf(page: Page): readonly string[] {
  return faults.get(page) ?? [];
}

export async function startTestConsole({ signIn, ...options }: TestConsoleOptions): Promise<TestConsole> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    buildConsole();
    const gateway = { consoleFolder: projectFile('dist', 'console'), ...options.gateway };
    const started = await startSignInHub({ ...options, gateway }, signIn);
    lifecycle.onRelease(() => started.stop());
    const browser = await launchChromium();
    lifecycle.onRelease(() => browser.close());
    const { hub } = started;
    const losses: string[] = [];
    const openContext = async (settings?: BrowserContextOptions) => {
      const context = await browser.newContext({ ...USUAL, ...settings });
      await watchFocus(context, (loss) => losses.push(loss));
      return context;
    };
    return {
      hub,
      url: hub.url,
      open: async (path, person, settings) =>
        openPage(await openContext(settings), hub.url + signInPath(path, person)),
      closePages: async () => {
        await Promise.all(browser.contexts().map((context) => context.close()));
        expect(losses.splice(0)).toEqual([]);
      },
      stop: () => lifecycle.release(),
    };
  });
}

function signInPath(path: string, person: string | null): string {
  if (person === null) return path;
  return `/konsol/logga-in?${new URLSearchParams({ login_hint: person, till: path })}`;
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  // Below a test's own, so that the step is named that takes too long.
  page.setDefaultTimeout(STEP_MS);
  const found: string[] = [];
  faults.set(page, found);
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) found.push(message.text());
  });
  await page.goto(url);
  return page;
}

/** Nothing is done when it is what the sources give. */
function buildConsole(): void {
  const { status, stderr } = spawnSync(process.execPath, [projectFile('build', 'main.mjs'), 'console'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the console was not built: ${stderr}`);
}
