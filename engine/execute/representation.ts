import { writeJson } from '../../platform/json/exact-number';
import { parseExactJson } from '../../platform/json/parse-exact-json';
import { quote } from '../../platform/json/quote';
import type { RequiresField, RequiresSelection, Rewrite } from '../plan/nodes/query-plan';
import type { TypeIndex } from '../supergraph/type-index';
import { type Condition, hold, type VariableValues } from '../syntax/conditions';
import type { JsonObject } from './flatten-path';
import type { RepresentationSet } from './representation-set';
import { applyRewrites } from './rewrite';

/**
 * Adds the representation of an entity (Federation subgraph specification, `_Any`) to the set and returns its index.
 * Its JSON text is at once the key that tells equal representations and the piece of the request body.
 *
 * Undefined when the object is not of the required type or lacks a required field because the fetch before it failed
 * or a condition left it out; an explicit null is sent. A lenient one leaves out what is missing.
 */
export type Represent = (
  entity: JsonObject,
  variables: VariableValues,
  set: RepresentationSet,
) => number | undefined;

type Write = (entity: JsonObject, variables: VariableValues) => string | undefined;

export function compileRepresentation(
  requires: readonly RequiresSelection[],
  inputRewrites: readonly Rewrite[] | undefined,
  types: TypeIndex,
  lenient = false,
): Represent {
  const rewrites = inputRewrites ?? [];
  const interfaceObject = interfaceObjectOf(rewrites);
  const widened = widen(createFieldsOf(requires, types, lenient), requires, interfaceObject, types);
  const fieldsOf = onlyKnown(widened, requires, interfaceObject, types);
  const add = (
    fields: readonly RequiredField[],
    entity: JsonObject,
    variables: VariableValues,
    set: RepresentationSet,
  ) => {
    if (interfaceObject === undefined && typeof entity['__typename'] !== 'string') return undefined;
    if (lenient && fields.every(({ source }) => entity[source] === undefined)) return undefined;
    const text = writeRepresentation(entity, entity['__typename'], fields, variables, lenient);
    if (text === undefined) return undefined;
    return set.add(rewrites.length === 0 ? text : rewrite(text, rewrites, types));
  };
  return (entity, variables, set) => {
    const fields = fieldsOf(entity['__typename']);
    if (fields === null) return undefined;
    const key =
      fields.length === 1 && isUnconditionalLeaf(fields[0]!) ? entity[fields[0]!.source] : undefined;
    if (typeof key !== 'string') return add(fields, entity, variables, set);
    const keys = set.keysOf(fields);
    let index = keys.get(key);
    if (index === undefined) {
      index = add(fields, entity, variables, set)!;
      keys.set(key, index);
    }
    return index;
  };
}

/** The interface whose object the representations are for; its name replaces theirs. */
function interfaceObjectOf(rewrites: readonly Rewrite[]): string | undefined {
  for (const rewrite of rewrites) {
    if (!('ValueSetter' in rewrite)) continue;
    const { path, setValueTo } = rewrite.ValueSetter;
    const key = path[path.length - 1];
    if (path.length <= 2 && key !== undefined && 'Key' in key && key.Key === '__typename')
      return String(setValueTo);
  }
  return undefined;
}

/**
 * The planner may require the fields of only one of the types that an interface object stands for: they are the same
 * for all of them.
 */
function widen(
  fieldsOf: FieldsOf,
  requires: readonly RequiresSelection[],
  interfaceObject: string | undefined,
  types: TypeIndex,
): FieldsOf {
  const first = requires[0];
  if (interfaceObject === undefined || first?.kind !== 'InlineFragment') return fieldsOf;
  return (typename) => {
    const fields = fieldsOf(typename);
    if (fields !== null || typeof typename !== 'string' || !types.isSubtype(typename, interfaceObject))
      return fields;
    return fieldsOf(first.typeCondition);
  };
}

/** Nothing for an interface object whose own type was not fetched, where that type is required. */
function onlyKnown(
  fieldsOf: FieldsOf,
  requires: readonly RequiresSelection[],
  interfaceObject: string | undefined,
  types: TypeIndex,
): FieldsOf {
  if (interfaceObject !== undefined) return fieldsOf;
  const isRequired = (typename: string) =>
    requires.some((node) => node.kind === 'Field' || types.isSubtype(typename, node.typeCondition));
  return (typename) => {
    const fields = fieldsOf(typename);
    const isUnknown = fields !== null && typeof typename === 'string' && !types.isObjectType(typename);
    return isUnknown && !isRequired(typename) ? null : fields;
  };
}

function rewrite(text: string, rewrites: readonly Rewrite[], types: TypeIndex): string {
  const representation = parseExactJson(text) as JsonObject;
  applyRewrites(representation, rewrites, types);
  return writeJson(representation);
}

function isUnconditionalLeaf({ write, conditions }: RequiredField): boolean {
  return write === null && conditions.length === 0;
}

interface RequiredField {
  readonly source: string;
  /** Every object has something of this name. */
  readonly isInherited: boolean;
  /** `"name":` */
  readonly prefix: string;
  /** Null for a leaf. */
  readonly write: Write | null;
  readonly conditions: readonly Condition[];
}

