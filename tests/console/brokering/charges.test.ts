import { addDays } from '../../../platform/time/calendar';
import {
  acceptAll,
  BROKER as BROKER_CLAIMS,
  expectData,
  handler,
  readCharges,
  TODAY,
  type Variables,
} from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { until } from '../../network/until';
import { family, proposalOf, requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { expectGoodLook, LOOKS } from '../harness/looks';
import { BROKER, personOf } from '../harness/person';

const PATH = '/konsol/avgifter';
const LATER = addDays(TODAY, 30);
const PARTIES = { asking: 'farsta', giving: 'bromma' };

describeJourneys('avgifter', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);

  const send = (query: string, variables: Variables, claims: TestClaims) =>
    expectData(ask({ query, variables }, claims));

  /** A placement that has still to begin. */
  const placed = async () => {
    const request = await requestForChild(ask, PARTIES.asking);
    const proposal = await proposalOf(ask, request, await family(ask, PARTIES.giving));
    await acceptAll(ask, proposal, PARTIES);
    await send(
      'mutation ($id: ID!, $from: Date!, $to: Date!) { confirmProposal(proposalId: $id, startsOn: $from, endsOn: $to) { id } }',
      { id: proposal, from: LATER, to: addDays(LATER, 90) },
      BROKER_CLAIMS,
    );
    return request;
  };

  const withdrawPlacement = async (request: string) => {
    const { placementRequest } = await send(
      'query ($id: ID!) { placementRequest(id: $id) { placement { id } } }',
      { id: request },
      handler('farsta'),
    );
    const withdraw =
      'mutation ($id: ID!) { withdrawPlacement(placementId: $id, reason: "Ångrat sig") { status } }';
    await send(withdraw, { id: placementRequest.placement.id }, handler('farsta'));
    await until(
      () => readCharges(ask, 'farsta'),
      ({ length }) => length === 3,
    );
  };

  test('a quarter without any says so', async () => {
    const page = await started().open(`${PATH}?stadsdel=farsta&kvartal=2020-1`, BROKER);
    await page.getByText('Inga avgifter under kvartalet').waitFor();
    await expectGoodLook(page, 'avgifter-tom');
    await page.getByRole('button', { name: 'Ta bort filtret Kvartal 1 2020' }).click();
    await page.waitForURL(`**${PATH}?stadsdel=farsta`);
  });

  test('each district with its sum, one district with each charge, and what was given back', async () => {
    await placed();
    const credited = await placed();
    await withdrawPlacement(credited);
    const page = await started().open(PATH, BROKER);
    await page.getByRole('row', { name: /^Farsta 2 12 600 kr/ }).click();
    await page.waitForURL(`**${PATH}?stadsdel=farsta`);
    await page.getByText('Summa 6 300 kr').waitFor();
    await page.getByRole('row', { name: /Kreditering av avgiften/ }).waitFor();
    await page.getByRole('link', { name: 'Kontaktfamilj, 9 år' }).first().click();
    await page.getByRole('heading', { name: 'Vad händer nu' }).waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('row', { name: /^Bromma 0/ }).waitFor();
  });

  test('staff of a district see its own charges alone', async () => {
    const page = await started().open(`${PATH}?stadsdel=farsta`, personOf('handlaggare', 'bromma'));
    await page.getByText('Inga avgifter under kvartalet').waitFor();
    expect(await page.getByLabel('Stadsdel').count()).toBe(0);
  });

  test.each(Object.keys(LOOKS))('looks good: %s', async (look) => {
    const page = await started().open(PATH, BROKER, LOOKS[look]);
    await page.locator('tbody tr').filter({ hasText: 'Farsta' }).waitFor();
    await expectGoodLook(page, `avgifter-${look}`);
    await page.goto(`${started().url}${PATH}?stadsdel=farsta`);
    await page.locator('tbody tr').first().waitFor();
    await expectGoodLook(page, `avgifter-stadsdel-${look}`);
  });
});
