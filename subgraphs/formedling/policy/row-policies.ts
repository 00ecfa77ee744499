import type { RowPolicies } from '../../service/rows/row-policy';

/** Who gets which rows of the brokering: `brokering-viewer.ts`. Of the districts' rows no more than the ids is known here. */
export const ROW_POLICIES: RowPolicies = {
  PlacementRequest: 'PARTIES',
  PlacementRequestConnection: 'PARTIES',
  PlacementRequestEdge: { partOf: ['PlacementRequestConnection'] },
  PlacementRequestOpened: 'PARTIES',
  Needs: { partOf: ['PlacementRequest'] },
  Proposal: 'PARTIES',
  ProposalAnswer: { partOf: ['Proposal'] },
  ProposalChanged: 'PARTIES',
  Charge: 'PARTIES',
  BrokeringFigures: 'COUNTS',
  BrokeringVolume: { partOf: ['BrokeringFigures'] },
  ProposalDecline: { partOf: ['BrokeringFigures'] },
  PoolGaps: 'COUNTS',
  PoolGap: { partOf: ['PoolGaps'] },
  RequestMatches: 'COUNTS',
  CareDecision: { partOf: ['PlacementRequest'] },
  Candidate: { partOf: ['Proposal'] },
  Vacancy: { partOf: ['Proposal'] },
  District: 'PUBLIC',
  PageInfo: 'PUBLIC',
};
