import fc from 'fast-check';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  responsePathAsArray,
  validate,
} from 'graphql';
import { CompiledQuery } from '../../../subgraphs/harness/execution/compiled-query';

const FIELDS = `
  text: String sure: String! words: [String] sureWords: [String!]! color: Color colors: [Color!] number: Int nested: [[Int!]]
  told(of: String, at: [Int!] = [1]): String row: Row rows: [Row] sureRow: Row! sureRows: [Row!]! any: Any anys: [Any!] node: Node
`;
const SCHEMA = `
  type Query { ${FIELDS} }
  interface Node { text: String sure: String! row: Row }
  type Row implements Node { ${FIELDS} }
  type Other implements Node { ${FIELDS} }
  union Any = Row | Other
  enum Color { RED GREEN }
`;
const NAMES = [...FIELDS.matchAll(/(\w+)(?:\([^)]*\))?: [[A-Z]/g)].map(([, name]) => name!);
const OBJECTS: ReadonlySet<string> = new Set(['row', 'rows', 'sureRow', 'sureRows', 'any', 'anys', 'node']);

/** What one execution has called. */
interface Context {
  readonly seed: number;
  readonly calls: string[];
}

function hash(...parts: readonly (string | number)[]): number {
  let value = 2166136261;
  for (const character of parts.join('/')) value = Math.imul(value ^ character.charCodeAt(0), 16777619);
  value = Math.imul(value ^ (value >>> 15), 2246822507);
  return (value ^ (value >>> 13)) >>> 0;
}

/** One that nobody need wait for. */
function refused(error: Error): Promise<never> {
  const promise = Promise.reject(error);
  promise.catch(() => undefined);
  return promise;
}

const later = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));

/** An object whose properties are whatever its id and the seed say. */
function objectOf(seed: number, id: string, depth: number): object {
  const value =
    hash(seed, id, 'type') % 9 === 0 ? {} : { __typename: hash(seed, id) % 3 === 0 ? 'Other' : 'Row' };
  for (const name of NAMES) {
    Object.defineProperty(value, name, {
      get: () => oddly(seed, `${id}.${name}`, name, depth),
    });
  }
  return value;
}

/** A value as it should be, or odd in one of the ways in which a resolver's can be. */
function oddly(seed: number, id: string, name: string, depth: number): unknown {
  const value = () => fitting(seed, id, name, depth);
  switch (hash(seed, id, 'odd') % 24) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return new Error(`value ${id}`);
    case 3:
      throw new Error(`thrown ${id}`);
    case 4:
      return refused(new Error(`rejected ${id}`));
    case 5:
      return Promise.resolve(value());
    case 6:
      return later(value());
    case 7:
      return later(null);
    case 8:
      return (args: object, { calls }: Context, info: GraphQLResolveInfo) => {
        calls.push(`function ${toldOf(args, info)}`);
        return value();
      };
    case 9:
      return later(0).then(() => refused(new Error(`late ${id}`)));
    case 10:
      return { strange: true };
    case 11:
      return ['strange'];
    default:
      return value();
  }
}

/**
 * A value that fits its field; items of lists sometimes do not. graphql-js leaves a list's promises alone once an item has failed, and Node.js
 * ends a process for one that is rejected then: the items of a list fail at once, or late.
 */
function fitting(seed: number, id: string, name: string, depth: number): unknown {
  const few = hash(seed, id, 'few') % 4;
  const list = (length: number, item: (at: string) => unknown) =>
    Array.from({ length }, (_, index) => sometimes(`${id}[${index}]`, item));
  const isLate = hash(seed, id, 'late') % 2 === 0;
  const sometimes = (at: string, item: (at: string) => unknown) => {
    const kind = hash(seed, at, 'item') % 8;
    if (kind === 1) return isLate ? refused(new Error(`item ${at}`)) : new Error(`item ${at}`);
    if (kind === 2) return isLate ? later(null) : null;
    return isLate && kind === 3 ? later(item(at)) : item(at);
  };
  const object = (at: string) => (depth === 0 ? null : objectOf(seed, at, depth - 1));
  if (name === 'rows') return list(few, object);
  if (OBJECTS.has(name)) return name.endsWith('s') ? list(few % 2, object) : object(id);
  if (name === 'number') return few;
  if (name === 'color') return few === 0 ? 'BLUE' : 'RED';
  if (name === 'colors') return list(few, () => 'GREEN');
  if (name === 'nested') return list(few, () => list(few, () => few));
  return /words/i.test(name) ? list(few, (at) => at) : id;
}

function toldOf(args: object, info: GraphQLResolveInfo): string {
  const { fieldName, fieldNodes, parentType, returnType, path, operation, variableValues } = info;
  return JSON.stringify([
    ...[fieldName, fieldNodes.length, parentType, returnType, responsePathAsArray(path), path.typename],
    ...[
      args,
      operation.name?.value,
      variableValues,
      Object.keys(info.fragments),
      info.rootValue === undefined,
    ],
  ]);
}

