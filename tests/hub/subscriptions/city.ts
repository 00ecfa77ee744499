import { createGateway, type Gateway } from '../../../gateway/gateway';
import { type GatewayConfig, gatewayDefaults } from '../../../gateway/settings/config';
import type { DistrictEntry } from '../../../schema/district-registry';
import { compose } from '../../engine/harness/compose';
import { type RunningSubgraph, startSubgraph } from '../../engine/harness/subgraph';
import { serviceSettings } from '../../network/service-settings';
import { DISTRICT_SDL, FORMEDLING_SDL } from './city-schema';
import { FakeDistrict } from './fake-district';

export interface City {
  readonly districts: ReadonlyMap<string, FakeDistrict>;
  readonly formedling: RunningSubgraph;
  readonly supergraphSdl: string;
  /** Another replica of the gateway. */
  startGateway(config?: Partial<GatewayConfig>): Promise<RunningGateway>;
  district(code: string): FakeDistrict;
  /** Ends all that was started. */
  stop(): Promise<void>;
}

export interface RunningGateway {
  readonly url: string;
  readonly gateway: Gateway;
  stop(): Promise<void>;
}

/** @param join may refuse, by throwing, what formedling says of a district */
export async function startCity(
  codes: readonly string[],
  join: (code: string) => void = () => undefined,
): Promise<City> {
  const districts = new Map(codes.map((code) => [code, new FakeDistrict(code)]));
  for (const district of districts.values()) await district.start();
  const formedling = await startSubgraph('formedling', {
    sdl: FORMEDLING_SDL,
    resolvers: {
      District: {
        __resolveReference: ({ code }: { code: string }) => {
          join(code);
          return code === 'okand' ? null : { code, name: nameOf(code), region: 'Stockholm' };
        },
      },
      Query: { districts: () => codes.map((code) => ({ code, name: nameOf(code), region: 'Stockholm' })) },
    },
  });
  const { supergraphSdl } = compose([
    { name: 'district', url: 'http://127.0.0.1:9/graphql', sdl: DISTRICT_SDL },
    { name: 'formedling', url: formedling.url, sdl: FORMEDLING_SDL },
  ]);
  const gateways: Gateway[] = [];
  return {
    districts,
    formedling,
    supergraphSdl,
    district: (code) => districts.get(code)!,
    async startGateway(config = {}) {
      const gateway = await createGateway(gatewayConfig(districts, supergraphSdl, config));
      gateways.push(gateway);
      const { url } = await gateway.start();
      return { url, gateway, stop: () => gateway.stop() };
    },
    async stop() {
      for (const gateway of gateways) await gateway.stop();
      for (const district of districts.values()) await district.stop();
      await formedling.stop();
    },
  };
}

export function nameOf(code: string): string {
  return code[0]!.toUpperCase() + code.slice(1);
}

function gatewayConfig(
  districts: ReadonlyMap<string, FakeDistrict>,
  sdl: string,
  config: Partial<GatewayConfig>,
): GatewayConfig {
  const entries = [...districts.keys()].map(
    (code): DistrictEntry => ({
      code,
      name: nameOf(code),
      region: 'Stockholm',
      validFrom: '2007-01-01',
      validTo: null,
      successor: null,
      urls: {},
    }),
  );
  const urls = Object.fromEntries([...districts].map(([code, { url }]) => [code, url]));
  const subscriptions = { ...gatewayDefaults.subscriptions, retryMinMs: 20, retryMaxMs: 100 };
  return {
    ...gatewayDefaults,
    supergraph: { sdl },
    shards: { districts: entries, urls, resolve: (code) => entries.find((entry) => entry.code === code) },
    tokens: serviceSettings('').tokens,
    logLevel: 'silent',
    subscriptions,
    ...config,
  };
}
