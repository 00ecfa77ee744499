import type { DocumentNode } from 'graphql';
import { joinsOf } from '../../supergraph/join-spec';
import { hasFields } from '../../supergraph/type-nodes';

/**
 * The `percent(n)` labels of progressive `@override`s in a supergraph, ascending.
 *
 * Planner gap: it is given a number for each request and does not tell which numbers plan alike, so plans could not be kept. May
 * go when it does; see "@override by 100 percent takes the field, by some of them one of both".
 */
export function percentLabelsOf(supergraph: DocumentNode): number[] {
  const fields = supergraph.definitions.filter(hasFields).flatMap((type) => type.fields ?? []);
  const percents = fields.flatMap(joinsOf).flatMap(({ overrideLabel }) => {
    const match = /^percent\((\d+(?:\.\d+)?)\)$/.exec(overrideLabel ?? '');
    return match === null ? [] : [Number(match[1])];
  });
  return [...new Set(percents)].sort((a, b) => a - b);
}
