import type { Page } from 'playwright-core';
import { expectData, recordDecision } from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { family, proposalOf, requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { HANDS } from '../harness/hands';
import { expectGoodLook, LOOKS } from '../harness/looks';
import { BROKER, personOf, REPORTER } from '../harness/person';
import { dialogOf, givePurpose } from '../harness/pool-journeys';

const STEWARD = personOf('kontaktsekreterare', 'farsta');
const STAFF = personOf('handlaggare', 'farsta');

describeJourneys('search among records', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
  const open = async (person: string, look = {}): Promise<Page> => {
    const page = await started().open('/konsol', person, look);
    await page.getByRole('heading', { name: 'Att göra' }).waitFor();
    return page;
  };
  const find = async (page: Page, text: string) => {
    await page.getByLabel('Sök efter').fill(text);
    await page.getByLabel('Sök efter').press('Enter');
  };
  const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  test.each(Object.entries(HANDS))(
    'by %s: a decision and its request by the number of the case',
    async (_, hand) => {
      const caseReference = `FAR 2026-${_}`;
      const own = await recordDecision(ask, 'farsta', { caseReference });
      await recordDecision(ask, 'bromma', { caseReference });
      const page = await open(STAFF);
      if (_ === 'keyboard') await page.keyboard.press('/');
      else await page.getByRole('link', { name: 'Sök', exact: true }).click();
      await page.getByText('Beslut på ärendebeteckning och id').waitFor();
      await expectGoodLook(page, 'sok-tom');
      await find(page, caseReference.toLowerCase());
      const hits = group(page, 'Beslut').getByRole('link');
      await hits.first().waitFor();
      expect(await hits.count()).toBe(1);
      await expectGoodLook(page, 'sok-traff');
      await hand(page).press(hits.first());
      await page.waitForURL(`**/beslut/${encodeURIComponent(own)}`);
      await page.goBack();
      await hits.first().waitFor();
      const log = `{ accessLog(district: "farsta", filter: { subject: "${own}" }) { nodes { actor } } }`;
      const { accessLog } = await expectData(ask({ query: log }, { role: 'admin', district: 'farsta' }));
      expect(accessLog.nodes.map(({ actor }: { actor: string }) => actor)).toContain(STAFF);
      await page.context().close();
    },
  );

  test('somebody of the own district by name, with a purpose, which is logged; the name stays out of the address', async () => {
    await family(ask, 'farsta', { name: 'Familjen Sjöholm' });
    await family(ask, 'bromma', { name: 'Familjen Sjöholm' });
    const page = await open(STEWARD);
    await page.keyboard.press('/');
    await page.waitForURL('**/konsol/sok');
    await find(page, 'Sjöholm');
    await dialogOf(page).waitFor();
    await givePurpose(page);
    const hits = group(page, 'Uppdragstagare').getByRole('link', { name: 'Familjen Sjöholm' });
    await hits.waitFor();
    expect(await hits.count()).toBe(1);
    expect(page.url()).not.toContain('Sj');
    await find(page, 'Ingenstedt');
    await page.getByText('Ingen träff på ”Ingenstedt”').waitFor();
    await page.getByText('Sökt bland uppdragstagare på namn, i det du får se.').waitFor();
    await expectGoodLook(page, 'sok-ingen');
  });

  test('a name that was typed into the address is not looked for before there is a purpose, and does not stay there', async () => {
    await family(ask, 'farsta', { name: 'Familjen Ekvall' });
    const page = await started().open('/konsol/sok?q=Ekvall', STEWARD);
    await dialogOf(page).waitFor();
    await page.waitForURL('**/konsol/sok');
    expect(await page.getByText(/Det gick inte|Ingen träff/).count()).toBe(0);
    await givePurpose(page);
    await group(page, 'Uppdragstagare').getByRole('link', { name: 'Familjen Ekvall' }).waitFor();
    expect(page.url()).not.toContain('Ekvall');
  });

  test('what nobody knows while its district is away is not said to be nothing', async () => {
    const own = await recordDecision(ask, 'farsta');
    const page = await open(STAFF);
    await page.keyboard.press('/');
    await started().hub.district('farsta').stop();
    await find(page, own);
    await page.getByText('Det gick inte att hämta uppgifterna').waitFor();
    expect(await page.getByText(/^Ingen träff/).count()).toBe(0);
    await expectGoodLook(page, 'sok-bortfall');
    await started().hub.district('farsta').start();
  });

  test('a request, a proposal and a place by their ids, each for whom it is', async () => {
    const place = await family(ask, 'bromma', { languages: ['arabiska'] });
    const request = await requestForChild(ask);
    const page = await open(BROKER);
    await page.keyboard.press('/');
    await find(page, `${started().url}/konsol/forfragningar/${request}`);
    await group(page, 'Förfrågningar').getByRole('link').click();
    await page.waitForURL(`**/forfragningar/${request}`);
    await page.keyboard.press('/');
    await find(page, place.vacancy);
    await group(page, 'Lediga platser').getByRole('link').click();
    await page.waitForURL('**/lediga-platser?vem=KONTAKTFAMILJ&stadsdel=bromma');
    const proposal = await proposalOf(ask, request, place);
    await page.keyboard.press('/');
    await find(page, proposal);
    await group(page, 'Förslag').getByRole('link').click();
    await page.waitForURL(`**/forfragningar/${request}`);

    const other = await started().open('/konsol/sok', personOf('handlaggare', 'bromma'));
    await find(other, request);
    await other.getByText(`Ingen träff på ”${request}”`).waitFor();
    await find(other, place.candidate);
    await other.getByText(/^Sökt bland beslut, förfrågningar och förslag på id/).waitFor();
  });

  test('is not for who counts alone', async () => {
    const page = await started().open('/konsol/sok', REPORTER);
    await page.getByRole('heading', { name: 'Du har inte behörighet till den här sidan' }).waitFor();
    expect(await page.getByRole('link', { name: 'Sök', exact: true }).count()).toBe(0);
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await started().open('/konsol/sok?q=FAR%202026-0', STAFF, look);
    await page.getByText('Ingen träff på ”FAR 2026-0”').waitFor();
    await expectGoodLook(page, `sok-${name}`);
  });
});
