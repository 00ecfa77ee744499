import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../request/request-context';
import { type PersonSearchType, personSearchOf } from '../personal/person-search';
import { personalObjectTypes } from '../personal/personal-object-types';
import { ObservedReads } from './observed-reads';

/** By the context of one answer. */
const reads = new WeakMap<object, ObservedReads>();

/**
 * Makes an executable schema note the personal objects that it completes, and searches that find nobody. The executor itself asks
 * each object type of the schema whether a value is one (GraphQL specification, section 6.4.3): no resolver has a part in it,
 * and none can leave itself out.
 */
export function watchReads(schema: GraphQLSchema): GraphQLSchema {
  for (const [type, personal] of personalObjectTypes(schema)) {
    type.isTypeOf = (value, context, info) => {
      readsOf(context).observe(type, personal, value, info);
      return true;
    };
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const search = personSearchOf(field.name);
    if (search !== undefined) watchSearch(field, search);
  }
  return schema;
}

/** What has been noted for an answer; undefined when nothing has. */
export function observedReads(context: object): ObservedReads | undefined {
  return reads.get(context);
}

function watchSearch(
  field: GraphQLField<unknown, RequestContext>,
  { isByName, foundNobody, purposeOf }: PersonSearchType,
): void {
  const { resolve } = field;
  if (resolve === undefined) return;
  field.resolve = async (source, args, context, info) => {
    const found = await resolve(source, args, context, info);
    if (isByName(args) && foundNobody(found)) {
      const purpose = purposeOf?.(args);
      readsOf(context).searches.push({ info, district: args.district, purpose });
    }
    return found;
  };
}

function readsOf(context: object): ObservedReads {
  let noted = reads.get(context);
  if (noted === undefined) {
    noted = new ObservedReads();
    reads.set(context, noted);
  }
  return noted;
}
