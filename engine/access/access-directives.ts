import type { DocumentNode } from 'graphql';
import type { AccessDirectiveNames } from '../../platform/access/access-rule';
import { linkedSpecs } from '../supergraph/linked-specs';

const APOLLO = 'https://specs.apollo.dev/';
/** In place of the name of a directive that a document does not link to. */
const UNUSED = '';

/**
 * The names of `@authenticated`, `@requiresScopes` and `@policy` in a document: a supergraph links to each as a
 * specification of its own, a subgraph to all of them as parts of the Federation specification; both may rename them.
 */
export function accessDirectiveNames(document: DocumentNode): AccessDirectiveNames {
  const specs = linkedSpecs(document).filter(({ identity }) => identity.startsWith(APOLLO));
  const nameOf = (directive: string): string => {
    const own = specs.find(({ identity }) => identity === APOLLO + directive);
    if (own !== undefined) return own.imports.get(`@${directive}`) ?? own.name;
    const federation = specs.find(({ identity }) => identity === `${APOLLO}federation`);
    if (federation === undefined) return UNUSED;
    return federation.imports.get(`@${directive}`) ?? `${federation.name}__${directive}`;
  };
  return {
    authenticated: nameOf('authenticated'),
    requiresScopes: nameOf('requiresScopes'),
    policy: nameOf('policy'),
  };
}
