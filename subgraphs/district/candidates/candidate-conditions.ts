import { isGiven } from '../../../platform/collections/is-given';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Vocabularies, VocabularyKind } from '../../../schema/vocabularies';
import type { SqlConditions } from '../../harness/rows/sql-conditions';
import { toTerms } from '../../vocabulary/to-terms';
import { assertAge } from './age';
import type { CandidateFilter } from './candidate.filter';

/**
 * Adds the filter's conditions on table `candidate` (alias `c`), all but `districts` and those on checks.
 * @throws BadUserInputError for an age that nobody has, and a word that is in no vocabulary: it would find nothing
 */
export function addCandidateFilter(
  conditions: SqlConditions,
  filter: CandidateFilter,
  vocabularies: Vocabularies,
): void {
  const termsOf = (field: 'languages' | 'interests', kind: VocabularyKind) =>
    toTerms(vocabularies, filter[field]!, { kind, field: `filter.${field}` });
  if (isGiven(filter.kinds)) conditions.add('c.kind = ANY(?)', filter.kinds);
  if (isGiven(filter.statuses)) conditions.add('c.status = ANY(?)', filter.statuses);
  if (isGiven(filter.programAreas)) conditions.add('c.program_areas && ?', filter.programAreas);
  if (isGiven(filter.languages)) conditions.add('c.languages && ?', termsOf('languages', 'LANGUAGE'));
  if (isGiven(filter.interests)) conditions.add('c.interests && ?', termsOf('interests', 'INTEREST'));
  if (isGiven(filter.acceptsAge)) addAcceptsAge(conditions, filter.acceptsAge);
  if (isGiven(filter.availableBy)) conditions.add('c.available_from <= ?', filter.availableBy);
  if (isGiven(filter.withOpenVacancy)) {
    conditions.add(
      filter.withOpenVacancy ? `c.available_from < 'infinity'` : `c.available_from = 'infinity'`,
    );
  }
  if (isGiven(filter.stepFree)) conditions.add('c.step_free = ?', filter.stepFree);
  if (isGiven(filter.smokeFree)) conditions.add('c.smoke_free = ?', filter.smokeFree);
  if (isGiven(filter.noPets)) conditions.add('c.pets = ?', !filter.noPets);
}

/** When checks expire is for the own district: others could work it out day by day. */
export function addClearanceFilter(
  conditions: SqlConditions,
  { cleared, checksExpireBefore }: Pick<CandidateFilter, 'cleared' | 'checksExpireBefore'>,
  { own, today }: { readonly own: readonly string[]; readonly today: IsoDate },
): void {
  if (isGiven(cleared)) conditions.add(`c.checks_valid_until ${cleared ? '>=' : '<'} ?`, today);
  if (isGiven(checksExpireBefore)) {
    conditions
      .add('c.district = ANY(?)', own)
      .add('c.checks_valid_until >= ? AND c.checks_valid_until < ?', today, checksExpireBefore);
  }
}

function addAcceptsAge(conditions: SqlConditions, age: number): void {
  assertAge('filter.acceptsAge', age);
  conditions.add('c.accepts_age_from <= ? AND c.accepts_age_to >= ?', age, age);
}
