import { createGateway, type Gateway } from '../../gateway/gateway';
import { type GatewayConfig, gatewayDefaults } from '../../gateway/settings/config';
import { Lifecycle } from '../../platform/process/lifecycle';
import { projectFile } from '../../platform/settings/project-file';
import type { Clock } from '../../platform/time/calendar';
import { DistrictRegistry } from '../../schema/district-registry';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import type { FormedlingConfig } from '../../subgraphs/formedling/config';
import { createFormedling } from '../../subgraphs/formedling/formedling';
import type { DistrictLink } from '../../subgraphs/harness/districts-client/district-client';
import type { ServiceConfig } from '../../subgraphs/harness/settings/service-config';
import type { ReportingConfig } from '../../subgraphs/reporting/config';
import { createReporting } from '../../subgraphs/reporting/reporting';
import { createTestDatabase } from './database';
import { districtLink } from './district-link';
import { emittedSchema } from './jest/emitted-schema';
import { type GraphqlAnswer, type GraphqlPost, postGraphql } from './post-graphql';
import { RestartableService } from './processes/restartable-service';
import { serviceSettings } from './service-settings';
import { TestDistrict } from './test-district';
import { gatewayKey, keptAuthorization, type TestClaims } from './tokens';

export interface TestHubOptions {
  /** Codes of the districts to run; the registry holds no others in force. */
  readonly districts: readonly string[];
  /** The date whose registry applies, ISO. */
  readonly on?: string;
  /** Fills each district's pool with made-up candidates. */
  readonly demonstration?: boolean;
  readonly gateway?: Partial<GatewayConfig>;
  readonly formedling?: Partial<FormedlingConfig>;
  readonly reporting?: Partial<ReportingConfig>;
  /** Of every subgraph. */
  readonly service?: Partial<ServiceConfig>;
  /** Of the districts and formedling. */
  readonly clock?: Clock;
  /** Where a formedling of the test's own listens or will listen, without a path; the hub starts none then. */
  readonly formedlingUrl?: string;
}

/** The whole hub in this process: real servers at free ports, a database each. */
export interface TestHub {
  /** The gateway's base URL. */
  readonly url: string;
  readonly gateway: Gateway;
  /** For another gateway of the same hub. */
  readonly gatewayConfig: GatewayConfig;
  readonly registry: DistrictRegistry;
  /** Of the central subgraphs, by name. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** The central subgraphs that the hub itself has started, by name. */
  readonly central: Readonly<Record<string, RestartableService>>;
  /** Of formedling; empty where the test has one of its own. */
  readonly formedlingDatabaseUrl: string;
  district(code: string): TestDistrict;
  /** Beside its token a request may carry headers of its own. */
  ask(post: GraphqlPost, claims?: TestClaims): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

const BROKER: TestClaims = { role: 'resursteam' };

export async function startTestHub(options: TestHubOptions): Promise<TestHub> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const registry = registryOf(options);
    const districts = await startDistricts(options, registry, lifecycle);
    const central = await startCentral(options, registry, lifecycle);
    const config = await gatewayConfig(options, registry, districts, central.urls);
    const gateway = await createGateway(config);
    lifecycle.onRelease(() => gateway.stop());
    const { url } = await gateway.start();
    central.link.url = `${url}/shards/district`;
    return {
      url,
      gateway,
      gatewayConfig: config,
      registry,
      subgraphUrls: central.urls,
      central: central.services,
      formedlingDatabaseUrl: central.formedlingDatabaseUrl,
      district: (code) => districts.get(code)!,
      ask: async (post, claims = BROKER) =>
        postGraphql(url, { ...post, headers: { ...post.headers, ...(await keptAuthorization(claims)) } }),
      stop: () => lifecycle.release(),
    };
  });
}

/** The city's registry, of which only the chosen districts are in force. */
function registryOf({ districts, on = '2012-08-15' }: TestHubOptions): DistrictRegistry {
  const { all } = loadDistrictRegistry(projectFile('schema', 'districts.json'), on);
  const chosen = new Set(districts);
  const kept = all.filter(
    ({ code, successor }) => chosen.has(code) || (successor !== null && chosen.has(successor)),
  );
  const closed = kept.map((entry) =>
    entry.successor && !chosen.has(entry.successor) ? { ...entry, successor: null } : entry,
  );
  return DistrictRegistry.parse({ districts: closed }, on);
}

async function startDistricts(options: TestHubOptions, registry: DistrictRegistry, lifecycle: Lifecycle) {
  const started = new Map<string, TestDistrict>();
  for (const { code } of registry.inForce) {
    const district = await TestDistrict.create({
      code,
      registry,
      demonstration: options.demonstration ?? false,
      service: options.service,
      clock: options.clock,
    });
    lifecycle.onRelease(() => district.dispose());
    await district.start();
    started.set(code, district);
  }
  return started;
}

async function startCentral(options: TestHubOptions, registry: DistrictRegistry, lifecycle: Lifecycle) {
  // The gateway listens last; until then central subgraphs cannot reach the districts.
  const link = { ...districtLink('') };
  const own =
    options.formedlingUrl === undefined
      ? await startFormedling(options, { registry, link }, lifecycle)
      : undefined;
  const reportingDatabase = await createTestDatabase('reporting');
  lifecycle.onRelease(() => reportingDatabase.drop());
  const reporting = new RestartableService((port) =>
    createReporting({
      ...serviceSettings(reportingDatabase.url),
      ...options.service,
      port,
      districts: registry,
      districtLink: link,
      ...options.reporting,
    }),
  );
  lifecycle.onRelease(() => reporting.stop());
  await reporting.start();
  return {
    link,
    formedlingDatabaseUrl: own?.databaseUrl ?? '',
    services: { reporting, ...(own && { formedling: own.service }) },
    urls: {
      formedling: `${own?.service.url ?? options.formedlingUrl}/graphql`,
      reporting: `${reporting.url}/graphql`,
    },
  };
}

async function startFormedling(
  { formedling: settings, service, clock }: TestHubOptions,
  { registry, link }: { registry: DistrictRegistry; link: DistrictLink },
  lifecycle: Lifecycle,
): Promise<{ service: RestartableService; databaseUrl: string }> {
  const database = await createTestDatabase('formedling');
  lifecycle.onRelease(() => database.drop());
  const formedling = new RestartableService((port) =>
    createFormedling({
      ...serviceSettings(database.url),
      ...service,
      port,
      clock,
      districts: registry,
      districtLink: link,
      ...settings,
    }),
  );
  lifecycle.onRelease(() => formedling.stop());
  await formedling.start();
  return { service: formedling, databaseUrl: database.url };
}

async function gatewayConfig(
  options: TestHubOptions,
  registry: DistrictRegistry,
  districts: ReadonlyMap<string, TestDistrict>,
  subgraphUrls: Record<string, string>,
): Promise<GatewayConfig> {
  const schema = await emittedSchema();
  const urls = Object.fromEntries(
    [...districts].map(([code, district]) => [code, `${district.url}/graphql`]),
  );
  return {
    ...gatewayDefaults,
    supergraph: { sdl: schema['supergraph.graphql']! },
    subgraphUrls,
    shards: { districts: registry.inForce, urls, resolve: (code) => registry.resolve(code) },
    tokens: serviceSettings('').tokens,
    sealKey: gatewayKey(),
    logLevel: 'silent',
    ...options.gateway,
  };
}
