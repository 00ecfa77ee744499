import type { Page, Route } from 'playwright-core';
import { addDays } from '../../../platform/time/calendar';
import { TODAY } from '../../network/brokering-life';
import { filesWith } from '../harness/console-files';
import { DIALOGS } from '../harness/dialogs';
import { grouped } from '../harness/grouped';
import { expectGoodLook } from '../harness/looks';
import type { PageWorld } from '../harness/page-world';
import type { TestConsole } from '../harness/test-console';
import { untilWhole } from '../harness/until-whole';
import { atWidths } from '../harness/widths';

const STALE = 'Någon annan har ändrat ärendet sedan du öppnade det.';
/** What all forms with a reason are made of. */
const SHARED = 'parts/dialog/reason-dialog.tsx';
const VERSIONED = filesWith(/versionOf\(|read=\{/).filter((file) => file.endsWith('.tsx') && file !== SHARED);
const FORMS = DIALOGS.filter(({ file }) => VERSIONED.includes(file));

/** Every form of the console that names the version which it has read. */
export function everyForm(started: () => TestConsole, world: () => PageWorld): void {
  test('no form that names a version is left out', () => {
    expect(FORMS.map(({ file }) => file).sort()).toEqual(VERSIONED.sort());
  });

  test.each(grouped(FORMS, ({ person }) => person))(
    '%s: a form whose version is old says that somebody was first, and how one goes on, and keeps what is written',
    async (person, forms) => {
      const page = await started().open('/konsol/', person, { reducedMotion: 'reduce' });
      for (const { file, path, opener, before } of forms) {
        await page.goto(`${started().url}/konsol${path(world())}`);
        await untilWhole(page);
        await before?.(page);
        await page
          .getByRole('button', { name: opener as RegExp })
          .first()
          .click();
        const written = await fill(page);
        await page.route('**/graphql', sendOlder);
        const dialog = page.getByRole('dialog');
        const submit = dialog.locator('button[type=submit]');
        const action = await submit.innerText();
        await submit.click();
        const said = dialog.getByRole('alert').filter({ hasText: STALE });
        await said
          .getByText(/^Referens: [0-9a-f-]{36}$/)
          .waitFor({ timeout: 8_000 })
          .catch(() => {
            throw new Error(`${file} does not say that it is stale`);
          });
        await dialog.getByRole('button', { name: `${action} ändå`, exact: true }).waitFor();
        expect([file, await valuesOf(page)]).toEqual([file, written]);
        await atWidths(page, (width) => expectGoodLook(page, `gammal-${file}-${width}`), ['narrow']);
        await page.unrouteAll({ behavior: 'ignoreErrors' });
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
    },
    120_000,
  );
}

/** What has no value is given one that the form takes. @returns all values */
async function fill(page: Page): Promise<readonly string[]> {
  const fields = page
    .getByRole('dialog')
    .locator('input:not([type=radio], [type=checkbox], [role=combobox]), textarea');
  for (const field of await fields.all()) {
    if (!(await field.isVisible()) || (await field.inputValue()) !== '') continue;
    const form = await field.evaluate((element) => [
      element.getAttribute('placeholder'),
      element.getAttribute('inputmode'),
    ]);
    const [isDate, isNumber] = [form[0] === 'ÅÅÅÅ-MM-DD', form[1] === 'numeric'];
    await field.fill(isDate ? addDays(TODAY, 30) : isNumber ? '3' : 'Ett skäl');
    await field.blur();
  }
  return valuesOf(page);
}

function valuesOf(page: Page): Promise<string[]> {
  const fields = page.getByRole('dialog').locator('input, textarea, select');
  return fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
}

/** What names a version names one that is older, as it is when somebody else has been first. */
async function sendOlder(route: Route): Promise<void> {
  const asked = route.request().postDataJSON();
  const older = JSON.stringify(asked.variables ?? {}).replace(
    /"(version|decisionVersion)":(\d+)/g,
    (_, name, version) => `"${name}":${Number(version) - 1}`,
  );
  await route.continue({ postData: JSON.stringify({ ...asked, variables: JSON.parse(older) }) });
}
