import { ForbiddenError } from '../../../platform/errors/errors';
import type { Caller, Role } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { HOLDING } from '../entities/proposal-status';

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

/** The visible rows of table `placement_request` (alias `r`). */
export function visibleRequests(viewer: BrokeringViewer): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  const codes = codesSeenBy(viewer);
  return codes === undefined ? conditions : conditions.add('r.district = ANY(?)', codes);
}

/** The visible rows of table `proposal` (alias `p`). */
export function visibleProposals(viewer: BrokeringViewer): AuthorisedConditions {
  const conditions = new AuthorisedConditions().add('p.status <> ?', HOLDING);
  const codes = codesSeenBy(viewer);
  if (codes === undefined) return conditions;
  return conditions.add('(p.requesting_district = ANY(?) OR p.candidate_district = ANY(?))', codes, codes);
}

/** The rows of table `charge` (alias `h`) of a district. @throws ForbiddenError unless the viewer is charged for them or brokers */
export function visibleCharges(viewer: BrokeringViewer, codes: readonly string[]): AuthorisedConditions {
  const seen = codesSeenBy(viewer);
  if (seen !== undefined && !codes.some((code) => seen.includes(code))) {
    throw new ForbiddenError('Charges are shown to the charged district and the resursteam.', 'CHARGED_ONLY');
  }
  return new AuthorisedConditions().add('h.district = ANY(?)', codes);
}

/** The parts of rows that the caller has been given, by the column that names those (`RowPolicy.partOf`). */
export function partsOf(column: string, ids: readonly string[]): AuthorisedConditions {
  return new AuthorisedConditions().add(`${column} = ANY(?)`, ids);
}

/** Undefined for all of them. */
function codesSeenBy(viewer: BrokeringViewer): readonly string[] | undefined {
  switch (viewer.kind) {
    case 'everything':
      return undefined;
    case 'district':
      return viewer.codes;
    case 'nothing':
      return [];
    default:
      return viewer satisfies never;
  }
}

/** The candidate's district is told what is asked for, not for whose decision. @throws ForbiddenError */
export function requireRequestingSide(viewer: BrokeringViewer, requestingDistrict: string): void {
  if (!isParty(viewer, requestingDistrict)) {
    throw new ForbiddenError(
      'Which decision it is made from is for the requesting district.',
      'REQUESTING_DISTRICT_ONLY',
    );
  }
}

/** @throws ForbiddenError for a role that is a party to nothing */
export function requireParty(viewer: BrokeringViewer, refusal: string): void {
  if (viewer.kind === 'nothing') throw new ForbiddenError(refusal, 'PARTIES_ONLY');
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
  return codesSeenBy(viewer)?.includes(district) ?? true;
}
