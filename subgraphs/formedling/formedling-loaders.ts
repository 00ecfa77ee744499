import DataLoader from 'dataloader';
import { In, Not } from 'typeorm';
import type { Caller } from '../service/token-verifier';
import type { FormedlingContext } from './formedling-context';
import { type BrokeringViewer, seesProposal, seesRequest, viewerOf } from './policy/brokering-viewer';
import { ProposalEntity } from './proposals/proposal.entity';
import { toProposal } from './proposals/proposal.mapper';
import type { Proposal } from './proposals/proposal.type';
import { ProposalAnswerEntity } from './proposals/proposal-answer.entity';
import { HOLDING } from './proposals/proposal-status';
import { RequestEntity } from './requests/request.entity';
import { toPlacementRequest } from './requests/request.mapper';
import type { PlacementRequest } from './requests/request.type';
import { isUuid } from './uuid';

export interface FormedlingLoaders {
  /** As the caller may see them: null for one that is not there, or not for the caller. */
  readonly requests: DataLoader<string, PlacementRequest | null>;
  readonly proposals: DataLoader<string, Proposal | null>;
  /** Of a request that the caller has come to; those of its proposals that the caller may see, oldest first. */
  readonly proposalsOfRequest: DataLoader<string, Proposal[]>;
  /** The request of a proposal or charge that the caller may see. */
  readonly requestsOfVisible: DataLoader<string, PlacementRequest>;
  /** Of a proposal that the caller may see, oldest first. */
  readonly answers: DataLoader<string, ProposalAnswerEntity[]>;
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
    const rows = await readRequests(context, ids);
    return ids.map((id) => {
      const row = rows.get(id);
      return row && seesRequest(viewer, row) ? toPlacementRequest(row, context.settings.matchesWanted) : null;
    });
  });
}

function createRequestsOfVisibleLoader(context: FormedlingContext) {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await readRequests(context, ids);
    return ids.map((id) => toPlacementRequest(rows.get(id)!, context.settings.matchesWanted));
  });
}

async function readRequests({ dataSource }: FormedlingContext, ids: readonly string[]) {
  const rows = await dataSource.manager.findBy(RequestEntity, { id: In(ids.filter(isUuid)) });
  return new Map(rows.map((row) => [row.id, row]));
}

function createProposalLoader({ dataSource }: FormedlingContext, viewer: BrokeringViewer) {
  return new DataLoader(async (ids: readonly string[]) => {
    const where = { id: In(ids.filter(isUuid)), status: Not(HOLDING as never) };
    const rows = await dataSource.manager.findBy(ProposalEntity, where);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => {
      const row = byId.get(id);
      return row && seesProposal(viewer, row) ? toProposal(row, viewer) : null;
    });
  });
}

function createProposalsOfRequestLoader({ dataSource }: FormedlingContext, viewer: BrokeringViewer) {
  return new DataLoader(async (requestIds: readonly string[]) => {
    const rows = await dataSource.manager.find(ProposalEntity, {
      where: { requestId: In([...requestIds]), status: Not(HOLDING as never) },
      order: { proposedAt: 'ASC', id: 'ASC' },
    });
    const visible = rows.filter((row) => seesProposal(viewer, row));
    return requestIds.map((id) =>
      visible.filter(({ requestId }) => requestId === id).map((row) => toProposal(row, viewer)),
    );
  });
}

function createAnswersLoader({ dataSource }: FormedlingContext) {
  return new DataLoader(async (proposalIds: readonly string[]) => {
    const rows = await dataSource.manager.find(ProposalAnswerEntity, {
      where: { proposalId: In([...proposalIds]) },
      order: { at: 'ASC', party: 'ASC' },
    });
    return proposalIds.map((id) => rows.filter(({ proposalId }) => proposalId === id));
  });
}
