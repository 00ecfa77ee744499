import type { Page } from 'playwright-core';
import { expectData, recordDecision, TODAY } from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { family, proposalOf, requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { HANDS } from '../harness/hands';
import { expectGoodLook } from '../harness/looks';
import { makePageWorld, type PageWorld } from '../harness/page-world';
import { BROKER, personOf } from '../harness/person';
import { everyForm } from './every-form';
import { withheld } from './withheld';

const STAFF = personOf('handlaggare', 'farsta');

describeJourneys('two browsers on one case', { districts: ['farsta', 'bromma'] }, (started) => {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
  const dialog = (page: Page) => page.getByRole('dialog');
  const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' });

  test.each(Object.entries(HANDS))(
    'a proposal, by %s: both values are shown, and one decides',
    async (_, hand) => {
      const place = await family(ask, 'bromma', { languages: ['arabiska'] });
      const request = await requestForChild(ask);
      const proposal = await proposalOf(ask, request, place);
      const broker = await started().open(`/konsol/forfragningar/${request}`, BROKER);
      const staff = await started().open('/konsol/forslag', STAFF);
      const { press } = hand(broker);
      await press(broker.getByRole('button', { name: /^Ta tillbaka/ }));
      await dialog(broker).getByLabel('Skäl').fill('Annan lösning');

      await hand(staff).press(staff.getByRole('button', { name: 'Godkänn för klienten' }));
      await hand(staff).press(dialog(staff).getByRole('button', { name: 'Godkänn', exact: true }));
      await closed(staff);

      const act = dialog(broker).getByRole('button', { name: /^Ta tillbaka/ });
      const action = await act.innerText();
      await press(act);
      await dialog(broker).getByText('Någon annan har ändrat ärendet sedan du öppnade det.').waitFor();
      await dialog(broker).getByRole('row', { name: 'Svar väntar Klienten: ja' }).waitFor();
      expect(await dialog(broker).getByLabel('Skäl').inputValue()).toBe('Annan lösning');
      await expectGoodLook(broker, `konflikt-förslag-${_}`);
      await press(dialog(broker).getByRole('button', { name: `${action} ändå` }));
      await closed(broker);
      const read = 'query ($id: ID!) { proposal(id: $id) { status } }';
      const { proposal: after } = await expectData(ask({ query: read, variables: { id: proposal } }));
      expect(after.status).toBe('WITHDRAWN');
      for (const page of [broker, staff]) await page.context().close();
    },
  );

  test('a decision: what the other has recorded is seen before one closes it', async () => {
    const id = await recordDecision(ask, 'farsta');
    const path = `/konsol/beslut/${encodeURIComponent(id)}`;
    const [first, second] = [await started().open(path, STAFF), await started().open(path, STAFF)];
    await first.getByRole('button', { name: 'Avsluta beslutet' }).click();
    await second.getByRole('button', { name: 'Registrera verkställighet' }).click();
    await dialog(second).getByRole('button', { name: 'Registrera verkställighet' }).click();
    await closed(second);
    await dialog(first).getByRole('button', { name: 'Avsluta beslutet' }).click();
    await dialog(first)
      .getByRole('row', { name: new RegExp(`– ${TODAY}$`) })
      .waitFor();
    await expectGoodLook(first, 'konflikt-beslut');
    await first.keyboard.press('Escape');
    await closed(first);
    const read = 'query ($id: ID!) { decision(id: $id) { executedOn closedOn } }';
    const staff = { role: 'handlaggare', district: 'farsta' };
    const { decision } = await expectData(ask({ query: read, variables: { id } }, staff));
    expect(decision).toEqual({ executedOn: TODAY, closedOn: null });
    await first.getByRole('button', { name: 'Avsluta beslutet' }).click();
    await dialog(first).getByRole('button', { name: 'Avsluta beslutet' }).click();
    await closed(first);
  });

  describe('all that may have changed meanwhile', () => {
    let world: PageWorld;
    beforeAll(async () => {
      world = await makePageWorld(started().hub);
    }, 180_000);
    everyForm(started, () => world);
    withheld(started, () => world.candidate);
  });
});
