import type { Locator, Page } from 'playwright-core';
import { addDays } from '../../../platform/time/calendar';
import {
  acceptedProposal,
  BROKER as BROKER_CLAIMS,
  expectData,
  handler,
  TODAY,
} from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { until } from '../../network/until';
import { describeJourneys } from '../harness/describe-journeys';
import { expectGoodLook, LOOKS } from '../harness/looks';
import { BROKER, personOf } from '../harness/person';

const LATER = addDays(TODAY, 10);
const ENDS_ON = addDays(TODAY, 180);
const HANDLER = personOf('handlaggare', 'farsta');
const GIVER = personOf('kontaktsekreterare', 'bromma');
const ASKER = personOf('kontaktsekreterare', 'farsta');

/** How a person presses a button. */
type Press = (target: Locator) => Promise<void>;
const byMouse: Press = (target) => target.click();
const byKeyboard: Press = async (target) => {
  await target.focus();
  await target.press('Enter');
};

describeJourneys('uppdrag', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);

  /** A confirmed placement of a candidate of bromma on a decision of farsta. */
  async function placed(startsOn = TODAY) {
    const made = await acceptedProposal(ask, { asking: 'farsta', giving: 'bromma' });
    const query = `mutation ($id: ID!, $from: Date!, $to: Date!) {
      confirmProposal(proposalId: $id, startsOn: $from, endsOn: $to) { id } }`;
    const variables = { id: made.proposal, from: startsOn, to: ENDS_ON };
    await expectData(ask({ query, variables }, BROKER_CLAIMS));
    const read = 'query ($id: ID!) { proposal(id: $id) { status } }';
    await until(
      async () =>
        (await expectData(ask({ query: read, variables: { id: made.proposal } }, BROKER_CLAIMS))).proposal,
      ({ status }) => status === 'CONFIRMED',
    );
    return made;
  }

  const open = (path: string, person: string, look = {}) => started().open(`/konsol${path}`, person, look);
  const openDecision = async (id: string, look = {}) => {
    const page = await open(`/beslut/${encodeURIComponent(id)}`, HANDLER, look);
    await page.getByRole('heading', { name: 'Uppdrag', exact: true }).waitFor();
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const inDialog = (page: Page, name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true });
  const closed = (page: Page) => page.getByRole('dialog').waitFor({ state: 'detached' });

  test.each([
    ['by mouse', byMouse],
    ['by keyboard', byKeyboard],
  ])('%s: a handläggare plans the end, takes the plan back, and ends it today', async (_, press) => {
    const page = await openDecision((await placed()).decision);
    await page.getByText(`Pågår sedan ${TODAY}, avtalat till ${ENDS_ON}.`, { exact: false }).waitFor();
    expect(await button(page, 'Registrera avbrott').count()).toBe(0);
    expect(await button(page, 'Avsluta beslutet').count()).toBe(0);
    expect(await button(page, 'Ta tillbaka uppdraget').count()).toBe(0);

    await press(button(page, 'Avsluta uppdraget'));
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/en ny klocka på tre månader börjar den dagen/).waitFor();
    await dialog.getByLabel('Sista dag').fill(LATER);
    await dialog.getByText(/Då slutar det av sig självt/).waitFor();
    await press(inDialog(page, 'Planera slutet'));
    await dialog.getByText('Skriv varför.').waitFor();
    await expectGoodLook(page, 'uppdrag-planera-fel');
    await dialog.getByLabel('Varför uppdraget slutar').fill('Familjen flyttar');
    await press(inDialog(page, 'Planera slutet'));
    await closed(page);
    await page.getByText(`slutar ${LATER}, som planerat`, { exact: false }).waitFor();
    await page.getByText(/Planerat slut: Familjen flyttar/).waitFor();

    await press(button(page, 'Ta bort planerat slut'));
    await dialog.getByText(/som om inget slut hade planerats/).waitFor();
    await press(inDialog(page, 'Ta bort planerat slut'));
    await closed(page);
    await page.getByText(`Pågår sedan ${TODAY}, avtalat till ${ENDS_ON}.`, { exact: false }).waitFor();

    await press(button(page, 'Avsluta uppdraget'));
    await dialog.getByText(/Det slutar direkt/).waitFor();
    await dialog.getByLabel('Varför uppdraget slutar').fill('Familjen flyttar nu');
    await press(inDialog(page, 'Avsluta uppdraget'));
    await closed(page);
    await page.getByText(`Pågick från ${TODAY} och slutade ${TODAY}.`).waitFor();
    await page.getByText(/tre månader efter avbrottet/).waitFor();
    await page.getByRole('list', { name: 'Det här har hänt' }).getByText('Uppdrag slutade').waitFor();
    await expectGoodLook(page, 'uppdrag-slut');
    await page.context().close();
  });

  test('its end closes the decision where the need is gone', async () => {
    const page = await openDecision((await placed()).decision);
    await button(page, 'Avsluta uppdraget').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Beslutet sedan').selectOption({ label: 'Beslutet avslutas' });
    await dialog.getByText(/Beslutet avslutas samma dag/).waitFor();
    await dialog.getByLabel('Skäl', { exact: true }).selectOption({ label: 'Klienten har flyttat' });
    await dialog.getByLabel('Varför uppdraget slutar').fill('Flyttat till Malmö');
    await inDialog(page, 'Avsluta uppdraget').click();
    await closed(page);
    await page.getByText(`Avslutat ${TODAY}`).waitFor();
    await expectGoodLook(page, 'uppdrag-beslutet-avslutat');
  });

  test('by keyboard: one that has not begun is withdrawn; its decision waits and its request is open again', async () => {
    const { decision, request } = await placed(LATER);
    const page = await openDecision(decision);
    await page.getByText(`Börjar ${LATER}, avtalat till ${ENDS_ON}.`, { exact: false }).waitFor();
    await byKeyboard(button(page, 'Ta tillbaka uppdraget'));
    await page.getByText(/debiteringen krediteras/).waitFor();
    await expectGoodLook(page, 'uppdrag-dra-tillbaka');
    await page.getByRole('dialog').getByLabel('Skäl').fill('Familjen ångrade sig');
    await byKeyboard(inDialog(page, 'Ta tillbaka uppdraget'));
    await closed(page);
    await page.getByText(`Skulle ha börjat ${LATER}, men togs tillbaka ${TODAY}.`).waitFor();
    await page.getByText(/\d+ dagar kvar/).waitFor();
    await page.getByText('Uppdrag togs tillbaka innan det började').waitFor();
    expect(await page.getByText('Uppdrag började').count()).toBe(0);
    await page.getByText(/Resursteamet söker/).waitFor();
    const broker = await open(`/forfragningar/${request}`, BROKER);
    await broker.getByText('Uppdraget togs tillbaka innan det började; förfrågan är öppen igen.').waitFor();
    await broker.getByText(`Skulle ha börjat ${LATER}, men togs tillbaka ${TODAY}.`).waitFor();
    expect(await broker.getByText('Uppdraget börjar', { exact: true }).count()).toBe(0);
  });

  test('a request tells each party where its placement stands, and leads a handläggare to the decision', async () => {
    const { decision, request, candidate } = await placed();
    for (const person of [BROKER, ASKER]) {
      const page = await open(`/forfragningar/${request}`, person);
      await page.getByText(`Pågår sedan ${TODAY}, avtalat till ${ENDS_ON}.`, { exact: false }).waitFor();
      await page.getByText('uppdraget finns', { exact: false }).waitFor();
      expect(await page.getByRole('link', { name: 'Till beslutet' }).count()).toBe(0);
    }
    const page = await open(`/forfragningar/${request}`, HANDLER);
    const link = page.getByRole('link', { name: 'Till beslutet' });
    await link.waitFor();
    await expectGoodLook(page, 'uppdrag-förfrågan');
    await byKeyboard(link);
    await page.getByRole('heading', { name: 'Uppdrag', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/konsol/beslut/${encodeURIComponent(decision)}`);

    const end = `mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klart") { id } }`;
    const query = 'query ($id: ID!) { candidate(id: $id) { placements { id } } }';
    const found = await expectData(ask({ query, variables: { id: candidate } }, handler('farsta')));
    const [{ id }] = found.candidate.placements;
    const file = await open(`/uppdrag/${encodeURIComponent(id)}`, HANDLER);
    await file.getByText('Hör till Bromma, som vet vem det är').waitFor();
    await expectGoodLook(file, 'uppdrag-vem');
    await byKeyboard(file.locator('main dd').getByRole('link'));
    await file.waitForURL(`**/konsol/beslut/${encodeURIComponent(decision)}`);
    await expectData(ask({ query: end, variables: { id, on: TODAY } }, handler('farsta')));
    const after = await open(`/forfragningar/${request}`, BROKER);
    await after.getByText(/^Uppdraget har slutat\./).waitFor();
    await after.getByText(`Pågick från ${TODAY} och slutade ${TODAY}.`).waitFor();
  });

  test('a candidate tells its district what it carries out, for which district; of one that is down as well', async () => {
    const { candidate } = await placed();
    const path = `/min-pool/${encodeURIComponent(candidate)}`;
    const page = await open(path, GIVER);
    const section = page.getByRole('region', { name: 'Uppdrag', exact: true });
    await section
      .getByText(`Farsta: Pågår sedan ${TODAY}, avtalat till ${ENDS_ON}.`, { exact: false })
      .waitFor();
    await expectGoodLook(page, 'uppdrag-uppdragstagare');
    await started().hub.district('farsta').stop();
    try {
      await page.reload();
      await section.getByText('Ett uppdrag finns, men stadsdelen som har beslutet svarar inte').waitFor();
      await page.getByRole('region', { name: 'Kontroller' }).waitFor();
      await expectGoodLook(page, 'uppdrag-stadsdel-nere');
    } finally {
      await started().hub.district('farsta').start();
    }
  });

  test.each(Object.entries(LOOKS))('looks good %s', async (name, look) => {
    const { decision } = await placed();
    const page = await openDecision(decision, look);
    await expectGoodLook(page, `uppdrag-beslut-${name}`);
    await button(page, 'Avsluta uppdraget').click();
    await page.getByRole('dialog').waitFor();
    await expectGoodLook(page, `uppdrag-avsluta-${name}`);
  });
});
