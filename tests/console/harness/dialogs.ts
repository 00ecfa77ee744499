import type { Page } from 'playwright-core';
import { ADMIN, type PageWorld, STAFF, STEWARD } from './page-world';
import { BROKER, REPORTER } from './person';

/** Where a dialog of the console is opened. */
export interface DialogPlace {
  /** The file that has it, below `console/`. */
  readonly file: string;
  readonly person: string;
  readonly path: (world: PageWorld) => string;
  /** What its button is called, or which row it is. */
  readonly opener: RegExp | 'row';
  /** What has the focus afterwards, where it is opened in a dialog that it takes the place of. */
  readonly backTo?: 'row';
  /** What is done before. */
  readonly before?: (page: Page) => Promise<void>;
}

const one = (page: string, key: keyof PageWorld) => (world: PageWorld) =>
  `/${page}/${encodeURIComponent(world[key])}`;
const at = (path: string) => () => path;
const press = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

const candidate = { person: STEWARD, path: one('min-pool', 'candidate') };
const decision = { person: STAFF, path: one('beslut', 'decision') };
const ownRequest = { person: STAFF, path: one('beslut', 'proposed') };
const request = { person: BROKER, path: one('forfragningar', 'request') };
const log = { person: ADMIN, path: at('/atkomstlogg') };

/** Every dialog of the console. */
export const DIALOGS: readonly DialogPlace[] = [
  { file: 'keyboard/keyboard-sheet.tsx', person: BROKER, path: at('/'), opener: /^Kortkommandon$/ },
  {
    file: 'pages/settings/sign-out-everywhere.tsx',
    person: BROKER,
    path: at('/installningar'),
    opener: /^Logga ut överallt$/,
  },
  { file: 'work/park-dialog.tsx', person: STAFF, path: at('/'), opener: /^Parkera: / },
  { file: 'work/reminder-dialog.tsx', person: STAFF, path: at('/'), opener: /^Bevaka: / },
  {
    file: 'parts/views/view-dialog.tsx',
    person: STEWARD,
    path: at('/min-pool?vem=KONTAKTPERSON'),
    opener: /^Spara som ny vy$/,
  },
  { file: 'purpose/purpose-dialog.tsx', ...candidate, opener: /^Ange ändamål$/ },
  { file: 'pages/candidate/identity.tsx', ...candidate, opener: /^Skydda personuppgifterna$/ },
  { file: 'pages/candidate/correct-dialog.tsx', ...candidate, opener: /^Rätta uppgifter$/ },
  { file: 'pages/candidate/check-dialog.tsx', ...candidate, opener: /^Registrera: Intervju$/ },
  { file: 'pages/candidate/state-acts.tsx', ...candidate, opener: /^Avsluta$/ },
  { file: 'pages/candidate/sharing.tsx', ...candidate, opener: /^Ändra delningen$/ },
  { file: 'pages/candidate/open-vacancy-dialog.tsx', ...candidate, opener: /^Öppna ledig plats$/ },
  { file: 'pages/candidate/vacancies.tsx', ...candidate, opener: /^Ta tillbaka: / },
  {
    file: 'pages/decisions/new-decision-dialog.tsx',
    person: STAFF,
    path: at('/beslut'),
    opener: /^Registrera beslut$/,
  },
  { file: 'pages/decision/execute-dialog.tsx', ...decision, opener: /^Registrera verkställighet$/ },
  { file: 'pages/decision/delay-dialog.tsx', ...decision, opener: /^Ange orsak$/ },
  { file: 'pages/decision/interim-dialog.tsx', ...decision, opener: /^Ange tillfällig insats$/ },
  { file: 'pages/decision/correct-dialog.tsx', ...decision, opener: /^Rätta uppgifter$/ },
  { file: 'pages/decision/close-dialog.tsx', ...decision, opener: /^Avsluta beslutet$/ },
  { file: 'pages/decision/needs-dialog.tsx', ...decision, opener: /^Begär förmedling$/ },
  {
    file: 'pages/decision/interrupt-dialog.tsx',
    person: STAFF,
    path: one('beslut', 'executed'),
    opener: /^Registrera avbrott$/,
  },
  { file: 'pages/decision/decision-request.tsx', ...ownRequest, opener: /^Ta tillbaka förfrågan$/ },
  { file: 'brokering/answer-dialog.tsx', ...ownRequest, opener: /^Avböj för klienten$/ },
  {
    file: 'pages/decision/end-placement-dialog.tsx',
    person: STAFF,
    path: one('beslut', 'placed'),
    opener: /^Avsluta uppdraget$/,
  },
  {
    file: 'placements/keep-placement-dialog.tsx',
    person: STAFF,
    path: one('uppdrag', 'placement'),
    opener: /^Ta bort planerat slut$/,
  },
  {
    file: 'pages/placement/end-dialog.tsx',
    person: STAFF,
    path: one('uppdrag', 'placement'),
    opener: /^Avsluta uppdraget$/,
  },
  {
    file: 'placements/withdraw-placement-dialog.tsx',
    person: STAFF,
    path: one('uppdrag', 'laterPlacement'),
    opener: /^Ta tillbaka uppdraget$/,
  },
  { file: 'matches/propose-dialog.tsx', ...request, opener: /^Föreslå / },
  {
    file: 'pages/request/next-section.tsx',
    person: STAFF,
    path: one('forfragningar', 'request'),
    opener: /^Ta tillbaka förfrågan$/,
  },
  { file: 'pages/request/proposal-card.tsx', ...request, opener: /^Ta tillbaka förslaget/ },
  {
    file: 'pages/request/confirm-proposal-dialog.tsx',
    person: BROKER,
    path: one('forfragningar', 'acceptedRequest'),
    opener: /^Bekräfta: /,
  },
  {
    file: 'pages/reports/publish-dialog.tsx',
    person: REPORTER,
    path: at('/rapporter/kvartal?ar=2011&kvartal=2'),
    opener: /^Publicera kvartalet$/,
  },
  {
    file: 'pages/individual-reports/individual-report-list.tsx',
    person: 'demo-rapportor-farsta',
    path: at('/rapporter/enskilda?ar=2011&kvartal=2'),
    before: press(/^Välj alla/),
    opener: /^Markera som skickade/,
  },
  { file: 'pages/staff/staff-form.tsx', person: ADMIN, path: at('/personal'), opener: /^Lägg till person$/ },
  {
    file: 'pages/staff/end-staff-dialog.tsx',
    person: ADMIN,
    path: at('/personal'),
    before: async (page) => page.locator('tr[data-row]').first().click(),
    opener: /^Avsluta behörigheten$/,
    backTo: 'row',
  },
  { file: 'pages/access-log/entry-dialog.tsx', ...log, opener: 'row' },
  {
    file: 'pages/access-log/review-dialog.tsx',
    person: ADMIN,
    path: at('/atkomstlogg?visa=granska'),
    opener: /^Markera som granskad: /,
  },
];

/** Opened by what is written, by what fails, or by itself: each has a journey of its own. */
export const OTHER_DIALOGS = [
  'frame/session-expiry.tsx',
  'frame/sign-out-button.tsx',
  'pages/access-log/find-person-dialog.tsx',
];
