import type { ExpectedServer } from './expected-server';
import type { HttpSubgraph } from './http-subgraph';
import type { PlannedOperation, PreparedOperation, Subgraph } from './subgraph';
import type { SubgraphHost } from './subgraph-host';

/** One of several subgraphs of a host: its queries go with the others'; mutations and subscriptions go alone. */
export class HostedSubgraph implements Subgraph {
  readonly name: string;
  readonly sharesReads: boolean;

  constructor(
    private readonly subgraph: HttpSubgraph,
    private readonly server: ExpectedServer,
    private readonly host: SubgraphHost,
  ) {
    this.name = subgraph.name;
    this.sharesReads = subgraph.sharesReads;
  }

  prepare(operation: PlannedOperation): PreparedOperation {
    const { server, subgraph, host } = this;
    const alone = subgraph.prepare(operation);
    if (operation.kind !== 'query') return alone;
    return {
      ...alone,
      execute: (request) => host.ask({ server, operation, request, subgraph, alone }),
    };
  }

  async close(): Promise<void> {
    await Promise.all([this.subgraph.close(), this.host.close()]);
  }
}
