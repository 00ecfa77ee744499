import { parse, printSchema } from 'graphql';
import { buildApiSchema } from '../../engine/index';

/**
 * The SDL that clients are built on: what the gateway answers to introspection of a supergraph, in the supergraph's order.
 * @param supergraph its SDL
 */
export function clientSchema(supergraph: string): string {
  return `${printSchema(buildApiSchema(parse(supergraph)))}\n`;
}
