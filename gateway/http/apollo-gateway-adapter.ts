import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { executeOperation, type OperationResult } from '../../engine/operation/execute-operation';
import type { SupergraphHolder } from '../../engine/operation/supergraph-holder';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { GatewayContext } from './gateway-context';

/** Our engine as what Apollo Server takes for a gateway (`GatewayInterface`). */
export function createApolloGatewayAdapter(holder: SupergraphHolder): GatewayInterface {
  const execute = async (request: GatewayGraphQLRequestContext): Promise<OperationResult> => {
    const context = request.context as GatewayContext;
    const loaded = holder.forSchema(request.schema);
    const variables = context.exactVariables ?? request.request.variables ?? {};
    return loaded.while(async () => {
      const operation = await loaded.prepare({
        source: request.source,
        document: request.document,
        operationName: request.request.operationName ?? null,
      });
      const query = await operation.for(grantsOf(context.caller));
      return executeOperation(query, { ...context, variables });
    });
  };
  return {
    onSchemaLoadOrUpdate: (callback) =>
      holder.onSwap(({ apiSchema, sdl }) => callback({ apiSchema, coreSupergraphSdl: sdl })),
    load: async () => ({ executor: async (request) => (await execute(request)) as GatewayExecutionResult }),
    stop: async () => undefined,
  };
}
