import type { RequestEntity } from './request.entity';
import { PlacementRequest } from './request.type';

export function toPlacementRequest(
  { id, district, decisionId, status, needs, requestedAt }: RequestEntity,
  matchesWanted: number,
): PlacementRequest {
  return Object.assign(new PlacementRequest(), {
    id,
    districtCode: district,
    decisionId,
    status,
    needs,
    requestedAt,
    matchesWanted,
  });
}
