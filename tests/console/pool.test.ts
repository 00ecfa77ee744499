import type { Page } from 'playwright-core';
import { addDays } from '../../platform/time/calendar';
import { enterPool, expectData, steward, TODAY } from '../network/brokering-life';
import { describeJourneys } from './harness/describe-journeys';
import { HANDS, type Hand } from './harness/hands';
import { expectGoodLook, LOOKS } from './harness/looks';
import { BROKER, personOf } from './harness/person';
import { closed, dialogOf, givePurpose, OWN, poolJourneys } from './harness/pool-journeys';

const FAMILY_CHECKS = [
  'Utdrag ur polisens register',
  'Utdrag ur socialregistret',
  'Referenser',
  'Referenser',
  'Intervju',
  'Hembesök',
];

describeJourneys('min pool', { districts: ['farsta', 'bromma'] }, (started) => {
  const { ask, open, openCandidate } = poolJourneys(started);
  const check = async (page: Page, { press }: Hand, kind: string) => {
    await press(page.getByRole('button', { name: `Registrera: ${kind}` }));
    await dialogOf(page).waitFor();
    await press(dialogOf(page).getByRole('button', { name: 'Registrera', exact: true }));
    await closed(page);
  };

  test.each(Object.keys(HANDS))(
    'by %s: a family is registered, checked, approved and shared, and reaches the broker’s open page',
    async (name) => {
      const broker = await open('/lediga-platser', BROKER);
      await broker.getByRole('heading', { name: 'Lediga platser' }).waitFor();
      await broker.getByText('direkt', { exact: true }).waitFor();
      await broker.mouse.move(5, 700);
      const page = await open('/min-pool');
      const hand = HANDS[name]!(page);
      await hand.press(page.getByRole('link', { name: 'Registrera uppdragstagare' }));
      await page.getByLabel('Namn på personen eller familjen').fill(`Familjen Ny ${name}`);
      await hand.press(page.getByRole('button', { name: 'Sök efter dubbletter' }));
      await page.getByText('Ingen i stadsdelens pool har ett sådant namn.').waitFor();
      await hand.choose(page.getByLabel('Slag av uppdrag'), 'Kontaktfamilj');
      await hand.choose(page.getByLabel('Bor i'), 'Hökarängen');
      await hand.press(page.getByRole('button', { name: 'Registrera', exact: true }));
      await page.getByText('Välj minst ett programområde.').waitFor();
      await hand.tick(page.getByLabel('IoF'));
      await page.getByLabel('Tar emot från (år)').fill('3');
      await page.getByLabel('Tar emot till (år)').fill('12');
      if (name === 'mouse') await expectGoodLook(page, 'pool-register');
      await hand.press(page.getByRole('button', { name: 'Registrera', exact: true }));
      await page.getByRole('heading', { name: /^Kontaktfamilj, Hökarängen/ }).waitFor();
      expect(await page.getByRole('button', { name: 'Godkänn' }).count()).toBe(0);
      for (const kind of FAMILY_CHECKS) await check(page, hand, kind);
      await hand.press(page.getByRole('button', { name: 'Godkänn' }));
      if (name === 'mouse') await expectGoodLook(page, 'pool-approve');
      await hand.press(dialogOf(page).getByRole('button', { name: 'Godkänn' }));
      await closed(page);
      await hand.press(page.getByRole('button', { name: 'Ändra delningen' }));
      await dialogOf(page).getByText('Alla stadsdelar och resursteamet', { exact: false }).waitFor();
      await hand.press(dialogOf(page).getByRole('button', { name: 'Spara samtycket' }));
      await closed(page);
      const rows = broker.locator('tbody tr');
      const before = await rows.count();
      await hand.press(page.getByRole('button', { name: 'Öppna ledig plats' }));
      await hand.press(dialogOf(page).getByRole('button', { name: 'Öppna platsen' }));
      await closed(page);
      await page.locator('tr[data-vacancy="OPEN"]').waitFor();
      await rows.nth(before).waitFor();
      expect(await broker.locator('tr[data-new]').first().textContent()).toContain('Hökarängen');
      expect(await broker.getByText('Familjen Ny').count()).toBe(0);
    },
  );

  test('who is registered already is found before one registers again', async () => {
    await enterPool(ask, 'farsta', { name: 'Beata Dubblett' });
    const page = await open('/min-pool/ny');
    await page.getByLabel('Namn på personen eller familjen').fill('dubblett bea');
    await page.getByRole('button', { name: 'Sök efter dubbletter' }).click();
    await page.getByRole('list', { name: 'Möjliga dubbletter' }).getByText('Beata Dubblett').waitFor();
    expect(await page.getByLabel('Bor i').count()).toBe(0);
    await expectGoodLook(page, 'pool-duplicate');
    await page.getByRole('button', { name: 'Ingen av dem, fortsätt registrera' }).click();
    await page.getByLabel('Bor i').waitFor();
  });

  test('names are masked until a purpose is given, in the list and on the page, and a search asks for one', async () => {
    const { candidate } = await enterPool(ask, 'farsta', { name: 'Cecilia Mask' });
    const page = await open('/min-pool');
    await page.getByRole('table').waitFor();
    expect(await page.getByText('Cecilia Mask').count()).toBe(0);
    await page.getByLabel('Namn', { exact: true }).fill('cecil');
    await page.getByRole('button', { name: 'Sök', exact: true }).click();
    await givePurpose(page);
    await page.getByRole('list', { name: 'Träffar' }).getByText('Cecilia Mask').waitFor();
    await page.getByRole('button', { name: 'Visa namn i listan' }).click();
    await page.getByRole('table').getByText('Cecilia Mask').waitFor();
    await expectGoodLook(page, 'pool-named');
    expect(page.url()).not.toContain('cecil');
    const one = await openCandidate(candidate);
    await one.getByText('Visas när ändamålet är angett').waitFor();
    expect(await one.getByText('Cecilia Mask').count()).toBe(0);
    await one.getByRole('button', { name: 'Ange ändamål' }).click();
    await givePurpose(one);
    await one.getByText('Cecilia Mask').waitFor();
    await one.getByText('08-465 004 00').waitFor();
    const { accessLog } = await expectData(
      ask(
        {
          query: `query ($id: ID!) { accessLog(district: "farsta", filter: { subject: $id }, first: 20) { nodes { purpose } } }`,
          variables: { id: candidate },
        },
        { role: 'admin', district: 'farsta' },
      ),
    );
    expect(JSON.stringify(accessLog)).toContain('Ringer om start i mars');
  });

  test('the other district’s staff sees nothing of it, and other roles have no such page', async () => {
    const { candidate } = await enterPool(
      ask,
      'farsta',
      { name: 'Hilda Hemlig', area: 'Gubbängen' },
      { scope: 'DISTRICT' },
    );
    const other = await open('/min-pool', personOf('kontaktsekreterare', 'bromma'));
    await other.getByText('Inga uppdragstagare ännu').waitFor();
    await expectGoodLook(other, 'pool-empty');
    const one = await openCandidate(candidate, personOf('kontaktsekreterare', 'bromma'));
    await one.getByText('Uppdragstagaren finns inte').waitFor();
    await expectGoodLook(one, 'pool-not-found');
    for (const person of [BROKER, personOf('handlaggare', 'farsta')]) {
      const page = await openCandidate(candidate, person);
      await page.getByRole('heading', { name: 'Du har inte behörighet till den här sidan' }).waitFor();
    }
  });

  test('what is to be done about a candidate leads to it', async () => {
    const { candidate } = await enterPool(
      ask,
      'farsta',
      { name: 'Ida Väg' },
      { check: { validUntil: addDays(TODAY, 10) } },
    );
    const page = await open('/');
    const reference = candidate.split(':')[1]!.slice(0, 6).toUpperCase();
    const line = page.locator('tr[data-row]', { hasText: reference });
    await line.getByText('Kontroll som går ut').waitFor();
    await expectGoodLook(page, 'start-with-link');
    await line.getByRole('link', { name: /^Öppna uppdragstagaren/ }).click();
    await page.getByRole('heading', { name: new RegExp(reference) }).waitFor();
  });

  test('filters are in the address, and a district that does not answer is said to be missing', async () => {
    await enterPool(ask, 'farsta', { name: 'Jon Filter' });
    const page = await open('/min-pool?lage=APPROVED&kontroller=giltiga&platser=lediga');
    await page.getByRole('button', { name: 'Ta bort filtret Läge: Godkänd' }).waitFor();
    await page.getByRole('table').waitFor();
    await page.getByLabel('Läge', { exact: true }).selectOption({ label: 'Avslutad' });
    await page.getByRole('button', { name: 'Ta bort filtret Läge: Godkänd' }).click();
    await page.getByText('Ingen uppdragstagare passar de valda filtren').waitFor();
    await started().hub.district('farsta').stop();
    await page.reload();
    await page.getByText('Inget att visa från dem som svarar').waitFor();
    await page.getByText('Svarar inte just nu: Farsta. Där kan det finnas mer.', { exact: false }).waitFor();
    await expectGoodLook(page, 'pool-missing');
    await started().hub.district('farsta').start();
  });

  test.each(Object.entries(LOOKS))('looks good: %s', async (look, settings) => {
    const { candidate } = await enterPool(
      ask,
      'farsta',
      { name: `Kim ${look}` },
      { claims: steward('farsta') },
    );
    const list = await open('/min-pool', OWN, settings);
    await list.getByRole('table').waitFor();
    await expectGoodLook(list, `pool-list-${look}`);
    const page = await openCandidate(candidate, OWN, settings);
    await page.getByRole('heading', { name: /^Kontaktperson/ }).waitFor();
    await expectGoodLook(page, `pool-candidate-${look}`);
  });
});
