import DataLoader from 'dataloader';
import { todayOf } from '../../../platform/time/calendar';
import type { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { isUuid } from '../ids/uuid';
import { type BrokeringViewer, partsOf, visibleRequests } from '../policy/brokering-viewer';
import { readPrices } from '../prices/price-list';
import { REQUEST_COLUMNS, type RequestRow, toPlacementRequest } from './request.mapper';
import type { PlacementRequest } from './request.type';

export interface RequestLoaders {
  /** As the caller may see them: null for one that is not there, or not for the caller. */
  readonly requests: DataLoader<string, PlacementRequest | null>;
  /** The request of a proposal or charge that the caller may see. */
  readonly requestsOfVisible: DataLoader<string, PlacementRequest>;
  /** What is charged today for a placement, by kind of candidate; null without a price. */
  readonly placementCharges: DataLoader<string, string | null>;
}

export function createRequestLoaders(context: FormedlingContext, viewer: BrokeringViewer): RequestLoaders {
  return {
    requests: createRequestLoader(context, viewer),
    requestsOfVisible: createRequestsOfVisibleLoader(context),
    placementCharges: createPlacementChargeLoader(context),
  };
}

function createRequestLoader(context: FormedlingContext, viewer: BrokeringViewer) {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await readRequests(context, ids, visibleRequests(viewer));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function createRequestsOfVisibleLoader(context: FormedlingContext) {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await readRequests(context, ids, partsOf('r.id', ids));
    return ids.map((id) => rows.get(id)!);
  });
}

function createPlacementChargeLoader({ dataSource, clock }: FormedlingContext) {
  return new DataLoader(async (kinds: readonly string[]) => {
    const prices = await readPrices(dataSource, kinds, todayOf(clock));
    return kinds.map((kind) => prices.get(kind) ?? null);
  });
}

async function readRequests(
  { dataSource, settings }: FormedlingContext,
  ids: readonly string[],
  conditions: AuthorisedConditions,
) {
  conditions.add('r.id = ANY(?)', ids.filter(isUuid));
  const rows = await readRows<RequestRow>(dataSource, {
    text: `SELECT ${REQUEST_COLUMNS} FROM placement_request r WHERE ${conditions}`,
    values: conditions.values,
  });
  return new Map(rows.map((row) => [row.id, toPlacementRequest(row, settings)]));
}
