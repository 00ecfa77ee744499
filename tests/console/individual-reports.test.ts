import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectData, handler } from '../network/brokering-life';
import { insertWaiting } from '../network/waiting-decisions';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS } from './harness/looks';
import { personOf } from './harness/person';

jest.setTimeout(60_000);

const PATH = '/konsol/rapporter/enskilda';
const REPORTER = personOf('rapportor', 'farsta');
const ROW = 'tbody tr';

describeJourneys('rapporter om enskilda', { districts: ['farsta', 'bromma'] }, (started) => {
  let ids: string[];
  const open = async (search: string, look = {}): Promise<Page> => {
    const page = await started().open(PATH + search, REPORTER, look);
    await page.locator(ROW).first().waitFor();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const send = (query: string, variables: Record<string, unknown>) =>
    expectData(started().hub.ask({ query, variables }, handler('farsta')));

  beforeAll(async () => {
    ids = await insertWaiting(started().hub.district('farsta'), 'farsta', [
      { decidedOn: '2011-02-01', reasons: ['NO_SUITABLE_CANDIDATE'] },
      { decidedOn: '2011-02-02', intervention: 'KORTTIDSVISTELSE' },
      { decidedOn: '2011-02-03' },
    ]);
  });

  test('by mouse: two reports are marked as sent, and the third is still to be reported', async () => {
    const page = await open('?ar=2011&kvartal=2');
    await page.getByText('3 rapporter', { exact: true }).waitFor();
    await expectGoodLook(page, 'enskilda-att-rapportera');
    await page.getByRole('checkbox').nth(0).check();
    await page.getByRole('checkbox').nth(1).check();
    await press(page, 'Markera som skickade (2)');
    await page.getByText(/2 rapporter sparas som de är nu/).waitFor();
    await expectGoodLook(page, 'enskilda-markera');
    await press(page, 'Markera som skickade');
    await page
      .getByText(/^Skickad /)
      .nth(1)
      .waitFor();
    await page.getByLabel('Läge', { exact: true }).selectOption({ label: 'Att rapportera' });
    await page.waitForURL('**lage=DUE');
    await page.getByText('1 rapport', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Ta bort filtret Läge: Att rapportera' }).waitFor();
  });

  test('what was sent stays; a correction after it and an execution are told', async () => {
    const correct = 'mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { id } }';
    const decisionId = `farsta:${ids[0]}`;
    await send(correct, { input: { decisionId, reason: 'Fel dag', decidedOn: '2011-02-20' } });
    const execute = 'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on) { id } }';
    await send(execute, { id: `farsta:${ids[1]}`, on: '2011-08-15' });
    const page = await open('?ar=2011&kvartal=2&lage=SENT');
    await page.getByText(/^Rättat .* efter att det skickades/).waitFor();
    await expectGoodLook(page, 'enskilda-rattad');
    await page.goto(`${started().url}${PATH}?ar=2011&kvartal=3&lage=EXECUTION_TO_NOTIFY`);
    await page.getByText('Verkställt 2011-08-15').waitFor();
    await expectGoodLook(page, 'enskilda-att-anmala');
  });

  test('by keyboard: chooses the quarter, all that is unsent, and marks it', async () => {
    const page = await open('?ar=2011&kvartal=2');
    await page.keyboard.press('/');
    await page.keyboard.type('4');
    await page.waitForURL('**kvartal=4');
    const all = page.getByRole('button', { name: 'Välj alla som inte är skickade' });
    await all.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Markera som skickade \(\d\)$/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Markera som skickade' }).focus();
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Skickad /)
      .first()
      .waitFor();
  });

  test('the file holds the quarter as it is shown', async () => {
    const page = await open('?ar=2011&kvartal=2&lage=SENT');
    const loaded = page.waitForEvent('download');
    await press(page, 'Ladda ner som CSV');
    const text = readFileSync(await (await loaded).path(), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(3);
    const other = page.waitForEvent('download');
    await press(page, 'Ladda ner som JSON');
    expect(JSON.parse(readFileSync(await (await other).path(), 'utf8')).reports).toHaveLength(2);
  });

  test('another district has none of them, a quarter without any says so, and others have no such page', async () => {
    const page = await started().open(`${PATH}?ar=2011&kvartal=2`, personOf('rapportor', 'bromma'));
    await page.getByText('Inget att rapportera för kvartalet').waitFor();
    await expectGoodLook(page, 'enskilda-tom');
    const other = await started().open(PATH, personOf('handlaggare', 'farsta'));
    await other.getByText('Du har inte behörighet till den här sidan').waitFor();
  });

  test('while the district is down it says so', async () => {
    const page = await open('?ar=2011&kvartal=2');
    await started().hub.district('farsta').stop();
    try {
      await page.reload();
      await page.getByText('Det gick inte att hämta uppgifterna').waitFor();
      await expectGoodLook(page, 'enskilda-fel');
    } finally {
      await started().hub.district('farsta').start();
    }
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await open('?ar=2011&kvartal=2', look);
    await expectGoodLook(page, `enskilda-${name}`);
  });
});
