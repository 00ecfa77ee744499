import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS, untilTrue } from './harness/looks';
import { BROKER, REPORTER } from './harness/person';

const DISTRICTS = { districts: ['farsta'], demonstration: true };

describeJourneys('the frame', DISTRICTS, (started) => {
  test('whoever is not signed in is told what this is, and signs in to come back to the same page', async () => {
    const page = await started().open('/konsol/lediga-platser?vem=KONTAKTFAMILJ', null);
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    const link = page.getByRole('link', { name: 'Logga in' });
    expect(await link.getAttribute('href')).toBe(
      `/konsol/logga-in?till=${encodeURIComponent('/konsol/lediga-platser?vem=KONTAKTFAMILJ')}`,
    );
  });

  test('shows who one is, and the pages of the role', async () => {
    const page = await started().open('/konsol', BROKER);
    await page.getByText('Amina Berg', { exact: true }).waitFor();
    await page.getByText('Resursteamet', { exact: false }).first().waitFor();
    const menu = page.getByRole('navigation', { name: 'Meny' });
    await menu.getByRole('link', { name: /Lediga platser/ }).click();
    await page.getByRole('heading', { name: 'Lediga platser' }).waitFor();
    expect(await page.title()).toBe('Lediga platser – Förmedlingshubben');
    expect(await menu.getByRole('link', { name: /Lediga platser/ }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  test('a page of other roles is in nobody else’s menu, and says so when it is opened', async () => {
    const page = await started().open('/konsol/lediga-platser', REPORTER);
    await page.getByRole('heading', { name: 'Du har inte behörighet till den här sidan' }).waitFor();
    await page.getByText(/^Referens: [0-9a-f-]{36}$/).waitFor();
    expect(await page.getByRole('link', { name: /Lediga platser/ }).count()).toBe(0);
  });

  test('signing out ends the session and leads to where one signs in', async () => {
    const page = await started().open('/konsol', BROKER);
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('heading', { name: /Logga|loggat/ }).waitFor();
    await page.goto(`${started().url}/konsol`);
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
  });

  describe('by keyboard', () => {
    test('the first stop leads past the menu, and a page that is opened has the focus on its heading', async () => {
      const page = await started().open('/konsol', BROKER);
      await page.getByRole('heading', { name: 'Att göra' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Hoppa till innehållet');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('innehall');
      await page.keyboard.press('g');
      await page.keyboard.press('l');
      await page.getByRole('heading', { name: 'Lediga platser' }).waitFor();
      await untilTrue(page, "document.activeElement.textContent === 'Lediga platser'");
    });

    test('the sheet lists the keys, Esc leads back to where one was, and those of one letter can be turned off', async () => {
      const page = await started().open('/konsol', BROKER);
      const opener = page.getByRole('button', { name: 'Kortkommandon' });
      await opener.focus();
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'Kortkommandon' });
      await sheet.getByText('Gå till Lediga platser').waitFor();
      await expectGoodLook(page, 'kortkommandon');
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Kortkommandon');
      await page.keyboard.press('Enter');
      await sheet.getByLabel('Använd kortkommandon med en bokstav').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      expect(await sheet.count()).toBe(0);
    });
  });

  describe.each(Object.entries(LOOKS))('%s', (name, look) => {
    test.each([
      ['logga-in', '/konsol', null, 'Logga in'],
      ['start', '/konsol', BROKER, 'Att göra'],
      ['tillganglighet', '/konsol/tillganglighet', BROKER, 'Tillgänglighet'],
      ['finns-inte', '/konsol/finns/inte', BROKER, 'Sidan finns inte'],
      ['ingen-behorighet', '/konsol/lediga-platser', REPORTER, /behörighet/],
    ])('%s', async (page, path, person, heading) => {
      const opened = await started().open(path, person, look);
      await opened.getByRole('heading', { name: heading }).waitFor();
      await expectGoodLook(opened, `${page}-${name}`);
    });
  });
});
