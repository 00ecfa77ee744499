import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import type { Engine, OperationResult } from '../../engine/index';
import { grantsOf } from '../../platform/tokens/caller-grants';
import type { GatewayContext } from './gateway-context';

/** The engine as what Apollo Server takes for a gateway (`GatewayInterface`). */
export function createApolloGatewayAdapter({ pipeline, onReload }: Engine): GatewayInterface {
  const execute = async (request: GatewayGraphQLRequestContext): Promise<OperationResult> => {
    const context = request.context as GatewayContext;
    const variables = context.exactVariables ?? request.request.variables ?? {};
    const operationName = request.request.operationName ?? null;
    const { source, document } = request;
    return pipeline.withValid({ source, document, operationName }, request.schema, async (operation) => {
      const query = await operation.for(grantsOf(context.caller));
      return pipeline.execute(operation, query, { ...context, variables });
    });
  };
  return {
    onSchemaLoadOrUpdate: (callback) =>
      onReload(({ apiSchema, sdl }) => callback({ apiSchema, coreSupergraphSdl: sdl })),
    load: async () => ({ executor: async (request) => (await execute(request)) as GatewayExecutionResult }),
    stop: async () => undefined,
  };
}
