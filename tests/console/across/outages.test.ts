import type { Page } from 'playwright-core';
import { createGateway } from '../../../gateway/gateway';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { VacancyOpener } from '../../hub/subscriptions/opening-vacancies';
import { startDistrictProcess } from '../../network/processes/district-process';
import { startFormedlingProcess } from '../../network/processes/formedling-process';
import type { HubProcess } from '../../network/processes/hub-process';
import { TcpProxy } from '../../network/processes/tcp-proxy';
import { until } from '../../network/until';
import { requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { expectFits } from '../harness/expect-fits';
import { expectGoodLook, LOOKS, untilTrue } from '../harness/looks';
import { BROKER, personOf, REPORTER } from '../harness/person';
import type { Route } from '../harness/routes';
import { untilWhole } from '../harness/until-whole';
import { claimsOn, expectGoodInBothWidths, hasId, mayOpen, Sweep } from './sweep';

const SUBSCRIPTIONS = { ...gatewayDefaults.subscriptions, keepAliveMs: 500, retryMinMs: 50, retryMaxMs: 200 };
const HUB = {
  districts: ['farsta', 'bromma'],
  demonstration: true,
  gateway: { subgraphTimeoutMs: 2_000, subscriptions: SUBSCRIPTIONS },
};
const ROWS = 'tbody tr';
const BUSY = 'main [aria-busy="true"]';
/** A page pauses for up to 19 seconds before it tries anew what has failed again and again. */
const BACK = { timeout: 45_000 };

jest.setTimeout(180_000);

/** What one has before one: nothing of it is reached by loading the page again. */
describeJourneys('a part of the hub that goes away under an open page', HUB, (started) => {
  const hub = () => started().hub;
  const services = () => [
    ...HUB.districts.map((code) => hub().district(code)),
    ...Object.values(hub().central),
  ];
  const portOf = (url: string) => Number(new URL(url).port);
  let running: HubProcess | undefined;
  /** A test that has failed leaves nothing away. */
  afterEach(async () => {
    await running?.kill();
    for (const service of services()) if (!service.isUp) await service.start();
  });

  const farstaAsProcess = async () => {
    const { databaseUrl, url } = hub().district('farsta');
    await hub().district('farsta').stop();
    running = await startDistrictProcess({ code: 'farsta', databaseUrl, port: portOf(url) });
  };
  const open = async (path: string, person = BROKER, look = {}): Promise<Page> => {
    const page = await started().open(`/konsol${path}`, person, look);
    await page.getByText('direkt', { exact: true }).waitFor();
    await untilWhole(page);
    await listen(page);
    await page.evaluate('window.isSamePage = true');
    return page;
  };
  /** Keeps all that is said from then on: what is said last stands there alone. */
  const listen = (page: Page) =>
    page.evaluate(`window.said = [];
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const { textContent } of addedNodes) window.said.push(textContent);
      }).observe(document.querySelector('[data-announcer]'), { childList: true });`);
  const heard = (page: Page, text: string) =>
    untilTrue(page, `window.said.includes(${JSON.stringify(text)})`);
  const expectSamePage = async (page: Page) => expect(await page.evaluate('window.isSamePage')).toBe(true);
  const says = (page: Page, text: string) => page.getByText(text, { exact: true }).waitFor(BACK);
  const saysNoMore = (page: Page, text: string) =>
    page.getByText(text, { exact: true }).waitFor({ ...BACK, state: 'detached' });
  const idsIn = async (filter = '') => {
    const { data } = await hub().ask({ query: `{ vacancies(first: 100 ${filter}) { nodes { id } } }` });
    return (data.vacancies.nodes as { id: string }[]).map(({ id }) => id);
  };
  const shownIds = (page: Page) =>
    page.evaluate<string[]>(`[...document.querySelectorAll('${ROWS}')].map((row) => row.dataset.row)`);
  const inMenu = (page: Page, text: string) =>
    page.getByRole('link', { name: `Lediga platser , ${text}`, exact: true }).waitFor();

  test('a district that is killed is named, its rows leave, and after it is back each place is there once', async () => {
    const farsta = await VacancyOpener.create(hub(), 'farsta');
    await farstaAsProcess();
    const page = await open('/lediga-platser');
    await page.locator(ROWS).first().waitFor();
    // One that has come in while the page was open leaves as the others do.
    await page.locator(`tr[data-row="${await farsta.open()}"]`).waitFor();
    await running!.kill();
    await says(page, 'utom Farsta');
    await page.getByText(/Saknas i listan just nu: Farsta/).waitFor();
    const left = await idsIn('filter: { districts: ["bromma"] }');
    await says(page, `minst ${left.length} lediga platser`);
    await inMenu(page, `minst ${left.length}`);
    expect(await shownIds(page)).toEqual(left);
    await heard(page, 'Svarar inte just nu: Farsta. Det som kommer därifrån saknas på sidan.');
    await expectGoodLook(page, 'bortfall-stadsdel');
    await hub().district('farsta').start();
    const opened = await farsta.open();
    await saysNoMore(page, 'utom Farsta');
    await heard(page, 'Alla delar av hubben svarar igen. Sidan är hämtad på nytt.');
    const all = await idsIn();
    expect(all).toContain(opened);
    await says(page, `${all.length} lediga platser`);
    const shown = await until(
      () => shownIds(page),
      (ids) => ids.length === all.length,
    );
    expect([...shown].sort()).toEqual([...all].sort());
    await inMenu(page, String(all.length));
    await expectSamePage(page);
  });

  test('a district that hangs is named too, and is back when it goes on', async () => {
    await farstaAsProcess();
    const page = await open('/lediga-platser?visa=karta');
    running!.signal('SIGSTOP');
    await says(page, 'utom Farsta');
    await page.locator('tr[data-row="farsta"]').getByText('svarar inte').waitFor();
    running!.signal('SIGCONT');
    await saysNoMore(page, 'utom Farsta');
    await page.locator('tr[data-row="farsta"]').getByText('svarar inte').waitFor({ state: 'detached' });
    await expectSamePage(page);
    await running!.kill();
    await hub().district('farsta').start();
  });

  test('that there is nothing is not said while a district is missing, one or all of them', async () => {
    await farstaAsProcess();
    const page = await open('/lediga-platser?stadsdel=farsta');
    await page.locator(ROWS).first().waitFor();
    await saysNoMore(page, 'utom Farsta');
    await running!.kill();
    await page.getByText('Inget att visa från dem som svarar').waitFor();
    expect(await page.getByText(/^Inga /).count()).toBe(0);
    await expectGoodLook(page, 'bortfall-ingen-rad');
    await hub().district('bromma').stop();
    await page.getByRole('button', { name: 'Rensa alla' }).click();
    await says(page, 'utom Bromma och Farsta');
    await page.getByText(/Svarar inte just nu: Bromma och Farsta\. Där kan det finnas mer\./).waitFor();
    expect(await page.getByText(/^Inga /).count()).toBe(0);
    await expectGoodLook(page, 'bortfall-alla');
    for (const code of ['farsta', 'bromma']) await hub().district(code).start();
    await page.locator(ROWS).first().waitFor();
    await expectSamePage(page);
  });

  test('who fits a request is not said to be nobody while a district is missing', async () => {
    const request = await requestForChild(hub().ask, 'farsta');
    const page = await open(`/forfragningar/${request}`);
    await hub().district('bromma').stop();
    await hub().district('farsta').stop();
    await says(page, 'utom Bromma och Farsta');
    await page.getByText('Inget att visa från dem som svarar').waitFor();
    expect(await page.getByText('Ingen passar just nu').count()).toBe(0);
    await expectGoodLook(page, 'bortfall-matchning');
    for (const code of ['farsta', 'bromma']) await hub().district(code).start();
    await page.getByText('Inget att visa från dem som svarar').waitFor({ state: 'detached' });
    await expectSamePage(page);
  });

  test('a brokering that is killed is named, and its list is there again when it is back', async () => {
    await requestForChild(hub().ask, 'farsta');
    const { url } = hub().central['formedling']!;
    await hub().central['formedling']!.stop();
    running = await startFormedlingProcess({
      databaseUrl: hub().formedlingDatabaseUrl,
      port: portOf(url),
      districtsUrl: `${hub().url}/shards/district`,
    });
    const page = await open('/forfragningar');
    await page.locator(ROWS).first().waitFor();
    const shown = await shownIds(page);
    await running.kill();
    await says(page, 'utom förmedlingen');
    await page.getByText('Det gick inte att hämta uppgifterna').waitFor();
    await page.getByText(/^Referens: /).waitFor();
    expect(await page.getByText(/^Inga /).count()).toBe(0);
    await expectGoodLook(page, 'bortfall-formedling');
    // Whoever opens a page meanwhile reads the districts' names, which have come with the session.
    const opened = await page.context().newPage();
    await opened.goto(`${hub().url}/konsol/lediga-platser?stadsdel=farsta`);
    await opened.getByRole('button', { name: 'Ta bort filtret Stadsdel: Farsta' }).waitFor();
    await opened.close();
    await hub().central['formedling']!.start();
    await saysNoMore(page, 'utom förmedlingen');
    await page.locator(ROWS).first().waitFor();
    expect(await shownIds(page)).toEqual(shown);
    const added = await requestForChild(hub().ask, 'bromma');
    await page.locator(`tr[data-row="${added}"]`).waitFor();
    await expectSamePage(page);
  });

  test('a reporting that is away gives no figures and claims none, and they are there by themselves when it is back', async () => {
    const page = await started().open('/konsol/rapporter/kvartal', REPORTER);
    await page.getByRole('heading', { name: /^Nämndens tabell/ }).waitFor();
    await hub().central['reporting']!.stop();
    await page.reload();
    const tryAgain = page.getByRole('button', { name: 'Försök igen' });
    await tryAgain.first().waitFor();
    await untilWhole(page);
    expect(await page.getByText(/Inget är redovisat|Ingen version|Inga beslut/).count()).toBe(0);
    await expectGoodLook(page, 'bortfall-rapporter');
    await hub().central['reporting']!.start();
    await page.getByRole('heading', { name: /^Nämndens tabell/ }).waitFor();
  });

  test('a hub that falls silent is noticed, as after a sleep, and what opened meanwhile is there once', async () => {
    const bromma = await VacancyOpener.create(hub(), 'bromma');
    const proxy = await TcpProxy.inFrontOf(hub().url);
    const page = await started().open('/konsol/tillganglighet', BROKER);
    await page.clock.install();
    await page.goto(`${proxy.through(hub().url)}konsol/lediga-platser`);
    await page.locator(ROWS).first().waitFor();
    await says(page, 'direkt');
    await listen(page);
    proxy.freeze();
    const opened = await bromma.open();
    // A ping, and the time that its answer may take.
    await page.clock.runFor(20_000);
    await says(page, 'återansluter');
    proxy.thaw();
    await page.clock.runFor(20_000);
    await says(page, 'direkt');
    await heard(page, 'Anslutningen är tillbaka. Sidan är hämtad på nytt.');
    await page.locator(`tr[data-row="${opened}"]`).waitFor();
    const all = await idsIn();
    expect([...(await shownIds(page))].sort()).toEqual([...all].sort());
    await page.context().close();
    await proxy.stop();
  });

  test.each(Object.entries(LOOKS))('what is away looks good %s', async (name, look) => {
    await hub().district('bromma').stop();
    const page = await open('/lediga-platser', BROKER, look);
    await says(page, 'utom Bromma');
    await page.locator(ROWS).first().waitFor();
    await expectGoodLook(page, `bortfall-${name}`);
    const own = await open('/min-pool', personOf('kontaktsekreterare', 'bromma'), look);
    await own.getByText('Inget att visa från dem som svarar').waitFor();
    await expectGoodLook(own, `bortfall-pool-${name}`);
  });

  test('what is fetched shows its shape where it then stands, without motion for whom wants none', async () => {
    await requestForChild(hub().ask, 'farsta');
    const page = await open('/forfragningar', BROKER, { reducedMotion: 'reduce' });
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => asked.then(() => route.continue()));
    await page.reload();
    const topOf = async (selector: string) => (await page.locator(selector).last().boundingBox())!.y;
    await page.locator(BUSY).waitFor();
    const before = await topOf(`${BUSY} > div`);
    await expectFits(page, 'hämtas');
    answer();
    await page.locator(ROWS).first().waitFor();
    expect(Math.abs((await topOf('main table')) - before)).toBeLessThan(8);
    expect(await page.locator(BUSY).count()).toBe(0);
  });

  describe('every page', () => {
    const nameOf = (state: string, path: string) => `${state}${path.replaceAll('/', '-')}`;

    test('claims nothing while it waits, says where there is nothing of the id, and to whom it is not for', async () => {
      const sweep = await Sweep.begin(started());
      const whole: string[] = [];
      await sweep.visit(mayOpen, async (page, { path }) => {
        await page.route('**/graphql', () => undefined);
        await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect([path, await claimsOn(page)]).toEqual([path, []]);
        if ((await page.locator(BUSY).count()) === 0) whole.push(path);
        else if (/^.$|beslut.+id/.test(path)) await expectGoodInBothWidths(page, nameOf('hämtas', path));
        await page.unrouteAll({ behavior: 'ignoreErrors' });
      });
      expect(whole.sort()).toEqual(['/installningar', '/min-pool/ny', '/sok', '/tillganglighet']);
      const isOfOne = (route: Route, role: string) => hasId(route) && mayOpen(route, role);
      await sweep.visit(isOfOne, async (page, { path }) => {
        const main = page.locator('main');
        const saying = main
          .getByText(/finns inte/)
          .first()
          .waitFor();
        expect([
          path,
          await saying.then(
            () => 'said',
            () => 'not said',
          ),
        ]).toEqual([path, 'said']);
        await main.getByRole('link').first().waitFor();
        await expectGoodInBothWidths(page, nameOf('finns-inte', path));
      });
      const isRefused = (route: Route, role: string) => !mayOpen(route, role);
      await sweep.visit(isRefused, async (page) => {
        await page.getByText(/^Referens: [0-9a-f-]{36}$/).waitFor();
      });
    });

    test('claims nothing while nobody behind the gateway answers, to nobody', async () => {
      const sweep = await Sweep.begin(started());
      for (const service of services()) await service.stop();
      const seen = new Set<string>();
      await sweep.visit(
        mayOpen,
        async (page, { path }) => {
          await untilWhole(page);
          expect([path, await claimsOn(page)]).toEqual([path, []]);
          if (!seen.has(path)) await expectGoodInBothWidths(page, nameOf('inget-svar', path));
          seen.add(path);
        },
        true,
      );
    });
  });

  test('a gateway that ends cuts the page, and the next one has it go on', async () => {
    const bromma = await VacancyOpener.create(hub(), 'bromma');
    const page = await open('/lediga-platser');
    await page.locator(ROWS).first().waitFor();
    const other = await open('/lediga-platser');
    await hub().gateway.stop();
    await other.getByRole('link', { name: 'Avgifter' }).click();
    await other.getByRole('heading', { name: 'Sidan kunde inte visas' }).waitFor();
    await expectGoodLook(other, 'bortfall-sidans-filer');
    await says(page, 'återansluter');
    await page.getByText(/^senast \d\d:\d\d$/).waitFor();
    const next = await createGateway(hub().gatewayConfig);
    try {
      await next.start();
      const opened = await bromma.open();
      await says(page, 'direkt');
      await page.locator(`tr[data-row="${opened}"]`).waitFor();
      const all = await idsIn();
      expect([...(await shownIds(page))].sort()).toEqual([...all].sort());
      await expectSamePage(page);
      await other.getByRole('button', { name: 'Läs in på nytt' }).click();
      await other.getByRole('heading', { name: 'Avgifter' }).waitFor();
    } finally {
      await next.stop();
    }
  });
});
