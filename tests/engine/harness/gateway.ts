import { createGateway } from '../../../gateway/gateway';
import { type GatewayConfig, gatewayDefaults } from '../../../gateway/settings/config';

export type GatewayOptions = Partial<Omit<GatewayConfig, 'supergraph'>>;

export interface RunningGateway {
  /** Where it answers GraphQL. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a gateway over this supergraph in this process: no tokens, a free port, warnings only in the log. */
export async function startGateway(
  supergraphSdl: string,
  options: GatewayOptions = {},
): Promise<RunningGateway> {
  const gateway = await createGateway({
    ...gatewayDefaults,
    logLevel: 'silent',
    ...options,
    supergraph: { sdl: supergraphSdl },
  });
  const { url } = await gateway.start();
  return { url: graphqlUrl(url), stop: () => gateway.stop() };
}

function graphqlUrl(url: string): string {
  return url.endsWith('/graphql') ? url : `${url}/graphql`;
}
