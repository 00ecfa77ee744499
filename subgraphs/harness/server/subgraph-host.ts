import type { IncomingMessage } from 'node:http';
import { sendError } from '../../../platform/http/error-answer';
import { createHttpServer } from '../../../platform/http/http-server';
import { BodyError } from '../../../platform/http/read-json-body';
import { DISTRICT_HEADER, namedDistricts } from '../../../platform/http/served-district';
import type { Site } from '../../../platform/http/site';
import { createLogger, type Logger } from '../../../platform/logging/logger';
import { Lifecycle } from '../../../platform/process/lifecycle';
import type { Service } from '../../../platform/process/service';
import type { ServiceConfig } from '../settings/service-config';
import { MAX_BODY_BYTES } from './graphql-server';
import { healthRoutes, type Readiness } from './health';
import { HostedSite, type HostedSubgraph } from './hosted-site';
import { createRoundRoute } from './round-route';

/** Where a host listens, and how it logs. */
export interface HostConfig extends Pick<ServiceConfig, 'host' | 'port' | 'timeouts' | 'logLevel'> {
  /** In logs; `host` when absent. */
  readonly name?: string;
}

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
  const logger = createLogger(config.name ?? 'host', config.logLevel);
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const places = hosted.map((each) => new HostedSite(each, logger));
    lifecycle.onRelease(() => closeAll(places));
    await openAll(places);
    const http = createHttpServer({ ...config, logger, ...sitesOf(places, logger) });
    // Whoever is told that a stream has ended may ask at once: nothing is answered by then.
    lifecycle.onRelease(() => Promise.all([http.stop(), ...places.map(({ site }) => site.endStreams())]));
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

/** The server's own site, and those that requests name: one district's, or for a round of several at once. */
function sitesOf(
  places: readonly HostedSite[],
  logger: Logger,
): Site & { readonly siteOf: (request: IncomingMessage) => Site | undefined } {
  const names = places.map(({ name }) => name);
  const own: Site = {
    routes: {
      '/graphql': (_request, response) => sendError(response, unnamed(names), { fallbackStatus: 400 }),
      ...healthRoutes(() => readAll(places)),
    },
    servedDistrict: () => names.join(', '),
  };
  if (places.length === 1) return { ...own, siteOf: () => places[0]!.site };
  const byName = new Map(places.map((place) => [place.name, place]));
  const find = (name: string) => byName.get(name)?.site;
  const route = createRoundRoute({ find, names, maxBodyBytes: MAX_BODY_BYTES, logger });
  const routes = { '/graphql': route };
  return {
    ...own,
    siteOf: ({ headers }) => {
      const named = headers[DISTRICT_HEADER];
      const districts = namedDistricts(named);
      if (districts.length < 2) return find(districts[0] ?? '');
      return districts.some((name) => byName.has(name))
        ? { routes, servedDistrict: () => String(named) }
        : undefined;
    },
  };
}

function unnamed(names: readonly string[]): BodyError {
  return new BodyError(
    400,
    'BAD_REQUEST',
    `Several districts are served here: name one in the header ${DISTRICT_HEADER} (${names.join(', ')}).`,
  );
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
