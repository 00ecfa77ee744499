import DataLoader from 'dataloader';
import type { IsoDate } from '../../../platform/time/calendar';
import { readRows } from '../../harness/rows/read-rows';
import type { FormedlingContext } from '../context/formedling-context';
import { isUuid } from '../ids/uuid';
import { type BrokeringViewer, partsOf, visibleProposals } from '../policy/brokering-viewer';
import {
  PROPOSAL_COLUMNS,
  PROPOSALS,
  type ProposalAnswerRow,
  type ProposalRow,
  toProposal,
} from './proposal.mapper';
import type { Proposal } from './proposal.type';

export interface ProposalLoaders {
  /** As the caller may see them: null for one that is not there, or not for the caller. */
  readonly proposals: DataLoader<string, Proposal | null>;
  /** Of a request that the caller has come to; those of its proposals that the caller may see, oldest first. */
  readonly proposalsOfRequest: DataLoader<string, Proposal[]>;
  /** Of a candidate: what those of its proposals that the caller may see were confirmed to. */
  readonly placementsOfCandidate: DataLoader<string, ConfirmedPlacement[]>;
  /** Of a proposal that the caller may see, oldest first. */
  readonly answers: DataLoader<string, ProposalAnswerRow[]>;
}

export function createProposalLoaders(context: FormedlingContext, viewer: BrokeringViewer): ProposalLoaders {
  return {
    proposals: createProposalLoader(context, viewer),
    proposalsOfRequest: createProposalsOfRequestLoader(context, viewer),
    placementsOfCandidate: createPlacementsOfCandidateLoader(context, viewer),
    answers: createAnswersLoader(context),
  };
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

export interface ConfirmedPlacement {
  readonly id: string;
  readonly startedOn: IsoDate;
}

function createPlacementsOfCandidateLoader(context: FormedlingContext, viewer: BrokeringViewer) {
  return new DataLoader(async (ids: readonly string[]) => {
    const rows = await readProposals(context, viewer, { column: 'p.candidate_id', ids });
    return ids.map((id) =>
      rows.flatMap(({ candidateId, placementId, startsOn }) =>
        candidateId === id && placementId !== null ? { id: placementId, startedOn: startsOn! } : [],
      ),
    );
  });
}

/** The visible ones, oldest first. */
function readProposals(
  { dataSource }: FormedlingContext,
  viewer: BrokeringViewer,
  {
    column,
    ids,
  }: { readonly column: 'p.id' | 'p.request_id' | 'p.candidate_id'; readonly ids: readonly string[] },
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
