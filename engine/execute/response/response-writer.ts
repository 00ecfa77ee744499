import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { ExactNumber } from '../../../platform/json/exact-number';
import { quote } from '../../../platform/json/quote';
import { findFieldRefusals, refusedPaths } from '../../access/refusals';
import { clientKeyOf } from '../../syntax/client-key';
import { type CollectContext, collectFields } from '../../syntax/collect-fields';
import type { JsonObject } from '../flatten-path';
import { leafWriterOf } from './leaf-writers';
import type { WriteContext } from './write-context';

/**
 * Writes the response of one operation: from merged data straight to JSON text, in the client's order, aliases and
 * types (GraphQL section 6.4.3, "Value Completion"; section 7.1 for the order).
 *
 * The writers are compiled once per operation and set of `@skip`/`@include` conditions.
 */
export interface ResponseWriter {
  /** The text of `data`; "null" when a non-null violation reached the root. Adds to `context.errors`. */
  write(data: JsonObject, context: WriteContext): string;
}

/** A value as JSON text; null for a null, which the holder must then not allow to stand where it may not. */
type Write = (value: unknown, context: WriteContext) => string | null;

interface FieldWriter {
  /** In the merged data. */
  readonly key: string;
  readonly clientKey: string;
  /** `{"key":` or `,"key":` */
  readonly prefix: string;
  /** For leaves: called without the path being kept. */
  readonly isLeaf: boolean;
  readonly write: Write;
  readonly nonNull: boolean;
  /** Of a field that is null because the caller may not see it: what the errors tell, from the object on. */
  readonly refusedPaths?: readonly (readonly string[])[];
  readonly typeName: string;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
}

/** A field of the response while its value is compiled. */
interface Place {
  readonly nodes: readonly FieldNode[];
  readonly responsePath: readonly string[];
  /** `Type.field` */
  readonly coordinate: string;
}

export interface WriterOptions extends CollectContext {
  /** Fields that the caller may not see. */
  readonly refused: ReadonlySet<FieldNode>;
  /** Fields that are null for this caller, whatever has been fetched: those refused, and those of which nothing is left. */
  readonly nulls: ReadonlySet<FieldNode>;
  readonly isShared: (responsePath: readonly string[]) => boolean;
}

interface WriterCompiler extends WriterOptions {
  positions: number;
}

/** The writer for a selection set on a type. Fields of `nulls` are written null, with an error at their place. */
export function compileResponseWriter(
  options: WriterOptions,
  rootType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): ResponseWriter {
  const compiler: WriterCompiler = { ...options, positions: 0 };
  const write = compileObject(compiler, rootType, [selectionSet], []);
  return { write: (data, writeContext) => write(data, writeContext) ?? 'null' };
}

function compileObject(
  compiler: WriterCompiler,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  responsePath: readonly string[],
): Write {
  const fields = collectFields(compiler, type, selectionSets);
  const writers = [...fields].map(([key, nodes], index) =>
    compileField(compiler, type, nodes, [...responsePath, key], index === 0),
  );
  return writers.length === 0
    ? () => '{}'
    : (value, context) => writeFields(writers, value as JsonObject, context);
}

function compileField(
  compiler: WriterCompiler,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
  responsePath: readonly string[],
  isFirst: boolean,
): FieldWriter {
  const key = responsePath[responsePath.length - 1]!;
  const name = nodes[0]!.name.value;
  const clientKey = clientKeyOf(key);
  const base = {
    key,
    clientKey,
    prefix: `${isFirst ? '{' : ','}${quote(clientKey)}:`,
    coordinate: `${parent.name}.${name}`,
  };
  if (name === '__typename') {
    const write = isObjectType(parent) ? always(quote(parent.name)) : writeTypename(compiler.schema);
    return { ...base, isLeaf: true, write, nonNull: true, typeName: 'object type' };
  }
  const field = fieldOf(compiler.schema, parent, name);
  const isIntrospection = name === '__schema' || name === '__type';
  const nonNull = isNonNullType(field.type);
  const type = isNonNullType(field.type) ? field.type.ofType : field.type;
  // Selected through an interface and on an object type, a field may be refused here and not there: then it is shown.
  if (nodes.every((node) => compiler.nulls.has(node))) {
    const refused = refusedPathsOf(compiler, parent, nodes);
    return {
      ...base,
      isLeaf: true,
      refusedPaths: refused,
      write: () => null,
      nonNull,
      typeName: String(type),
    };
  }
  return {
    ...base,
    isLeaf: isLeafType(type) || isIntrospection,
    write: isIntrospection
      ? writeJson
      : compileValue(compiler, field.type, { nodes, responsePath, coordinate: base.coordinate }),
    nonNull,
    typeName: String(type),
  };
}

function refusedPathsOf(
  compiler: WriterCompiler,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[],
) {
  const refusals = nodes.flatMap((node) => findFieldRefusals(compiler, parent, node));
  return refusedPaths(refusals, compiler.variables);
}

function always(text: string): Write {
  return () => text;
}

/** Of an object whose type only its aliased `__typename` tells. */
function writeTypename(schema: GraphQLSchema): Write {
  return (value) => (typeof value === 'string' && isObjectType(schema.getType(value)) ? quote(value) : null);
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLObjectType | GraphQLInterfaceType,
  name: string,
): GraphQLField<unknown, unknown> {
  if (name === SchemaMetaFieldDef.name && parent === schema.getQueryType()) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name && parent === schema.getQueryType()) return TypeMetaFieldDef;
  return parent.getFields()[name]!;
}

