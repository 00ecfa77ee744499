import type { DistrictRequest } from '../context/district-request';
import type { PlacementLoaders } from './placement.loader';
import type { Placement } from './placement.type';

/** The placement as a command has left it, and what has changed with it. */
export async function reloadPlacement(
  { loaders }: DistrictRequest<PlacementLoaders>,
  id: string,
): Promise<Placement> {
  loaders.placements.clear(id);
  loaders.decisions.clearAll();
  loaders.decisionPlacements.clearAll();
  loaders.candidatePlacements.clearAll();
  loaders.vacancies.clearAll();
  loaders.candidates.clearAll();
  return (await loaders.placements.load(id))!;
}
