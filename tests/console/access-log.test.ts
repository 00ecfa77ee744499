import type { Locator, Page } from 'playwright-core';
import { purgeDatabase } from '../../commands/purge/purge';
import { expectData, steward } from '../network/brokering-life';
import type { TestClaims } from '../network/tokens';
import { queryOnce } from '../subgraphs/district/test-district';
import { describeJourneys } from './harness/describe-journeys';
import { HANDS } from './harness/hands';
import { expectGoodLook, LOOKS, untilTrue } from './harness/looks';
import { ADMINISTRATOR, personOf } from './harness/person';

const PATH = '/konsol/atkomstlogg';
const ROW = 'tbody tr';
const ADMIN = personOf('admin', 'farsta');
const READER = personOf('kontaktsekreterare', 'farsta');
const READ = `query ($id: ID!, $purpose: String!) {
  candidate(id: $id) { identity(purpose: $purpose, purposeCode: FOLLOW_UP) { name } }
}`;

const RULES = `query ($district: ID!) {
  retentionRules(district: $district) { recordKind keep due lastPurgedAt purged }
}`;
const OLD_DECISION = `INSERT INTO care_decision (id, district, case_reference, law, program_area, intervention, gender, birth_year,
    decided_on, valid_until, closed_on, closure_reason, recorded_by, recorded_at)
  VALUES (gen_random_uuid(), 'farsta', 'A-1', 'SOL', 'IOF', 'KONTAKTPERSON', 'WOMAN', 2000,
    '2012-09-03', '2013-09-03', '2013-09-03', 'NEED_GONE', 'x', '2012-09-03')`;

