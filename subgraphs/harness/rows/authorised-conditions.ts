import { SqlConditions } from './sql-conditions';

declare const DECIDED: unique symbol;

/** Parameters of a statement of which a policy has decided what rows the caller gets. */
export type AuthorisedValues = readonly unknown[] & { readonly [DECIDED]: true };

/**
 * Conditions that begin with a policy's decision on what rows the caller sees. `readRows` takes no others, and `policy/`
 * folders alone make them (`tests/house/row-policies.test.ts`): a read that forgets to ask does not compile.
 */
export class AuthorisedConditions extends SqlConditions {
  declare readonly values: unknown[] & AuthorisedValues;
}
