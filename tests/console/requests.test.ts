import type { Page } from 'playwright-core';
import {
  BROKER as BROKER_CLAIMS,
  handler,
  propose,
  steward,
  TODAY,
  withdrawRequest,
} from '../network/brokering-life';
import type { TestHub } from '../network/test-hub';
import { until } from '../network/until';
import { family, proposalOf, requestForChild } from './harness/brokering-world';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS } from './harness/looks';
import { ADMINISTRATOR, BROKER, personOf } from './harness/person';

const PATH = '/konsol/forfragningar';
const ROW = 'tbody tr';

describeJourneys('förfrågningar', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
  const opened: { readonly id: string; readonly district: string }[] = [];
  const open = async (district = 'farsta') => {
    const id = await requestForChild(ask, district);
    opened.push({ id, district });
    return id;
  };
  const end = async () => {
    for (const { id, district } of opened.splice(0)) await withdrawRequest(ask, id, handler(district));
  };
  afterEach(end);

  const count = (page: Page, wanted: number) =>
    until(
      () => page.locator(ROW).count(),
      (found) => found === wanted,
    );

  test('an empty queue says so, and takes in a request as it is made, with one announcement', async () => {
    const page = await started().open(PATH, BROKER);
    await page.getByText('Inga förfrågningar väntar just nu').waitFor();
    await page.getByText('direkt', { exact: true }).waitFor();
    await expectGoodLook(page, 'förfrågningar-tom');
    await page.mouse.move(0, 0);
    await open();
    await page.locator(ROW).filter({ hasText: 'ny' }).waitFor();
    const text = await page
      .locator(ROW)
      .innerText()
      .then((shown) => shown.replaceAll('\u00a0', ' '));
    for (const part of ['Kontaktfamilj, 9 år', 'Farsta', 'arabiska', '0 av 2', 'Söker'])
      expect(text).toContain(part);
    await page.locator('[data-announcer]').getByText('Ny förfrågan från Farsta').waitFor();
    await page.getByRole('link', { name: /Förfrågningar.*1/ }).waitFor();
  });

  test('by mouse: each filter is in the address, has a chip, and is there after back and reload', async () => {
    await open();
    const bromma = await open('bromma');
    const page = await started().open(PATH, BROKER);
    await count(page, 2);
    await page.getByLabel('Vem').selectOption({ label: 'Kontaktfamilj' });
    await page.getByLabel('Stadsdel').selectOption({ label: 'Bromma' });
    await page.getByLabel('Att välja på').selectOption({ label: 'För få förslag' });
    await page.waitForURL(`**${PATH}?vem=KONTAKTFAMILJ&stadsdel=bromma&val=fa`);
    await count(page, 1);
    await page.reload();
    await page.locator(ROW).click();
    await page.getByRole('heading', { name: 'Kontaktfamilj, 9 år' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${PATH}/${bromma}`);
    await page.goBack();
    await page.getByRole('button', { name: 'Ta bort filtret Stadsdel: Bromma' }).click();
    await count(page, 2);
    await page.getByLabel('Läge').selectOption({ label: 'Placerad' });
    await page.getByText('Inga förfrågningar passar de valda filtren').waitFor();
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await page.waitForURL(`**${PATH}`);
    await count(page, 2);
    await end();
    await page.getByText('Inga förfrågningar väntar just nu').waitFor();
  });

  test('by keyboard: to the list, down it, into a request and back to the same row', async () => {
    const ids = [await open(), await open(), await open()];
    const page = await started().open('/konsol', BROKER);
    await page.locator('h1').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await count(page, 3);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vad händer nu' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${PATH}/${ids[1]}`);
    await page.goBack();
    await page.locator(`tr[data-row="${ids[1]}"][tabindex="0"]`).waitFor();
  });

  test("staff of a district see its own requests alone; other roles are told that the page isn't theirs", async () => {
    const farsta = await open();
    const bromma = await open('bromma');
    const page = await started().open(PATH, personOf('handlaggare', 'farsta'));
    await count(page, 1);
    expect(await page.locator(ROW).getAttribute('data-row')).toBe(farsta);
    expect(await page.getByLabel('Stadsdel').count()).toBe(0);
    await page.goto(`${started().url}${PATH}/${bromma}`);
    await page.getByText('Förfrågan finns inte, eller gäller en annan stadsdel än din').waitFor();
    await expectGoodLook(page, 'förfrågan-finns-inte');
    const other = await started().open(PATH, ADMINISTRATOR);
    await other.getByRole('heading', { name: 'Du har inte behörighet till den här sidan' }).waitFor();
  });

  test('a place that another broker has taken first is refused in words, and nothing that was chosen is lost', async () => {
    const first = await open();
    const second = await open();
    const place = await family(ask, 'bromma', { languages: ['arabiska'] });
    const page = await started().open(`${PATH}/${second}`, BROKER);
    await page.getByRole('button', { name: /^Föreslå Kontaktfamilj/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Håll platsen i').selectOption({ label: '7 dygn' });
    await proposalOf(ask, first, place);
    await dialog.getByRole('button', { name: 'Föreslå', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    const taken = await propose(ask, { requestId: second, vacancyId: place.vacancy }, BROKER_CLAIMS);
    const { userMessage } = taken.errors![0]!.extensions as { userMessage: string };
    expect(await dialog.getByRole('alert').innerText()).toContain(userMessage);
    expect(await dialog.getByLabel('Håll platsen i').inputValue()).toBe('168');
    await expectGoodLook(page, 'förfrågan-platsen-tagen');
    await page.keyboard.press('Escape');
    await page.getByText('Ingen passar just nu').waitFor();
  });

  test('one that is compared and shared no longer leaves the list and the comparison at once', async () => {
    const id = await open();
    const gone = await family(ask, 'bromma', { area: 'Smedslätten', languages: ['arabiska'] });
    const stays = await family(ask, 'farsta', { area: 'Farsta', languages: ['svenska'] });
    const compared = `?jamfor=${gone.vacancy},${stays.vacancy}`;
    const page = await started().open(`${PATH}/${id}${compared}`, BROKER);
    await page.getByRole('heading', { name: 'Jämförelse av 2' }).waitFor();
    await page.getByText('direkt', { exact: true }).waitFor();
    await page.locator(`tr[data-row="${gone.vacancy}"]`).hover();
    const query = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
    const input = { candidateId: gone.candidate, scope: 'DISTRICT', consentedOn: TODAY };
    await ask({ query, variables: { input } }, steward('bromma'));
    await page.locator(`tr[data-gone][data-row="${gone.vacancy}"]`).waitFor();
    await page.getByText('En av dem du jämförde är inte längre tillgänglig.').waitFor();
    expect(await page.getByText('Smedslätten').count()).toBe(0);
    await page.locator(`tr[data-row="${stays.vacancy}"]`).getByText('Farsta').first().waitFor();
    await expectGoodLook(page, 'förfrågan-jämförd-borta');
  });

  test('while a district is missing the matches are at least those that came, and a line names it', async () => {
    const id = await open();
    await family(ask, 'farsta', { area: 'Farsta', languages: ['arabiska'] });
    await started().hub.district('bromma').stop();
    const page = await started().open(`${PATH}/${id}`, BROKER);
    await page.getByText(/^minst \d+ som passar/).waitFor();
    await page.getByText(/Saknas i listan just nu: Bromma/).waitFor();
    await expectGoodLook(page, 'förfrågan-delvis');
    await started().hub.district('bromma').start();
  });

  test.each(Object.keys(LOOKS))('looks good: %s', async (look) => {
    const id = await open();
    const { vacancy } = await family(ask, 'bromma', { languages: ['arabiska'] });
    const other = await family(ask, 'farsta', { area: 'Farsta', languages: ['svenska'] });
    const page = await started().open(PATH, BROKER, LOOKS[look]);
    await count(page, 1);
    await expectGoodLook(page, `förfrågningar-${look}`);
    await page.goto(`${started().url}${PATH}/${id}?jamfor=${vacancy},${other.vacancy}`);
    await page.getByRole('heading', { name: 'Jämförelse av 2' }).waitFor();
    await expectGoodLook(page, `förfrågan-${look}`);
  });
});
