import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Choose } from './choose';

/** Values for the places of an operation that take a client's text. */
export interface InputPool {
  scalar(type: string, name: string, choose: Choose): unknown;
}

export interface RandomOperation {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export type RootKind = 'query' | 'mutation' | 'subscription';

const DEEPEST = 5;
const MOST_FIELDS = 4;
/** Of one operation, in all: what more costs is for the limits to refuse, not for this to find. */
const FIELDS_IN_ALL = 25;

/** An operation that the schema allows: any fields, arguments, aliases, fragments and directives. */
export function randomOperation(
  schema: GraphQLSchema,
  choose: Choose,
  { kind, pool }: { readonly kind: RootKind; readonly pool: InputPool },
): RandomOperation {
  const root = { query: schema.getQueryType(), mutation: schema.getMutationType() }[kind as 'query'];
  const type = (kind === 'subscription' ? schema.getSubscriptionType() : root)!;
  const writer = new OperationWriter(choose, pool);
  const selection =
    kind === 'subscription' ? writer.single(type) : writer.selection(type, kind === 'query' ? 0 : 1);
  const { definitions, fragments, variables } = writer;
  const head = definitions.length === 0 ? '' : `(${definitions.join(', ')})`;
  return { query: [`${kind} Op${head} ${selection}`, ...fragments].join('\n'), variables };
}

class OperationWriter {
  readonly definitions: string[] = [];
  readonly fragments: string[] = [];
  readonly variables: Record<string, unknown> = {};
  private names = 0;
  private fields = 0;

  constructor(
    private readonly choose: Choose,
    private readonly pool: InputPool,
  ) {}

  selection(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      (field) => this.mayDescend(depth) || isLeafField(field),
    );
    if (fields.length === 0) return '{ __typename }';
    const count = this.choose.integer(1, this.mayDescend(depth) ? MOST_FIELDS : 1);
    this.fields += count;
    const selected = Array.from({ length: count }, () => this.selected(type, fields, depth));
    return `{ ${selected.join(' ')} }`;
  }

  /** A subscription has one root field, which nothing may leave out (GraphQL section 5.2.3.1). */
  single(type: GraphQLObjectType): string {
    return `{ ${this.field(this.choose.pick(Object.values(type.getFields())), 1, false)} }`;
  }

  private mayDescend(depth: number): boolean {
    return depth < DEEPEST && this.fields < FIELDS_IN_ALL;
  }

  private selected(type: GraphQLObjectType, fields: readonly AnyField[], depth: number): string {
    if (this.choose.chance(8)) return '__typename';
    const field = `${this.field(this.choose.pick(fields), depth)}`;
    if (this.choose.chance(8)) return `... on ${type.name}${this.directive()} { ${field} }`;
    if (this.choose.chance(8)) return this.fragment(type, field);
    return field;
  }

  private field(field: AnyField, depth: number, isOptional = true): string {
    const given = field.args.filter((argument) => this.isGiven(argument));
    const values = given.map(({ name, type }) => `${name}: ${this.argument(type, name)}`);
    const alias = field.args.length > 0 || this.choose.chance(20) ? `${this.name('a')}: ` : '';
    const type = getNamedType(field.type);
    const inner = isObjectType(type) ? ` ${this.selection(type, depth + 1)}` : '';
    const list = values.length === 0 ? '' : `(${values.join(', ')})`;
    return `${alias}${field.name}${list}${isOptional ? this.directive() : ''}${inner}`;
  }

  private fragment(type: GraphQLObjectType, field: string): string {
    const name = this.name('F');
    this.fragments.push(`fragment ${name} on ${type.name} { ${field} }`);
    return `...${name}${this.directive()}`;
  }

  private directive(): string {
    if (!this.choose.chance(8)) return '';
    return this.choose.pick([' @include(if: true)', ' @skip(if: false)', ' @include(if: false)']);
  }

  private isGiven({ type, defaultValue }: GraphQLArgument): boolean {
    return (isNonNullType(type) && defaultValue === undefined) || this.choose.chance(50);
  }

  private argument(type: GraphQLInputType, name: string): string {
    const value = this.value(type, name);
    if (this.choose.chance(50)) return literal(value, type);
    const variable = this.name('v');
    this.definitions.push(`$${variable}: ${type}`);
    this.variables[variable] = value;
    return `$${variable}`;
  }

  private value(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.value(type.ofType, name);
    if (isListType(type)) {
      const items = Array.from({ length: this.choose.integer(0, 3) });
      return items.map(() => this.value(type.ofType, name));
    }
    if (isEnumType(type)) return this.choose.pick(type.getValues()).name;
    if (!isInputObjectType(type)) return this.pool.scalar(type.name, name, this.choose);
    const fields = Object.values(type.getFields()).filter(
      (field) => (isNonNullType(field.type) && field.defaultValue === undefined) || this.choose.chance(30),
    );
    return Object.fromEntries(fields.map((field) => [field.name, this.value(field.type, field.name)]));
  }

  private name(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }
}

type AnyField = GraphQLField<unknown, unknown>;

function isLeafField({ type }: AnyField): boolean {
  return !isObjectType(getNamedType(type));
}

/** A value as it is written in an operation's text. */
export function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type) && Array.isArray(value))
    return `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const entries = Object.entries(value as object);
  return `{ ${entries.map(([name, item]) => `${name}: ${literal(item, fields[name]!.type)}`).join(', ')} }`;
}
