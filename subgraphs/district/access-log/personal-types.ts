import type { AccessAction } from './access-record';

/** How an object type tells of persons. */
export interface PersonalType {
  readonly action: AccessAction;
  /** Global ids of those it tells of. */
  // biome-ignore lint/suspicious/noExplicitAny: each type's resolvers give values of their own
  readonly subjectsOf: (value: any) => readonly string[];
  /** What was given as the purpose of this very object. */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  readonly purposeOf?: (value: any) => string;
  /** A page or an edge: it tells of persons by its cursors, and only where the operation does not ask for the rows themselves. */
  readonly isFrame?: true;
}

const edge = (action: AccessAction, subjectOf: (value: never) => string): PersonalType => ({
  action,
  subjectsOf: ({ node }) => [subjectOf(node as never)],
  isFrame: true,
});
const page = (action: AccessAction, subjectOf: (value: never) => string): PersonalType => ({
  action,
  subjectsOf: ({ edges }) =>
    [edges[0], edges.at(-1)].flatMap((end) => (end ? subjectOf(end.node as never) : [])),
  isFrame: true,
});
const idOf = ({ id }: { id: string }) => id;
const candidateOf = ({ candidateId }: { candidateId: string }) => candidateId;
const reportedOf = ({ decisionId }: { decisionId: string }) => decisionId;
const matchedOf = ({ candidate }: { candidate: { id: string } }) => candidate.id;

/**
 * Object types that tell of a person: every object of theirs in an answer is recorded. A decision stands for its client, a
 * placement for both of its parties, a cursor holds what its row is ordered by.
 */
export const PERSONAL_TYPES: Readonly<Record<string, PersonalType>> = {
  Candidate: { action: 'READ_CANDIDATE', subjectsOf: (value) => [value.id] },
  CandidateEdge: edge('READ_CANDIDATE', idOf),
  CandidateConnection: page('READ_CANDIDATE', idOf),
  CandidateIdentity: {
    action: 'READ_IDENTITY',
    subjectsOf: (value) => [value.subject],
    purposeOf: (value) => value.purpose,
  },
  Vacancy: { action: 'READ_VACANCY', subjectsOf: (value) => [value.candidateId] },
  VacancyEdge: edge('READ_VACANCY', candidateOf),
  VacancyConnection: page('READ_VACANCY', candidateOf),
  Match: { action: 'READ_MATCH', subjectsOf: (value) => [value.candidate.id] },
  MatchEdge: edge('READ_MATCH', matchedOf),
  MatchConnection: page('READ_MATCH', matchedOf),
  CareDecision: { action: 'READ_DECISION', subjectsOf: (value) => [value.id] },
  CareDecisionEdge: edge('READ_DECISION', idOf),
  CareDecisionConnection: page('READ_DECISION', idOf),
  Placement: { action: 'READ_PLACEMENT', subjectsOf: (value) => [value.decisionId, value.candidateId] },
  IndividualReport: { action: 'READ_REPORT', subjectsOf: (value) => [value.decisionId] },
  IndividualReportEdge: edge('READ_REPORT', reportedOf),
  IndividualReportConnection: page('READ_REPORT', reportedOf),
  IndividualReportExport: { action: 'READ_REPORT', subjectsOf: (value) => value.decisionIds },
  AccessLogEntry: { action: 'READ_ACCESS_LOG', subjectsOf: (value) => [value.subject] },
  AccessLogConnection: { action: 'READ_ACCESS_LOG', subjectsOf: (value) => [value.district] },
  AccessReview: { action: 'READ_REVIEW', subjectsOf: (value) => [value.district] },
  AccessReviewTask: { action: 'READ_REVIEW', subjectsOf: (value) => [value.district] },
  ActorHomeArea: { action: 'READ_REVIEW', subjectsOf: (value) => [value.district] },
};

/**
 * Object types that tell of nobody, or only through objects of the types above: what has neither is part of the object
 * that it is found in. A type in neither list fails the tests.
 */
export const IMPERSONAL_TYPES: ReadonlySet<string> = new Set([
  'AccessLogEdge',
  'AccessReviewConnection',
  'AccessReviewEdge',
  'DecisionCorrection',
  'District',
  'EndedPlacement',
  'ExecutionFigure',
  'InterimMeasure',
  'MatchFigure',
  'MatchReason',
  'MissingDistrict',
  'Needs',
  'Offer',
  'PageInfo',
  'PartialExecution',
  'PlacementRequest',
  'PoolFigure',
  'PoolSummary',
  'RecordedDay',
  'UnexecutedCauseCell',
  'UnexecutedCell',
  'UnexecutedCount',
  'UnexecutedFigures',
  'VacancyMonth',
  'VacancyOpened',
]);