/** A field while it is collected: asked for in several fragments, it is one. */
interface CollectedField {
  readonly node: RequiresField;
  readonly selections: RequiresSelection[];
  conditions: readonly Condition[];
}

type FieldsOf = (typename: unknown) => readonly RequiredField[] | null;

function compileSelections(
  selections: readonly RequiresSelection[],
  types: TypeIndex,
  lenient: boolean,
): Write {
  const fieldsOf = createFieldsOf(selections, types, lenient);
  const withTypename = selectsTypename(selections);
  return (entity, variables) => {
    const typename = entity['__typename'];
    const fields = fieldsOf(typename);
    if (fields === null) return undefined;
    return writeRepresentation(entity, withTypename ? typename : undefined, fields, variables, lenient);
  };
}

/** Objects below the entity carry their type's name where it is required or may differ. */
function selectsTypename(selections: readonly RequiresSelection[]): boolean {
  return selections.some((node) => node.kind === 'InlineFragment' || node.name === '__typename');
}

/** Fields are flattened per concrete type, once for each type met; null for a type that nothing is required of. */
function createFieldsOf(
  selections: readonly RequiresSelection[],
  types: TypeIndex,
  lenient: boolean,
): FieldsOf {
  const fieldsOfType = new Map<unknown, readonly RequiredField[] | null>();
  return (typename) => {
    let fields = fieldsOfType.get(typename);
    if (fields === undefined) {
      fields = mayMatch(selections, typename, types) ? fieldsFor(selections, typename, types, lenient) : null;
      fieldsOfType.set(typename, fields);
    }
    return fields;
  };
}

/** At least one fragment must be for this type; without `__typename` all are. */
function mayMatch(selections: readonly RequiresSelection[], typename: unknown, types: TypeIndex): boolean {
  return selections.some((node) => node.kind === 'Field' || isFor(node.typeCondition, typename, types));
}

function isFor(typeCondition: string, typename: unknown, types: TypeIndex): boolean {
  return typeof typename !== 'string' || types.overlaps(typename, typeCondition);
}

function fieldsFor(
  selections: readonly RequiresSelection[],
  typename: unknown,
  types: TypeIndex,
  lenient: boolean,
): RequiredField[] {
  const collected = new Map<string, CollectedField>();
  collectFields(selections, typename, types, [], collected);
  return [...collected.values()].map(({ node, selections, conditions }) => ({
    source: node.name,
    isInherited: node.name in Object.prototype,
    prefix: `${quote(nameInRepresentation(node))}:`,
    write: selections.length === 0 ? null : compileSelections(selections, types, lenient),
    conditions,
  }));
}

function collectFields(
  selections: readonly RequiresSelection[],
  typename: unknown,
  types: TypeIndex,
  conditions: readonly Condition[],
  collected: Map<string, CollectedField>,
): void {
  for (const node of selections) {
    if (node.kind === 'InlineFragment') {
      if (!isFor(node.typeCondition, typename, types)) continue;
      const inner = [
        ...conditions,
        ...conditionsOf(node.skipIf, false),
        ...conditionsOf(node.includeIf, true),
      ];
      collectFields(node.selections, typename, types, inner, collected);
    } else if (node.name !== '__typename') {
      const name = nameInRepresentation(node);
      const field = collected.get(name) ?? { node, selections: [], conditions };
      field.selections.push(...(node.selections ?? []));
      if (conditions.length < field.conditions.length) field.conditions = conditions;
      collected.set(name, field);
    }
  }
}

/** The planner fetches a field with other arguments than the client's under a name of its own, and aliases it back here. */
function nameInRepresentation({ name, alias }: RequiresField): string {
  return alias ?? name;
}

function conditionsOf(variable: string | null | undefined, expected: boolean): Condition[] {
  return variable === null || variable === undefined ? [] : [{ variable, expected }];
}

function writeRepresentation(
  entity: JsonObject,
  typename: unknown,
  fields: readonly RequiredField[],
  variables: VariableValues,
  lenient: boolean,
): string | undefined {
  let text = typeof typename === 'string' ? `{"__typename":${quote(typename)}` : '{';
  for (const { source, isInherited, prefix, write, conditions } of fields) {
    if (!hold(conditions, variables)) continue;
    const value = isInherited && !Object.hasOwn(entity, source) ? undefined : entity[source];
    if (value === undefined && lenient) continue;
    if (value === undefined) return undefined;
    const written = writeValue(value, write, variables);
    if (written === undefined) return undefined;
    text += text === '{' ? prefix + written : `,${prefix}${written}`;
  }
  return `${text}}`;
}

function writeValue(value: unknown, write: Write | null, variables: VariableValues): string | undefined {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value !== 'object' || write === null) return writeJson(value);
  if (!Array.isArray(value)) return write(value as JsonObject, variables);
  const items: string[] = [];
  for (const item of value) {
    const written = writeValue(item, write, variables);
    if (written === undefined) return undefined;
    items.push(written);
  }
  return `[${items.join(',')}]`;
}
