import { type Browser, chromium } from 'playwright-core';
import { findChromium, WITHOUT_CHROMIUM } from '../../console/harness/chromium';
import { startPoolHub } from '../brokering/pool-hub';
import type { Scenario } from '../harness/scenario';
import { formatFigure, type Table } from '../harness/table';
import { type ListMeasurement, measureList } from './measure-list';
import { measureRouteSizes, type RouteSize } from './route-sizes';

/** So that there are 500 free places. */
const SCALE = 3;
const PEOPLE = [
  'demo-resursteam-1',
  'demo-kontaktsekreterare-farsta',
  'demo-handlaggare-farsta',
  'demo-rapportor-farsta',
  'demo-reporting',
  'demo-admin',
];

/** What the console's pages weigh, and how fast its list is in a browser against a whole hub. */
export const consoleScenario: Scenario = {
  name: 'console',
  async run({ rounds }) {
    const executablePath = findChromium();
    if (executablePath === null) throw new Error(WITHOUT_CHROMIUM);
    const hub = await startPoolHub(SCALE);
    let browser: Browser | undefined;
    try {
      const { origin } = new URL(hub.url);
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      const sizes = new Map<string, RouteSize>();
      for (const person of PEOPLE) {
        for (const size of await measureRouteSizes(browser, origin, person))
          if (!sizes.has(size.route)) sizes.set(size.route, size);
      }
      const list = await measureList(browser, origin, rounds);
      const routes = [...sizes.values()];
      return { tables: [sizeTable(routes), listTable(list)], data: { routes, list } };
    } finally {
      await browser?.close();
      await hub.stop();
    }
  },
};

function sizeTable(routes: readonly RouteSize[]): Table {
  const kilobytes = (bytes: number) => formatFigure(bytes / 1_000);
  return {
    title: 'What a page of the console loads, beside what its visitor has already, gzip',
    columns: ['page', 'script kB', 'style kB'],
    rows: routes.map(({ route, script, style }) => [route, kilobytes(script), kilobytes(style)]),
    notes: ['target: first ≤ 170 kB of script and ≤ 20 kB of style, each further one ≤ 40 kB'],
  };
}

function listTable(list: ListMeasurement): Table {
  return {
    title: 'The list of free places, in Chromium, over 14 districts',
    columns: ['', 'measured', 'target'],
    rows: [
      ['first row at a quarter of the processor’s speed, ms', formatFigure(list.firstListMs), '< 1000'],
      [`key to paint with ${list.rows} rows, ms`, formatFigure(list.keyMs), '< 100'],
      ['the same, p95', formatFigure(list.keyP95Ms), '< 100'],
      ['requests in 5 s once it is drawn', String(list.idleRequests), '0'],
      ['changes of the page in 5 s once it is drawn', String(list.idleChanges), '0'],
    ],
  };
}
