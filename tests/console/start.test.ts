import type { Page } from 'playwright-core';
import { addDays } from '../../platform/time/calendar';
import { openRequest, recordDecision, TODAY } from '../network/brokering-life';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS } from './harness/looks';
import { BROKER, OTHER_BROKER, personOf, REPORTER } from './harness/person';
import { untilWhole } from './harness/until-whole';

const WAITING = 'Beslut som väntar på insats';
const CHOICES = 'Förfrågan utan val';

describeJourneys('att göra', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: Parameters<typeof recordDecision>[0] = (post, claims) => started().hub.ask(post, claims);
  const decide = (caseReference: string, days = -100, district = 'farsta') =>
    recordDecision(ask, district, { decidedOn: addDays(TODAY, days), caseReference });
  const lineOf = (page: Page, text: string) => page.locator('tr[data-row]', { hasText: text });
  const openPage = (person = personOf('handlaggare', 'farsta'), search = '', look = {}) =>
    started().open(`/konsol${search}`, person, look);
  const leave = (page: Page) => page.mouse.move(5, 400);
  const fill = async (page: Page, name: string, value: string) =>
    page.getByRole('dialog').getByLabel(name, { exact: true }).fill(value);

  test('says that there is nothing, and takes in what comes while one looks, with a mark', async () => {
    const page = await openPage(personOf('handlaggare', 'bromma'));
    await page.getByText('Inget att göra just nu').waitFor();
    await expectGoodLook(page, 'start-empty');
    await leave(page);
    await decide('B-LIVE', -100, 'bromma');
    const line = lineOf(page, 'B-LIVE');
    await line.waitFor();
    expect(await line.getAttribute('data-new')).toBe('true');
    await page
      .getByRole('navigation', { name: 'Meny' })
      .getByRole('link', { name: /Att göra.*1/ })
      .waitFor();
    expect(await page.locator('[data-announcer]').textContent()).toBe('En ny uppgift.');
  });

  test('by mouse: takes an item, parks it with a comment, takes it up again and lets it go', async () => {
    await decide('F-MUS');
    const page = await openPage();
    const line = lineOf(page, 'F-MUS');
    await line.getByRole('button', { name: /^Ta: / }).click();
    await line.getByRole('button', { name: /^Släpp: / }).waitFor();
    expect(await line.locator('td').nth(1).textContent()).toBe('Du');
    await line.getByRole('button', { name: /^Parkera: / }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Parkera' }).click();
    await page.getByText('Välj en dag som kommer.').waitFor();
    await fill(page, 'Parkera till', addDays(TODAY, 7));
    await fill(page, 'Kommentar', 'Väntar på läkarintyget');
    await expectGoodLook(page, 'start-park-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Parkera' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // Where it was, as long as the pointer is on the list.
    await line.getByText(`Parkerad till ${addDays(TODAY, 7)}`).waitFor();
    await line.getByText('Väntar på läkarintyget').waitFor();
    await leave(page);
    await page
      .locator('tbody', { has: page.getByRole('heading', { name: /^Parkerat/ }) })
      .locator(line)
      .waitFor();
    await line.getByRole('button', { name: /^Ta upp igen: / }).click();
    await line.getByRole('button', { name: /^Parkera: / }).waitFor();
    await line.getByRole('button', { name: /^Släpp: / }).click();
    await line.getByRole('button', { name: /^Ta: / }).waitFor();
  });

  test('by keyboard: a reminder is added, and closed', async () => {
    await decide('F-TANGENT');
    const page = await openPage();
    const line = lineOf(page, 'F-TANGENT').first();
    await line.waitFor();
    await line.getByRole('button', { name: /^Bevaka: / }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByLabel('Vad ska göras?').focus();
    await page.keyboard.type('Ring om start i mars');
    await fill(page, 'Senast', addDays(TODAY, 1));
    await page.getByRole('dialog').getByRole('button', { name: 'Lägg till bevakningen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const reminder = lineOf(page, 'Ring om start i mars');
    await reminder.waitFor();
    await page.keyboard.press('j');
    await reminder.getByRole('button', { name: /^Avsluta: / }).focus();
    await page.keyboard.press('Enter');
    await reminder.getByText('Klar').waitFor();
    // Its button is gone: the focus is on its row, from which the next one is a key away.
    expect(await reminder.evaluate((row) => row === row.ownerDocument.activeElement)).toBe(true);
  });

  test('while the pointer is on the list rows stay where they are, and new ones wait', async () => {
    await decide('F-STILL', -120);
    const page = await openPage();
    const line = lineOf(page, 'F-STILL');
    await line.hover();
    const before = await page
      .locator('tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.dataset['row']));
    await decide('F-NY', -400);
    await page.getByText('1 ny rad.').waitFor();
    const after = await page
      .locator('tr[data-row]')
      .evaluateAll((rows) => rows.map((row) => row.dataset['row']));
    expect(after).toEqual(before);
    await leave(page);
    await lineOf(page, 'F-NY').waitFor();
  });

  test('of two who take one item the second is told, with both values', async () => {
    await openRequest(ask, 'farsta');
    const one = await openPage(BROKER);
    const other = await openPage(OTHER_BROKER);
    await lineOf(one, CHOICES)
      .getByText(/^Kontaktperson, 9–10\sår, Farsta · Förfrågan [0-9A-F]{6}$/)
      .first()
      .waitFor();
    const take = (page: Page) => lineOf(page, CHOICES).first().getByRole('button', { name: /^Ta: / });
    await Promise.all([take(one).waitFor(), take(other).waitFor()]);
    await Promise.all([take(one).click(), take(other).click()]);
    const told = (page: Page) =>
      page.getByRole('alert').filter({ hasText: 'Sparat nu: en kollega har den. Du ville: ta den.' });
    const loser = await Promise.any(
      [one, other].map((page) =>
        told(page)
          .waitFor()
          .then(() => page),
      ),
    );
    await expectGoodLook(loser, 'start-lost');
    const winner = loser === one ? other : one;
    await lineOf(winner, CHOICES)
      .first()
      .getByRole('button', { name: /^Släpp: / })
      .waitFor();
    expect(await told(winner).count()).toBe(0);
    expect(await lineOf(loser, CHOICES).first().locator('td').nth(1).textContent()).toBe('En kollega');
  });

  test('two who park one item: the second sees both values and chooses', async () => {
    await decide('F-KROCK');
    const pages = [await openPage(), await openPage()] as const;
    for (const page of pages) {
      await lineOf(page, 'F-KROCK')
        .getByRole('button', { name: /^Parkera: / })
        .click();
      await page.getByRole('dialog').waitFor();
    }
    const park = async (page: Page, days: number, comment: string) => {
      await fill(page, 'Parkera till', addDays(TODAY, days));
      await fill(page, 'Kommentar', comment);
      await page.getByRole('dialog').getByRole('button', { name: 'Parkera' }).click();
    };
    await park(pages[0], 5, 'den ena');
    await pages[0].getByRole('dialog').waitFor({ state: 'detached' });
    await park(pages[1], 9, 'den andra');
    const conflict = pages[1].getByRole('dialog', { name: 'Någon annan har ändrat samma uppgifter' });
    await conflict.getByText('den ena').waitFor();
    await expectGoodLook(pages[1], 'start-conflict');
    await conflict.getByLabel('den andra').check();
    await conflict.getByRole('button', { name: 'Spara mina val' }).click();
    await conflict.waitFor({ state: 'detached' });
    const line = lineOf(pages[1], 'F-KROCK');
    await line.getByText('den andra').waitFor();
    await line.getByText(`Parkerad till ${addDays(TODAY, 5)}`).waitFor();
  });

  test('filters are in the address, have chips, and survive back and reload', async () => {
    await decide('F-FILTER');
    const page = await openPage();
    await lineOf(page, 'F-FILTER').waitFor();
    await page.getByLabel('Slag').selectOption({ label: WAITING });
    await page.getByLabel('Vems').selectOption({ label: 'Mina' });
    await page.waitForURL('**/konsol/?slag=CLOCK_PASSES&vems=mina');
    await page.getByText('Inget passar de valda filtren').waitFor();
    await expectGoodLook(page, 'start-empty-filtered');
    await page.reload();
    await page.getByRole('button', { name: 'Ta bort filtret Vems: Mina' }).click();
    await lineOf(page, 'F-FILTER').waitFor();
    await leave(page);
    await decide('F-FILTER-LIVE');
    await lineOf(page, 'F-FILTER-LIVE').waitFor();
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await page.waitForURL('**/konsol/');
  });

  test('each role has its own, and the other district none of it', async () => {
    await decide('F-HEMLIG');
    const own = await openPage();
    await lineOf(own, 'F-HEMLIG').waitFor();
    const head = await openPage(personOf('admin', 'farsta'));
    // An administrator sees what is to be done, but no case by its reference.
    await lineOf(head, WAITING).first().waitFor();
    expect(await lineOf(head, 'F-HEMLIG').count()).toBe(0);
    for (const person of [
      personOf('handlaggare', 'bromma'),
      personOf('kontaktsekreterare', 'farsta'),
      personOf('rapportor', 'bromma'),
      REPORTER,
      BROKER,
    ]) {
      const page = await openPage(person);
      await page.getByRole('heading', { name: 'Att göra' }).waitFor();
      await untilWhole(page);
      expect(await lineOf(page, 'F-HEMLIG').count()).toBe(0);
    }
  });

  test('a district that does not answer is said to be missing, and what answers is shown', async () => {
    const page = await openPage(personOf('kontaktsekreterare', 'bromma'));
    await page.getByText('Inget att göra just nu').waitFor();
    await started().hub.district('bromma').stop();
    await page.reload();
    await page.getByText('Stadsdelens ärenden svarar inte just nu', { exact: false }).waitFor();
    expect(await page.getByText('Inget att göra just nu').count()).toBe(0);
    await expectGoodLook(page, 'start-missing');
    await started().hub.district('bromma').start();
    await page.reload();
    await page.getByText('Inget att göra just nu').waitFor();
  });

  test.each(Object.entries(LOOKS))('looks good: %s', async (look, settings) => {
    await decide(`F-${look}`);
    const page = await openPage(undefined, '', settings);
    await lineOf(page, `F-${look}`).waitFor();
    await expectGoodLook(page, `start-${look}`);
  });
});
