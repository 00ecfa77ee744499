import type { WorkItemKind, WorkRole, WorkSubjectType } from './work-item.enums';

/** SQL expressions that sources are written with. */
export interface WorkMoment {
  /** Today in Stockholm, a `date`. */
  readonly today: string;
  /** Now, a `timestamptz`. */
  readonly now: string;
  /** Stored codes of the districts whose items are looked for, a `text[]`; empty for all. */
  readonly codes: string;
  /** The parameter of a further value. */
  parameter(value: unknown): string;
}

/** What one kind of item is derived from. */
export interface WorkSource {
  readonly kind: WorkItemKind;
  readonly about: WorkSubjectType;
  readonly ownerRole: WorkRole;
  /**
   * A `SELECT` of `subject_id` (text), `district` (stored code or null), `due_on` (date), `persons` (text[] of global ids),
   * `case_reference` (text or null) and `needs` (jsonb with a candidate's `kind` and a client's `ageFrom` and `ageTo`, or null): one row for each subject.
   */
  rows(moment: WorkMoment): string;
}
