import { createHash } from 'node:crypto';
import { type GraphQLSchema, printSchema } from 'graphql';

const DIGITS = 8;
const known = new WeakMap<GraphQLSchema, string>();

/** A name for all that clients can ask of a schema: hexadecimal digits, the same for equal schemas. */
export function schemaVersionOf(schema: GraphQLSchema): string {
  const version =
    known.get(schema) ?? createHash('sha256').update(printSchema(schema)).digest('hex').slice(0, DIGITS);
  known.set(schema, version);
  return version;
}
