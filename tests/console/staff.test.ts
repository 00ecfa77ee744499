import type { Page } from 'playwright-core';
import { expectData } from '../network/brokering-life';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook, LOOKS, untilTrue } from './harness/looks';
import { ADMINISTRATOR, personOf } from './harness/person';

const PATH = '/konsol/personal';
const ROW = 'tbody tr';
const ADMIN = personOf('admin', 'farsta');
const CLAIMS = { role: 'admin', district: 'farsta', sub: ADMIN } as const;
const MEMBER = `query ($name: String!) { staffMembers(filter: { name: $name }) { nodes { id name version unit } } }`;

describeJourneys('personal', { districts: ['farsta', 'bromma'], demonstration: true }, (started) => {
  const openList = async (search = '', look = {}, person = ADMIN): Promise<Page> => {
    const page = await started().open(PATH + search, person, look);
    await page.locator(ROW).first().waitFor();
    return page;
  };
  const nameOf = async (sub: string): Promise<string> => {
    const query = '{ staffMembers(first: 100) { nodes { sub name } } }';
    const { staffMembers } = await expectData(started().hub.ask({ query }, { role: 'admin' }));
    return staffMembers.nodes.find((member: { sub: string }) => member.sub === sub).name;
  };
  const ask = (query: string, variables: Record<string, unknown>) =>
    expectData(started().hub.ask({ query, variables }, CLAIMS));
  const rowOf = (page: Page, name: string) => page.locator(ROW).filter({ hasText: name });

  test('by mouse: somebody is registered, found by filters in the address, and changed', async () => {
    const page = await openList();
    await page.getByRole('button', { name: 'Lägg till person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await expectGoodLook(page, 'personal-fel-i-falt');
    await dialog.getByLabel('Användarnamn').fill('nils.ny');
    await dialog.getByLabel('Namn', { exact: true }).fill('Nils Nyström');
    await dialog.getByLabel('Roll').selectOption({ label: 'Handläggare' });
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByLabel('Namn', { exact: true }).fill('nyström');
    await page.getByLabel('Namn', { exact: true }).press('Enter');
    await page.waitForURL(/namn=nystr/);
    await page.getByLabel('Roll').selectOption({ label: 'Handläggare' });
    await page.waitForURL(/roll=HANDLAGGARE/);
    await untilTrue(page, `document.querySelectorAll('${ROW}').length === 1`);
    await page.reload();
    await rowOf(page, 'Nils Nyström').click();
    await dialog.getByLabel('Enhet').fill('Vuxna');
    await expectGoodLook(page, 'personal-andra');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rowOf(page, 'Vuxna').waitFor();
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await page.waitForURL(`**${PATH}`);
  });

  test('two who change the same see both values, and choose for each', async () => {
    await ask('mutation ($input: RegisterStaffMemberInput!) { registerStaffMember(input: $input) { id } }', {
      input: {
        sub: 'tva.andrar',
        name: 'Tova Tveksam',
        role: 'HANDLAGGARE',
        district: 'farsta',
        from: '2012-01-01',
      },
    });
    const page = await openList('?namn=Tova');
    await rowOf(page, 'Tova Tveksam').click();
    await page.getByRole('dialog').getByLabel('Enhet').fill('Min enhet');
    const [member] = (await ask(MEMBER, { name: 'Tveksam' })).staffMembers.nodes;
    await ask('mutation ($input: ChangeStaffMemberInput!) { changeStaffMember(input: $input) { id } }', {
      input: {
        ...{ id: member.id, version: member.version, name: 'Tova Säker', role: 'HANDLAGGARE' },
        ...{ district: 'farsta', unit: 'Deras enhet', from: '2012-01-01' },
      },
    });
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    const conflict = page.getByRole('dialog', { name: 'Någon annan har ändrat samma uppgifter' });
    await conflict.getByText('Deras enhet').waitFor();
    await expectGoodLook(page, 'personal-konflikt');
    await conflict.getByLabel('Min enhet').check();
    await conflict.getByRole('button', { name: 'Spara mina val' }).click();
    await rowOf(page, 'Min enhet').waitFor();
    const [saved] = (await ask(MEMBER, { name: 'Tova' })).staffMembers.nodes;
    expect(saved).toMatchObject({ name: 'Tova Säker', unit: 'Min enhet' });
  });

  test('by keyboard: who is ended at once is signed out at once, in an open page of another browser', async () => {
    const leaving = personOf('handlaggare', 'farsta');
    const theirs = await started().open('/konsol', leaving);
    await theirs.getByRole('button', { name: 'Logga ut' }).waitFor();
    const name = await nameOf(leaving);
    const page = await started().open('/konsol', ADMIN);
    await page.getByRole('button', { name: 'Logga ut' }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.locator(ROW).first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await untilTrue(page, `document.querySelectorAll('${ROW}').length === 1`);
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Avsluta behörigheten' }).focus();
    await page.keyboard.press('Enter');
    await dialog.getByText(`${name} loggas ut direkt`, { exact: false }).waitFor();
    await expectGoodLook(page, 'personal-avsluta');
    await dialog.getByRole('button', { name: 'Avsluta behörigheten' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await theirs.getByRole('dialog', { name: 'Du behöver logga in igen' }).waitFor();
    await page.getByText('Behörigheten är avslutad.').waitFor({ state: 'attached' });
  });

  test('a last day is said in the consequence, and stands in the list', async () => {
    const name = await nameOf(personOf('rapportor', 'farsta'));
    const page = await openList();
    await rowOf(page, name).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta behörigheten' }).click();
    await page.getByLabel('Sista dag').fill('2035-06-30');
    await page.getByText('kan logga in till och med 2035-06-30', { exact: false }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Avsluta behörigheten' }).click();
    await rowOf(page, name).filter({ hasText: '2035-06-30' }).waitFor();
  });

  test('a district’s administrator sees that district’s staff alone, the city’s all; others none', async () => {
    const page = await openList('', {}, personOf('admin', 'bromma'));
    expect(await page.locator(ROW).filter({ hasText: 'Farsta' }).count()).toBe(0);
    expect(await page.locator(ROW).filter({ hasText: 'Bromma' }).count()).toBe(
      await page.locator(ROW).count(),
    );
    const city = await openList('', {}, ADMINISTRATOR);
    for (const place of ['Farsta', 'Bromma', 'Hela staden'])
      await city.locator(ROW).filter({ hasText: place }).first().waitFor();
    const other = await started().open(PATH, personOf('kontaktsekreterare', 'farsta'));
    await other.getByText('Du har inte behörighet till den här sidan').waitFor();
  });

  test('nobody found, and no answer, are said', async () => {
    const page = await started().open(`${PATH}?namn=ingensådan`, ADMIN);
    await page.getByText('Ingen passar de valda filtren').waitFor();
    await expectGoodLook(page, 'personal-tom');
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await page.getByText('Det gick inte att hämta uppgifterna').waitFor();
    await expectGoodLook(page, 'personal-fel');
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.locator(ROW).first().waitFor();
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const page = await openList('?galler=ja', look);
    await expectGoodLook(page, `personal-${name}`);
    await page.getByRole('button', { name: 'Lägg till person' }).click();
    await page.getByRole('dialog').waitFor();
    await expectGoodLook(page, `personal-lagg-till-${name}`);
  });
});
