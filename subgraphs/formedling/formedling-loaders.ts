import DataLoader from 'dataloader';
import type { Caller } from '../../platform/tokens/token-verifier';
import type { AuthorisedConditions } from '../harness/rows/authorised-conditions';
import { readRows } from '../harness/rows/read-rows';
import type { FormedlingContext } from './context/formedling-context';
import { isUuid } from './ids/uuid';
import {
  type BrokeringViewer,
  partsOf,
  viewerOf,
  visibleProposals,
  visibleRequests,
} from './policy/brokering-viewer';
import {
  PROPOSAL_COLUMNS,
  PROPOSALS,
  type ProposalAnswerRow,
  type ProposalRow,
  toProposal,
} from './proposals/proposal.mapper';
import type { Proposal } from './proposals/proposal.type';
import { REQUEST_COLUMNS, type RequestRow, toPlacementRequest } from './requests/request.mapper';
import type { PlacementRequest } from './requests/request.type';

export interface FormedlingLoaders {
  /** As the caller may see them: null for one that is not there, or not for the caller. */
  readonly requests: DataLoader<string, PlacementRequest | null>;
  readonly proposals: DataLoader<string, Proposal | null>;
  /** Of a request that the caller has come to; those of its proposals that the caller may see, oldest first. */
  readonly proposalsOfRequest: DataLoader<string, Proposal[]>;
  /** The request of a proposal or charge that the caller may see. */
  readonly requestsOfVisible: DataLoader<string, PlacementRequest>;
  /** Of a proposal that the caller may see, oldest first. */
  readonly answers: DataLoader<string, ProposalAnswerRow[]>;
  clearAll(): void;
}

export function createFormedlingLoaders(context: FormedlingContext, caller: Caller): FormedlingLoaders {
  const viewer = viewerOf(caller, context.registry);
  const loaders = {
    requests: createRequestLoader(context, viewer),
    proposals: createProposalLoader(context, viewer),
    proposalsOfRequest: createProposalsOfRequestLoader(context, viewer),
    requestsOfVisible: createRequestsOfVisibleLoader(context),
    answers: createAnswersLoader(context),
  };
  return { ...loaders, clearAll: () => Object.values(loaders).forEach((loader) => void loader.clearAll()) };
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
  return new Map(rows.map((row) => [row.id, toPlacementRequest(row, settings.matchesWanted)]));
}

function createProposalLoader(context: FormedlingContext, viewer: BrokeringViewer) {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await readProposals(context, viewer, { column: 'p.id', ids: ids.filter(isUuid) });
    const byId = new Map(rows.map((row) => [row.id, toProposal(row, viewer)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

function createProposalsOfRequestLoader(context: FormedlingContext, viewer: BrokeringViewer) {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await readProposals(context, viewer, { column: 'p.request_id', ids });
    return ids.map((id) =>
      rows.filter(({ requestId }) => requestId === id).map((row) => toProposal(row, viewer)),
    );
  });
}

/** The visible ones, oldest first. */
function readProposals(
  { dataSource }: FormedlingContext,
  viewer: BrokeringViewer,
  { column, ids }: { readonly column: 'p.id' | 'p.request_id'; readonly ids: readonly string[] },
): Promise<ProposalRow[]> {
  const conditions = visibleProposals(viewer).add(`${column} = ANY(?)`, ids);
  return readRows<ProposalRow>(dataSource, {
    text: `SELECT ${PROPOSAL_COLUMNS} FROM ${PROPOSALS} WHERE ${conditions} ORDER BY p.proposed_at, p.id`,
    values: conditions.values,
  });
}

function createAnswersLoader({ dataSource }: FormedlingContext) {
  return new DataLoader(async (proposalIds: readonly string[]) => {
    const conditions = partsOf('a.proposal_id', proposalIds);
    const rows = await readRows<ProposalAnswerRow>(dataSource, {
      text: `SELECT a.proposal_id AS "proposalId", a.party, a.answer, a.reason, a.at FROM proposal_answer a
        WHERE ${conditions} ORDER BY a.at, a.party`,
      values: conditions.values,
    });
    return proposalIds.map((id) => rows.filter(({ proposalId }) => proposalId === id));
  });
}
