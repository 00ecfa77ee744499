import { BadUserInputError } from '../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../platform/text/personal-number';
import type { SqlConditions } from '../../harness/rows/sql-conditions';

/** As a case reference is kept. @throws BadUserInputError for a blank one, and for one that tells who the client is */
export function toCaseReference(field: string, text: string): string {
  assertNoPersonalNumber(field, text);
  return plainReference(field, text);
}

/** Without blanks around it, and with one where there are several. */
function plainReference(field: string, text: string): string {
  const reference = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (reference === '') throw new BadUserInputError(field, 'must not be blank', { rule: 'BLANK' });
  return reference;
}

/** The decisions (alias `d`) of one case: the whole reference, in capitals or not. */
export function addCaseReference(conditions: SqlConditions, text: string): void {
  conditions.add(
    'lower(d.case_reference COLLATE "pg_c_utf8") = lower(?::text COLLATE "pg_c_utf8")',
    plainReference('filter.caseReference', text),
  );
}

export const CASE_REFERENCE_FILTER =
  'Of the case with this reference in the own district’s case system: the whole reference, in capitals or not.';
