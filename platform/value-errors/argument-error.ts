import type { GraphQLError } from 'graphql';

/** As graphql-js's execution says it (`getArgumentValues`). */
const MISSING =
  /^Argument "(\w+)" of (?:required|non-null) type "[^"]*" (?:must not be null|was (?:not )?provided)/;
const INVALID = /^Argument "(\w+)" has invalid value /;

type Extensions = Readonly<Record<string, unknown>>;

/**
 * `extensions` for an error of one field at execution: a variable that may be null, since the argument or the variable has a
 * default, is null where a value must be. Undefined for any other error.
 */
export function argumentExtensions(error: GraphQLError): Extensions | undefined {
  const code = 'BAD_USER_INPUT';
  const missing = MISSING.exec(error.message)?.[1];
  if (missing !== undefined) return { code, field: missing, rule: 'REQUIRED' };
  const invalid = INVALID.exec(error.message)?.[1];
  return invalid === undefined ? undefined : { code, field: invalid, rule: 'WRONG_TYPE' };
}
