/** What was done with a person's data, the gravest last: an entry that tells of several names the gravest. */
export const ACCESS_ACTIONS = [
  'READ_REVIEW',
  'READ_ACCESS_LOG',
  'READ_MATCH',
  'READ_VACANCY',
  'READ_CANDIDATE',
  'READ_PLACEMENT',
  'READ_DECISION',
  'READ_REPORT',
  'READ_IDENTITY',
] as const;
export type AccessAction = (typeof ACCESS_ACTIONS)[number];

/** One record of table `access_log`, before the database has given it its place, time and hash. */
export interface AccessRecord {
  /** The district in whose chain it is. */
  readonly district: string;
  readonly actor: string;
  readonly role: string;
  readonly actor_district: string | null;
  readonly action: AccessAction;
  /** Global ids of those whose data it was; for a review, the district's code. */
  readonly subjects: readonly string[];
  /** Coordinates such as `Candidate.kind`, separated by blanks. */
  readonly fields: string;
  /** As given for an identity, else an `AccessPurpose`. */
  readonly purpose: string;
  readonly request_id: string;
}

/** What a read is for when the reader is not asked: it follows from the operation. */
export type AccessPurpose =
  | 'SEARCH'
  | 'MATCHING'
  | 'CASE_WORK'
  | 'COMMAND'
  | 'WATCH'
  | 'REPORTING'
  | 'REVIEW';
