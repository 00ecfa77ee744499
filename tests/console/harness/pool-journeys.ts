import type { Locator, Page } from 'playwright-core';
import type { Ask } from '../../network/brokering-life';
import { personOf } from './person';
import type { TestConsole } from './test-console';

export const OWN = personOf('kontaktsekreterare', 'farsta');

/** What journeys about candidates do again and again. */
export function poolJourneys(started: () => TestConsole) {
  const open = (path: string, person = OWN, look = {}) => started().open(`/konsol${path}`, person, look);
  const ask: Ask = (post, claims) => started().hub.ask(post, claims);
  return {
    ask,
    open,
    openCandidate: (id: string, person = OWN, look = {}) =>
      open(`/min-pool/${encodeURIComponent(id)}`, person, look),
  };
}

export const dialogOf = (page: Page): Locator => page.getByRole('dialog');

export const closed = (page: Page): Promise<void> => dialogOf(page).waitFor({ state: 'detached' });

/** In the dialog of an act that has a reason. */
export async function giveReason(page: Page, action: string, reason = 'Efter samtal i dag'): Promise<void> {
  await dialogOf(page).getByLabel('Skäl').fill(reason);
  await dialogOf(page).getByRole('button', { name: action, exact: true }).click();
  await closed(page);
}

export async function givePurpose(page: Page): Promise<void> {
  await dialogOf(page).getByLabel('Beskriv med egna ord').fill('Ringer om start i mars');
  await dialogOf(page).getByRole('button', { name: 'Visa uppgifterna' }).click();
  await closed(page);
}
