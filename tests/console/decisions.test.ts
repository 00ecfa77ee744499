import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { addDays } from '../../platform/time/calendar';
import {
  answer,
  confirm,
  enterPool,
  expectData,
  handler,
  propose,
  recordDecision,
  steward,
  TODAY,
} from '../network/brokering-life';
import { describeJourneys } from './harness/describe-journeys';
import { HANDS } from './harness/hands';
import { expectGoodLook, LOOKS, untilTrue } from './harness/looks';
import { BROKER, personOf } from './harness/person';

jest.setTimeout(60_000);

const PATH = '/konsol/beslut';
const ROW = 'tbody tr';
const HANDLER = personOf('handlaggare', 'farsta');

describeJourneys('beslut', { districts: ['farsta', 'bromma'] }, (started) => {
  type Post = Parameters<ReturnType<typeof started>['hub']['ask']>;
  const ask = (...args: Post) => started().hub.ask(...args);
  const record = (caseReference: string, input = {}) =>
    recordDecision(ask, 'farsta', { caseReference, ...input });
  const open = async (id: string, look = {}): Promise<Page> => {
    const page = await started().open(`${PATH}/${encodeURIComponent(id)}`, HANDLER, look);
    await page.getByRole('heading', { name: 'Klocka', exact: true }).waitFor();
    return page;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

  test('a district without decisions is told how to begin', async () => {
    const page = await started().open(PATH, HANDLER);
    await page.getByText('Inga beslut väntar på att verkställas').waitFor();
    await expectGoodLook(page, 'beslut-tom');
  });

  test('by mouse: a decision is registered, what the hub refuses is said at its field, and it is documented', async () => {
    const page = await started().open(PATH, HANDLER);
    await press(page, 'Registrera beslut');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ärendebeteckning').fill('FAR 2026-17');
    await dialog.getByLabel('Lag', { exact: true }).selectOption({ label: 'LSS' });
    await dialog.getByLabel('Klientens födelseår').fill(String(Number(TODAY.slice(0, 4)) - 10));
    await dialog.getByLabel('Beslutsdag').fill(addDays(TODAY, -20));
    await dialog.getByLabel('Gäller till och med').fill(addDays(TODAY, 300));
    await inDialog(page, 'Registrera beslut');
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByLabel('Lag', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await expectGoodLook(page, 'beslut-registrera-fel');
    await dialog.getByLabel('Lag', { exact: true }).selectOption({ label: 'SoL' });
    await inDialog(page, 'Registrera beslut');
    await page.getByRole('heading', { name: 'Beslut FAR 2026-17' }).waitFor();
    await page.getByText(/\d+ dagar kvar/).waitFor();
    await press(page, 'Ange orsak');
    await page.getByRole('dialog').getByLabel('Orsak', { exact: true }).selectOption('CLIENT_NOT_READY');
    await inDialog(page, 'Ange orsak');
    await page.getByRole('listitem').filter({ hasText: 'Klienten är inte redo' }).waitFor();
    await press(page, 'Ange tillfällig insats');
    await page.getByRole('dialog').getByLabel('Vad klienten får').fill('Avlastning i hemmet varannan vecka');
    await inDialog(page, 'Ange tillfällig insats');
    await page.getByText(/Avlastning i hemmet/).waitFor();
    await press(page, 'Registrera verkställighet');
    await inDialog(page, 'Registrera verkställighet');
    await page.getByText(`Verkställt ${TODAY}`).waitFor();
    await press(page, 'Registrera avbrott');
    await page.getByText(/en ny klocka på tre månader/).waitFor();
    await inDialog(page, 'Registrera avbrott');
    await page.getByText(/tre månader efter avbrottet/).waitFor();
    await press(page, 'Avsluta beslutet');
    await inDialog(page, 'Avsluta beslutet');
    await page.getByText(`Avslutat ${TODAY}`).waitFor();
    const history = await page
      .getByRole('list', { name: 'Det här har hänt' })
      .locator('strong')
      .allTextContents();
    expect(history.filter((title) => /^(Avslutat|Avbrott|Beslutat)$/.test(title))).toEqual([
      'Avslutat',
      'Avbrott',
      'Beslutat',
    ]);
    await expectGoodLook(page, 'beslut-avslutat');
  });

  test.each(Object.entries(HANDS))(
    'by %s: asks for a placement, answers for the client, and sees the clock stop',
    async (name, handOf) => {
      const caseReference = `FAR 2026-18 ${name}`;
      const id = await record(caseReference, { decidedOn: addDays(TODAY, -100) });
      const page = await started().open(PATH, HANDLER);
      const hand = handOf(page);
      const button = (label: string) => page.getByRole('button', { name: label, exact: true });
      const dialog = page.getByRole('dialog');
      const confirmIn = (label: string) =>
        hand.press(dialog.getByRole('button', { name: label, exact: true }));
      await hand.press(page.locator(ROW).filter({ hasText: caseReference }));
      await page.getByRole('heading', { name: 'Klocka', exact: true }).waitFor();
      await page.getByText(/Gick ut för \d+ dagar sedan/).waitFor();
      await hand.press(button('Begär förmedling'));
      await dialog.getByLabel('Ålder, från').fill('40');
      await dialog.getByLabel('Ålder, till').fill('41');
      await dialog.getByLabel('Språk som önskas').fill('finsk');
      if (name === 'mouse') await page.getByRole('option', { name: 'Finska', exact: true }).click();
      else await page.keyboard.press('Enter');
      await confirmIn('Begär förmedling');
      await dialog.getByRole('alert').waitFor();
      expect(await dialog.getByLabel('Ålder, från').getAttribute('aria-invalid')).toBe('true');
      await expectGoodLook(page, `beslut-begar-fel-${name}`);
      await dialog.getByLabel('Ålder, från').fill('9');
      await dialog.getByLabel('Ålder, till').fill('10');
      await confirmIn('Begär förmedling');
      await page.getByText(/Resursteamet söker/).waitFor();

      const variables = { ids: [id] };
      const query = 'query ($ids: [ID!]) { placementRequests(filter: { decisions: $ids }) { nodes { id } } }';
      const { placementRequests } = await expectData(ask({ query, variables }, handler('farsta')));
      const { vacancy } = await enterPool(ask, 'bromma');
      const made = await expectData(
        propose(ask, { requestId: placementRequests.nodes[0].id, vacancyId: vacancy }),
      );
      const proposalId = made.proposeCandidate.id as string;
      await page.getByRole('heading', { name: 'Förslag: Kontaktperson i Hökarängen' }).waitFor();
      await expectGoodLook(page, `beslut-forslag-${name}`);
      await hand.press(button('Godkänn för klienten'));
      await page.getByText(/har sagt ja till just den här personen/).waitFor();
      await confirmIn('Godkänn');
      await page.getByRole('listitem').filter({ hasText: 'Klienten: ja' }).waitFor();
      await hand.press(button('Godkänn för stadsdelen'));
      await confirmIn('Godkänn');
      await page.getByRole('listitem').filter({ hasText: 'Stadsdelen: ja' }).waitFor();
      await expectData(answer(ask, { proposalId, party: 'CANDIDATE', answer: 'ACCEPT' }, steward('bromma')));
      await page.getByText(/Alla har sagt ja/).waitFor();
      await page.getByText(/Gick ut för \d+ dagar sedan/).waitFor();
      await expectData(confirm(ask, proposalId));
      // The page says it by itself as the placement is confirmed elsewhere.
      await page.getByText(`Verkställt ${TODAY}`).waitFor();
      expect(await page.getByText(/Gick ut för/).count()).toBe(0);
      await page.getByText('Förmedlad: uppdraget är bekräftat.').waitFor();
      await page.getByRole('link', { name: /^Beslut\D*0$/ }).waitFor();
      await expectGoodLook(page, `beslut-klockan-stannade-${name}`);
      await page.context().close();
    },
  );

  test('a no for the client is given with a reason, and the clock goes on', async () => {
    const id = await record('FAR 2026-19');
    const { vacancy } = await enterPool(ask, 'bromma');
    const page = await open(id);
    await press(page, 'Begär förmedling');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ålder, från').fill('9');
    await dialog.getByLabel('Ålder, till').fill('10');
    await inDialog(page, 'Begär förmedling');
    await page.getByText(/Resursteamet söker/).waitFor();
    const query = 'query ($ids: [ID!]) { placementRequests(filter: { decisions: $ids }) { nodes { id } } }';
    const { placementRequests } = await expectData(
      ask({ query, variables: { ids: [id] } }, handler('farsta')),
    );
    await expectData(propose(ask, { requestId: placementRequests.nodes[0].id, vacancyId: vacancy }));
    await press(page, 'Avböj för klienten');
    await inDialog(page, 'Avböj');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Skäl').fill('Vill ha någon närmare');
    await inDialog(page, 'Avböj');
    await page.getByRole('listitem').filter({ hasText: 'Klienten: nej' }).waitFor();
    await page.getByText(/\d+ dagar kvar/).waitFor();
    await press(page, 'Ta tillbaka förfrågan');
    await page.getByRole('dialog').getByLabel('Skäl').fill('Löst i egen regi');
    await inDialog(page, 'Ta tillbaka förfrågan');
    await page.getByText('Förfrågan är återtagen.', { exact: true }).first().waitFor();
  });

  test('by keyboard: chooses by the clock, opens a row, corrects it, and is back at the same row', async () => {
    await record('FAR 2026-20', { decidedOn: addDays(TODAY, -200) });
    const page = await started().open(PATH, HANDLER);
    await page.locator(ROW).first().waitFor();
    await page.keyboard.press('f');
    await page.keyboard.type('Har');
    await page.waitForURL('**klocka=0');
    await page.getByText(/^\d+ beslut$/).waitFor();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    const row = await page.evaluate<string>('document.activeElement.dataset.row');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Beslut FAR 2026-20' }).waitFor();
    const correct = page.getByRole('button', { name: 'Rätta uppgifter' });
    await correct.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await untilTrue(page, 'document.activeElement.textContent === "Rätta uppgifter"');
    await page.keyboard.press('Enter');
    await page.getByLabel('Beslutsdag').fill(addDays(TODAY, -190));
    await page.getByLabel('Varför du rättar').focus();
    await page.keyboard.type('Fel dag i ärendet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Fel dag i ärendet').waitFor();
    await page.getByText('Visa ändringar').click();
    await page.getByText(addDays(TODAY, -200)).waitFor();
    await expectGoodLook(page, 'beslut-historik');
    await page.goBack();
    await page.locator(`tr[data-row="${row}"][tabindex="0"]`).waitFor();
  });

  test('what somebody else has corrected meanwhile is shown beside one’s own, and neither is lost', async () => {
    const id = await record('FAR 2026-21');
    const page = await open(id);
    await press(page, 'Rätta uppgifter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ärendebeteckning').fill('FAR 2026-21 B');
    await dialog.getByLabel('Varför du rättar').fill('Nytt ärende');
    const query = 'mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { version } }';
    const input = { decisionId: id, reason: 'Annan', caseReference: 'FAR 2026-21 A' };
    await expectData(ask({ query, variables: { input } }, handler('farsta')));
    await inDialog(page, 'Spara rättelsen');
    await page.getByRole('heading', { name: 'Någon annan har ändrat samma uppgifter' }).waitFor();
    await expectGoodLook(page, 'beslut-konflikt');
    await page.getByLabel('FAR 2026-21 B').check();
    await press(page, 'Spara mina val');
    await page.getByRole('heading', { name: 'Beslut FAR 2026-21 B' }).waitFor();
  });

  test('each filter is in the address with a chip, and the file holds the same decisions', async () => {
    await record('FAR 2026-22', { intervention: 'KONTAKTFAMILJ' });
    const search = '?klocka=vantar&insats=KONTAKTFAMILJ&lag=SOL&arende=FAR+2026-22';
    const page = await started().open(PATH + search, HANDLER);
    await page.getByText('1 beslut', { exact: true }).waitFor();
    const chips = page.getByRole('list', { name: 'Valda filter' }).getByRole('button', { name: /^Ta bort/ });
    expect(await chips.count()).toBe(4);
    const loaded = page.waitForEvent('download');
    await press(page, 'Ladda ner som CSV');
    const text = readFileSync(await (await loaded).path(), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(2);
    expect(text).toContain('FAR 2026-22');
    await press(page, 'Ta bort filtret Insats: Kontaktfamilj');
    await page.waitForURL((url) => !url.search.includes('insats'));
    await page.getByRole('textbox', { name: 'Ärendebeteckning' }).fill('finns inte');
    await page.getByRole('textbox', { name: 'Ärendebeteckning' }).press('Enter');
    await page.getByText('Inga beslut passar de valda filtren').waitFor();
    await expectGoodLook(page, 'beslut-inga-passar');
  });

  test('those that wait are what the menu counts; a case is looked for among all, and all can be shown', async () => {
    const district = await started().open(PATH, HANDLER);
    const executed = await record('FAR 2026-25');
    const query = `mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on, percent: 100) { id } }`;
    await expectData(ask({ query, variables: { id: executed, on: TODAY } }, handler('farsta')));
    await record('FAR 2026-26');
    await district.reload();
    await district.locator(ROW).first().waitFor();
    const shown = Number.parseInt((await district.getByText(/^\d+ beslut$/).textContent()) ?? '', 10);
    await district.getByRole('link', { name: new RegExp(`^Beslut\\D*${shown}$`) }).waitFor();
    expect(await district.getByText('FAR 2026-25').count()).toBe(0);
    await district.getByRole('textbox', { name: 'Ärendebeteckning' }).fill('FAR 2026-25');
    await district.getByRole('textbox', { name: 'Ärendebeteckning' }).press('Enter');
    await district.getByText('1 beslut', { exact: true }).waitFor();
    await district.getByRole('button', { name: /^Ta bort filtret Ärendebeteckning/ }).click();
    await district.getByLabel('Klocka').selectOption({ label: 'Alla, även avslutade' });
    await district.waitForURL('**klocka=alla');
    await district.getByText('FAR 2026-25').waitFor();
  });

  test('a part that has ended is no longer said to be carried out, and stands in the history', async () => {
    const id = await record('FAR 2026-27', { decidedOn: addDays(TODAY, -30) });
    const act = (query: string, on: string) =>
      expectData(ask({ query, variables: { id, on } }, handler('farsta')));
    await act(
      'mutation ($id: ID!, $on: Date!) { recordExecution(decisionId: $id, on: $on, percent: 50) { id } }',
      addDays(TODAY, -10),
    );
    const page = await open(id);
    const carriedOut = page.getByText(`50 % verkställt sedan ${addDays(TODAY, -10)}; resten väntar.`);
    await carriedOut.waitFor();
    await act(
      'mutation ($id: ID!, $on: Date!) { interruptDecision(decisionId: $id, on: $on) { id } }',
      TODAY,
    );
    await page.getByText('Delen på 50 % upphörde').waitFor();
    await carriedOut.waitFor({ state: 'detached' });
  });

  test('another district sees none of them, and others have no such page', async () => {
    const id = await record('FAR 2026-23');
    const page = await started().open(PATH, personOf('handlaggare', 'bromma'));
    await page.getByText('Inga beslut väntar på att verkställas').waitFor();
    await page.goto(`${started().url}${PATH}/${encodeURIComponent(id)}`);
    await page.getByText('Beslutet finns inte i din stadsdel').waitFor();
    await expectGoodLook(page, 'beslut-annan-stadsdel');
    const broker = await started().open(PATH, BROKER);
    await broker.getByText('Du har inte behörighet till den här sidan').waitFor();
  });

  test('while the district is down it says so, and tries again', async () => {
    const id = await record('FAR 2026-24');
    const page = await started().open(PATH, HANDLER);
    await page.locator(ROW).first().waitFor();
    await started().hub.district('farsta').stop();
    try {
      await page.reload();
      await page.getByText('Det gick inte att hämta uppgifterna').waitFor();
      await expectGoodLook(page, 'beslut-fel');
      const one = await started().open(`${PATH}/${encodeURIComponent(id)}`, HANDLER);
      await one.getByText('Det gick inte att hämta uppgifterna').waitFor();
      await expectGoodLook(one, 'beslut-ett-fel');
    } finally {
      await started().hub.district('farsta').start();
    }
    await press(page, 'Försök igen');
    await page.locator(ROW).first().waitFor();
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await started().open(PATH, HANDLER, look);
    await page.locator(ROW).first().waitFor();
    await expectGoodLook(page, `beslut-lista-${name}`);
    await page.goto(`${started().url}${PATH}/${encodeURIComponent(await record(`FAR ${name}`))}`);
    await page.getByRole('heading', { name: 'Klocka', exact: true }).waitFor();
    await expectGoodLook(page, `beslut-ett-${name}`);
    await press(page, 'Begär förmedling');
    await page.getByRole('dialog').waitFor();
    await expectGoodLook(page, `beslut-begar-${name}`);
  });
});
