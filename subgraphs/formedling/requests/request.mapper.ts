import type { BrokeringSettings } from '../context/brokering-settings';
import type { RequestEntity } from '../entities/request.entity';
import { PlacementRequest } from './request.type';

/** What a list or a loader reads of table `placement_request` (alias `r`). */
export const REQUEST_COLUMNS = `r.id, r.district, r.decision_id AS "decisionId", r.status, r.needs, r.requested_at AS "requestedAt",
  r.version`;

export type RequestRow = Pick<
  RequestEntity,
  'id' | 'district' | 'decisionId' | 'status' | 'needs' | 'requestedAt' | 'version'
>;

export function toPlacementRequest(
  { id, district, decisionId, status, needs, requestedAt, version }: RequestRow,
  { matchesWanted, proposalsPerRequest, mostHoldHours }: BrokeringSettings,
): PlacementRequest {
  return Object.assign(new PlacementRequest(), {
    id,
    districtCode: district,
    decisionId,
    status,
    needs,
    requestedAt,
    version,
    matchesWanted,
    proposalsAllowed: proposalsPerRequest,
    mostHoldHours,
  });
}
