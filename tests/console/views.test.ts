import type { Page } from 'playwright-core';
import { describeJourneys } from './harness/describe-journeys';
import { HANDS } from './harness/hands';
import { expectGoodLook, LOOKS } from './harness/looks';
import { BROKER, OTHER_BROKER, personOf } from './harness/person';
import { closed, dialogOf } from './harness/pool-journeys';

const OWN = personOf('kontaktsekreterare', 'farsta');

describeJourneys('saved views', { districts: ['farsta'], demonstration: true }, (started) => {
  const open = (path: string, person: string, look = {}) => started().open(`/konsol${path}`, person, look);
  const views = (page: Page) => page.getByRole('navigation', { name: 'Sparade vyer' });
  const chip = (page: Page, what: string) => page.getByRole('button', { name: `Ta bort filtret ${what}` });

  const saveAs = async (page: Page, name: string, hand: string, isShared = false) => {
    const { press, tick } = HANDS[hand]!(page);
    await press(page.getByRole('button', { name: 'Spara som ny vy' }));
    await dialogOf(page).getByLabel('Vyns namn').fill(name);
    if (isShared) await tick(dialogOf(page).getByLabel('Dela vyn med kolleger som har samma roll'));
    await press(dialogOf(page).getByRole('button', { name: 'Spara vyn' }));
    // What one has done is in the list before the dialog closes.
    await closed(page);
    expect(await views(page).getByRole('link', { name, exact: true }).isVisible()).toBe(true);
  };

  test.each(Object.keys(HANDS))(
    'by %s: what is chosen is saved as a new view, which leaves the open one byte for byte',
    async (hand) => {
      const page = await open('/min-pool?vem=KONTAKTFAMILJ', OWN);
      const { press } = HANDS[hand]!(page);
      const [first, second] = [`Familjer ${hand}`, `Godkända ${hand}`];
      await chip(page, 'Slag: Kontaktfamilj')
        .or(page.getByRole('button', { name: /Ta bort filtret .*Kontaktfamilj/ }))
        .first()
        .waitFor();
      if (hand === 'mouse') {
        await saveAs(page, first, hand);
        const before = await views(page).getByRole('link', { name: first }).getAttribute('href');
        await page.getByRole('button', { name: /Ta bort filtret .*Kontaktfamilj/ }).click();
        await page.goto(`${started().url}/konsol/min-pool?vem=KORTTIDSFAMILJ`);
        await saveAs(page, second, hand);
        expect(await views(page).getByRole('link', { name: first }).getAttribute('href')).toBe(before);
        await press(views(page).getByRole('link', { name: first }));
        await page.getByRole('button', { name: /Ta bort filtret .*Kontaktfamilj/ }).waitFor();
        expect(page.url()).toContain('vem=KONTAKTFAMILJ');
      } else {
        await page.goto(`${started().url}/konsol/min-pool?vem=KONTAKTPERSON`);
        await saveAs(page, first, hand);
        await press(page.getByRole('button', { name: `Ändra vyn ${first}` }));
        await dialogOf(page).getByLabel('Vyns namn').fill(`${first} 2`);
        await press(dialogOf(page).getByRole('button', { name: 'Spara vyn' }));
        await closed(page);
        expect(
          await views(page)
            .getByRole('link', { name: `${first} 2` })
            .isVisible(),
        ).toBe(true);
        await press(page.getByRole('button', { name: `Ändra vyn ${first} 2` }));
        await press(dialogOf(page).getByRole('button', { name: 'Ta bort vyn' }));
        await closed(page);
        expect(
          await views(page)
            .getByRole('link', { name: `${first} 2` })
            .count(),
        ).toBe(0);
      }
    },
  );

  test('a view that is open and narrowed otherwise says so, and is saved as it is or as a new one', async () => {
    const page = await open('/lediga-platser?vem=KONTAKTFAMILJ', BROKER);
    await saveAs(page, 'Familjer', 'mouse');
    await page.getByLabel('Barnets ålder').fill('9');
    await page.getByText('Vyn är ändrad.').waitFor();
    await page.getByRole('button', { name: 'Spara som ny vy' }).waitFor();
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await page.getByText('Vyn är ändrad.').waitFor({ state: 'detached' });
    expect(await views(page).getByRole('link', { name: 'Familjer' }).getAttribute('href')).toContain(
      'alder=9',
    );
  });

  test('a shared view is a colleague’s as well, with its criteria alone, and only its owner changes it', async () => {
    const page = await open('/lediga-platser?vem=KORTTIDSFAMILJ', BROKER);
    await saveAs(page, 'Korttid för alla', 'mouse', true);
    const other = await open('/lediga-platser', OTHER_BROKER);
    await views(other).getByRole('link', { name: 'Korttid för alla (delad av en kollega)' }).click();
    await other.getByRole('button', { name: /Ta bort filtret .*Korttidsfamilj/ }).waitFor();
    expect(await other.getByRole('button', { name: /Ändra vyn/ }).count()).toBe(0);
    const steward = await open('/lediga-platser?vem=KORTTIDSFAMILJ', OWN);
    await steward.getByRole('button', { name: 'Spara som ny vy' }).waitFor();
    expect(
      await views(steward)
        .getByRole('link', { name: /Korttid för alla/ })
        .count(),
    ).toBe(0);
  });

  test.each(Object.entries(LOOKS))('looks good: %s', async (name, look) => {
    const page = await open('/lediga-platser?vem=KORTTIDSFAMILJ,KONTAKTFAMILJ', BROKER, look);
    await page.getByRole('button', { name: 'Spara som ny vy' }).waitFor();
    await expectGoodLook(page, `vyer-${name}`);
    await page.getByRole('button', { name: 'Spara som ny vy' }).click();
    await dialogOf(page).getByRole('button', { name: 'Spara vyn' }).click();
    await dialogOf(page).getByText('Ge vyn ett namn.').waitFor();
    await expectGoodLook(page, `vyer-ny-${name}`);
  });
});
