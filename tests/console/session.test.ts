import type { Page } from 'playwright-core';
import { describeJourneys } from './harness/describe-journeys';
import { expectGoodLook } from './harness/looks';
import { BROKER, OTHER_BROKER, REPORTER } from './harness/person';

const IDLE_SECONDS = 1_800;
/** The gateway's; the browser's is moved with it. */
let movedMs = 0;

describeJourneys(
  'a session that ends',
  {
    districts: ['farsta'],
    demonstration: true,
    signIn: { clock: () => new Date(Date.now() + movedMs) },
  },
  (started) => {
    afterEach(() => {
      movedMs = 0;
    });

    const openList = async () => {
      const page = await started().open('/konsol/lediga-platser', BROKER);
      await page.getByRole('table').waitFor();
      return page;
    };
    /** The provider's page opens beside; there one signs in as somebody. */
    const signInBeside = async (page: Page, person: string) => {
      const [beside] = await Promise.all([
        page.context().waitForEvent('page'),
        page.getByRole('button', { name: 'Logga in i ny flik' }).click(),
      ]);
      movedMs = 0;
      await beside.goto(
        `${started().url}/konsol/logga-in?${new URLSearchParams({ login_hint: person, till: '/konsol/inloggad' })}`,
      );
    };

    test('asks to sign in again beside, keeps what is written, and goes on with what was asked', async () => {
      const page = await openList();
      movedMs = (IDLE_SECONDS + 60) * 1_000;
      await page.getByLabel('Barnets ålder').fill('9');
      const dialog = page.getByRole('dialog', { name: 'Du behöver logga in igen' });
      await dialog.waitFor();
      await expectGoodLook(page, 'logga-in-igen');
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
      expect(await dialog.isVisible()).toBe(true);
      await signInBeside(page, BROKER);
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByLabel('Barnets ålder').inputValue()).toBe('9');
      await page.getByRole('button', { name: 'Ta bort filtret Ålder: 9 år' }).waitFor();
      await page.getByRole('table').waitFor();
    });

    test('shows nothing of the one to another who signs in in the same browser', async () => {
      const page = await openList();
      movedMs = (IDLE_SECONDS + 60) * 1_000;
      await page.getByLabel('Barnets ålder').fill('9');
      await page.getByRole('dialog').waitFor();
      await signInBeside(page, OTHER_BROKER);
      await page.getByText('Olof Sjögren', { exact: true }).waitFor();
      expect(await page.getByText('Amina Berg', { exact: true }).count()).toBe(0);
    });

    test('out everywhere: another browser shows the sign-in page and says why, and nothing of the person', async () => {
      const page = await openList();
      const settings = await started().open('/konsol/installningar', BROKER);
      await settings.getByText(/^från \d{4}-\d\d-\d\d, tills vidare$/).waitFor();
      await settings.getByRole('button', { name: 'Logga ut överallt' }).click();
      await expectGoodLook(settings, 'logga-ut-overallt');
      const leaving = settings.waitForURL((url) => !url.pathname.startsWith('/konsol/installningar'));
      await settings.getByRole('dialog').getByRole('button', { name: 'Logga ut överallt' }).click();
      await leaving;
      await page.getByText('Du är utloggad överallt, på egen begäran.', { exact: false }).waitFor();
      await page.getByRole('heading', { name: 'Logga in' }).waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
      await expectGoodLook(page, 'utloggad-overallt');
    });

    test('out everywhere: a page that watches nothing says why at its next request', async () => {
      const page = await started().open('/konsol/rapporter/kvartal?ar=2011&kvartal=1', REPORTER);
      await page.getByRole('table', { name: 'Nämndens tabell 2011' }).waitFor();
      const settings = await started().open('/konsol/installningar', REPORTER);
      await settings.getByRole('button', { name: 'Logga ut överallt' }).click();
      const leaving = settings.waitForURL((url) => !url.pathname.startsWith('/konsol/installningar'));
      await settings.getByRole('dialog').getByRole('button', { name: 'Logga ut överallt' }).click();
      await leaving;
      await page.getByLabel('Kvartal', { exact: true }).selectOption('2');
      await page.getByText('Du är utloggad överallt, på egen begäran.', { exact: false }).waitFor();
    });

    test('out in one window: another of the same browser shows nothing of the person', async () => {
      const page = await openList();
      const beside = await page.context().newPage();
      await beside.goto(`${started().url}/konsol`);
      await beside.getByRole('button', { name: 'Logga ut' }).click();
      await page.getByRole('heading', { name: 'Logga in' }).waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
    });

    test('whoever could not be signed out is told so', async () => {
      const page = await openList();
      await page.route('**/konsol/logga-ut', (route) => route.abort());
      await page.getByRole('button', { name: 'Logga ut' }).click();
      await page.getByRole('dialog', { name: 'Du är fortfarande inloggad' }).waitFor();
      await page.unroute('**/konsol/logga-ut');
      await page.getByRole('button', { name: 'Försök igen' }).click();
      await page.getByRole('heading', { name: /Logga|loggat/ }).waitFor();
    });

    test('says so two minutes before, and goes on where one wants to', async () => {
      const page = await started().open('/konsol', BROKER);
      await page.clock.install();
      await page.reload();
      await page.getByRole('heading', { name: 'Att göra' }).waitFor();
      movedMs = (IDLE_SECONDS - 90) * 1_000;
      await page.clock.fastForward(movedMs);
      const line = page.getByRole('status').filter({ hasText: 'Din inloggning går ut klockan' });
      await line.waitFor();
      await line.getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
      await line.waitFor({ state: 'detached' });
    });
  },
);
