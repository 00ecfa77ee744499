import type { Page } from 'playwright-core';
import {
  acceptAll,
  answer,
  expectData,
  readProposal,
  steward,
  withdrawProposal,
} from '../network/brokering-life';
import type { TestHub } from '../network/test-hub';
import { until } from '../network/until';
import { family, proposalOf, requestForChild } from './harness/brokering-world';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS } from './harness/looks';
import { BROKER, personOf } from './harness/person';

const PATH = '/konsol/forslag';
const ROW = 'tbody tr';

describeJourneys('förslag', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
  const proposed = async () => {
    const request = await requestForChild(ask);
    return { request, proposal: await proposalOf(ask, request, await family(ask, 'bromma')) };
  };
  const count = (page: Page, wanted: number) =>
    until(
      () => page.locator(ROW).count(),
      (found) => found === wanted,
    );

  test('a proposal comes in by itself where it waits, and goes from there when it is taken back', async () => {
    const page = await started().open(PATH, personOf('kontaktsekreterare', 'bromma'));
    await page.getByText('Inget förslag väntar på ditt svar.').waitFor();
    await page.getByText('Inga förslag pågår just nu').waitFor();
    await page.getByText('direkt', { exact: true }).waitFor();
    await expectGoodLook(page, 'förslag-tom');
    const { proposal } = await proposed();
    await page.getByRole('button', { name: 'Godkänn för uppdragstagaren' }).waitFor();
    await count(page, 1);
    await page.getByRole('link', { name: /Förslag.*1/ }).waitFor();
    await withdrawProposal(ask, proposal);
    await page.getByText('Inget förslag väntar på ditt svar.').waitFor();
    await count(page, 0);
  });

  test('a no needs a reason, which the asking district and the broker read; it is theirs alone who gives it', async () => {
    const { request, proposal } = await proposed();
    const page = await started().open(PATH, personOf('kontaktsekreterare', 'bromma'));
    expect(await page.getByRole('button', { name: /för klienten/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Avböj för uppdragstagaren' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/platsen blir ledig för andra/).waitFor();
    await dialog.getByRole('button', { name: 'Avböj' }).click();
    await dialog.getByText('Skriv varför.').waitFor();
    await dialog.getByLabel('Skäl').fill('Familjen har fått förhinder');
    await expectGoodLook(page, 'förslag-avböj');
    await dialog.getByRole('button', { name: 'Avböj' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Inget förslag väntar på ditt svar.').waitFor();
    expect((await readProposal(ask, proposal)).status).toBe('DECLINED');
    const broker = await started().open(`/konsol/forfragningar/${request}`, BROKER);
    await broker.getByText('Familjen har fått förhinder').first().waitFor();
  });

  test('an answer that another has given meanwhile is refused in words, with the reason as it was written', async () => {
    const { proposal } = await proposed();
    const page = await started().open(PATH, personOf('kontaktsekreterare', 'bromma'));
    await page.getByRole('button', { name: 'Godkänn för uppdragstagaren' }).click();
    await expectData(
      answer(ask, { proposalId: proposal, party: 'CANDIDATE', answer: 'ACCEPT' }, steward('bromma')),
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Godkänn' }).click();
    expect(await dialog.getByRole('alert').innerText()).toMatch(/svar/i);
    await page.keyboard.press('Escape');
    await withdrawProposal(ask, proposal);
  });

  test('states and districts are filters of the address', async () => {
    const { proposal } = await proposed();
    const { proposal: other } = await proposed();
    await acceptAll(ask, other, { asking: 'farsta', giving: 'bromma' });
    const page = await started().open(PATH, BROKER);
    await count(page, 2);
    await page.getByLabel('Läge').selectOption({ label: 'Alla har sagt ja' });
    await page.waitForURL(`**${PATH}?lage=ACCEPTED`);
    await count(page, 1);
    await page.getByLabel('Frågande stadsdel').selectOption({ label: 'Bromma' });
    await page.getByText('Inga förslag passar de valda filtren').waitFor();
    await page.getByRole('button', { name: 'Ta bort filtret Frågande stadsdel: Bromma' }).click();
    await count(page, 1);
    await page.locator(ROW).click();
    await page.getByRole('button', { name: /^Bekräfta: Kontaktfamilj/ }).waitFor();
    await withdrawProposal(ask, proposal);
    await withdrawProposal(ask, other);
  });

  test("while the candidate's district is missing its proposals are there, and say so", async () => {
    const { proposal } = await proposed();
    await started().hub.district('bromma').stop();
    const page = await started().open(PATH, BROKER);
    await page
      .locator(ROW)
      .getByText('Uppgifterna delas inte med er nu, eller så svarar stadsdelen inte.')
      .waitFor();
    await expectGoodLook(page, 'förslag-delvis');
    await started().hub.district('bromma').start();
    await withdrawProposal(ask, proposal);
  });

  test.each(Object.keys(LOOKS))('looks good: %s', async (look) => {
    const { proposal } = await proposed();
    const page = await started().open(PATH, personOf('handlaggare', 'farsta'), LOOKS[look]);
    await page.getByRole('button', { name: 'Godkänn för klienten' }).waitFor();
    await count(page, 1);
    await expectGoodLook(page, `förslag-${look}`);
    await withdrawProposal(ask, proposal);
  });
});
