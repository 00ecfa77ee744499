import type { Page } from 'playwright-core';
import { expectData, steward, TODAY } from '../../network/brokering-life';
import type { TestHub } from '../../network/test-hub';
import { family, proposalOf, requestForChild } from '../harness/brokering-world';
import { ADMIN, STAFF, STEWARD } from '../harness/page-world';
import { BROKER } from '../harness/person';
import type { TestConsole } from '../harness/test-console';
import { untilWhole } from '../harness/until-whole';
import { expectGoodInBothWidths } from './sweep';

const WHY = 'Uppgifterna delas inte med er nu, eller så svarar stadsdelen inte.';
const ENDED = 'Samtycket att dela uppgifterna finns inte längre.';
const MASKED = 'Visas när ändamålet är angett';
const PROTECTED = 'Skyddade personuppgifter';
const AREA = 'Äppelviken';

/** What is shown of whoever is withheld: of the one whose consent is withdrawn, and of the one who is protected. */
interface Withheld {
  readonly request: string;
  readonly decision: string;
  readonly candidate: string;
}

/** Where somebody who is withheld is shown, to whom, and what is said there of it. */
const PLACES: readonly (readonly [page: string, person: string, shows: keyof Withheld | '', says: string])[] =
  [
    ['/forfragningar/', BROKER, 'request', ENDED],
    ['/forslag?lage=WITHDRAWN', BROKER, '', WHY],
    ['/forfragningar/', STAFF, 'request', WHY],
    ['/beslut/', STAFF, 'decision', WHY],
    ['/min-pool', STEWARD, '', PROTECTED],
    ['/min-pool/', STEWARD, 'candidate', MASKED],
    ['/atkomstlogg', ADMIN, '', ''],
    ['/', STEWARD, '', ''],
  ];

/** Pages of somebody whose consent is withdrawn while they are open, of a protected person, of an identity that is masked. */
export function withheld(started: () => TestConsole, candidate: () => string): void {
  const ask: TestHub['ask'] = (post, claims) => started().hub.ask(post, claims);
  const open = async (path: string, person: string) => {
    const page = await started().open(`/konsol${path}`, person);
    await untilWhole(page);
    return page;
  };

  test('whoever is withheld is named nowhere from then on, and each page says what is so', async () => {
    const place = await family(ask, 'bromma', { area: AREA, languages: ['arabiska'] });
    const request = await requestForChild(ask);
    await proposalOf(ask, request, place);
    const query = 'query ($id: ID!) { placementRequest(id: $id) { decision { id } } }';
    const handler = { role: 'handlaggare', district: 'farsta' };
    const { placementRequest } = await expectData(ask({ query, variables: { id: request } }, handler));
    const ids: Withheld = { request, decision: placementRequest.decision.id, candidate: candidate() };
    const shown = await open(`/forfragningar/${request}`, BROKER);
    const named = shown.locator('main').getByText(AREA);
    await named.first().waitFor();
    await withdrawAndProtect(ask, place.candidate, ids.candidate);
    await shown.getByText(WHY).waitFor();
    await shown.getByText(ENDED).waitFor();
    expect(await named.count()).toBe(0);
    for (const [path, person, shows, says] of PLACES) {
      const page = await open(path + (shows && encodeURIComponent(ids[shows])), person);
      if (says !== '') await said(page, says);
      if (shows === 'candidate') await said(page, PROTECTED);
      expect([path, person, await slipsOn(page)]).toEqual([path, person, []]);
      if (says !== '') await expectGoodInBothWidths(page, `undanhållen-${path}-${person}`);
      await page.context().close();
    }
  });
}

/** Beside the text there may be a drawing's title, which nobody sees. */
const said = (page: Page, text: string): Promise<void> =>
  page.locator('main').getByText(text).locator('visible=true').first().waitFor();

async function withdrawAndProtect(ask: TestHub['ask'], shared: string, kept: string): Promise<void> {
  const sharing = 'mutation ($input: SetSharingInput!) { setSharing(input: $input) { id } }';
  const input = { candidateId: shared, scope: 'DISTRICT', consentedOn: TODAY };
  await expectData(ask({ query: sharing, variables: { input } }, steward('bromma')));
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
