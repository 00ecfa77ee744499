import { type CompositionOptions, compose } from './compose';
import { type GatewayOptions, type RunningGateway, startGateway } from './gateway';
import { type Answer, type Sent, send } from './send';
import { type RunningSubgraph, type SubgraphDefinition, startSubgraph } from './subgraph';

export interface Network<Name extends string = string> {
  readonly subgraphs: Readonly<Record<Name, RunningSubgraph>>;
  readonly gateway: RunningGateway;
  readonly supergraphSdl: string;
  readonly publicSdl: string;
  ask(query: string, variables?: Record<string, unknown>, more?: Partial<Sent>): Promise<Answer>;
  /** Forgets the requests that the subgraphs have seen. */
  forget(): void;
  stop(): Promise<void>;
}

/** Starts these subgraphs and a gateway over their composition, all on real sockets. */
export async function startNetwork<Name extends string>(
  definitions: Readonly<Record<Name, SubgraphDefinition>>,
  options: GatewayOptions = {},
  composition: CompositionOptions = {},
): Promise<Network<Name>> {
  const entries = Object.entries(definitions) as [Name, SubgraphDefinition][];
  const running = await Promise.all(entries.map(([name, definition]) => startSubgraph(name, definition)));
  const composed = compose(running, composition);
  const gateway = await startGateway(composed.supergraphSdl, options);
  return {
    subgraphs: Object.fromEntries(
      running.map((subgraph) => [subgraph.name, subgraph]),
    ) as Network<Name>['subgraphs'],
    gateway,
    ...composed,
    ask: (query, variables, more) => send(gateway.url, { query, variables, ...more }),
    forget: () => {
      for (const subgraph of running) subgraph.forget();
    },
    stop: async () => {
      await gateway.stop();
      await Promise.all(running.map((subgraph) => subgraph.stop()));
    },
  };
}