function writeJson(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function compileValue(compiler: WriterCompiler, type: GraphQLOutputType, place: Place): Write {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isLeafType(nullable)) return leafWriterOf(nullable);
  if (isListType(nullable)) return compileList(compiler, nullable.ofType, place);
  const { nodes, responsePath } = place;
  const selectionSets = nodes.map((node) => node.selectionSet!);
  const write = isObjectType(nullable)
    ? compileConcrete(compileObject(compiler, nullable, selectionSets, responsePath), nullable.name)
    : compileAbstract(compiler, nullable.name, selectionSets, responsePath);
  return compiler.isShared(responsePath) ? rememberWritten(write, compiler.positions++) : write;
}

function compileList(compiler: WriterCompiler, itemType: GraphQLOutputType, place: Place): Write {
  const nonNull = isNonNullType(itemType);
  const type = isNonNullType(itemType) ? itemType.ofType : itemType;
  const writer: ItemWriter = {
    write: compileValue(compiler, type, place),
    isLeaf: isLeafType(type),
    nonNull,
    typeName: String(type),
    coordinate: place.coordinate,
  };
  return (value, context) => writeList(writer, value, context);
}

function compileConcrete(write: Write, typeName: string): Write {
  return (value, context) => (isObject(value) ? write(value, context) : invalid(value, typeName, context));
}

/**
 * Fields depend on the object's type: compiled for each type when the first object of it comes. An interface object
 * whose type no fetch has told, as nothing selected depends on it, has the fields of its interface.
 */
function compileAbstract(
  compiler: WriterCompiler,
  name: string,
  selectionSets: readonly SelectionSetNode[],
  responsePath: readonly string[],
): Write {
  const writers = new Map<unknown, Write | null>();
  const compileFor = (typename: unknown): Write | null => {
    const type = typeof typename === 'string' ? compiler.schema.getType(typename) : undefined;
    const abstractType = compiler.schema.getType(name);
    const known = typename === undefined ? abstractType : type;
    if (isInterfaceType(known)) return compileObject(compiler, known, selectionSets, responsePath);
    const isPossible =
      isObjectType(type) && isAbstractType(abstractType) && compiler.schema.isSubType(abstractType, type);
    return isPossible ? compileObject(compiler, type, selectionSets, responsePath) : null;
  };
  return (value, context) => {
    if (!isObject(value)) return invalid(value, name, context);
    const typename = value['__typename'];
    let write = writers.get(typename);
    if (write === undefined) {
      write = compileFor(typename);
      if (write !== null) writers.set(typename, write);
    }
    return write === null ? invalid(value, name, context) : write(value, context);
  };
}

/** Where equal entities are one object, its text is made once, unless writing it found an error: that has a path. */
function rememberWritten(write: Write, position: number): Write {
  return (value, context) => {
    if (!isObject(value)) return write(value, context);
    const written = context.writtenAt(position);
    const known = written.get(value);
    if (known !== undefined) return known;
    const errorsBefore = context.errors.length;
    const text = write(value, context);
    if (text !== null && context.errors.length === errorsBefore) written.set(value, text);
    return text;
  };
}

function writeFields(
  writers: readonly FieldWriter[],
  object: JsonObject,
  context: WriteContext,
): string | null {
  let text = '';
  for (const field of writers) {
    const written = writeField(field, object[field.key], context);
    if (written !== null) {
      text += field.prefix + written;
      context.checkSize(text.length);
    } else if (field.nonNull) {
      if (
        field.refusedPaths === undefined &&
        !context.isUntold(object) &&
        !isExplained(writers, object, context)
      )
        context.nullViolation(field.coordinate, field.clientKey);
      return null;
    } else text += `${field.prefix}null`;
  }
  return `${text}}`;
}

/**
 * A subgraph leaves out a whole object when one of its non-null fields fails: that field's error tells why the others
 * are missing, and they have none of their own.
 */
function isExplained(writers: readonly FieldWriter[], object: JsonObject, context: WriteContext): boolean {
  return writers.some(
    ({ nonNull, key, clientKey }) => nonNull && isNothing(object[key]) && context.hasErrorAt(clientKey),
  );
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function writeField(field: FieldWriter, value: unknown, context: WriteContext): string | null {
  if (field.refusedPaths !== undefined) {
    context.refuse(field.refusedPaths);
    return null;
  }
  if (field.isLeaf) {
    const text = field.write(value, context);
    if (text === null && value !== null && value !== undefined)
      context.invalidValue(field.typeName, field.clientKey);
    return text;
  }
  if (value === null || value === undefined) return null;
  context.path.push(field.clientKey);
  const text = field.write(value, context);
  context.path.pop();
  return text;
}

interface ItemWriter {
  readonly write: Write;
  readonly isLeaf: boolean;
  readonly nonNull: boolean;
  readonly typeName: string;
  readonly coordinate: string;
}

function writeList(item: ItemWriter, value: unknown, context: WriteContext): string | null {
  if (!Array.isArray(value)) return invalid(value, `list of ${item.typeName}`, context);
  let text = '[';
  for (let index = 0; index < value.length; index++) {
    const written = writeItem(item, value[index], index, context);
    if (written === null && item.nonNull) {
      context.nullViolation(item.coordinate, index);
      return null;
    }
    text += (index === 0 ? '' : ',') + (written ?? 'null');
    context.checkSize(text.length);
  }
  return `${text}]`;
}

function writeItem(item: ItemWriter, value: unknown, index: number, context: WriteContext): string | null {
  if (item.isLeaf) {
    const text = item.write(value, context);
    if (text === null && value !== null && value !== undefined) context.invalidValue(item.typeName, index);
    return text;
  }
  if (value === null || value === undefined) return null;
  context.path.push(index);
  const text = item.write(value, context);
  context.path.pop();
  return text;
}

function invalid(value: unknown, typeName: string, context: WriteContext): null {
  if (value !== null && value !== undefined) context.invalidValue(typeName);
  return null;
}

function isObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}
