import type { Page } from 'playwright-core';
import { enterPool } from '../network/brokering-life';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, untilTrue } from './harness/looks';
import { BROKER } from './harness/person';
import { closed, dialogOf, givePurpose, giveReason, poolJourneys } from './harness/pool-journeys';

describeJourneys('one candidate', { districts: ['farsta'] }, (started) => {
  const { ask, open, openCandidate } = poolJourneys(started);

  test('a consent that is withdrawn takes the row from the broker, and is told with its consequence', async () => {
    const { candidate } = await enterPool(ask, 'farsta', { name: 'Disa Samtycke', area: 'Sköndal' });
    const broker = await open('/lediga-platser', BROKER);
    await broker.locator('tr', { hasText: 'Sköndal' }).waitFor();
    const page = await openCandidate(candidate);
    await page.getByRole('button', { name: 'Ta tillbaka samtycket' }).click();
    await dialogOf(page)
      .getByText('Uppdragstagaren försvinner genast för alla andra', { exact: false })
      .waitFor();
    await expectGoodLook(page, 'pool-withdraw-consent');
    await dialogOf(page).getByRole('button', { name: 'Ta tillbaka samtycket' }).click();
    await closed(page);
    await page.getByText('Får visas för: Egna stadsdelen').waitFor();
    await page.getByText('Stadsdelens administratör kan se vem som har läst', { exact: false }).waitFor();
    await broker.reload();
    await broker.getByText('Inga lediga platser just nu').waitFor();
    expect(await broker.locator('tr', { hasText: 'Sköndal' }).count()).toBe(0);
  });

  test('a check that was not passed, rest, return, end and a new beginning, each with its consequence', async () => {
    const { candidate } = await enterPool(ask, 'farsta', { name: 'Ester Gång' });
    const page = await openCandidate(candidate);
    await page.getByRole('button', { name: 'Låt vila' }).click();
    await giveReason(page, 'Låt vila');
    await page.getByRole('button', { name: 'Avsluta vilan', exact: true }).waitFor();
    // What has taken the button away has led on to the heading above it.
    await untilTrue(page, 'document.activeElement.matches("main h1")');
    await page.getByRole('button', { name: 'Avsluta vilan', exact: true }).click();
    await giveReason(page, 'Avsluta vilan');
    await page.getByRole('button', { name: 'Registrera: Intervju' }).click();
    await dialogOf(page).getByLabel('Resultat').selectOption({ label: 'Inte godkänd' });
    await dialogOf(page).getByText('hittas inte längre av andra', { exact: false }).waitFor();
    await expectGoodLook(page, 'pool-check-failed');
    await dialogOf(page).getByRole('button', { name: 'Registrera', exact: true }).click();
    await closed(page);
    await page.locator('tr[data-check="INTERVIEW"]').getByText('inte godkänd').waitFor();
    await page.getByRole('button', { name: /^Ta tillbaka: / }).click();
    await giveReason(page, 'Ta tillbaka');
    await page.locator('tr[data-vacancy="WITHDRAWN"]').waitFor();
    await page.getByRole('button', { name: 'Avsluta', exact: true }).click();
    await dialogOf(page).getByRole('button', { name: 'Avsluta', exact: true }).click();
    await dialogOf(page).getByText('Skriv ett skäl.').waitFor();
    await giveReason(page, 'Avsluta');
    await page.getByRole('button', { name: 'Ta upp på nytt' }).click();
    await giveReason(page, 'Ta upp på nytt');
    await page.getByRole('main').getByText('Utreds', { exact: true }).waitFor();
    await page
      .getByRole('list', { name: 'Det här har hänt med uppdragstagaren' })
      .getByText('Upptagen på nytt')
      .waitFor();
    await expectGoodLook(page, 'pool-history');
  });

  test('two correct one candidate: the second sees both values and chooses', async () => {
    const { candidate } = await enterPool(ask, 'farsta', { name: 'Frida Krock' });
    const pages = [await openCandidate(candidate), await openCandidate(candidate)] as const;
    for (const page of pages) await page.getByRole('button', { name: 'Rätta uppgifter' }).click();
    const correct = async (page: Page, age: string) => {
      await dialogOf(page).getByLabel('Tar emot till (år)').fill(age);
      await dialogOf(page).getByLabel('Skäl').fill('Efter samtal');
      await dialogOf(page).getByRole('button', { name: 'Spara rättelsen' }).click();
    };
    await correct(pages[0], '15');
    await closed(pages[0]);
    await correct(pages[1], '16');
    const conflict = pages[1].getByRole('dialog', { name: 'Någon annan har ändrat samma uppgifter' });
    await conflict.getByLabel('16').check();
    await expectGoodLook(pages[1], 'pool-conflict');
    await conflict.getByRole('button', { name: 'Spara mina val' }).click();
    await closed(pages[1]);
    await pages[1]
      .getByRole('region', { name: 'Uppgifter', exact: true })
      .getByText('16', { exact: true })
      .waitFor();
  });

  test('a protected identity is marked, with the name alone, and shared with nobody', async () => {
    const { candidate } = await enterPool(ask, 'farsta', { name: 'Gun Skydd', area: 'Fagersjö' });
    const page = await openCandidate(candidate);
    await page.getByRole('button', { name: 'Skydda personuppgifterna' }).click();
    await giveReason(page, 'Skydda personuppgifterna', 'Beslut av Skatteverket');
    await page.getByText('Med skyddade personuppgifter delas uppdragstagaren inte.').waitFor();
    await page.getByRole('button', { name: 'Ange ändamål' }).click();
    await givePurpose(page);
    await page.getByText('Gun Skydd').waitFor();
    expect(await page.getByText('08-465 004 00').count()).toBe(0);
    await expectGoodLook(page, 'pool-protected');
  });
});
