import type { DocumentNode } from 'graphql';
import { joinsOf } from './join-spec';
import { linkedSpecs } from './linked-specs';
import { hasFields } from './type-nodes';

const APOLLO = 'https://specs.apollo.dev/';

/** The specifications that the gateway knows, with the versions of them that it follows. */
const SUPPORTED: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    core: ['0.1', '0.2'],
    link: ['1.0'],
    join: ['0.1', '0.2', '0.3', '0.4', '0.5'],
    tag: ['0.1', '0.2', '0.3'],
    inaccessible: ['0.1', '0.2'],
    authenticated: ['0.1'],
    requiresScopes: ['0.1'],
    policy: ['0.1'],
    cost: ['0.1'],
  }).map(([name, versions]) => [APOLLO + name, versions]),
);

/** Without these in a version that is known, nothing else of the supergraph can be read. */
const NEEDED = new Set([`${APOLLO}core`, `${APOLLO}link`, `${APOLLO}join`]);

/**
 * Refuses a supergraph that would be served wrongly: it links to what is unknown here and needed for security or for
 * execution (Apollo `link` v1.0, "for"), or has values from `@fromContext`.
 *
 * @throws Error that names what it is
 */
export function assertSupported(supergraph: DocumentNode): void {
  for (const { url, identity, version, purpose } of linkedSpecs(supergraph)) {
    const isNeeded = purpose !== undefined || NEEDED.has(identity);
    if (!isNeeded || SUPPORTED.get(identity)?.includes(version ?? '')) continue;
    const reason = purpose === undefined ? '' : `, which it needs for ${purpose}`;
    throw new Error(`it links to ${url}${reason}, and the gateway does not know that`);
  }
  for (const definition of supergraph.definitions) {
    if (!hasFields(definition)) continue;
    const field = definition.fields?.find((node) => joinsOf(node).some((join) => join.takesContext));
    if (field !== undefined) {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      throw new Error(`${coordinate} has an argument with @fromContext, which the gateway does not support`);
    }
  }
}
