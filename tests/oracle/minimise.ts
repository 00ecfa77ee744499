import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  validate,
  visit,
} from 'graphql';
import type { Operation } from './operation';

const MOST_TRIALS = 400;

/** The smallest operation found, by leaving out selections and directives one by one, that still fails. */
export async function minimise(
  schema: GraphQLSchema,
  operation: Operation,
  fails: (operation: Operation) => Promise<boolean>,
): Promise<Operation> {
  let best = operation;
  let trials = 0;
  for (let index = 0; trials < MOST_TRIALS; ) {
    const smaller = without(best, index);
    if (smaller === undefined) break;
    trials++;
    const valid = smaller.query !== best.query && validate(schema, parse(smaller.query)).length === 0;
    if (valid && (await fails(smaller))) best = smaller;
    else index++;
  }
  return best;
}

/** The operation without its nth selection or directive; undefined when it has no nth. */
function without(operation: Operation, nth: number): Operation | undefined {
  let index = -1;
  let found = false;
  const drop = () => {
    index++;
    if (index !== nth) return undefined;
    found = true;
    return null;
  };
  const document: DocumentNode = visit(parse(operation.query), {
    Field: drop,
    FragmentSpread: drop,
    InlineFragment: drop,
    Directive: drop,
  });
  if (!found) return undefined;
  return prune({ query: print(fillEmpty(document)), variables: operation.variables });
}

/** An emptied selection set keeps `__typename`. */
function fillEmpty(document: DocumentNode): DocumentNode {
  const typename: SelectionNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
  return visit(document, {
    SelectionSet: (node) => (node.selections.length === 0 ? { ...node, selections: [typename] } : undefined),
  });
}

/** Leaves out fragments and variables that are no longer used. */
function prune({ query, variables }: Operation): Operation {
  let document = parse(query);
  for (let size = -1; size !== document.definitions.length; ) {
    size = document.definitions.length;
    const used = namesIn(document, Kind.FRAGMENT_SPREAD);
    document = visit(document, {
      FragmentDefinition: (node) => (used.has(node.name.value) ? undefined : null),
    });
  }
  const used = variablesIn(document);
  document = visit(document, {
    VariableDefinition: (node) => (used.has(node.variable.name.value) ? false : null),
  });
  const kept = Object.entries(variables).filter(([name]) => used.has(name));
  return { query: print(document), variables: Object.fromEntries(kept) };
}

function namesIn(document: DocumentNode, kind: Kind.FRAGMENT_SPREAD): Set<string> {
  const names = new Set<string>();
  visit(document, { [kind]: (node: any) => void names.add(node.name.value) });
  return names;
}

function variablesIn(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => void names.add(node.name.value),
  });
  return names;
}