/** Some fields with resolvers, types that are asked in every way. */
function schemaOf(seed: number): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && hash(seed, type.name) % 2 === 0)
      type.resolveType = (value, { calls }, info) => {
        calls.push(`resolveType ${toldOf({}, info)}`);
        const odd = hash(seed, type.name, calls.length) % 11;
        if (odd === 0) return 'Nothing';
        if (odd === 1) return 'Query';
        if (odd === 2) return 'Color';
        return odd < 6
          ? later((value as { __typename: string }).__typename)
          : (value as { __typename: string }).__typename;
      };
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    if (hash(seed, type.name, 'is') % 2 === 0 && type.name !== 'Query')
      type.isTypeOf = (_value, { calls }, info) => {
        calls.push(`isTypeOf ${type.name} ${toldOf({}, info)}`);
        const odd = hash(seed, type.name, calls.length) % 13;
        return odd === 0 ? false : odd < 4 ? later(odd !== 1) : true;
      };
    for (const field of Object.values(type.getFields())) {
      if (type.name !== 'Query' && hash(seed, type.name, field.name) % 3 !== 0) continue;
      field.resolve = (_source, args, { calls }, info) => {
        calls.push(toldOf(args, info));
        const value = oddly(seed, responsePathAsArray(info.path).join('.'), field.name, 2);
        return typeof value === 'function' ? 'no function' : value;
      };
    }
  }
  return schema;
}

/** Selections that are valid wherever they are: a field always has the same arguments. */
function textOf(seed: number): string {
  let drawn = 0;
  const draw = (below: number) => hash(seed, 'text', drawn++) % below;
  const condition = () =>
    ['', '', '', '', ' @skip(if: $skip)', ' @include(if: $with)', ' @include(if: true)', ' @skip(if: true)'][
      draw(8)
    ]!;
  const selection = (depth: number, onNode: boolean): string => {
    const parts = Array.from({ length: 1 + draw(5) }, () => {
      const kind = draw(10);
      if (kind === 0) return `__typename${condition()}`;
      if (kind === 1) return `...${condition()} { ${onNode ? 'text' : field(depth)} }`;
      if (kind === 2) return `... on ${['Row', 'Other', 'Node'][draw(3)]}${condition()} { text sure }`;
      if (kind === 3 && depth > 0) return `...Part${condition()}`;
      return onNode ? ['text', 'sure'][draw(2)]! : field(depth);
    });
    return parts.join(' ');
  };
  const field = (depth: number): string => {
    const name = NAMES[draw(NAMES.length)]!;
    if (!OBJECTS.has(name)) {
      const args = name === 'told' ? ['', '(of: "x")', '(of: $of, at: $at)'][draw(3)]! : '';
      return `${args === '' ? (draw(3) === 0 ? `${name}_${draw(2)}_: ${name}` : name) : `told${args.length}: told${args}`}${condition()}`;
    }
    if (depth === 0) return 'text';
    const inner =
      name === 'any' || name === 'anys'
        ? `__typename ... on Row { ${selection(depth - 1, false)} } ... on Other { text }`
        : name === 'node'
          ? selection(depth - 1, true)
          : selection(depth - 1, false);
    return `${name}${condition()} { ${inner} }`;
  };
  const root = Array.from({ length: 1 + draw(4) }, () => field(3)).join(' ');
  return `query Generated($skip: Boolean!, $with: Boolean = true, $of: String, $at: [Int!]) { ${root} row { ...Part } }
    fragment Part on Row { text __typename words rows { number } }`;
}

const VARIABLES = [
  { skip: true, with: true },
  { skip: false, of: 'of', at: [1, 2] },
  { skip: false, with: false, of: null },
  { skip: false, with: null },
  { skip: 'no' },
  {},
];

test('a compiled query answers, fails and calls as graphql-js does', async () => {
  let answered = 0;
  let failed = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(VARIABLES.length - 1), async (seed, text, which) => {
      const schema = schemaOf(seed);
      const document = parse(textOf(text));
      fc.pre(validate(schema, document).length === 0);
      const operation = document.definitions[0] as OperationDefinitionNode;
      const compiled = new CompiledQuery(schema, document, operation);
      for (const variableValues of [VARIABLES[which]!, ...VARIABLES.slice(0, 2)]) {
        const [mine, theirs] = [contextOf(seed), contextOf(seed)];
        const expected = await execute({ schema, document, contextValue: theirs, variableValues });
        const calls = [...theirs.calls];
        const result = await compiled.execute(mine, variableValues);
        expect(told(result)).toBe(told(expected));
        expect(mine.calls).toEqual(calls);
        answered += expected.data == null ? 0 : 1;
        failed += expected.errors === undefined ? 0 : 1;
      }
    }),
    { numRuns: 100, seed: 14 },
  );
  expect(answered).toBeGreaterThan(60);
  expect(failed).toBeGreaterThan(60);
}, 60_000);

function contextOf(seed: number): Context {
  return { seed, calls: [] };
}

/** Errors with what they stand for. */
function told({ data, errors }: ExecutionResult): string {
  return JSON.stringify({ data, errors: errors?.map((error) => [error, error.originalError?.message]) });
}
