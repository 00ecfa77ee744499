import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';

/**
 * The parts of rows that the caller has been given, by the column that names those: whoever sees a decision sees its offers.
 * `RowPolicy.partOf` makes sure that no other way leads to them.
 */
export function partsOf(column: string, uuids: readonly string[]): AuthorisedConditions {
  return new AuthorisedConditions().add(`${column} = ANY(?)`, uuids);
}
