import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { projectFile } from '../../platform/settings/project-file';
import { consoleOperations, readConsoleFiles } from './console-operations';

/** One operation that clients are registered with. */
export interface RegisteredOperation {
  /** SHA-256 of the body, hexadecimal. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** As clients may send it; or its id. */
  readonly body: string;
}

/**
 * `operations.json`: the operations of `schema/operations/`, each file's text as it is, and those of the console, as a persisted
 * query manifest (Apollo's format, version 1).
 */
export function emitOperationsManifest(): string {
  const folder = projectFile('schema', 'operations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  const examples = files.sort().map((file) => toOperation(file, readFileSync(`${folder}/${file}`, 'utf8')));
  const ofConsole = consoleOperations(readConsoleFiles());
  const operations = [
    ...examples,
    ...ofConsole.map(({ name, type, body }) => ({ id: idOf(body), name, type, body })),
  ];
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}

/** @throws Error for a file that does not hold one named operation */
function toOperation(file: string, body: string): RegisteredOperation {
  const operations = parse(body).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length !== 1 || operation?.name === undefined) {
    throw new Error(`schema/operations/${file} must hold one operation with a name`);
  }
  return { id: idOf(body), name: operation.name.value, type: operation.operation, body };
}

/** What clients send in the place of an operation's text. */
export function idOf(body: string): string {
  return createHash('sha256').update(body).digest('hex');
}
