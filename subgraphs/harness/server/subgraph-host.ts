import type { IncomingMessage } from 'node:http';
import { createHttpServer } from '../../../platform/http/http-server';
import { DISTRICT_HEADER } from '../../../platform/http/served-district';
import type { Site } from '../../../platform/http/site';
import { createLogger } from '../../../platform/logging/logger';
import { Lifecycle } from '../../../platform/process/lifecycle';
import type { Service } from '../../../platform/process/service';
import type { ServiceConfig } from '../settings/service-config';
import { healthRoutes, type Readiness } from './health';
import { HostedSite, type HostedSubgraph } from './hosted-site';

/** Where a host listens, and how it logs. */
export type HostConfig = Pick<ServiceConfig, 'host' | 'port' | 'timeouts' | 'logLevel'>;

/**
 * Several databases of one subgraph served by one process, at one address: a request names the one that it is for in
 * `x-hub-district`. Each has everything of its own but the schema. One that cannot be served is tried again, and costs the
 * others nothing; a host of one is that one.
 * @throws the first one's hindrance when none can be served
 */
export async function createSubgraphHost(
  config: HostConfig,
  hosted: readonly HostedSubgraph[],
): Promise<Service> {
  const logger = createLogger('host', config.logLevel);
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const places = hosted.map((each) => new HostedSite(each, logger));
    lifecycle.onRelease(() => closeAll(places));
    await openAll(places);
    const http = createHttpServer({ ...config, logger, ...sitesOf(places) });
    lifecycle.onRelease(() => http.stop());
    lifecycle.onRelease(() => Promise.all(places.map(({ site }) => site.endStreams())));
    return { start: () => lifecycle.guard(() => http.start()), stop: () => lifecycle.release() };
  });
}

async function openAll(places: readonly HostedSite[]): Promise<void> {
  const opened = await Promise.allSettled(places.map((place) => place.open()));
  const failed = opened.flatMap((outcome, index) =>
    outcome.status === 'rejected' ? [{ place: places[index]!, reason: outcome.reason as unknown }] : [],
  );
  if (failed.length === places.length) throw failed[0]!.reason;
  for (const { place, reason } of failed) place.openLater(reason);
}

/** All, also when one cannot be closed; then the first failure is thrown. */
async function closeAll(places: readonly HostedSite[]): Promise<void> {
  const closed = await Promise.allSettled(places.map((place) => place.close()));
  const failed = closed.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

/** The server's own site, and those that requests name. */
function sitesOf(
  places: readonly HostedSite[],
): Site & { readonly siteOf: (request: IncomingMessage) => Site | undefined } {
  const names = places.map(({ name }) => name).join(', ');
  const own: Site = { routes: healthRoutes(() => readAll(places)), servedDistrict: () => names };
  if (places.length === 1) return { ...own, siteOf: () => places[0]!.site };
  const byName = new Map(places.map((place) => [place.name, place]));
  return { ...own, siteOf: ({ headers }) => byName.get(String(headers[DISTRICT_HEADER]))?.site };
}

interface HostReadiness extends Readiness {
  readonly districts: Readonly<Record<string, Readiness>>;
}

/** It can do its work as long as it can do some. */
async function readAll(places: readonly HostedSite[]): Promise<HostReadiness> {
  const read = await Promise.all(
    places.map(async ({ name, site }) => [name, await site.readiness()] as const),
  );
  const isReady = read.some(([, { status }]) => status === 'ready');
  return { status: isReady ? 'ready' : 'unready', districts: Object.fromEntries(read) };
}
