import type { RowPolicies } from '../../harness/rows/row-policy';

/**
 * Who gets which rows of a district; how is in `visibility.ts`, `decision-access.ts`, `pool-counts.ts`, `log-access.ts` and
 * `service-access.ts`.
 */
export const ROW_POLICIES: RowPolicies = {
  Candidate: 'SHARED_BY_CONSENT',
  CandidateConnection: 'SHARED_BY_CONSENT',
  CandidateEdge: { partOf: ['CandidateConnection'] },
  CandidateIdentity: { partOf: ['Candidate'] },
  CandidateChange: { partOf: ['Candidate'] },
  SuitabilityCheck: { partOf: ['Candidate'] },
  SharingConsent: { partOf: ['Candidate'] },
  UnrecognisedWords: 'OWN_DISTRICT',
  Vacancy: 'SHARED_BY_CONSENT',
  VacancyConnection: 'SHARED_BY_CONSENT',
  VacancyEdge: { partOf: ['VacancyConnection'] },
  VacancyOpened: 'SHARED_BY_CONSENT',
  MatchConnection: 'SHARED_BY_CONSENT',
  MatchEdge: { partOf: ['MatchConnection'] },
  Match: { partOf: ['MatchConnection', 'MatchEdge'] },
  MatchReason: { partOf: ['Match'] },

  CareDecision: 'OWN_DISTRICT',
  CareDecisionConnection: 'OWN_DISTRICT',
  CareDecisionEdge: { partOf: ['CareDecisionConnection'] },
  Offer: { partOf: ['CareDecision', 'IndividualReport'] },
  InterimMeasure: { partOf: ['CareDecision', 'IndividualReport'] },
  PartialExecution: { partOf: ['CareDecision'] },
  DecisionCorrection: { partOf: ['CareDecision'] },
  RecordedDay: { partOf: ['DecisionCorrection'] },
  IndividualReport: 'OWN_DISTRICT',
  IndividualReportConnection: 'OWN_DISTRICT',
  IndividualReportEdge: { partOf: ['IndividualReportConnection'] },
  IndividualReportExport: 'OWN_DISTRICT',
  Placement: 'OWN_DISTRICT',
  PlacementConnection: 'OWN_DISTRICT',
  PlacementEdge: { partOf: ['PlacementConnection'] },

  AccessLogConnection: 'LOG_REVIEWER',
  AccessLogEdge: { partOf: ['AccessLogConnection'] },
  AccessLogEntry: { partOf: ['AccessLogConnection', 'AccessLogEdge', 'AccessReviewTask'] },
  AccessReview: 'LOG_REVIEWER',
  AccessReviewConnection: 'LOG_REVIEWER',
  AccessReviewEdge: { partOf: ['AccessReviewConnection'] },
  AccessReviewTask: 'LOG_REVIEWER',
  ActorHomeArea: 'LOG_REVIEWER',

  PlacementRequest: 'PARTIES',
  Needs: { partOf: ['PlacementRequest'] },

  PoolSummary: 'COUNTS',
  UnexecutedCount: { partOf: ['District'] },
  UnexecutedFigures: 'SERVICE',
  UnexecutedCell: { partOf: ['UnexecutedFigures'] },
  UnexecutedCauseCell: { partOf: ['UnexecutedFigures'] },
  ExecutionFigure: 'SERVICE',
  VacancyMonth: 'SERVICE',
  PoolFigure: 'SERVICE',
  MatchFigure: 'SERVICE',
  EndedPlacement: 'SERVICE',
  EndedHold: 'SERVICE',
  EndedDecision: 'SERVICE',

  District: 'PUBLIC',
  MissingDistrict: 'PUBLIC',
  PageInfo: 'PUBLIC',
};
