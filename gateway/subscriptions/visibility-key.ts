import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Caller } from '../../subgraphs/service/token-verifier';

/**
 * What decides on a caller's rows and fields: role, district and scopes. Subgraphs decide by nothing else
 * (`subgraphs/district/policy/`), so callers with equal keys may share one upstream under any one of their tokens.
 *
 * Reads of personal data are recorded by subject: an operation that contains them (`readsPersonalData`) is shared with
 * nobody else, and so is one whose caller is unknown but who sends an authorization that subgraphs may look into.
 */
export function visibilityKeyOf(caller: Caller | null, authorization: string | undefined): string {
  if (caller === null) return JSON.stringify(['anybody', authorization ?? null]);
  return JSON.stringify([caller.role, caller.district, [...caller.scopes].sort()]);
}

/** Types whose every read is recorded with the caller's subject. */
const PERSONAL_TYPES: ReadonlySet<string> = new Set(['CandidateIdentity', 'AccessLogEntry']);

export function readsPersonalData(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const type = getNamedType(types.getType());
        if (type && PERSONAL_TYPES.has(type.name)) found = true;
      },
    }),
  );
  return found;
}
