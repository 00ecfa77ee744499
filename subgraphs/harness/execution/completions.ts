import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect';
import { isIterableObject } from 'graphql/jsutils/isIterableObject';
import { isPromise } from 'graphql/jsutils/isPromise';
import { executeFields, plainOf, settle } from './execute-fields';
import type { Completion, Place, Run } from './query-plan';
import { validRuntimeType } from './valid-runtime-type';

export class LeafCompletion implements Completion {
  readonly needsInfo = false;

  constructor(
    private readonly type: GraphQLLeafType,
    readonly isNonNull: boolean,
  ) {}

  plain(value: unknown): unknown {
    if (typeof value === 'object' && (value instanceof Error || isPromise(value))) return undefined;
    try {
      return this.type.serialize(value) ?? undefined;
    } catch {
      return undefined;
    }
  }

  complete(_run: Run, _place: Place, value: unknown): unknown {
    const serialized = this.type.serialize(value);
    if (serialized !== null && serialized !== undefined) return serialized;
    throw new Error(
      `Expected \`${inspect(this.type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(serialized)}`,
    );
  }
}

export class ListCompletion implements Completion {
  constructor(
    private readonly item: Completion,
    readonly isNonNull: boolean,
  ) {}

  get needsInfo(): boolean {
    return this.item.needsInfo;
  }

  plain(value: unknown): unknown {
    if (!Array.isArray(value)) return undefined;
    const items: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      const item = plainOf(this.item, value[index]);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  complete(run: Run, { field, path, info }: Place, value: unknown): unknown {
    if (!isIterableObject(value)) {
      const { parentType, definition } = field;
      throw new GraphQLError(
        `Expected Iterable, but did not find one for field "${parentType.name}.${definition.name}".`,
      );
    }
    let containsPromise = false;
    const items = Array.from(value as Iterable<unknown>, (item, key) => {
      const place = { field, path: { prev: path, key, typename: undefined }, info };
      const completed = settle(run, place, this.item, item);
      if (typeof completed === 'object' && isPromise(completed)) containsPromise = true;
      return completed;
    });
    return containsPromise ? Promise.all(items) : items;
  }
}

export class ObjectCompletion implements Completion {
  constructor(
    private readonly type: GraphQLObjectType,
    readonly isNonNull: boolean,
  ) {}

  get needsInfo(): boolean {
    return this.type.isTypeOf !== undefined && this.type.isTypeOf !== null;
  }

  plain(): undefined {
    return undefined;
  }

  complete(run: Run, place: Place, value: unknown): unknown {
    return completeObject(run, place, this.type, value);
  }
}

export class AbstractCompletion implements Completion {
  readonly needsInfo = true;

  constructor(
    private readonly type: GraphQLAbstractType,
    readonly isNonNull: boolean,
  ) {}

  plain(): undefined {
    return undefined;
  }

  complete(run: Run, place: Place, value: unknown): unknown {
    const resolveType = this.type.resolveType ?? defaultTypeResolver;
    const name = resolveType(value, run.contextValue, place.info!, this.type);
    const complete = (resolved: unknown) =>
      completeObject(
        run,
        place,
        validRuntimeType(resolved, this.type, { field: place.field, schema: run.parts.schema, value }),
        value,
      );
    return isPromise(name) ? name.then(complete) : complete(name);
  }
}

function completeObject(
  run: Run,
  { field, path, info }: Place,
  type: GraphQLObjectType,
  value: unknown,
): unknown {
  const selection = field.selectionOf(type);
  if (!type.isTypeOf) return executeFields(run, selection, value, path);
  const complete = (isTypeOf: boolean) => {
    if (isTypeOf) return executeFields(run, selection, value, path);
    throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, {
      nodes: field.nodes,
    });
  };
  const isTypeOf = type.isTypeOf(value, run.contextValue, info!);
  return isPromise(isTypeOf) ? isTypeOf.then(complete) : complete(isTypeOf);
}
