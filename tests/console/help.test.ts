import type { Page } from 'playwright-core';
import { TERMS } from '../../console/texts/terms.generated';
import { until } from '../network/until';
import { describeJourneys } from './harness/describe-journeys';
import { everyPage } from './harness/every-page';
import { HANDS } from './harness/hands';
import { expectGoodLook, LOOKS } from './harness/looks';
import { ADMINISTRATOR, BROKER, OTHER_BROKER, personOf, REPORTER } from './harness/person';

const PEOPLE: readonly (readonly [string, string])[] = [
  ['resursteam', BROKER],
  ['kontaktsekreterare', personOf('kontaktsekreterare', 'farsta')],
  ['handlaggare', personOf('handlaggare', 'farsta')],
  ['rapportor', personOf('rapportor', 'farsta')],
  ['reporting', REPORTER],
  ['admin', personOf('admin', 'farsta')],
];

const panelOf = (page: Page) => page.getByRole('region', { name: 'Introduktion' });

describeJourneys('help', { districts: ['farsta'], demonstration: true }, (started) => {
  const open = (path: string, person: string, look = {}) => started().open(`/konsol${path}`, person, look);

  test.each(PEOPLE)(
    'every page of %s says in a sentence what it is for, and explains its words',
    async (_, person) => {
      const page = await open('', person);
      await page.getByRole('heading', { name: 'Att göra', level: 1 }).waitFor();
      const menu = page.getByRole('navigation', { name: 'Meny' }).getByRole('link');
      const count = await menu.count();
      expect(count).toBeGreaterThan(1);
      const titles = new Set<string | null>();
      for (let index = 0; index < count; index += 1) {
        await menu.nth(index).click();
        // The former page stands until the next one is there.
        const title = await until(
          () => page.getByRole('heading', { level: 1 }).textContent(),
          (text) => !titles.has(text),
        );
        titles.add(title);
        const head = page.locator('main header');
        expect((await head.locator('p').first().textContent())!.length).toBeGreaterThan(30);
        const words = head.getByRole('list', { name: 'Ord på sidan:' }).getByRole('button');
        await words.first().waitFor();
        for (const word of await words.all()) {
          await word.focus();
          await page.keyboard.press('Enter');
          const meaning = TERMS[(await word.textContent()) as keyof typeof TERMS];
          await head.getByText(meaning).waitFor();
          await page.keyboard.press('Escape');
          expect(await head.getByText(meaning).isVisible()).toBe(false);
        }
      }
    },
  );

  test.each(PEOPLE)(
    'the introduction of %s leads in five steps to places that are there',
    async (_, person) => {
      const page = await open('', person);
      const panel = panelOf(page);
      for (let step = 1; step <= 5; step += 1) {
        await panel.getByText(`Steg ${step} av 5`).waitFor();
        const place = panel.getByRole('link', { name: 'Visa den sidan' });
        if ((await place.count()) > 0) {
          await place.click();
          await page.locator('main h1').waitFor();
          expect(await page.getByText('Du har inte behörighet till den här sidan').count()).toBe(0);
          expect(await page.getByText('Sidan finns inte').count()).toBe(0);
          await panel.waitFor({ state: 'detached' });
          await page.goBack();
        }
        if (step < 5) await panel.getByRole('button', { name: 'Nästa steg' }).click();
      }
      await panel.getByRole('button', { name: 'Avsluta introduktionen' }).click();
      await panel.waitFor({ state: 'detached' });
    },
  );

  describe.each(Object.entries(HANDS))('by %s', (name, handOf) => {
    // Each hand has somebody of its own.
    const person = name === 'mouse' ? OTHER_BROKER : ADMINISTRATOR;

    test('the introduction is taken once, wherever one signs in, and can be taken again', async () => {
      const page = await open('', person);
      const hand = handOf(page);
      await hand.press(panelOf(page).getByRole('button', { name: 'Nästa steg' }));
      await panelOf(page).getByText('Steg 2 av 5').waitFor();
      await page.reload();
      await panelOf(page).getByText('Steg 2 av 5').waitFor();
      await hand.press(panelOf(page).getByRole('button', { name: 'Hoppa över introduktionen' }));
      await panelOf(page).waitFor({ state: 'detached' });
      const elsewhere = await open('/installningar', person);
      await elsewhere.getByRole('link', { name: 'Att göra' }).click();
      await elsewhere.getByRole('heading', { name: 'Att göra', level: 1 }).waitFor();
      await elsewhere.getByRole('list', { name: 'Ord på sidan:' }).waitFor();
      expect(await panelOf(elsewhere).count()).toBe(0);
      await handOf(elsewhere).press(elsewhere.getByRole('link', { name: 'Mina inställningar' }));
      await handOf(elsewhere).press(elsewhere.getByRole('link', { name: 'Ta introduktionen igen' }));
      await panelOf(elsewhere).getByText('Steg 1 av 5').waitFor();
    });

    test('keys of one letter that are turned off are off wherever one signs in', async () => {
      const page = await open('/installningar', person);
      await page.locator('input[type=checkbox]:checked').waitFor();
      await page.getByLabel('Använd kortkommandon med en bokstav').focus();
      if (name === 'mouse') await page.getByLabel('Använd kortkommandon med en bokstav').click();
      else await page.keyboard.press('Space');
      await page.getByRole('status').or(page.locator('[aria-live]')).getByText('Sparat.').first().waitFor();
      const elsewhere = await open('/installningar', person);
      const box = elsewhere.getByLabel('Använd kortkommandon med en bokstav');
      await elsewhere.locator('input[type=checkbox]:not(:checked)').waitFor();
      await elsewhere.locator('main h1').click();
      await elsewhere.keyboard.press('?');
      expect(await elsewhere.getByRole('dialog').count()).toBe(0);
      await box.check();
      await elsewhere.locator('[aria-live]').getByText('Sparat.').first().waitFor();
      await elsewhere.locator('main h1').click();
      await elsewhere.keyboard.press('?');
      await elsewhere.getByRole('dialog', { name: 'Kortkommandon' }).waitFor();
      expect(await elsewhere.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);
    });
  });

  describe.each(Object.entries(LOOKS))('%s', (name, look) => {
    test('looks good', async () => {
      const page = await open('/?steg=2', BROKER, look);
      await panelOf(page).getByText('Steg 2 av 5').waitFor();
      await page.getByText('Inget att göra just nu').waitFor();
      await page
        .getByRole('button', { name: 'Vad betyder reservation?' })
        .or(page.getByTitle('Vad betyder reservation?'))
        .first()
        .click();
      await expectGoodLook(page, `introduktion-${name}`);
      await page.goto(`${started().url}/konsol/installningar`);
      await page.getByText('Amina Berg').first().waitFor();
      await expectGoodLook(page, `installningar-${name}`);
    });
  });

  describe('every page', () => everyPage(started));
});
