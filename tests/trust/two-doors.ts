import { createGateway } from '../../gateway/gateway';
import { type GatewayConfig, gatewayDefaults } from '../../gateway/settings/config';
import { Lifecycle } from '../../platform/process/lifecycle';
import type { TokenVerifierConfig } from '../../platform/tokens/token-verifier';
import type { DistrictConfig } from '../../subgraphs/district/district-config';
import { emittedSchema } from '../network/jest/emitted-schema';
import { startTestDistrict, testRegistry } from '../subgraphs/district/test-district';

/** The two doors that a token is shown at: the gateway, and the district's subgraph behind it, which trusts nobody. */
export interface TwoDoors {
  readonly gateway: string;
  readonly district: string;
  /** Of the district. */
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

export interface TwoDoorsOptions {
  readonly tokens: TokenVerifierConfig;
  readonly gateway?: Partial<GatewayConfig>;
  readonly district?: Partial<DistrictConfig>;
}

/** A gateway over Farsta's subgraph; both verify tokens alike. The URLs are without a path. */
export async function startTwoDoors({
  tokens,
  gateway: settings,
  district: districtSettings,
}: TwoDoorsOptions): Promise<TwoDoors> {
  const lifecycle = new Lifecycle();
  return lifecycle.guard(async () => {
    const district = await startTestDistrict({ ...districtSettings, tokens });
    lifecycle.onRelease(() => district.stop());
    const registry = testRegistry();
    const farsta = registry.inForce.filter(({ code }) => code === 'farsta');
    const gateway = await createGateway({
      ...gatewayDefaults,
      supergraph: { sdl: (await emittedSchema())['supergraph.graphql']! },
      shards: {
        districts: farsta,
        urls: { farsta: `${district.url}/graphql` },
        resolve: (code) => registry.resolve(code),
      },
      shardEndpoint: 'clients',
      tokens,
      logLevel: 'silent',
      ...settings,
    });
    lifecycle.onRelease(() => gateway.stop());
    const { url } = await gateway.start();
    return {
      gateway: url,
      district: district.url,
      databaseUrl: district.databaseUrl,
      stop: () => lifecycle.release(),
    };
  });
}
