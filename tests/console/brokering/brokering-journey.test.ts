import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../../platform/time/calendar';
import { TODAY } from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { family, requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { expectGoodLook } from '../harness/looks';
import { BROKER, personOf } from '../harness/person';

const ENDS_ON = addDays(TODAY, 180);
const CANDIDATE = 'Kontaktfamilj i Farsta';

/** How a person presses what has the focus, or what the pointer is on. */
type Press = (target: Locator) => Promise<void>;

const byMouse: Press = (target) => target.click();
const byKeyboard: Press = async (target) => {
  await target.focus();
  await target.press(
    (await target.evaluate((element) => (element as { type?: string }).type)) === 'checkbox' ? ' ' : 'Enter',
  );
};

describeJourneys(
  'a broker finds a family for a child of nine who speaks arabiska in Farsta',
  { districts: ['farsta', 'bromma'] },
  (started) => {
    const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);

    const answer = async (page: Page, press: Press, parties: readonly string[]) => {
      for (const party of parties) {
        await press(page.getByRole('button', { name: `Godkänn för ${party}` }));
        await press(page.getByRole('dialog').getByRole('button', { name: 'Godkänn', exact: true }));
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
    };

    test.each([
      ['by mouse', byMouse],
      ['by keyboard', byKeyboard],
    ])('%s: compares, proposes, sees the answers come in, confirms', async (_, press) => {
      const own = await family(ask, 'farsta', {
        name: 'Familjen Ek',
        area: 'Farsta',
        languages: ['svenska', 'arabiska'],
      });
      await family(ask, 'bromma', { area: 'Abrahamsberg', languages: ['svenska'] });
      const id = await requestForChild(ask);
      const page = await started().open('/konsol/forfragningar', BROKER);
      const row = page.locator(`tr[data-row="${id}"]`);
      await row.waitFor();
      await press(row);

      const boxes = page.getByRole('checkbox', { name: /^Jämför/ });
      await boxes.nth(1).waitFor();
      await press(boxes.nth(0));
      await press(boxes.nth(1));
      const comparison = page.getByRole('region', { name: 'Jämförelse av 2' });
      await comparison.getByRole('row', { name: /^Språk 25 av 25 bäst 0 av 25/ }).waitFor();

      await press(comparison.getByRole('button', { name: `Föreslå ${CANDIDATE}` }));
      const dialog = page.getByRole('dialog');
      await dialog.getByText(/^Platsen hålls till \d{4}-\d\d-\d\d \d\d:\d\d/).waitFor();
      await dialog.getByText(/Kontaktsekreteraren i Farsta får veta det direkt/).waitFor();
      await expectGoodLook(page, 'förfrågan-föreslå');
      await press(dialog.getByRole('button', { name: 'Föreslå', exact: true }));
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Väntar på svar', { exact: true }).waitFor();
      await page.getByRole('link', { name: /^Förslag.*1$/ }).waitFor();
      await page.getByText(/kvar$/).first().waitFor();

      const steward = await started().open('/konsol/forslag', personOf('kontaktsekreterare', 'farsta'));
      await answer(steward, press, ['uppdragstagaren']);
      await steward.getByText('Inget förslag väntar på ditt svar.').waitFor();
      const answers = page.getByRole('list', { name: 'Svar' });
      await answers.getByRole('listitem').filter({ hasText: 'Uppdragstagaren: ja' }).waitFor();

      const officer = await started().open('/konsol/forslag', personOf('handlaggare', 'farsta'));
      await answer(officer, press, ['klienten', 'stadsdelen']);
      await answers.getByRole('listitem').filter({ hasText: 'Stadsdelen: ja' }).waitFor();
      await page.getByText('Alla har sagt ja till ett förslag.', { exact: false }).waitFor();

      await press(page.getByRole('button', { name: 'Ange ändamål' }));
      await page.getByLabel('Beskriv med egna ord').fill('Ringer familjen om start');
      await press(page.getByRole('button', { name: 'Visa uppgifterna' }));
      await page.getByText('Familjen Ek').waitFor();

      await press(page.getByRole('button', { name: `Bekräfta: ${CANDIDATE}` }));
      await dialog.getByText('Farsta debiteras 6 300 kr.', { exact: false }).waitFor();
      await press(dialog.getByRole('button', { name: 'Bekräfta uppdraget' }));
      await dialog.getByText('Välj en dag.').waitFor();
      await dialog.getByLabel('Uppdraget slutar').fill(ENDS_ON);
      await expectGoodLook(page, 'förfrågan-bekräfta');
      await press(dialog.getByRole('button', { name: 'Bekräfta uppdraget' }));
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('beslutet är verkställt', { exact: false }).waitFor();
      await page.getByRole('link', { name: /^Förfrågningar.*0$/ }).waitFor();
      await page.getByText(`Pågår sedan ${TODAY}, avtalat till ${ENDS_ON}.`, { exact: false }).waitFor();
      await expectGoodLook(page, 'förfrågan-placerad');

      const { data } = await ask({
        query:
          'query ($id: ID!) { placementRequest(id: $id) { status placement { id } } vacancies(first: 10) { nodes { id } } }',
        variables: { id },
      });
      expect(data.placementRequest.status).toBe('PLACED');
      expect(data.vacancies.nodes.map((node: { id: string }) => node.id)).not.toContain(own.vacancy);
      for (const one of [page, steward, officer]) await one.context().close();
    });
  },
);
