import { spawnSync } from 'node:child_process';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { Lifecycle } from '../../../platform/process/lifecycle';
import { projectFile } from '../../../platform/settings/project-file';
import { startTestHub, type TestHub, type TestHubOptions } from '../../network/test-hub';
import { findChromium, WITHOUT_CHROMIUM } from './chromium';
import type { Person } from './person';
import { SessionFront } from './session-front';

/** A whole hub, its console and a browser. */
export interface TestConsole {
  readonly hub: TestHub;
  readonly front: SessionFront;
  readonly url: string;
  /** A page of a browser of its own, in Swedish, with somebody signed in. */
  open(path: string, person: Person | null, options?: BrowserContextOptions): Promise<Page>;
  stop(): Promise<void>;
}

export async function startTestConsole(options: TestHubOptions): Promise<TestConsole> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error(WITHOUT_CHROMIUM);
    buildConsole();
    const gateway = { consoleFolder: projectFile('dist', 'console'), ...options.gateway };
    const hub = await startTestHub({ ...options, gateway });
    lifecycle.onRelease(() => hub.stop());
    const front = await SessionFront.start(hub.url);
    lifecycle.onRelease(() => front.stop());
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    lifecycle.onRelease(() => browser.close());
    return {
      hub,
      front,
      url: front.url,
      open: async (path, person, settings) => {
        front.signIn(person);
        const context = await newContext(browser, settings);
        const page = await context.newPage();
        await page.goto(`${front.url}${path}`);
        return page;
      },
      stop: () => lifecycle.release(),
    };
  });
}

function newContext(browser: Browser, settings?: BrowserContextOptions): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    viewport: { width: 1280, height: 800 },
    ...settings,
  });
}

/** Nothing is done when it is what the sources give. */
function buildConsole(): void {
  const { status, stderr } = spawnSync(process.execPath, [projectFile('build', 'main.mjs'), 'console'], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the console was not built: ${stderr}`);
}
