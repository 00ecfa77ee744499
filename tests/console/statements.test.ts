import type { Page } from 'playwright-core';
import { addDays } from '../../platform/time/calendar';
import { expectData, openRequest, recordDecision, TODAY } from '../network/brokering-life';
import { until } from '../network/until';
import { describeJourneys } from './harness/describe-journeys';
import { BROKER, OTHER_BROKER, personOf } from './harness/person';
import { closed, dialogOf } from './harness/pool-journeys';

const HANDLER = personOf('handlaggare', 'farsta');
const CHOICES = 'Förfrågan utan val';

/** What users of such systems complained about, and what must hold of this one; the numbers are those of the statements. */
describeJourneys('statements', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: Parameters<typeof recordDecision>[0] = (post, claims) => started().hub.ask(post, claims);
  const open = (path: string, person: string, look = {}) => started().open(`/konsol${path}`, person, look);
  const decide = (caseReference: string) =>
    recordDecision(ask, 'farsta', { decidedOn: addDays(TODAY, -100), caseReference });
  const rows = (page: Page) => page.locator('tr[data-row]');
  const menuCount = async (page: Page, title: string) => {
    const link = page.getByRole('navigation', { name: 'Meny' }).getByRole('link', { name: title });
    return Number(/\d+$/.exec((await link.textContent())!.trim())?.[0] ?? 0);
  };

  test('10: list, page and menu count the same in two browsers', async () => {
    const pages = [await open('/', HANDLER), await open('/', HANDLER)];
    for (const page of pages) {
      await page.getByRole('heading', { name: 'Att göra', level: 1 }).waitFor();
      await page.mouse.move(5, 700);
    }
    await decide('S-10');
    for (const page of pages) {
      await page.locator('tr[data-row]', { hasText: 'S-10' }).waitFor();
      await until(
        async () => [await menuCount(page, 'Att göra'), await rows(page).count()],
        ([counted, shown]) => counted === shown && counted! > 0,
      );
    }
    expect(await rows(pages[0]!).count()).toBe(await rows(pages[1]!).count());
  });

  test('11: who loses an item is told at once, and keeps the draft', async () => {
    await openRequest(ask, 'farsta');
    const page = await open('/', BROKER);
    const line = page.locator('tr[data-row]', { hasText: CHOICES }).first();
    await line.getByRole('button', { name: /^Ta: / }).click();
    await line.getByRole('button', { name: /^Parkera: / }).click();
    await dialogOf(page).getByLabel('Kommentar').fill('Ringer i morgon');
    await dialogOf(page)
      .getByText(/^Utkast från/)
      .waitFor();
    const list = '{ brokeringWorkItems(first: 5) { nodes { id version } } }';
    const claims = { role: 'resursteam', sub: OTHER_BROKER };
    const { brokeringWorkItems } = await expectData(ask({ query: list }, claims));
    const [{ id, version }] = brokeringWorkItems.nodes;
    const assign = `mutation { assignBrokeringWorkItem(id: "${id}", expectedVersion: ${version}, owner: "${OTHER_BROKER}") { owner } }`;
    await expectData(ask({ query: assign }, claims));
    await dialogOf(page)
      .getByText(/är inte längre din: en kollega har den nu/)
      .waitFor();
    expect(await dialogOf(page).getByLabel('Kommentar').inputValue()).toBe('Ringer i morgon');
    await page.keyboard.press('Escape');
    await closed(page);
    await line.getByRole('button', { name: /^Parkera: / }).click();
    await dialogOf(page)
      .getByText(/^Utkast från/)
      .waitFor();
    expect(await dialogOf(page).getByLabel('Kommentar').inputValue()).toBe('Ringer i morgon');
  });

  test('12: what is counted is what is shown, at every frame', async () => {
    await decide('S-12');
    const page = await open('/', HANDLER);
    await page.locator('tr[data-row]', { hasText: 'S-12' }).waitFor();
    await page.mouse.move(5, 700);
    await page.evaluate(`{
      window.unequal = [];
      const look = () => {
        const counts = [...document.querySelectorAll('tr[class*=group] [class*=count]')];
        const counted = counts.reduce((sum, { textContent }) => sum + Number(textContent.match(/\\d+/)), 0);
        const shown = document.querySelectorAll('tr[data-row]:not([data-gone])').length;
        if (counts.length > 0 && counted !== shown) window.unequal.push([counted, shown]);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }`);
    await decide('S-12b');
    await page.locator('tr[data-row]', { hasText: 'S-12b' }).waitFor();
    expect(await page.evaluate('window.unequal')).toEqual([]);
  });

  test('14: what one has done is in the list before the dialog closes', async () => {
    await decide('S-14');
    const page = await open('/', HANDLER);
    const line = page.locator('tr[data-row]', { hasText: 'S-14' });
    await line.getByRole('button', { name: /^Parkera: / }).click();
    await dialogOf(page).getByLabel('Parkera till').fill(addDays(TODAY, 5));
    await dialogOf(page).getByRole('button', { name: 'Parkera' }).click();
    await closed(page);
    expect(await line.getByText(`Parkerad till ${addDays(TODAY, 5)}`).isVisible()).toBe(true);
  });

  test('18: that it is done is told when the hub has it, not before', async () => {
    const page = await open('/beslut', HANDLER);
    await page.getByRole('button', { name: 'Registrera beslut' }).click();
    const dialog = dialogOf(page);
    await dialog.getByLabel('Ärendebeteckning').fill('S-18');
    await dialog.getByLabel('Klientens födelseår').fill('2010');
    await dialog.getByLabel('Gäller till och med').fill(addDays(TODAY, 200));
    let isAnswered = false;
    await page.route('**/graphql', async (route) => {
      const isRecording =
        route.request().postData()?.includes('S-18') && !route.request().postData()!.includes('draft');
      if (!isRecording) return route.continue();
      const answer = await route.fetch();
      expect(await page.getByText('Beslutet är registrerat', { exact: false }).count()).toBe(0);
      expect(await dialog.isVisible()).toBe(true);
      isAnswered = true;
      await route.fulfill({ response: answer });
    });
    await dialog.getByRole('button', { name: 'Registrera beslut' }).click();
    await closed(page);
    expect(isAnswered).toBe(true);
    await page.getByRole('heading', { name: /S-18/ }).waitFor();
  });

  test('15 and 17: filter, record and back: the same filter with its chip, and the same row; after reload as well', async () => {
    await decide('S-15');
    const page = await open('/beslut?visa=alla', HANDLER);
    await rows(page).first().waitFor();
    const before = page.url();
    const chips = await page.getByRole('button', { name: /^Ta bort filtret/ }).count();
    await rows(page).first().focus();
    const row = await page.evaluate('document.activeElement.dataset.row');
    await page.keyboard.press('Enter');
    await page
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: /^Beslut$/ })
      .waitFor();
    await page.goBack();
    for (const step of ['back', 'reload']) {
      if (step === 'reload') await page.reload();
      await rows(page).first().waitFor();
      expect(page.url()).toBe(before);
      expect(await page.getByRole('button', { name: /^Ta bort filtret/ }).count()).toBe(chips);
      await until(
        () =>
          page.evaluate(
            'document.activeElement?.dataset?.row ?? document.querySelector("tr[tabindex=\'0\']")?.dataset.row',
          ),
        (active) => active === row,
      );
    }
  });

  test('19: a refusal names the field, and says value and rule at it', async () => {
    const { errors } = await ask(
      {
        query: `mutation { keepDraft(district: "farsta", draft: { form: "${'f'.repeat(201)}", content: "x" }) }`,
      },
      { role: 'handlaggare', district: 'farsta', sub: HANDLER },
    );
    expect(errors![0]!.extensions).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', field: 'draft.form', rule: 'TOO_LONG', maximum: 200 },
      userMessage: 'Formuläret får ha högst 200 tecken. Korta ner texten.',
    });
  });

  test('a date is written as 2026-11-22 in a browser of another language, and the calendar is beside it', async () => {
    const page = await open('/beslut', HANDLER, { locale: 'en-US' });
    await page.getByRole('button', { name: 'Registrera beslut' }).click();
    const field = dialogOf(page).getByPlaceholder('ÅÅÅÅ-MM-DD').first();
    expect(await field.inputValue()).toBe(TODAY);
    await field.fill('20260132');
    await field.blur();
    await dialogOf(page).getByText('Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-11-22.').waitFor();
    await field.fill('20260131');
    await field.blur();
    expect(await field.inputValue()).toBe('2026-01-31');
    expect(await dialogOf(page).getByRole('button', { name: 'Öppna kalendern' }).count()).toBe(2);
  });
});
