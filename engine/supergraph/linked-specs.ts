import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';

/** A specification that a supergraph links to (Apollo `link` v1.0, or `core` v0.1-0.2 before it). */
export interface LinkedSpec {
  readonly url: string;
  /** Of the URL: `0.3`. */
  readonly version: string | undefined;
  /** What it is needed for (`SECURITY`, `EXECUTION`); undefined: it may be ignored. */
  readonly purpose: string | undefined;
  /** The URL without its version. */
  readonly identity: string;
  /** The prefix of the spec's names in this document. */
  readonly name: string;
  /** Imported name (`@inaccessible`) → the name it has here, without `@`. */
  readonly imports: ReadonlyMap<string, string>;
}

/** The specifications linked by the document's schema definition. */
export function linkedSpecs(document: DocumentNode): readonly LinkedSpec[] {
  return document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .filter((directive) => directive.name.value === 'link' || directive.name.value === 'core')
    .map(readLink)
    .filter((spec) => spec !== undefined);
}

function readLink(directive: ConstDirectiveNode): LinkedSpec | undefined {
  const argument = (name: string) => directive.arguments?.find((node) => node.name.value === name)?.value;
  const url = stringOf(argument('url')) ?? stringOf(argument('feature'));
  if (url === undefined) return undefined;
  const identity = url.replace(/\/v\d+(\.\d+)*\/?$/, '');
  const name = stringOf(argument('as')) ?? identity.slice(identity.lastIndexOf('/') + 1);
  const version = url.match(/\/v(\d+(?:\.\d+)*)\/?$/)?.[1];
  const purpose = argument('for');
  return {
    url,
    version,
    purpose: purpose?.kind === Kind.ENUM ? purpose.value : undefined,
    identity,
    name,
    imports: new Map(readImports(argument('import'))),
  };
}

function readImports(value: ConstValueNode | undefined): [string, string][] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item): [string, string][] => {
    const plain = stringOf(item);
    if (plain !== undefined) return [[plain, plain.replace(/^@/, '')]];
    if (item.kind !== Kind.OBJECT) return [];
    const field = (name: string) => stringOf(item.fields.find((node) => node.name.value === name)?.value);
    const name = field('name');
    return name === undefined ? [] : [[name, (field('as') ?? name).replace(/^@/, '')]];
  });
}

function stringOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
