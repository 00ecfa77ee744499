import { Arg, Int } from 'type-graphql';

const DESCRIPTION =
  'The version that was read: what has been changed since is a CONFLICT, VERSION_CONFLICT, with both versions. null: whatever it is by then.';

/** The argument of a mutation by which it is refused when somebody else was first. */
export const ExpectedVersion = (description = DESCRIPTION): ParameterDecorator =>
  Arg('expectedVersion', () => Int, { nullable: true, description }) as ParameterDecorator;

/** The same as a field of an input, `version`. */
export const EXPECTED_VERSION = { nullable: true, description: DESCRIPTION } as const;
