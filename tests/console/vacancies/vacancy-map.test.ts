import type { Page } from 'playwright-core';
import { VacancyOpener } from '../../hub/subscriptions/opening-vacancies';
import { withdrawRequest } from '../../network/brokering-life';
import { until } from '../../network/until';
import { family, requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { expectGoodLook, LOOKS, untilTrue } from '../harness/looks';
import { BROKER, OTHER_BROKER, personOf } from '../harness/person';

const PATH = '/konsol/lediga-platser';
const DISTRICTS = ['farsta', 'bromma', 'skarpnack', 'enskede-arsta-vantor'];

describeJourneys('kartan', { districts: DISTRICTS, demonstration: true }, (started) => {
  const districtOf = (page: Page, code: string) => page.locator(`svg a[data-district="${code}"]`);
  const openMap = async (search = '', look = {}, person = BROKER): Promise<Page> => {
    const page = await started().open(`${PATH}?visa=karta${search}`, person, look);
    await districtOf(page, 'farsta').waitFor();
    return page;
  };
  const freeIn = async (code: string, filter = '') => {
    const query = `{ vacancies(filter: { districts: ["${code}"] ${filter} }, first: 1) { totalCount } }`;
    const { data } = await started().hub.ask({ query });
    return data.vacancies.totalCount as number;
  };
  const spoken = (page: Page, code: string) => districtOf(page, code).getAttribute('aria-label');
  const cellsOf = (page: Page, code: string) => page.locator(`tr[data-row="${code}"] td`).allTextContents();

  let request: string;
  beforeAll(async () => {
    request = await requestForChild(started().hub.ask, 'farsta');
  });

  test('the map, its table and the list say the same numbers', async () => {
    const page = await openMap();
    for (const code of DISTRICTS) {
      const free = await freeIn(code);
      expect(await spoken(page, code)).toContain(`: ${free} lediga platser, `);
      expect((await cellsOf(page, code))[0]).toBe(String(free));
    }
    expect(await spoken(page, 'farsta')).toContain('1 förfrågan väntar');
    expect(await spoken(page, 'farsta')).toContain('Farsta gränsar till Enskede-Årsta-Vantör och Skarpnäck.');
    expect((await cellsOf(page, 'farsta'))[1]).toBe('1');
    const { data } = await started().hub.ask({ query: '{ vacancies(first: 1) { totalCount } }' });
    await page.getByText(`${data.vacancies.totalCount} lediga platser`, { exact: true }).waitFor();
    await expectGoodLook(page, 'karta');
  });

  test('by mouse: from rows to the map and into a district, with the same filters', async () => {
    const page = await started().open(`${PATH}?vem=KONTAKTFAMILJ`, BROKER);
    await page.locator('tbody tr').first().waitFor();
    await page.getByRole('link', { name: 'Karta' }).click();
    await page.waitForURL('**/lediga-platser?vem=KONTAKTFAMILJ&visa=karta');
    await districtOf(page, 'bromma').waitFor();
    const free = await freeIn('bromma', 'kinds: [KONTAKTFAMILJ]');
    expect(await spoken(page, 'bromma')).toContain(`Bromma: ${free} lediga plats`);
    await districtOf(page, 'bromma').click();
    await page.waitForURL('**/lediga-platser?vem=KONTAKTFAMILJ&stadsdel=bromma');
    await page.getByRole('button', { name: 'Ta bort filtret Stadsdel: Bromma' }).waitFor();
    await untilTrue(page, `document.querySelectorAll('tbody tr').length === ${free}`);
    await page.goBack();
    await districtOf(page, 'bromma').waitFor();
    expect(await spoken(page, 'bromma')).toContain(`Bromma: ${free} lediga plats`);
  });

  test('by keyboard: a district by Tab and Enter; the focus is where one can go on', async () => {
    const page = await openMap();
    await page.getByRole('link', { name: 'Karta' }).focus();
    const focused = () => page.evaluate<string>('document.activeElement.dataset.district ?? ""');
    for (let step = 0; (await focused()) !== 'farsta'; step++) {
      expect(step).toBeLessThan(30);
      await page.keyboard.press('Tab');
    }
    await page.getByText('Farsta gränsar till Enskede-Årsta-Vantör och Skarpnäck.').waitFor();
    const near = () => page.locator('svg a[data-near="true"]').count();
    expect(await until(near, (count) => count === 2)).toBe(2);
    await expectGoodLook(page, 'karta-nara');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/lediga-platser?stadsdel=farsta');
    const active = () => page.evaluate<string>('document.activeElement.textContent.slice(0, 200)');
    expect(await until(active, (text) => text === 'Rader').catch(active)).toBe('Rader');
    await page.locator('tbody tr').first().waitFor();
    const free = await freeIn('farsta');
    await page.getByText(`${free} lediga platser`, { exact: true }).waitFor();
  });

  test('by keyboard: the table leads to the same, row by row, and can be sorted', async () => {
    const page = await openMap();
    await page.getByRole('button', { name: /^Lediga platser/ }).press('Enter');
    await page.waitForURL('**sortering=lediga');
    const numbers = async () => (await page.locator('tbody td:nth-child(2)').allTextContents()).map(Number);
    const sorted = await numbers();
    expect(sorted).toEqual([...sorted].sort((one, other) => one - other));
    await page.keyboard.press('j');
    const row = await page.evaluate<string>('document.activeElement.dataset.row');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search.includes(`stadsdel=${row}`) && !url.search.includes('visa'));
  });

  test('what the filters leave out is said to be out, and counts nothing', async () => {
    const page = await openMap('&stadsdel=bromma&sprak=svenska');
    expect(await spoken(page, 'farsta')).toContain('Farsta: utanför filtret');
    expect(await page.locator('tbody tr').count()).toBe(1);
    const free = await freeIn('bromma', 'languages: ["svenska"]');
    await page.getByText(`${free} lediga platser`, { exact: true }).waitFor();
    await page.getByText('För förfrågningarna gäller bara filtren Vem och Stadsdel.').waitFor();
    await expectGoodLook(page, 'karta-filter');
  });

  test('staff of a district are told of its own requests alone', async () => {
    const page = await openMap('', {}, personOf('kontaktsekreterare', 'farsta'));
    expect(await spoken(page, 'farsta')).toContain('1 förfrågan väntar');
    expect(await spoken(page, 'bromma')).not.toContain('väntar');
    expect((await cellsOf(page, 'bromma'))[1]).toBe('–');
    await page.getByText('Förfrågningar visas bara för din egen stadsdel.').waitFor();
    await expectGoodLook(page, 'karta-stadsdel');
  });

  test('the counts follow as places open and requests come and go', async () => {
    const page = await openMap();
    await page.getByText('direkt', { exact: true }).waitFor();
    const free = await freeIn('farsta');
    const opener = await VacancyOpener.create(started().hub, 'farsta');
    await opener.open();
    const counted = `document.querySelector('[data-row="farsta"] td').textContent`;
    await untilTrue(page, `${counted} === '${free + 1}'`);
    expect(await spoken(page, 'farsta')).toContain(`: ${free + 1} lediga platser`);
    await page.getByText(/^Ny ledig plats: /).waitFor({ state: 'attached' });
    await withdrawRequest(started().hub.ask, request, { role: 'handlaggare', district: 'farsta' });
    const waiting = `document.querySelector('[data-row="farsta"] td + td').textContent`;
    await untilTrue(page, `${waiting} === '0'`);
    request = await requestForChild(started().hub.ask, 'farsta');
    await untilTrue(page, `${waiting} === '1'`);
    await family(started().hub.ask, 'bromma');
  });

  test('a map that stays open asks the same again, which is no other count for the review', async () => {
    const opener = await VacancyOpener.create(started().hub, 'bromma');
    const page = await openMap('', {}, OTHER_BROKER);
    await page.getByText('direkt', { exact: true }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    const free = await freeIn('bromma');
    const counted = `document.querySelector('[data-row="bromma"] td').textContent`;
    for (let place = 1; place <= 3; place++) {
      await family(started().hub.ask, 'bromma');
      await untilTrue(page, `${counted} === '${free + place}'`);
    }
    await opener.open();
    await untilTrue(page, `${counted} === '${free + 4}'`);
    expect(asked.length).toBeGreaterThanOrEqual(4);
    const tallied = await started()
      .hub.district('farsta')
      .dataSource.query('SELECT counts FROM access_count WHERE actor = $1', [OTHER_BROKER]);
    // Of the map, and of the menu.
    expect(tallied).toEqual([{ counts: 1 }, { counts: 1 }]);
  });

  test('a district that is down is hatched and says so, and the total is a least one', async () => {
    const page = await openMap();
    await started().hub.district('bromma').stop();
    try {
      await page.reload();
      await page.getByText(/Saknas i listan just nu: Bromma/).waitFor();
      await page.getByText(/^minst \d+ lediga platser$/).waitFor();
      expect(await spoken(page, 'bromma')).toContain('Bromma: svarar inte');
      expect((await cellsOf(page, 'bromma'))[0]).toBe('svarar inte');
      const fill = await districtOf(page, 'bromma').locator('path').getAttribute('style');
      expect(fill).toContain('url(');
      await expectGoodLook(page, 'karta-delvis');
    } finally {
      await started().hub.district('bromma').start();
    }
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await openMap('', look);
    await expectGoodLook(page, `karta-${name}`);
    await districtOf(page, 'skarpnack').focus();
    await expectGoodLook(page, `karta-${name}-nara`);
  });
});
