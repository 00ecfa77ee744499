import type { AuthorisedConditions } from '../rows/authorised-conditions';

/** Somebody who keeps something for the own work, in one role: made by a subgraph's `policy/`. */
export interface Keeper {
  readonly subject: string;
  readonly role: string;
  /** Code in force of the own district; '' for a role of the whole city. */
  readonly district: string;
  /** Whether a draft of the keeper's may tell of somebody with this global id. */
  mayTellOf(person: string): boolean;
  /** Own rows (alias `k`), for one statement at a time. */
  own(): AuthorisedConditions;
  /** Own views (alias `k`) and those that colleagues of the same role and district share. */
  ownOrShared(): AuthorisedConditions;
}
