import { readdirSync, readFileSync } from 'node:fs';
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { projectFile } from '../../platform/settings/project-file';

/** One of the console's `.graphql` files. */
export interface ConsoleFile {
  /** Its path in the project. */
  readonly file: string;
  readonly document: DocumentNode;
}

/** One of the console's operations as it is registered. */
export interface ConsoleOperation {
  readonly file: string;
  readonly name: string;
  readonly type: OperationDefinitionNode['operation'];
  /** With the fragments that it uses, and the name of each object's type, by which the console knows what a change concerns. */
  readonly body: string;
}

/** Those of `console/` and all folders below it, by path. */
export function readConsoleFiles(): readonly ConsoleFile[] {
  return readdirSync(projectFile('console'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({
      file: `console/${name}`,
      document: parse(readFileSync(projectFile('console', name), 'utf8'), { noLocation: true }),
    }));
}

/** @throws Error for an operation without a name, for two of one name, and for a fragment that is not there */
export function consoleOperations(files: readonly ConsoleFile[]): readonly ConsoleOperation[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of files.flatMap(({ document }) => document.definitions)) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const operations = files.flatMap(({ file, document }) =>
    document.definitions.filter(isOperation).map((definition) => ({
      file,
      name: nameOf(file, definition),
      type: definition.operation,
      body: bodyOf(file, definition, fragments),
    })),
  );
  assertDistinct(operations);
  return operations;
}

function isOperation(node: DefinitionNode): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

function nameOf(file: string, { name }: OperationDefinitionNode): string {
  if (name === undefined) throw new Error(`${file} holds an operation without a name`);
  return name.value;
}

function bodyOf(
  file: string,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: DefinitionNode): void => {
    visit(node, {
      FragmentSpread: ({ name: { value: name } }) => {
        const fragment = fragments.get(name);
        if (fragment === undefined) throw new Error(`${file} spreads a fragment ${name} that is nowhere`);
        if (used.has(name)) return;
        used.set(name, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return print(withTypeNames({ kind: Kind.DOCUMENT, definitions: [operation, ...used.values()] }));
}

function withTypeNames(document: DocumentNode): DocumentNode {
  const named = (selectionSet: SelectionSetNode): SelectionSetNode => ({
    ...selectionSet,
    selections: [...selectionSet.selections, TYPE_NAME],
  });
  return visit(document, {
    SelectionSet: { leave: (node, _key, parent) => (isRoot(parent) ? undefined : named(node)) },
  });
}

const TYPE_NAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

function isRoot(parent: unknown): boolean {
  return (parent as { kind?: Kind } | undefined)?.kind === Kind.OPERATION_DEFINITION;
}

function assertDistinct(operations: readonly ConsoleOperation[]): void {
  const files = new Map<string, string>();
  for (const { name, file } of operations) {
    const other = files.get(name);
    if (other !== undefined) throw new Error(`${file} and ${other} both hold an operation ${name}`);
    files.set(name, file);
  }
}
