import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectData } from '../network/brokering-life';
import { insertWaiting } from '../network/waiting-decisions';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS, untilTrue } from './harness/looks';
import { personOf, REPORTER } from './harness/person';

jest.setTimeout(60_000);

const PATH = '/konsol/rapporter/kvartal';

describeJourneys(
  'rapporter per kvartal',
  { districts: ['farsta', 'bromma'], demonstration: true },
  (started) => {
    const open = async (search: string, look = {}): Promise<Page> => {
      const page = await started().open(PATH + search, REPORTER, look);
      await page.getByRole('heading', { name: 'Efter stadsdel' }).waitFor();
      return page;
    };
    const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
    const inDialog = (page: Page, name: string) =>
      page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

    /** The published file, opened: of the quarter, of its first version, with the figure that the page shows for each district. */
    const expectFile = async (page: Page, quarter: number, download: () => Promise<void>) => {
      const loaded = page.waitForEvent('download');
      await download();
      const file = await loaded;
      expect(file.suggestedFilename()).toBe(`ej-verkstallda-2011-kv${quarter}.csv`);
      const text = readFileSync(await file.path(), 'utf8');
      expect(text).toMatch(/^\uFEFF/);
      const [heading, ...rows] = text.slice(1).trim().split('\n');
      expect(heading).toMatch(/År.*Kvartal.*Version.*Stadsdel/);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(new RegExp(`^2011;${quarter};1;"(LSS|SoL)"`));
      for (const district of ['Farsta', 'Bromma']) expect(text).toContain(`"${district}"`);
    };

    test('by mouse: a reporter publishes the quarter and downloads it, corrects it and sees the difference', async () => {
      const page = await open('?ar=2011&kvartal=1');
      await page.getByRole('table', { name: 'Nämndens tabell 2011' }).waitFor();
      await page.getByText('Ingen version är publicerad ännu.').waitFor();
      await page
        .getByText('Talen för varje stadsdel visas när kvartalet är publicerat.', { exact: false })
        .waitFor();
      const byDistrict = page.getByRole('table', { name: 'Efter stadsdel' });
      expect(await byDistrict.count()).toBe(0);
      await press(page, 'Publicera kvartalet');
      await page.getByText(/kan inte tas tillbaka/).waitFor();
      await expectGoodLook(page, 'kvartal-publicera');
      await inDialog(page, 'Publicera');
      await page.getByText(/^Version 1, publicerad/).waitFor();
      await byDistrict.waitFor();
      await expectGoodLook(page, 'kvartal-publicerat');
      await expectFile(page, 1, () => press(page, 'Kvartalet efter stadsdel'));

      await insertWaiting(started().hub.district('farsta'), 'farsta', [{ decidedOn: '2010-11-15' }]);
      await press(page, 'Publicera en ny version');
      await inDialog(page, 'Publicera');
      await page.getByText(/^Version 2, publicerad/).waitFor();
      const differences = page.getByRole('table', { name: 'Skillnader mellan versionerna' });
      await differences
        .getByRole('row', { name: /LSS, kontaktperson/ })
        .first()
        .waitFor();
      await page.getByLabel('Jämför version').selectOption('2');
      await page.waitForURL('**fran=2&till=2');
      await page.getByText('Inga tal skiljer mellan versionerna.').waitFor();
    });

    test('by keyboard: chooses the quarter, draws the year, is asked before publishing, publishes and downloads it', async () => {
      const page = await open('?ar=2011&kvartal=2');
      await page.keyboard.press('/');
      await page.keyboard.type('3');
      await page.waitForURL('**ar=2011&kvartal=3');
      await page.getByRole('heading', { name: 'Kvartal 3 2011' }).waitFor();
      await page.getByRole('button', { name: 'Visa diagram' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('img', { name: /Diagram över 2011/ }).waitFor();
      await untilTrue(page, 'document.querySelector("canvas") !== null');
      await expectGoodLook(page, 'kvartal-diagram');
      await page.getByRole('button', { name: 'Publicera kvartalet' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await untilTrue(page, 'document.activeElement.textContent === "Publicera kvartalet"');
      await page.goBack();
      await page.goForward();
      await page.getByRole('heading', { name: 'Kvartal 3 2011' }).waitFor();
      await page.getByText('Ingen version är publicerad ännu.').waitFor();
      await page.getByRole('button', { name: 'Publicera kvartalet' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Publicera', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.getByText(/^Version 1, publicerad/).waitFor();
      await expectFile(page, 3, async () => {
        await page.getByRole('button', { name: 'Kvartalet efter stadsdel', exact: true }).focus();
        await page.keyboard.press('Enter');
      });
    });

    test('small numbers are shown as the hub gives them, never as zero', async () => {
      const publish = 'mutation { publishReport(year: 2011, quarter: 2) { version } }';
      await expectData(started().hub.ask({ query: publish }, { role: 'reporting' }));
      const page = await open('?ar=2011&kvartal=2');
      const cells = page.getByRole('table', { name: 'Efter stadsdel' }).getByRole('row', { name: /Bromma/ });
      expect(await cells.textContent()).toMatch(/··skyddat/);
    });

    test('a district that is missing is named, sums are least ones, and publishing needs a word of its own', async () => {
      await started().hub.district('bromma').stop();
      try {
        const page = await started().open(`${PATH}?ar=2011&kvartal=4`, REPORTER);
        await page.getByText(/Saknas i talen: Bromma/).waitFor();
        await expectGoodLook(page, 'kvartal-delvis');
        await press(page, 'Publicera kvartalet');
        await inDialog(page, 'Publicera');
        await page.getByRole('dialog').getByRole('alert').waitFor();
        await expectGoodLook(page, 'kvartal-publicera-utan');
        await page.getByRole('checkbox', { name: /Publicera ändå/ }).check();
        await inDialog(page, 'Publicera');
        await page.getByText(/^Version 1, publicerad/).waitFor();
        await page.getByRole('table', { name: 'Versioner' }).getByText('Bromma').waitFor();
        await page.goto(`${started().url}${PATH}?ar=2010&kvartal=4`);
        await page.getByText(/Saknas i talen: Bromma/).waitFor();
        await started().hub.district('bromma').start();
        // Nothing is watched here, and yet the figures are whole by themselves.
        await page.getByText(/Saknas i talen/).waitFor({ state: 'detached' });
      } finally {
        if (!started().hub.district('bromma').isUp) await started().hub.district('bromma').start();
      }
    });

    test('a quarter without figures, and one that is not over, are said to be that', async () => {
      const page = await started().open(`${PATH}?ar=1995&kvartal=2`, REPORTER);
      await page.getByText(/Inget är redovisat det här året/).waitFor();
      await expectGoodLook(page, 'kvartal-tomt');
      await page.goto(`${started().url}${PATH}?ar=2199&kvartal=4`);
      await page.getByText('Kan publiceras när kvartalet är slut.').waitFor();
    });

    test('others have no such page', async () => {
      const page = await started().open(PATH, personOf('handlaggare', 'farsta'));
      await page.getByText('Du har inte behörighet till den här sidan').waitFor();
    });

    test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
      const page = await open('?ar=2011&kvartal=1', look);
      await press(page, 'Visa diagram');
      await untilTrue(page, 'document.querySelector("canvas") !== null');
      await expectGoodLook(page, `kvartal-${name}`);
    });
  },
);
