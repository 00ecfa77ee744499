import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../platform/time/calendar';
import { type Ask, recordDecision, TODAY } from '../network/brokering-life';
import { family, requestForChild } from './harness/brokering-world';
import { describeJourneys } from './harness/describe-journeys';
import { HANDS } from './harness/hands';
import { expectGoodLook, LOOKS } from './harness/looks';
import { BROKER, personOf } from './harness/person';
import { closed, dialogOf } from './harness/pool-journeys';

const OWN = personOf('kontaktsekreterare', 'farsta');
const HANDLER = personOf('handlaggare', 'farsta');
const NAME = 'Namn på personen eller familjen';

describeJourneys('drafts', { districts: ['farsta'], demonstration: true }, (started) => {
  const open = (path: string, person: string, look = {}) => started().open(`/konsol${path}`, person, look);
  const keptLine = (page: Page) => page.getByText(/^Utkast från \d\d:\d\d/);

  test.each(Object.keys(HANDS))(
    'by %s: what is written of a new candidate is there again, here and elsewhere, until it is sent',
    async (hand) => {
      const page = await open('/min-pool/ny', OWN);
      const { press, tick, choose } = HANDS[hand]!(page);
      await page.getByLabel(NAME).fill(`Familjen Utkast ${hand}`);
      await press(page.getByRole('button', { name: 'Sök efter dubbletter' }));
      await page.getByLabel('Telefon').fill('08-465 004 01');
      await keptLine(page).waitFor();
      await page.getByLabel('E-post').fill('utkast@exempel.se');
      await press(page.getByRole('link', { name: /^Min pool/ }).first());
      await page.getByRole('heading', { name: 'Min pool' }).waitFor();
      expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0]);

      const elsewhere = await open('/min-pool/ny', OWN);
      await keptLine(elsewhere).waitFor();
      expect(await elsewhere.getByLabel(NAME).inputValue()).toBe(`Familjen Utkast ${hand}`);
      expect(await elsewhere.getByLabel('Telefon').inputValue()).toBe('08-465 004 01');
      expect(await elsewhere.getByLabel('E-post').inputValue()).toBe('utkast@exempel.se');

      await page.goto(`${started().url}/konsol/min-pool/ny`);
      await keptLine(page).waitFor();
      await choose(page.getByLabel('Bor i'), 'Hökarängen');
      await tick(page.getByLabel('IoF'));
      await page.getByLabel('Tar emot från (år)').fill('3');
      await page.getByLabel('Tar emot till (år)').fill('12');
      await press(page.getByRole('button', { name: 'Registrera', exact: true }));
      await page.getByRole('heading', { name: /Hökarängen/ }).waitFor();
      const again = await open('/min-pool/ny', OWN);
      await again.getByLabel(NAME).fill('Ny');
      await again.getByRole('button', { name: 'Sök efter dubbletter' }).waitFor();
      expect(await again.getByLabel('Telefon').count()).toBe(0);
      await again.getByRole('button', { name: 'Kasta' }).click();
      expect(await again.getByLabel(NAME).inputValue()).toBe('');
    },
  );

  test('a draft in a dialog outlives Esc and the end of the session, and is thrown away by a press', async () => {
    const page = await open('/beslut', HANDLER);
    await page.getByRole('button', { name: 'Registrera beslut' }).click();
    await dialogOf(page).getByLabel('Ärendebeteckning').fill('UTKAST-1');
    await keptLine(page).waitFor();
    await expectGoodLook(page, 'utkast-beslut');
    await page.keyboard.press('Escape');
    await closed(page);
    await page.context().clearCookies();
    await page.goto(`${started().url}/konsol/beslut`);
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    const back = await open('/beslut', HANDLER);
    await back.getByRole('button', { name: 'Registrera beslut' }).click();
    await keptLine(back).waitFor();
    expect(await dialogOf(back).getByLabel('Ärendebeteckning').inputValue()).toBe('UTKAST-1');
    await dialogOf(back).getByRole('button', { name: 'Kasta' }).click();
    expect(await dialogOf(back).getByLabel('Ärendebeteckning').inputValue()).toBe('');
    expect(await keptLine(back).count()).toBe(0);
    const after = await open('/beslut', HANDLER);
    await after.getByRole('button', { name: 'Registrera beslut' }).click();
    await dialogOf(after).getByLabel('Ärendebeteckning').fill('A');
    await keptLine(after).waitFor();
    expect(await dialogOf(after).getByLabel('Ärendebeteckning').inputValue()).toBe('A');
  });

  const EARLIER = addDays(TODAY, -3);
  interface Form {
    readonly person: string;
    /** Leads to the page where the dialog is opened. */
    readonly path: () => Promise<string>;
    readonly press: string;
    readonly field: (dialog: Locator) => Locator;
    readonly value: string;
  }
  const ask: Ask = (post, claims) => started().hub.ask(post, claims);
  const decision = async () => `/beslut/${encodeURIComponent(await recordDecision(ask, 'farsta'))}`;
  const candidate = async () => `/min-pool/${encodeURIComponent((await family(ask, 'farsta')).candidate)}`;
  const request = async () => {
    await family(ask, 'farsta');
    return `/forfragningar/${encodeURIComponent(await requestForChild(ask))}`;
  };
  const labelled = (label: string) => (dialog: Locator) => dialog.getByLabel(label, { exact: true });
  const FORMS: Readonly<Record<string, Form>> = {
    'a choice': {
      ...{ person: HANDLER, path: decision, press: 'Ange orsak' },
      ...{ field: labelled('Orsak'), value: 'STAFF_SHORTAGE' },
    },
    'a day': {
      ...{ person: HANDLER, path: decision, press: 'Registrera verkställighet' },
      ...{ field: labelled('Verkställt den'), value: EARLIER },
    },
    'a check': {
      ...{ person: OWN, path: candidate, press: 'Registrera' },
      ...{ field: labelled('Gjord den'), value: EARLIER },
    },
    'how long a place is held': {
      ...{ person: BROKER, path: request, press: 'Föreslå' },
      ...{ field: labelled('Håll platsen i'), value: '48' },
    },
    'somebody new of the staff': {
      ...{ person: personOf('admin', 'farsta'), path: async () => '/personal', press: 'Lägg till person' },
      ...{ field: labelled('Enhet'), value: 'Vuxna' },
    },
  };

  test.each(Object.entries(FORMS))(
    '%s is kept, is there again, and is thrown away by choice',
    async (_name, { person, path, press, field, value }) => {
      const page = await open(await path(), person);
      const opened = async () => {
        await page
          .getByRole('button', { name: new RegExp(`^${press}`) })
          .first()
          .click();
        return field(dialogOf(page));
      };
      const first = await opened();
      const before = await first.inputValue();
      if ((await first.evaluate((element) => element.tagName)) === 'SELECT') await first.selectOption(value);
      else await first.fill(value);
      await keptLine(page).waitFor();
      await page.keyboard.press('Escape');
      await closed(page);
      const again = await opened();
      await keptLine(page).waitFor();
      expect(await again.inputValue()).toBe(value);
      await dialogOf(page).getByRole('button', { name: 'Kasta' }).click();
      // A day's field writes its text after the form has changed.
      const given = { element: await again.elementHandle(), value: before };
      await page.waitForFunction(
        ({ element, value }) => (element as HTMLInputElement).value === value,
        given,
      );
      expect(await again.inputValue()).toBe(before);
      expect(await keptLine(page).count()).toBe(0);
    },
  );

  test('of a dialog that has been sent nothing is kept', async () => {
    const page = await open(await decision(), HANDLER);
    const press = page.getByRole('button', { name: 'Ange orsak', exact: true });
    await press.click();
    await dialogOf(page).getByLabel('Anteckning').fill('Väntar på svar');
    await keptLine(page).waitFor();
    await dialogOf(page).getByRole('button', { name: 'Ange orsak', exact: true }).click();
    await closed(page);
    await press.click();
    await dialogOf(page).getByLabel('Anteckning').fill('B');
    await keptLine(page).waitFor();
    expect(await dialogOf(page).getByLabel('Anteckning').inputValue()).toBe('B');
  });

  test('nobody else gets it', async () => {
    const page = await open('/min-pool/ny', OWN);
    await page.getByLabel(NAME).fill('Familjen Hemlig');
    await keptLine(page).waitFor();
    const answers: string[] = [];
    const other = await open('/beslut', HANDLER);
    other.on(
      'response',
      (response) =>
        void response.text().then(
          (text) => answers.push(text),
          () => undefined,
        ),
    );
    await other.getByRole('button', { name: 'Registrera beslut' }).click();
    await dialogOf(other).getByLabel('Ärendebeteckning').fill('B');
    await keptLine(other).waitFor();
    expect(answers.join()).not.toContain('Familjen Hemlig');
  });

  test.each(Object.entries(LOOKS))('looks good: %s', async (name, look) => {
    const page = await open('/min-pool/ny', OWN, look);
    await page.getByLabel(NAME).fill(`Familjen ${name}`);
    await keptLine(page).waitFor();
    await expectGoodLook(page, `utkast-${name}`);
  });
});
