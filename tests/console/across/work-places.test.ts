import type { Page } from 'playwright-core';
import { addDays } from '../../../platform/time/calendar';
import {
  acceptAll,
  acceptedProposal,
  confirm,
  expectData,
  handler,
  TODAY,
} from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { family, proposalOf, requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { HANDS } from '../harness/hands';
import { expectGoodLook } from '../harness/looks';
import { ADMINISTRATOR, BROKER, personOf, REPORTER } from '../harness/person';
import { dialogOf } from '../harness/pool-journeys';

const DISTRICTS = { asking: 'farsta', giving: 'bromma' };

describeJourneys(
  'what there is to do leads to where it is done',
  { districts: ['farsta', 'bromma'] },
  (started) => {
    const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
    const open = (person: string): Promise<Page> => started().open('/konsol', person);
    const act = (page: Page, name: RegExp) => page.getByRole('link', { name }).first();

    test.each(Object.entries(HANDS))(
      'by %s: an answer, a confirmation and the end of the placement',
      async (_, hand) => {
        const place = await family(ask, 'bromma', { languages: ['arabiska'] });
        const request = await requestForChild(ask);
        const proposal = await proposalOf(ask, request, place);

        const steward = await open(personOf('kontaktsekreterare', 'bromma'));
        await hand(steward).press(act(steward, /^Svara/));
        await steward.getByRole('button', { name: 'Godkänn för uppdragstagaren' }).waitFor();
        const staff = await open(personOf('handlaggare', 'farsta'));
        await hand(staff).press(act(staff, /^Svara/));
        await staff.getByRole('button', { name: 'Godkänn för klienten' }).waitFor();
        await acceptAll(ask, proposal, DISTRICTS);
        const broker = await open(BROKER);
        await hand(broker).press(act(broker, /^Bekräfta/));
        await broker.getByRole('button', { name: /^Bekräfta:/ }).waitFor();
        await expectData(confirm(ask, proposal));
        const read = 'query ($id: ID!) { proposal(id: $id) { placement { id version } } }';
        const claims = handler('farsta');
        const { placement } = (await expectData(ask({ query: read, variables: { id: proposal } }, claims)))
          .proposal;
        const plan = `mutation ($id: ID!) { endPlacement(placementId: $id, on: "${addDays(TODAY, 30)}", reason: "Flyttar") { id } }`;
        await expectData(ask({ query: plan, variables: { id: placement.id } }, claims));

        const own = await open(personOf('kontaktsekreterare', 'farsta'));
        await hand(own).press(act(own, /^Följ upp uppdraget/));
        await own.getByText(`${addDays(TODAY, 30)}: Flyttar`).waitFor();
        await expectGoodLook(own, `uppdrag-${_}`);
        await hand(own).press(own.getByRole('button', { name: 'Ta bort planerat slut' }));
        await hand(own).press(dialogOf(own).getByRole('button', { name: 'Ta bort planerat slut' }));
        await dialogOf(own).waitFor({ state: 'detached' });
        await own.getByRole('button', { name: 'Ta bort planerat slut' }).waitFor({ state: 'detached' });
        await hand(own).press(own.getByRole('button', { name: 'Avsluta uppdraget' }));
        await hand(own).press(dialogOf(own).getByRole('button', { name: 'Avsluta uppdraget' }));
        await dialogOf(own).getByText('Skriv varför.').waitFor();
        await dialogOf(own).getByLabel('Skäl').fill('Familjen flyttar');
        await expectGoodLook(own, `uppdrag-avsluta-${_}`);
        await hand(own).press(dialogOf(own).getByRole('button', { name: 'Avsluta uppdraget' }));
        await dialogOf(own).waitFor({ state: 'detached' });
        await own.getByText('Avslutat', { exact: true }).waitFor();
        for (const page of [steward, staff, broker, own]) await page.context().close();
      },
    );

    test('a placement that has not begun is withdrawn; another district finds none', async () => {
      const { proposal } = await acceptedProposal(ask, { asking: 'farsta', giving: 'farsta' });
      const begin = `mutation ($id: ID!) { confirmProposal(proposalId: $id, startsOn: "${addDays(TODAY, 5)}", endsOn: "${addDays(TODAY, 90)}") { id } }`;
      await expectData(ask({ query: begin, variables: { id: proposal } }));
      const read = 'query ($id: ID!) { proposal(id: $id) { placement { id } } }';
      const found = await expectData(ask({ query: read, variables: { id: proposal } }, handler('farsta')));
      const path = `/konsol/uppdrag/${encodeURIComponent(found.proposal.placement.id)}`;
      const other = await started().open(path, personOf('handlaggare', 'bromma'));
      await other.getByText('Uppdraget finns inte, eller hör till en annan stadsdel').waitFor();
      await expectGoodLook(other, 'uppdrag-finns-inte');
      const page = await started().open(path, personOf('handlaggare', 'farsta'));
      await page.getByRole('button', { name: 'Ta tillbaka uppdraget' }).click();
      await dialogOf(page).getByLabel('Skäl').fill('Barnet flyttar');
      await dialogOf(page).getByRole('button', { name: 'Ta tillbaka uppdraget' }).click();
      await page.getByText('Återtaget innan det började').waitFor();
    });

    test('a quarter leads to its publishing, and is gone once it is published', async () => {
      const page = await open(REPORTER);
      await act(page, /^Publicera/).click();
      await page.waitForURL(/rapporter\/kvartal\?ar=\d{4}&kvartal=\d/);
      await page
        .getByRole('button', { name: /^Publicera/ })
        .first()
        .click();
      await dialogOf(page)
        .getByRole('button', { name: /^Publicera/ })
        .click();
      await dialogOf(page).waitFor({ state: 'detached' });
      await page.getByRole('link', { name: /^Att göra.*0$/ }).waitFor();
    });

    test('an administrator of no district has nothing that leads nowhere', async () => {
      const page = await open(ADMINISTRATOR);
      await page.getByRole('heading', { name: 'Att göra' }).waitFor();
      expect(await page.locator('tr[data-row] a[href*="$id"]').count()).toBe(0);
    });
  },
);
