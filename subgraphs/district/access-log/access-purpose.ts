import { type GraphQLResolveInfo, Kind, OperationTypeNode } from 'graphql';
import type { AccessPurpose } from './access-record';

const OF_QUERIES: Readonly<Record<string, AccessPurpose>> = {
  candidates: 'SEARCH',
  vacancies: 'SEARCH',
  matchCandidates: 'MATCHING',
  accessLog: 'REVIEW',
  accessReviews: 'REVIEW',
  accessReviewTasks: 'REVIEW',
  individualReports: 'REPORTING',
};

/** What an operation is for, by its kind and its first root field. */
export function purposeOf({ operation }: GraphQLResolveInfo): AccessPurpose {
  switch (operation.operation) {
    case OperationTypeNode.MUTATION:
      return 'COMMAND';
    case OperationTypeNode.SUBSCRIPTION:
      return 'WATCH';
    default: {
      const root = operation.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
      return OF_QUERIES[root?.name.value ?? ''] ?? 'CASE_WORK';
    }
  }
}
