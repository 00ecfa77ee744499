import { ShardEndpoint, ShardedSubgraph } from '../shard/shard';
import type { ScalarDefinition } from '../supergraph/judge-scalars';
import type { LoadedSupergraph } from './loaded-supergraph';
import type { SupergraphHolder } from './supergraph-holder';

type Face = Pick<ShardEndpoint, 'handle'>;

/** The sharded subgraphs of the supergraph in service, each as one ordinary Federation subgraph. */
export class ShardEndpoints {
  private readonly byName = new WeakMap<LoadedSupergraph, Map<string, Face>>();

  constructor(
    private readonly holder: SupergraphHolder,
    private readonly scalars: readonly ScalarDefinition[],
  ) {}

  find(name: string, readSdl: () => string): Face | undefined {
    const loaded = this.holder.inService;
    const subgraph = loaded.engine.subgraphs.get(name);
    if (!(subgraph instanceof ShardedSubgraph)) return undefined;
    const faces = this.byName.get(loaded) ?? new Map<string, Face>();
    this.byName.set(loaded, faces);
    let face = faces.get(name);
    if (face === undefined) {
      const { maxCost, maxAnswerBytes, shards } = loaded.engine;
      const { scalars } = this;
      const bounds = { maxCost, maxAnswerBytes, shards };
      const endpoint = new ShardEndpoint({ subgraph, sdl: readSdl(), scalars, ...bounds });
      face = { handle: (parameters, context) => loaded.while(() => endpoint.handle(parameters, context)) };
      faces.set(name, face);
    }
    return face;
  }
}
