import type { PlannedOperation, PreparedOperation, Subgraph, SubgraphRequest } from 'formedlingshub/engine';
import { execute, type GraphQLSchema, parse } from 'graphql';

/** A subgraph that is answered by a schema in this very process. A transport of one's own is no more than this. */
export class InProcessSubgraph implements Subgraph {
  readonly sharesReads = true;

  constructor(
    readonly name: string,
    private readonly schema: GraphQLSchema,
  ) {}

  prepare({ document: text }: PlannedOperation): PreparedOperation {
    const document = parse(text);
    return {
      execute: async (request) => {
        const { data, errors } = await execute({
          schema: this.schema,
          document,
          variableValues: valuesOf(request),
        });
        // What is answered belongs to the engine, which may change it.
        return {
          data: data && structuredClone(data),
          errors: errors?.map((error) => ({ ...error.toJSON(), path: error.path })),
        };
      },
      subscribe: async function* () {
        yield { errors: [{ message: 'Nothing happens here.' }], isFinal: true };
      },
    };
  }

  async close(): Promise<void> {}
}

/** Representations come as JSON texts, since most subgraphs are sent them. */
function valuesOf({ variables, representations }: SubgraphRequest): Record<string, unknown> {
  const parsed = Object.entries(representations).map(([name, texts]) => [
    name,
    texts.map((text) => JSON.parse(text) as unknown),
  ]);
  return { ...variables, ...Object.fromEntries(parsed) };
}
