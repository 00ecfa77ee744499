import type { Page } from 'playwright-core';
import { expectData, steward, TODAY } from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { ADMIN, type PageWorld, STAFF, STEWARD } from '../harness/page-world';
import { BROKER } from '../harness/person';
import type { TestConsole } from '../harness/test-console';
import { untilWhole } from '../harness/until-whole';
import { expectGoodInBothWidths } from './sweep';

const WHY = 'Uppgifterna delas inte med er nu, eller så svarar stadsdelen inte.';
const ENDED = 'Samtycket att dela uppgifterna finns inte längre.';
const MASKED = 'Visas när ändamålet är angett';
const PROTECTED = 'Skyddade personuppgifter';
const AREA = 'Hökarängen';

/** Where somebody who is withheld is shown, to whom, and what is said there of it. */
const PLACES: readonly (readonly [
  route: string,
  person: string,
  shows: keyof PageWorld | '',
  says: string,
])[] = [
  ['/forfragningar/$id', BROKER, 'request', WHY],
  ['/forslag?lage=WITHDRAWN', BROKER, '', WHY],
  ['/forfragningar/$id', STAFF, 'request', ENDED],
  ['/beslut/$id', STAFF, 'proposed', ''],
  ['/min-pool', STEWARD, '', PROTECTED],
  ['/min-pool/$id', STEWARD, 'candidate', MASKED],
  ['/min-pool/$id', STEWARD, 'candidate', PROTECTED],
  ['/atkomstlogg', ADMIN, '', ''],
  ['/', STEWARD, '', ''],
];

/** Pages of somebody whose consent is withdrawn while they are open, of a protected person, of an identity that is masked. */
export function withheld(started: () => TestConsole, world: () => PageWorld): void {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
  const open = async (route: string, person: string, shows: keyof PageWorld | '') => {
    const path = route.replace('$id', () => encodeURIComponent(shows && world()[shows]));
    const page = await started().open(`/konsol${path}`, person);
    await untilWhole(page);
    return page;
  };

  test('whoever is withheld is named nowhere from then on, and each page says what is so', async () => {
    const query = 'query ($id: ID!) { proposal(id: $id) { candidate { id } } }';
    const { proposal } = await expectData(ask({ query, variables: { id: world().proposal } }));
    const shown = await open('/forfragningar/$id', BROKER, 'request');
    const card = shown.locator('main li').filter({ hasText: AREA }).first();
    await card.waitFor();
    await withdrawAndProtect(ask, proposal.candidate.id, world().candidate);
    await shown.getByText(WHY).waitFor();
    await shown.getByText(ENDED).waitFor();
    for (const [route, person, shows, says] of PLACES) {
      const page = await open(route, person, shows);
      if (says !== '') await page.locator('main').getByText(says).first().waitFor();
      expect([route, person, await slipsOn(page)]).toEqual([route, person, []]);
      if (says !== '') await expectGoodInBothWidths(page, `undanhållen-${route}-${person}`);
      await page.context().close();
    }
  });
}

async function withdrawAndProtect(ask: TestHub['ask'], shared: string, kept: string): Promise<void> {
  const sharing = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
  const input = { candidateId: shared, scope: 'DISTRICT', consentedOn: TODAY };
  await expectData(ask({ query: sharing, variables: { input } }, steward('farsta')));
  const protect =
    'mutation ($id: ID!) { setProtectedIdentity(candidateId: $id, protected: true, reason: "Hot") { id } }';
  await expectData(ask({ query: protect, variables: { id: kept } }, steward('farsta')));
}

/** What a program lets slip in the place of what it has not, and labels of nothing. */
function slipsOn(page: Page): Promise<readonly string[]> {
  return page.locator('main').evaluate((main) => {
    const words = main.textContent?.match(/\b(undefined|null|NaN)\b|\[object/g) ?? [];
    const empty = [...main.querySelectorAll('h1, h2, h3, dt, dd, th')].filter(
      (element) => element.textContent?.trim() === '',
    );
    return [...words, ...empty.map((element) => `nothing in a ${element.tagName}`)];
  });
}
