import {
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
} from 'graphql';
import { type AccessRule, isMet, readAccessRule } from '../../../platform/access/access-rule';
import { UnauthorizedFieldError } from '../../../platform/errors/errors';
import { grantsOf } from '../../../platform/tokens/caller-grants';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { RequestContext } from '../request/request-context';

/** Answered without a token, and to every caller: what the schema is. */
const PUBLIC_TYPES: ReadonlySet<string> = new Set(['_Service']);
const ENTITIES = '_entities';

/** By coordinate: `Type` or `Type.field`. */
export type AccessRules = ReadonlyMap<string, AccessRule>;

/**
 * Makes an executable schema refuse what its access rules do not allow, with
 * `UNAUTHORIZED_FIELD_OR_TYPE`: a field is resolved for callers only who meet the rules of the field and of the type that
 * it leads to. So no object of a type is ever reached without its rule, and its plain fields need no check of their own;
 * where a field leads to an interface or a union, the fields of the possible types are checked instead. `_entities` leads
 * to every entity type: see `guardReference`.
 *
 * Whoever has a context has a verified token (`request-context.ts`), so `@authenticated` alone costs nothing.
 */
export function enforceAccessRules(schema: GraphQLSchema, rules: AccessRules): void {
  const reachedByAbstraction = possibleTypes(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || PUBLIC_TYPES.has(type.name)) continue;
    for (const field of Object.values(type.getFields())) {
      const own = rules.get(`${type.name}.${field.name}`) ?? [];
      const parent = reachedByAbstraction.has(type) ? (rules.get(type.name) ?? []) : [];
      const returned = rules.get(getNamedType(field.type).name) ?? [];
      guardField(field, compileGuard([...parent, ...own, ...returned]));
    }
  }
}

/** A reference resolver that reads nothing for callers who may not see the type: the error is that one entity's. */
export function guardReference<Reference, Context extends RequestContext>(
  rules: AccessRules,
  typeName: string,
  resolve: (reference: Reference, context: Context) => unknown,
): (reference: Reference, context: Context) => unknown {
  const guard = compileGuard(rules.get(typeName) ?? []);
  if (guard === undefined) return resolve;
  return async (reference, context) => {
    guard(context.caller);
    return resolve(reference, context);
  };
}

/** @throws UnauthorizedFieldError */
type Guard = (caller: Caller) => void;

function compileGuard(rule: AccessRule): Guard | undefined {
  const requirements = rule.filter(({ kind }) => kind !== 'authenticated');
  if (requirements.length === 0) return undefined;
  return (caller) => {
    const grants = grantsOf(caller);
    for (const requirement of requirements) {
      if (!isMet(requirement, grants)) throw new UnauthorizedFieldError();
    }
  };
}

function guardField(field: GraphQLField<unknown, RequestContext>, guard: Guard | undefined): void {
  if (guard === undefined) return;
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    guard(context.caller);
    return resolve(source, args, context, info);
  };
  if (subscribe === undefined) return;
  field.subscribe = (source, args, context, info) => {
    guard(context.caller);
    return subscribe(source, args, context, info);
  };
}

/** What the access directives of a document demand. */
export function readAccessRules(document: DocumentNode): AccessRules {
  const rules = new Map<string, AccessRule>();
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const name = definition.name.value;
    if ('directives' in definition) rules.set(name, readAccessRule(definition.directives));
    const hasFields =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    if (!hasFields) continue;
    for (const field of definition.fields ?? []) {
      rules.set(`${name}.${field.name.value}`, readAccessRule(field.directives));
    }
  }
  return rules;
}

function possibleTypes(schema: GraphQLSchema): ReadonlySet<GraphQLObjectType> {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()) : [],
  );
  const abstract = fields
    .filter(({ name }) => name !== ENTITIES)
    .map(({ type }) => getNamedType(type))
    .filter(isAbstractType);
  return new Set(abstract.flatMap((type) => schema.getPossibleTypes(type)));
}
