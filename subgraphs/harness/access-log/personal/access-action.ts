/** What was done with a person's data, the gravest last: an entry that tells of several names the gravest. */
export const ACCESS_ACTIONS = [
  'READ_REVIEW',
  'READ_ACCESS_LOG',
  'READ_COUNT',
  'SEARCH_PERSON',
  'READ_CHARGE',
  'READ_WORK_ITEM',
  'READ_DRAFT',
  'READ_MATCH',
  'READ_VACANCY',
  'READ_CANDIDATE',
  'READ_PLACEMENT',
  'READ_REQUEST',
  'READ_PROPOSAL',
  'READ_DECISION',
  'READ_REPORT',
  'READ_IDENTITY',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** Reads of the log itself and of its review: what a reviewer does, not what is reviewed. */
export const LOG_READS: readonly AccessAction[] = ['READ_ACCESS_LOG', 'READ_REVIEW'];
