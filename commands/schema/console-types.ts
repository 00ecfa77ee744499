import { posix } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildASTSchema, type DocumentNode, Kind, parse, print } from 'graphql';
import {
  type ConsoleFile,
  type ConsoleOperation,
  consoleOperations,
  readConsoleFiles,
} from '../../subgraphs/emitter/console-operations';
import { idOf } from '../../subgraphs/emitter/operations-manifest';
import { usedTypes } from './used-types';

/** How the hub's scalars come in JSON. */
const SCALARS = { Date: 'string', DateTime: 'string' };

/**
 * For each of the console's `.graphql` files a file beside it with the types of its operations' variables and answers and of its
 * fragments, and the operations themselves by the id under which they are registered: path → content.
 * @throws Error for what the schema does not have
 */
export async function consoleTypes(clientSchema: string): Promise<Readonly<Record<string, string>>> {
  const files = readConsoleFiles();
  const operations = consoleOperations(files);
  const schema = parse(clientSchema);
  const written = files.map(async (file) => {
    const path = file.file.replace(/\.graphql$/, '.generated.ts');
    const generated = await generateTypes(schema, file, files);
    const own = operations.filter((operation) => operation.file === file.file);
    return [path, toSource(path, { generated, operations: own, fragments: fragmentsOf(file) })] as const;
  });
  return Object.fromEntries(await Promise.all(written));
}

async function generateTypes(
  schema: DocumentNode,
  { file, document }: ConsoleFile,
  all: readonly ConsoleFile[],
): Promise<string> {
  const definitions = all.flatMap((one) =>
    one.document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION || one.file === file),
  );
  const whole: DocumentNode = { ...document, definitions };
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: 'console/',
    schema,
    schemaAst: buildASTSchema(schema),
    documents: [{ location: file, document: whole, rawSDL: print(whole) }],
    config: { useTypeImports: true, enumsAsTypes: true, skipTypename: true, scalars: SCALARS },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  });
  return codegen(sections.find(({ filename }) => filename.endsWith('/graphql.ts'))!);
}

function fragmentsOf({ document }: ConsoleFile): readonly string[] {
  return document.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [`${node.name.value}Fragment`] : [],
  );
}

interface Written {
  readonly generated: string;
  readonly operations: readonly ConsoleOperation[];
  /** Names of their types. */
  readonly fragments: readonly string[];
}

function toSource(path: string, { generated, operations, fragments }: Written): string {
  const documents = operations.map(
    (operation) =>
      `export const ${operation.name}Document = registered<${typesOf(operation).join(', ')}>('${idOf(operation.body)}');`,
  );
  const registered = posix.relative(posix.dirname(path), 'console/graphql/registered');
  return [
    '// Made by `npm run schema` from the .graphql file beside it.',
    ...(documents.length > 0 ? [`import { registered } from '${registered}';`] : []),
    '',
    ...usedTypes(generated, [...fragments, ...operations.flatMap(typesOf)]),
    ...documents,
    '',
  ].join('\n');
}

/** Of the answer and of the variables. */
function typesOf({ name, type }: ConsoleOperation): readonly string[] {
  const answer = `${name}${type[0]!.toUpperCase()}${type.slice(1)}`;
  return [answer, `${answer}Variables`];
}
