import type { Page } from 'playwright-core';
import { VacancyOpener } from '../../hub/subscriptions/opening-vacancies';
import { type Ask, expectData, steward, TODAY } from '../../network/brokering-life';
import { until } from '../../network/until';
import { family } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { expectGoodLook, LOOKS, untilTrue } from '../harness/looks';
import { BROKER } from '../harness/person';

const PATH = '/konsol/lediga-platser';
const ROW = 'tbody tr';

describeJourneys('lediga platser', { districts: ['farsta', 'bromma'], demonstration: true }, (started) => {
  const openList = async (search = '', look = {}): Promise<Page> => {
    const page = await started().open(PATH + search, BROKER, look);
    await page.locator(ROW).first().waitFor();
    return page;
  };
  const count = async () => {
    const { data } = await started().hub.ask({ query: '{ vacancies(first: 1) { totalCount } }' });
    return data.vacancies.totalCount as number;
  };

  test('the list and the menu count the same as the hub', async () => {
    const page = await openList();
    const total = await count();
    await page.getByText(`${total} lediga platser`).waitFor();
    await page.getByRole('link', { name: new RegExp(`Lediga platser.*${total}`) }).waitFor();
  });

  test('sends operations by their id alone', async () => {
    const bodies: string[] = [];
    const page = await started().open('/konsol', BROKER);
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) bodies.push(request.postData() ?? '');
    });
    await page
      .getByRole('link', { name: /Lediga platser/ })
      .first()
      .click();
    await page.locator(ROW).first().waitFor();
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) {
      const { query, extensions } = JSON.parse(body);
      expect(query).toBeUndefined();
      expect(extensions.persistedQuery.sha256Hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('by mouse: each filter is in the address, has a chip, and survives back and reload', async () => {
    const page = await openList();
    await page.getByLabel('Vem', { exact: true }).selectOption({ label: 'Kontaktfamilj' });
    await page.getByLabel('Barnets ålder').fill('9');
    await page.getByLabel('Språk', { exact: true }).fill('arab');
    await page.getByRole('option', { name: 'Arabiska', exact: true }).click();
    await page.getByLabel('Programområde').selectOption({ label: 'IoF' });
    await page.getByLabel('Stadsdel').selectOption({ label: 'Bromma' });
    await page.getByLabel('Ledig senast').fill('2035-01-01');
    await page.waitForURL(
      '**/lediga-platser?vem=KONTAKTFAMILJ&alder=9&sprak=arabiska&omrade=IOF&stadsdel=bromma&senast=2035-01-01',
    );
    const chips = page.getByRole('list', { name: 'Valda filter' }).getByRole('button', { name: /^Ta bort/ });
    expect(await chips.count()).toBe(6);
    await page.reload();
    expect(
      await until(
        () => chips.count(),
        (found) => found === 6,
      ),
    ).toBe(6);
    await page.goto(`${started().url}/konsol/tillganglighet`);
    await page.goBack();
    expect(
      await until(
        () => chips.count(),
        (found) => found === 6,
      ),
    ).toBe(6);
    await page.getByRole('button', { name: 'Ta bort filtret Stadsdel: Bromma' }).click();
    await page.waitForURL((url) => !url.search.includes('stadsdel'));
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await page.waitForURL(`**${PATH}`);
    await page.getByText(`${await count()} lediga platser`).waitFor();
  });

  test('by keyboard: filter, row by row, and the same row after back and reload', async () => {
    const page = await openList();
    await page.keyboard.press('f');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await page.getByLabel('Språk', { exact: true }).focus();
    await page.keyboard.type('sven');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**sprak=svenska');
    await page.locator(ROW).first().waitFor();
    await page.evaluate('document.activeElement.blur()');
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    const focused = () => page.evaluate<string>('document.activeElement.dataset.row ?? ""');
    const row = await focused();
    expect(row).toBe(await page.locator(ROW).nth(1).getAttribute('data-row'));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await page.locator(ROW).nth(2).getAttribute('data-row'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    await page.goBack();
    await page.locator(`tr[data-row="${row}"][tabindex="0"]`).waitFor();
    await page.reload();
    await page.locator(`tr[data-row="${row}"][tabindex="0"]`).waitFor();
    await page.keyboard.press('j');
    expect(await focused()).toBe(row);
  });

  test('how far one had scrolled is there again after back', async () => {
    const page = await openList();
    await page.evaluate('window.scrollTo(0, 700)');
    await untilTrue(page, 'history.state.kept?.scroll === 700');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    expect(await page.evaluate('window.scrollY')).toBe(0);
    await page.goBack();
    await untilTrue(page, 'window.scrollY === 700');
  });

  test('is sorted by a column, and says which way', async () => {
    const page = await openList();
    await page.getByRole('button', { name: /^Vem/ }).click();
    await page.waitForURL('**sortering=vem');
    const head = page.getByRole('columnheader', { name: /^Vem/ });
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const kinds = await page.locator(`${ROW} td:nth-child(2)`).allTextContents();
    expect(kinds).toEqual([...kinds].sort((one, other) => one.localeCompare(other, 'sv')));
    await page.getByRole('button', { name: /^Vem/ }).click();
    await page.waitForURL('**sortering=-vem');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
  });

  test('what no place fits is said, with what one can do', async () => {
    const page = await started().open(`${PATH}?sprak=aramejska-som-ingen-talar`, BROKER);
    await page.getByText(/Inga lediga platser passar|Det gick inte att hämta/).waitFor();
    await expectGoodLook(page, 'lediga-platser-fel');
    await page.goto(`${started().url}${PATH}?senast=2012-01-01`);
    await page.getByText('Inga lediga platser passar de valda filtren').waitFor();
    await expectGoodLook(page, 'lediga-platser-tom');
  });

  describe('live', () => {
    let opener: VacancyOpener;
    beforeAll(async () => {
      opener = await VacancyOpener.create(started().hub, 'farsta');
    });

    test('a place that opens enters at the top with a mark, and is told once', async () => {
      const page = await openList();
      await page.getByText('direkt', { exact: true }).waitFor();
      const id = await opener.open();
      const row = page.locator(ROW).first();
      await untilTrue(page, `document.querySelector('${ROW}').dataset.row === '${id}'`);
      expect(await row.textContent()).toContain('ny');
      await page.getByText('Ny ledig plats: Kontaktperson i Centrum.').waitFor({ state: 'attached' });
      await expectGoodLook(page, 'lediga-platser-ny');
    });

    test('nothing moves while one is in the list: what is new waits until it is asked for', async () => {
      const page = await openList();
      await page.getByText('direkt', { exact: true }).waitFor();
      await page.locator(ROW).nth(2).hover();
      const first = await page.locator(ROW).first().getAttribute('data-row');
      const id = await opener.open();
      await page.getByText('1 ny rad.').waitFor();
      expect(await page.locator(ROW).first().getAttribute('data-row')).toBe(first);
      await page.getByRole('button', { name: 'Visa dem' }).click();
      await untilTrue(page, `document.querySelector('${ROW}').dataset.row === '${id}'`);
    });

    test('a place that is shared no longer says so at once where it stands, and nothing of it is left', async () => {
      const ask: Ask = (post, claims) => started().hub.ask(post, claims);
      const place = await family(ask, 'farsta', { area: 'Orhem' });
      const page = await openList();
      await page.getByText('direkt', { exact: true }).waitFor();
      const row = page.locator(`tr[data-row="${place.vacancy}"]`);
      await row.hover();
      expect(await row.innerText()).toContain('Orhem');
      const { y } = (await row.boundingBox())!;
      const total = await count();
      const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
      const input = { candidateId: place.candidate, scope: 'DISTRICT', consentedOn: TODAY };
      await expectData(ask({ query, variables: { input } }, steward('farsta')));
      await page.locator('tr[data-gone]').getByText('Inte längre tillgänglig').waitFor();
      expect(await page.getByText('Orhem').count()).toBe(0);
      expect((await row.boundingBox())!.y).toBe(y);
      await page.getByText('En plats i listan är inte längre tillgänglig.').waitFor({ state: 'attached' });
      await page.getByText(`${total - 1} lediga platser`).waitFor();
      await page.getByRole('link', { name: new RegExp(`Lediga platser.*${total - 1}`) }).waitFor();
      await expectGoodLook(page, 'lediga-platser-borta');
      await page.mouse.move(0, 0);
      await row.waitFor({ state: 'detached' });
      await page.keyboard.press('g');
      await page.keyboard.press('h');
      await page.getByRole('heading', { name: 'Att göra' }).waitFor();
      await page.goBack();
      await page.locator(ROW).first().waitFor();
      expect(await page.getByText('Orhem').count()).toBe(0);
    });

    test('a cut connection is said, and after it the list is fetched anew and goes on', async () => {
      const page = await started().open('/konsol', BROKER);
      const sockets: { close(options: { code: number }): Promise<void> }[] = [];
      let isDown = false;
      await page.routeWebSocket('**/graphql', (socket) => {
        if (isDown) return void socket.close({ code: 1012 });
        socket.connectToServer();
        sockets.push(socket);
      });
      // It routes the sockets of pages that are loaded from then on.
      await page.reload();
      await page
        .getByRole('link', { name: /Lediga platser/ })
        .first()
        .click();
      await page.getByText('direkt', { exact: true }).waitFor();
      isDown = true;
      for (const socket of sockets) await socket.close({ code: 1012 });
      await page.getByText('återansluter', { exact: true }).waitFor();
      await page.getByText(/^senast \d\d:\d\d$/).waitFor();
      await expectGoodLook(page, 'lediga-platser-ateransluter');
      const id = await opener.open();
      isDown = false;
      await page.getByText('direkt', { exact: true }).waitFor();
      await page.locator(`tr[data-row="${id}"]`).waitFor();
    });
  });

  test('a district that is down is a line, and the total is a least one', async () => {
    const page = await openList();
    await started().hub.district('bromma').stop();
    try {
      await page.reload();
      await page.getByText(/Saknas i listan just nu: Bromma/).waitFor();
      await page.getByText(/^minst \d+ lediga platser/).waitFor();
      await expectGoodLook(page, 'lediga-platser-delvis');
    } finally {
      await started().hub.district('bromma').start();
    }
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await openList('?vem=KONTAKTFAMILJ&alder=9', look);
    await expectGoodLook(page, `lediga-platser-${name}`);
  });
});
