import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';

/**
 * What of a report's figures a caller may see. Every figure goes through here.
 *
 * | who | totals, interrupted and causes over all districts | by district or by gender | bands of waiting time | cuts crossed, sums over some districts |
 * |---|---|---|---|---|
 * | `reports:exact` | exact | exact | exact | exact |
 * | `reports:official` | exact | of published quarters, small numbers withheld | over all districts, of published quarters, where no cut has been shown | – |
 * | `reports:read` | small numbers withheld | of published quarters, small numbers withheld | – | – |
 * | a rapportor, of the own district | – | exact | exact | exact |
 *
 * A sum over some districts is shown where each of them is.
 */
export interface ReportViewer {
  readonly exact: boolean;
  /** Sees the figures over all districts exactly. */
  readonly official: boolean;
  /** The code in force of the own district, whose figures are seen exactly. */
  readonly own: string | undefined;
}

/** The brokering's own work, counted by months: the resursteam sees it as it is, as it sees each vacancy and hold. */
export function seesBrokering({ role, scopes }: Caller): boolean {
  return role === 'resursteam' || scopes.has('reports:exact');
}

export function viewerOf({ role, district, scopes }: Caller, registry: DistrictRegistry): ReportViewer {
  const exact = scopes.has('reports:exact');
  return {
    exact,
    official: exact || scopes.has('reports:official'),
    own: role === 'rapportor' && district !== null ? registry.resolve(district)?.code : undefined,
  };
}
