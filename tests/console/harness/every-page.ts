import type { Page } from 'playwright-core';
import { filesWith } from './console-files';
import { DIALOGS, OTHER_DIALOGS } from './dialogs';
import { expectFits } from './expect-fits';
import { grouped } from './grouped';
import { expectGoodDialog, expectGoodWalk } from './keyboard-walk';
import { ADMIN, makePageWorld, type PageWorld, STAFF, STEWARD } from './page-world';
import { BROKER, personOf, REPORTER } from './person';
import { routesOf } from './routes';
import type { TestConsole } from './test-console';
import { untilWhole } from './until-whole';
import { atWidths } from './widths';

/** Whom a route is opened by; of one with `$id` the thing that it shows. */
const ROUTES: Readonly<Record<string, readonly [person: string, shows?: keyof PageWorld]>> = {
  '/': [STAFF],
  '/lediga-platser': [BROKER],
  '/forfragningar': [BROKER],
  '/forfragningar/$id': [BROKER, 'request'],
  '/forslag': [STEWARD],
  '/forslag/$id': [STAFF, 'proposal'],
  '/avgifter': [BROKER],
  '/min-pool': [STEWARD],
  '/min-pool/ny': [STEWARD],
  '/min-pool/$id': [STEWARD, 'candidate'],
  '/beslut': [STAFF],
  '/beslut/$id': [STAFF, 'placed'],
  '/uppdrag/$id': [STAFF, 'placement'],
  '/rapporter/enskilda': [personOf('rapportor', 'farsta')],
  '/rapporter/kvartal': [REPORTER],
  '/atkomstlogg': [ADMIN],
  '/personal': [ADMIN],
  '/registret': [BROKER],
  '/gallring': [ADMIN],
  '/sok': [STAFF],
  '/installningar': [STAFF],
  '/tillganglighet': [STAFF],
};

/** All routes and all dialogs of the console by the keyboard alone, and at every width. */
export function everyPage(started: () => TestConsole): void {
  let world: PageWorld;
  beforeAll(async () => {
    world = await makePageWorld(started().hub);
  }, 180_000);

  const open = async (path: string, person: string): Promise<Page> => {
    const page = await started().open(`/konsol${path}`, person, { reducedMotion: 'reduce' });
    await untilWhole(page);
    return page;
  };
  const show = async (page: Page, path: string) => {
    const url = `${started().url}/konsol${path}`;
    if (page.url() !== url) await page.goto(url);
    await untilWhole(page);
  };

  test('no route and no dialog is left out', async () => {
    const routes = await routesOf(await open('/tillganglighet', BROKER));
    expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(ROUTES).sort());
    const dialogs = filesWith(/<(Dialog$|Dialog |ConfirmDialog|ReasonDialog)/m).filter(
      (name) => !name.startsWith('parts/dialog/') && name !== 'pages/decision/decision-acts.tsx',
    );
    expect([...DIALOGS.map(({ file }) => file), ...OTHER_DIALOGS].sort()).toEqual(dialogs.sort());
  });

  test.each(grouped(Object.entries(ROUTES), ([, [person]]) => person))(
    '%s: the focus goes through each page in its order, is always seen, and all fits at 1280, 200 % and 320',
    async (person, routes) => {
      const page = await open('/', person);
      for (const [route, [, shows]] of routes) {
        await show(
          page,
          route.replace('$id', () => encodeURIComponent(shows ? world[shows] : '')),
        );
        await expectGoodWalk(page, route);
        await atWidths(page, (width) => expectFits(page, `${route} ${width}`));
      }
      await page.context().close();
    },
    120_000,
  );

  test.each(grouped(DIALOGS, ({ person }) => person))(
    '%s: each dialog is opened, gone through and left by the keyboard alone',
    async (person, dialogs) => {
      const page = await open('/', person);
      const find = (what: RegExp | 'row') =>
        (what === 'row' ? page.locator('tr[data-row]') : page.getByRole('button', { name: what })).first();
      for (const { file, path, opener, backTo = opener, before } of dialogs) {
        await show(page, path(world));
        await before?.(page);
        await find(opener).waitFor();
        const places = { opener: find(opener), backTo: find(backTo) };
        await expectGoodDialog(page, places, file.replaceAll('/', '-'));
      }
      await page.context().close();
    },
    120_000,
  );
}
