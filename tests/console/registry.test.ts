import type { Page } from 'playwright-core';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS } from './harness/looks';
import { ADMINISTRATOR, BROKER, personOf } from './harness/person';

const PATH = '/konsol/registret';
const DISTRICTS = ['farsta', 'skarpnack', 'bromma'];

describeJourneys('registret', { districts: DISTRICTS }, (started) => {
  const openRegistry = async (person = ADMINISTRATOR, look = {}): Promise<Page> => {
    const page = await started().open(PATH, person, look);
    await page.locator('tbody tr').first().waitFor();
    return page;
  };
  const cellsOf = (page: Page, code: string) => page.locator(`tr[data-row="${code}"] > *`).allTextContents();

  test('tells of each district what it is of, what lies beside it, and that it answers', async () => {
    const page = await openRegistry();
    await page.getByText('3 stadsdelar').waitFor();
    await page.getByText(/^Alla svarar\. Alla som svarar har samma schema, [0-9a-f]{8}\./).waitFor();
    const [name, areas, near, since, state, version] = await cellsOf(page, 'farsta');
    expect(name).toBe('Farsta Södra regionen');
    expect(areas).toContain('Farsta strand');
    expect([near, since!.trim(), state]).toEqual(['Skarpnäck', '2007-01-01', 'Svarar']);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    await expectGoodLook(page, 'registret');
  });

  test('by keyboard: a district that has gone down, and come back, is told when one asks again', async () => {
    const page = await openRegistry();
    const again = page.getByRole('button', { name: 'Kontrollera igen' });
    await started().hub.district('bromma').stop();
    try {
      await again.focus();
      await page.keyboard.press('Enter');
      await page
        .getByText(/^1 svarar inte\./)
        .first()
        .waitFor();
      expect((await cellsOf(page, 'bromma')).slice(-2)).toEqual(['Svarar inte', '–']);
      expect((await cellsOf(page, 'farsta')).slice(-2)[0]).toBe('Svarar');
      await expectGoodLook(page, 'registret-delvis');
    } finally {
      await started().hub.district('bromma').start();
    }
    await again.press('Enter');
    await page
      .getByText(/^Alla svarar\./)
      .first()
      .waitFor();
  });

  test.each([
    ['resursteamet', BROKER],
    ['a handläggare', personOf('handlaggare', 'farsta')],
    ['an administrator of a district', personOf('admin', 'farsta')],
  ])('is there to be read for %s, by mouse from the menu, and changes nothing', async (_name, person) => {
    const page = await started().open('/konsol', person);
    await page.getByRole('link', { name: 'Registret' }).click();
    await page.locator('tbody tr').first().waitFor();
    const words = page.getByRole('list', { name: 'Ord på sidan:' }).getByRole('button');
    await words.first().waitFor();
    const acts = await page.getByRole('main').getByRole('button').allTextContents();
    expect(acts).toEqual([...(await words.allTextContents()), 'Kontrollera igen']);
    await page.getByText(/ändras av dem som driver hubben/).waitFor();
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    await expectGoodLook(await openRegistry(ADMINISTRATOR, look), `registret-${name}`);
  });
});
