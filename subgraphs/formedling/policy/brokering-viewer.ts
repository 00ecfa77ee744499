import type { DistrictRegistry } from '../../../schema/district-registry';
import type { Caller, Role } from '../../service/token-verifier';

/**
 * What of the brokering a caller may see. Every read of requests, proposals and charges goes through here.
 *
 * | role | requests | proposals | charges |
 * |---|---|---|---|
 * | resursteam | all | all | all |
 * | kontaktsekreterare, handlaggare | of the own district | for the own district's requests or with its candidates | of the own district |
 * | rapportor, reporting, admin, service | none | none | none |
 *
 * Whoever sees a proposal sees the neutral request that it is for, by `Proposal.request` only. `reporting` counts by
 * figures of its own subgraph, `admin` keeps reference data and logs: neither needs a row.
 */
export type BrokeringViewer =
  | { readonly kind: 'everything' }
  /** `codes`: the own district's, and those of the districts that it has taken over. */
  | { readonly kind: 'district'; readonly codes: readonly string[] }
  | { readonly kind: 'nothing' };

const DISTRICT_STAFF: ReadonlySet<Role> = new Set<Role>(['kontaktsekreterare', 'handlaggare']);

export function viewerOf({ role, district }: Caller, registry: DistrictRegistry): BrokeringViewer {
  if (role === 'resursteam') return { kind: 'everything' };
  if (district === null || !DISTRICT_STAFF.has(role)) return { kind: 'nothing' };
  return { kind: 'district', codes: codesOf(district, registry) };
}

/** Every code that stands for the same district in force; none for a code that is not in force. */
export function codesOf(code: string, registry: DistrictRegistry): readonly string[] {
  const owner = registry.resolve(code);
  if (owner === undefined) return [];
  return registry.all.map((entry) => entry.code).filter((known) => registry.resolve(known) === owner);
}

export function seesRequest(viewer: BrokeringViewer, request: { readonly district: string }): boolean {
  return isParty(viewer, request.district);
}

export function seesProposal(viewer: BrokeringViewer, proposal: ProposalParties): boolean {
  return isParty(viewer, proposal.requestingDistrict) || isParty(viewer, proposal.candidateDistrict);
}

/** Whether the viewer stands on the requesting side, to which reasons of any party may be told, or brokers. */
export function isRequesting(viewer: BrokeringViewer, proposal: ProposalParties): boolean {
  return isParty(viewer, proposal.requestingDistrict);
}

interface ProposalParties {
  readonly requestingDistrict: string;
  readonly candidateDistrict: string;
}

function isParty(viewer: BrokeringViewer, district: string): boolean {
  switch (viewer.kind) {
    case 'everything':
      return true;
    case 'district':
      return viewer.codes.includes(district);
    case 'nothing':
      return false;
    default:
      return viewer satisfies never;
  }
}
