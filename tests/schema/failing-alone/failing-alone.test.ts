import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { projectFile } from '../../../platform/settings/project-file';
import { emittedSchema } from '../../network/jest/emitted-schema';
import {
  demandsOf,
  demandsOfType,
  type FieldFacts,
  fieldsOf,
  graphsOf,
  isMetBy,
  isolates,
  isRoot,
  isStrict,
  nameOf,
} from './supergraph-facts';

/** Root fields that are never null: one that fails erases the others. */
function strictRoots(document: DocumentNode): string[] {
  return fieldsOf(document)
    .filter((one) => isRoot(one) && isStrict(one))
    .map(nameOf);
}

/** `way → field`: an object that one subgraph leads to, and a field of it that only others can tell, where neither may be null. */
function strictJoins(document: DocumentNode): string[] {
  return crossings(document, (way, field) => {
    const known = graphsOf(field);
    return graphsOf(way).some((graph) => !known.includes(graph));
  });
}

/** `way → field`: an object that a reader may be given, and a field of it that asks more of the reader, where neither may be null. */
function strictDemands(document: DocumentNode): string[] {
  return crossings(document, (way, field) => {
    const met = new Set([...demandsOfType(way.type), ...demandsOf(way)]);
    return [...demandsOf(field)].some((demand) => !isMetBy(demand, met));
  });
}

function crossings(
  document: DocumentNode,
  isCrossing: (way: FieldFacts, field: FieldFacts) => boolean,
): string[] {
  const all = fieldsOf(document);
  return all
    .filter((way) => way.target !== undefined && !isolates(way))
    .flatMap((way) =>
      all
        .filter((field) => field.type === way.target && isStrict(field) && isCrossing(way, field))
        .map((field) => `${nameOf(way)} → ${nameOf(field)}`),
    );
}

describe('of what clients ask', () => {
  let supergraph: DocumentNode;

  beforeAll(async () => {
    supergraph = parse((await emittedSchema())['supergraph.graphql']!);
  });

  test('a root that fails is null beside the others', () => {
    expect(fieldsOf(supergraph).filter(isRoot).length).toBeGreaterThan(80);
    expect(strictRoots(supergraph)).toEqual([]);
  });

  test('what another subgraph does not tell is null in its own row', () => {
    expect(strictJoins(supergraph)).toEqual([]);
  });

  test('what is not for the reader is null beside the rest', () => {
    expect(strictDemands(supergraph)).toEqual([]);
  });

  test.each(['district', 'formedling', 'reporting'])('the %s contract says so, too', (name) => {
    const contract = parse(readFileSync(projectFile('schema', 'contract', `${name}.graphql`), 'utf8'));
    expect(strictRoots(contract)).toEqual([]);
  });
});

const SCHEMA = `
  type Query @join__type(graph: A) @join__type(graph: B) {
    strict: [Int]! @join__field(graph: A)
    rows: [Row!] @join__field(graph: A)
    row: Row @join__field(graph: A)
  }
  type Row @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
    id: ID!
    own: Int! @join__field(graph: A)
    joined: Int! @join__field(graph: B)
    asking: Int! @join__field(graph: A) @requiresScopes(scopes: [["x"]])
    open: Int @join__field(graph: B) @requiresScopes(scopes: [["x"]])
    wider: Wide! @join__field(graph: A)
  }
  type Wide @join__type(graph: A) @requiresScopes(scopes: [["x"], ["y"]]) {
    met: Int! @join__field(graph: A) @requiresScopes(scopes: [["y"], ["x"], ["z"]])
    unmet: Int! @join__field(graph: A) @requiresScopes(scopes: [["x"]])
  }`;

test('a root, a join and a demand that are strict are found, with the ways to them', () => {
  const document = parse(SCHEMA);
  expect(strictRoots(document)).toEqual(['Query.strict']);
  expect(strictJoins(document)).toEqual(['Query.rows → Row.joined']);
  expect(strictDemands(document)).toEqual([
    'Query.rows → Row.asking',
    'Query.rows → Row.wider',
    'Row.wider → Wide.unmet',
  ]);
});
