import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { currentScope } from './idempotency-scope';

/**
 * Makes each field of a keyed mutation give its command a name of its own before anything in it can fail: its place among
 * the fields, which run one after the other and all of them, whatever becomes of those before.
 */
export function nameCommands(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source, args, context, info) => {
      const scope = currentScope();
      if (scope !== undefined) scope.field += 1;
      return resolve(source, args, context, info);
    };
  }
}
