import { type GraphQLResolveInfo, Kind, OperationTypeNode } from 'graphql';
import { AccessPurpose } from './access-purpose.enum';

const OF_QUERIES: Readonly<Record<string, AccessPurpose>> = {
  candidates: AccessPurpose.SEARCH,
  vacancies: AccessPurpose.SEARCH,
  matchCandidates: AccessPurpose.MATCHING,
  accessLog: AccessPurpose.REVIEW,
  accessReviews: AccessPurpose.REVIEW,
  accessReviewTasks: AccessPurpose.REVIEW,
  brokeringAccessLog: AccessPurpose.REVIEW,
  brokeringAccessReviews: AccessPurpose.REVIEW,
  brokeringAccessReviewTasks: AccessPurpose.REVIEW,
  individualReports: AccessPurpose.REPORTING,
  individualReportsExport: AccessPurpose.REPORTING,
};

/** What an operation is for, by its kind and its first root field. */
export function purposeOf({ operation }: GraphQLResolveInfo): AccessPurpose {
  switch (operation.operation) {
    case OperationTypeNode.MUTATION:
      return AccessPurpose.COMMAND;
    case OperationTypeNode.SUBSCRIPTION:
      return AccessPurpose.WATCH;
    default: {
      const root = operation.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
      return OF_QUERIES[root?.name.value ?? ''] ?? AccessPurpose.CASE_WORK;
    }
  }
}