describeJourneys('åtkomstlogg', { districts: ['farsta', 'bromma'], demonstration: true }, (started) => {
  let family: string;
  let name: string;

  beforeAll(async () => {
    const ask = (post: { query: string; variables?: Record<string, unknown> }, sub: string) =>
      expectData(started().hub.ask(post, { ...steward('farsta'), sub }));
    const query =
      '{ candidates(filter: { kinds: [KONTAKTFAMILJ], districts: ["farsta"] }, first: 1) { nodes { id } } }';
    family = (await ask({ query }, 'någon-som-sökte')).candidates.nodes[0].id;
    const read = { query: READ, variables: { id: family, purpose: 'Ringer om höstens helger' } };
    name = (await ask(read, READER)).candidate.identity.name;
  });

  const openLog = async (search = '', look = {}): Promise<Page> => {
    const page = await started().open(PATH + search, ADMIN, look);
    await page.locator(ROW).first().waitFor();
    return page;
  };
  const chips = (page: Page) => page.getByRole('list', { name: 'Valda filter' }).getByRole('listitem');

  test('by mouse: an administrator finds who read the family, when and why', async () => {
    const page = await openLog();
    await page
      .getByLabel('Person, namn eller id')
      .fill(`${started().url}/konsol/min-pool/${encodeURIComponent(family)}`);
    await page.getByLabel('Person, namn eller id').press('Enter');
    await page.waitForURL(`**${PATH}?person=${encodeURIComponent(family)}`);
    await page.getByRole('heading', { name: `Vem har läst uppgifter om ${family}?` }).waitFor();
    await page.locator(ROW).filter({ hasText: 'någon-som-sökte' }).first().waitFor();
    // Who has looked in the log is not who has read the family.
    expect(await page.getByText('Läste åtkomstloggen').count()).toBe(0);
    await page.getByLabel('Ändamål').selectOption({ label: 'Uppföljning' });
    await page.waitForURL('**andamal=FOLLOW_UP');
    await untilTrue(page, `document.querySelectorAll('${ROW}').length === 1`);
    const row = page.locator(ROW).first();
    expect(await row.textContent()).toContain('Läste namn och kontaktuppgifter');
    expect(await row.textContent()).toContain('Ringer om höstens helger');
    await row.click();
    const dialog = page.getByRole('dialog', { name: 'Läsning' });
    await dialog.getByText(new RegExp(`\\(${READER}\\)`)).waitFor();
    await dialog.getByText('Namn och kontaktuppgifter: namn', { exact: true }).waitFor();
    await expectGoodLook(page, 'atkomstlogg-lasning');
    await dialog.getByRole('button', { name: 'Visa allt som samma person har läst' }).click();
    await page.waitForURL(`**lasare=${READER}**`);
    expect(await chips(page).count()).toBe(5);
    await page.reload();
    await page.locator(ROW).first().waitFor();
    expect(await chips(page).count()).toBe(5);
    await page.getByRole('button', { name: /^Ta bort filtret Person/ }).click();
    await page.waitForURL((url) => !url.search.includes('person='));
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await page.waitForURL(`**${PATH}?logglasning=med`);
    await page.getByText('Läste åtkomstloggen').first().waitFor();
  });

  test.each(Object.entries(HANDS))(
    'by %s: an administrator finds by its name who read the family, and stands in the log for it',
    async (_, handOf) => {
      const page = await openLog();
      const { press } = handOf(page);
      await page.getByLabel('Person, namn eller id').fill(name);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Vems läsningar vill du se?' });
      await press(dialog.getByRole('button', { name: 'Sök', exact: true }));
      await dialog.getByText('Skriv med ord vad du ska göra', { exact: false }).waitFor();
      await expectGoodLook(page, `atkomstlogg-sok-person-${_}`);
      await dialog.getByLabel('Varför du söker').fill('Familjen undrar vem som har läst');
      await press(dialog.getByRole('button', { name: 'Sök', exact: true }));
      await press(dialog.getByRole('button', { name: `${name}, kontaktfamilj i`, exact: false }).first());
      await page.waitForURL(`**${PATH}?person=${encodeURIComponent(family)}`);
      expect(decodeURIComponent(page.url())).not.toContain(name);
      await page.getByRole('heading', { name: `Vem har läst uppgifter om ${name}?` }).waitFor();
      await page.getByRole('button', { name: `Ta bort filtret Person: ${name}` }).waitFor();
      const reader = await started().hub.ask(
        { query: '{ staffMembers(first: 100) { nodes { sub name } } }' },
        { role: 'admin' },
      );
      const own = reader.data.staffMembers.nodes.find(({ sub }: { sub: string }) => sub === READER).name;
      const row = page.locator(ROW).filter({ hasText: 'Ringer om höstens helger' });
      await row.filter({ hasText: `${own}, kontaktsekreterare` }).waitFor();
      // Whom one has found by name is named in the rows, too.
      await row.filter({ hasText: name }).waitFor();
      await page.locator(ROW).filter({ hasText: 'Familjen undrar vem som har läst' }).first().waitFor();
      await page.reload();
      await page.getByRole('heading', { name: `Vem har läst uppgifter om ${family}?` }).waitFor();
      await page.context().close();
    },
  );

  test('by keyboard: from the menu to who read a person', async () => {
    const page = await started().open('/konsol', ADMIN);
    await page.getByRole('heading', { name: /Hej|Att göra/ }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.getByRole('heading', { name: 'Åtkomstlogg', level: 1 }).waitFor();
    await page.locator(ROW).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(family);
    await page.keyboard.press('Enter');
    await page.waitForURL('**person=**');
    await page.getByRole('heading', { name: /^Vem har läst/ }).waitFor();
    await page.locator(ROW).first().waitFor();
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    await untilTrue(page, 'document.activeElement.matches("tr[data-row]")');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Läsning' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await untilTrue(page, 'document.activeElement.matches("tr[data-row]")');
  });

  test('a period has whole days of Stockholm; one without reads says so', async () => {
    const page = await openLog();
    await page.getByLabel('Från och med').fill('2012-08-15');
    await page.getByLabel('Till och med').fill('2012-08-15');
    await page.waitForURL('**fran=2012-08-15&till=2012-08-15');
    await page.goto(`${started().url}${PATH}?fran=2030-01-01`);
    await page.getByText('Inga läsningar passar de valda filtren').waitFor();
    await expectGoodLook(page, 'atkomstlogg-tom');
  });

  test('the reads in requests and proposals are a list of their own, each with its count', async () => {
    const page = await openLog();
    await page.getByRole('link', { name: /^Förmedlingen/ }).click();
    await page.waitForURL('**logg=formedling');
    await page
      .getByText('Läsningar av stadsdelens personer i förfrågningar, förslag och avgifter.')
      .waitFor();
    await page.getByRole('button', { name: 'Ta bort filtret Utan läsningar av loggen' }).click();
    await page.locator(ROW).filter({ hasText: 'Läste åtkomstloggen' }).first().waitFor();
    // Looking in the log adds to it, and yet the tab says what the list says.
    for (const tab of ['Förmedlingen', 'Stadsdelens register']) {
      await page.getByRole('link', { name: new RegExp(`^${tab}`) }).click();
      await page.locator(ROW).first().waitFor();
      const digits = async (locator: Locator) => (await locator.textContent())!.replace(/\D/g, '');
      const total = page.locator('main strong', { hasText: /läsning(ar)?$/ });
      expect(await digits(page.getByRole('link', { name: new RegExp(`^${tab}`) }))).toBe(await digits(total));
    }
    await page.getByRole('link', { name: /^Förmedlingen/ }).click();
    await expectGoodLook(page, 'atkomstlogg-formedling');
  });

  test('what is unusual is reviewed with an outcome and a comment, and is then among what is reviewed', async () => {
    const page = await openLog();
    await page.getByRole('link', { name: 'Att granska' }).click();
    const task = page.getByRole('article').filter({ hasText: 'Stickprov' });
    await task.waitFor();
    await task.getByText(/^Visa .*läsning/).click();
    await task.getByRole('list').waitFor();
    await expectGoodLook(page, 'atkomstlogg-granska');
    await task.getByRole('button', { name: /^Markera som granskad: Stickprov/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Granska läsningarna' });
    await dialog.getByRole('button', { name: 'Spara granskningen' }).click();
    await dialog.getByText('Välj en bedömning.').waitFor();
    await expectGoodLook(page, 'atkomstlogg-granska-dialog');
    await dialog.getByLabel('Bedömning').selectOption({ label: 'Hör till arbetet' });
    await dialog.getByLabel('Kommentar').fill('Stickprov för november, inget att anmärka');
    await dialog.getByRole('button', { name: 'Spara granskningen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Granskat' }).click();
    await page.getByText('Stickprov för november, inget att anmärka').waitFor();
    await page.getByText('Hör till arbetet').waitFor();
    await expectGoodLook(page, 'atkomstlogg-granskat');
  });

  test('another district’s administrator sees nothing of it', async () => {
    const page = await started().open(
      `${PATH}?person=${encodeURIComponent(family)}`,
      personOf('admin', 'bromma'),
    );
    await page.getByText('Inga läsningar passar de valda filtren').waitFor();
    await page.getByRole('link', { name: 'Granskat' }).click();
    await page.getByText('Inget är granskat än').waitFor();
    await expectGoodLook(page, 'atkomstlogg-granskat-tom');
  });

  test('an administrator of the city is told who reviews; others have no access', async () => {
    const page = await started().open(PATH, ADMINISTRATOR);
    await page.getByText('Loggen granskas i stadsdelarna').waitFor();
    await expectGoodLook(page, 'atkomstlogg-staden');
    await page.getByRole('link', { name: 'Visa stadsdelarnas administratörer' }).click();
    await page.getByRole('button', { name: 'Ta bort filtret Roll: Administratör' }).waitFor();
    const other = await started().open(PATH, READER);
    await other.getByText('Du har inte behörighet till den här sidan').waitFor();
    await expectGoodLook(other, 'atkomstlogg-ingen-behorighet');
  });

  test('a district that is down is told with a reference, and tried again', async () => {
    const page = await openLog();
    await started().hub.district('farsta').stop();
    try {
      await page.reload();
      await page.getByText('Det gick inte att hämta uppgifterna').waitFor();
      await page.getByText(/^Referens: /).waitFor();
      await expectGoodLook(page, 'atkomstlogg-fel');
    } finally {
      await started().hub.district('farsta').start();
    }
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.locator(ROW).first().waitFor();
  });

  test('what is kept how long, what is due and what has been removed are for the district’s own administrator', async () => {
    const { hub } = started();
    const { databaseUrl } = hub.district('farsta');
    const rulesOf = async (claims: TestClaims, district = 'farsta') =>
      hub.ask({ query: RULES, variables: { district } }, claims);
    for (const claims of [
      { role: 'admin', district: 'bromma' },
      { role: 'admin' },
      { role: 'kontaktsekreterare', district: 'farsta' },
    ]) {
      const refused = await rulesOf(claims);
      expect([refused.data?.retentionRules ?? null, refused.errors?.length]).toEqual([null, 1]);
    }
    const dueIn = async (district: string) => {
      const { retentionRules: rules } = await expectData(rulesOf({ role: 'admin', district }, district));
      return rules.find(({ recordKind }: { recordKind: string }) => recordKind === 'CARE_DECISION');
    };
    const before = { farsta: await dueIn('farsta'), bromma: await dueIn('bromma') };
    expect(before.farsta).toEqual({
      recordKind: 'CARE_DECISION',
      keep: 'P5Y',
      due: expect.any(Number),
      lastPurgedAt: null,
      purged: 0,
    });
    await queryOnce(databaseUrl, OLD_DECISION);
    expect((await dueIn('farsta')).due).toBe(before.farsta.due + 1);
    expect(await dueIn('bromma')).toEqual(before.bromma);
    const page = await started().open('/konsol/gallring', ADMIN);
    const row = page.locator('tr[data-row="CARE_DECISION"]');
    await row.getByText('5 år', { exact: true }).waitFor();
    expect(await row.locator('td').nth(2).textContent()).toBe(String(before.farsta.due + 1));
    await row.getByText('Aldrig', { exact: true }).waitFor();
    await page.locator('tr[data-row="KONTAKTFAMILJ_DECISION"]').getByText('Tills vidare').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('[?]');
    await expectGoodLook(page, 'gallring');
    const request = { dryRun: false, allIds: false, by: 'arkivarie', moment: new Date() };
    await purgeDatabase({ name: 'farsta', kind: 'district', url: databaseUrl }, request, () => undefined);
    await page.reload();
    await row.getByText(`${before.farsta.due + 1} sammanlagt`).waitFor();
    expect(await row.locator('td').nth(2).textContent()).toBe('0');
    expect((await dueIn('bromma')).purged).toBe(0);
    const city = await started().open('/konsol/gallring', ADMINISTRATOR);
    await city.getByText('Gallringen visas i stadsdelarna').waitFor();
    await expectGoodLook(city, 'gallring-staden');
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await openLog(`?person=${encodeURIComponent(family)}`, look);
    await expectGoodLook(page, `atkomstlogg-${name}`);
    await page.getByRole('link', { name: 'Att granska' }).click();
    await page.getByText(/ovanliga först|Inget att granska/).waitFor();
    await expectGoodLook(page, `atkomstlogg-granska-${name}`);
  });
});
