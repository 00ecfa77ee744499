import type { AuthorisedConditions } from '../rows/authorised-conditions';
import type { WorkRole } from './work-item.enums';

/** What one caller sees and may change of the items of a subgraph: made by its `policy/`. */
export interface WorkDesk {
  /** Whose items are seen; at least one. */
  readonly roles: readonly WorkRole[];
  /** The role that a reminder made here is of. */
  readonly ownRole: WorkRole;
  /** Stored codes of the districts whose items are seen; null for all. */
  readonly codes: readonly string[] | null;
  /** Items (alias `i`), for one statement at a time. */
  conditions(): AuthorisedConditions;
  /** Whether case references of rows of a stored code are told. */
  tellsCases(district: string): boolean;
}
