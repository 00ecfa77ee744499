import type { PlacementStub } from '../districts/district-entities.type';
import type { Proposal } from './proposal.type';

/** What proposals were confirmed to. */
export function placementsOf(proposals: readonly Proposal[]): PlacementStub[] {
  return proposals.flatMap(({ placementId }) => (placementId === null ? [] : { id: placementId }));
}
