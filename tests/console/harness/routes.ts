import type { Page } from 'playwright-core';

/** A page of the console as its own router knows it. */
export interface Route {
  readonly path: string;
  /** Null: for everybody. */
  readonly roles: readonly string[] | null;
}

/** Every page of the console, of which none can be left out: the router of an open page lists them. */
export async function routesOf(page: Page): Promise<readonly Route[]> {
  const routes = await page.evaluate<Route[]>(
    `Object.values(self.__TSR_ROUTER__.routesById).flatMap(({ fullPath, options }) =>
      options.staticData?.page ? [{ path: fullPath, roles: options.staticData.page.roles ?? null }] : [])`,
  );
  expect(routes.length).toBeGreaterThan(20);
  return routes;
}
