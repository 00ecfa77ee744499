import type { AccessAction } from '../personal/access-action';

/** One record of table `access_log`, before the database has given it its place, time and hash. */
export interface AccessRecord {
  /** The chain in which it is: the district's code, in the brokering's log after `formedling-`. */
  readonly district: string;
  readonly actor: string;
  readonly role: string;
  readonly actor_district: string | null;
  readonly action: AccessAction;
  /** Global ids of those whose data it was; for a review, the district's code. */
  readonly subjects: readonly string[];
  /** Coordinates such as `Candidate.kind`, separated by blanks. */
  readonly fields: string;
  /** The reader's words for an identity, else the codes. */
  readonly purpose: string;
  /** `AccessPurpose`s, separated by blanks. */
  readonly purpose_codes: string;
  /** The hub's own, which no client chooses. */
  readonly request_id: string;
  /** By which the client knows the request. */
  readonly client_request_id: string;
}

/** How often a reader was told how many there are, without being shown anybody. */
export interface CountTally {
  readonly district: string;
  readonly actor: string;
  readonly role: string;
  readonly counts: number;
  /** The same for the same question: told again on the same day it is no other count. */
  readonly question: string;
}
