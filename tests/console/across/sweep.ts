import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectFile } from '../../../platform/settings/project-file';
import { expectGoodLook } from '../harness/looks';
import { BROKER, type DistrictRole, personOf, REPORTER } from '../harness/person';
import { type Route, routesOf } from '../harness/routes';
import type { TestConsole } from '../harness/test-console';
import { atWidths } from '../harness/widths';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ROLES = ['resursteam', 'kontaktsekreterare', 'handlaggare', 'rapportor', 'admin', 'reporting'];
/** Ids of other things are of a district. */
const WITHOUT_DISTRICT = /^\/(forfragningar|forslag)\//;

export const hasId = ({ path }: Route): boolean => path.includes('$id');

export const mayOpen = ({ roles }: Route, role: string): boolean => roles?.includes(role) ?? true;

/** What pages say where there is nothing, as their texts have it. */
export const CLAIMS: readonly string[] = readdirSync(projectFile('console'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /(^|\/)(\w+-)?sv\.ts$/.test(name))
  .flatMap((name) => claimsIn(require(projectFile('console', name))))
  .filter((text) => /^(Inga|Ingen|Inget)\b/.test(text) && !/^Inget att visa från|^Ingen kontakt/.test(text));

function claimsIn(texts: unknown, key = ''): string[] {
  if (typeof texts === 'string') return /^(empty|none|no[A-Z]|same|never)/.test(key) ? [texts] : [];
  if (typeof texts !== 'object' || texts === null) return [];
  return Object.entries(texts).flatMap(([name, value]) => claimsIn(value, name));
}

/** Visits every page of the console. */
export class Sweep {
  private constructor(
    private readonly url: string,
    private readonly pages: ReadonlyMap<string, Page>,
    private readonly routes: readonly Route[],
  ) {}

  /** Signs somebody of each role in, while that can be done. */
  static async begin(started: TestConsole): Promise<Sweep> {
    const pages = new Map<string, Page>();
    for (const role of ROLES) {
      const page = await started.open('/konsol/tillganglighet', personIn(role));
      await page.getByRole('heading', { level: 1, name: 'Tillgänglighet' }).waitFor();
      pages.set(role, page);
    }
    return new Sweep(started.url, pages, await routesOf(pages.get(ROLES[0]!)!));
  }

  /** Each page that is wanted, in the place of its roles: all of them, or the first alone. */
  async visit(
    wanted: (route: Route, role: string) => boolean,
    see: (page: Page, route: Route) => Promise<void>,
    isOfEach = false,
  ): Promise<void> {
    for (const route of this.routes) {
      const roles = ROLES.filter((role) => wanted(route, role));
      for (const role of isOfEach ? roles : roles.slice(0, 1)) {
        const page = this.pages.get(role)!;
        await page.goto(this.url + addressOf(route));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await see(page, route);
      }
    }
  }
}

function addressOf({ path }: Route): string {
  const id = WITHOUT_DISTRICT.test(path) ? NOBODY : `farsta:${NOBODY}`;
  return `/konsol${path.replace('$id', encodeURIComponent(id))}`;
}

function personIn(role: string): string {
  if (role === 'resursteam') return BROKER;
  if (role === 'reporting') return REPORTER;
  return personOf(role as DistrictRole, 'farsta');
}

/** @returns what the page claims not to be there */
export async function claimsOn(page: Page): Promise<readonly string[]> {
  const text = (await page.locator('main').textContent()) ?? '';
  return CLAIMS.filter((claim) => text.includes(claim));
}

export function expectGoodInBothWidths(page: Page, name: string): Promise<void> {
  return atWidths(page, (width) => expectGoodLook(page, `${name}-${width}`), ['wide', 'narrow']);
}
