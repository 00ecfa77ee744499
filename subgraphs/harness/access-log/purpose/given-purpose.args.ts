import { Arg } from 'type-graphql';
import { AccessPurpose } from './access-purpose.enum';
import { FEWEST_LETTERS, LONGEST_PURPOSE } from './given-purpose';

/** The argument `purpose` of what is logged with its reader's own purpose. */
export const Purpose = () =>
  Arg('purpose', () => String, {
    description: `What it is read for, in words that a reviewer can judge: ${FEWEST_LETTERS} letters at least, ${LONGEST_PURPOSE} characters at most, and no personnummer. Kept in the access log.`,
  });

/** The argument `purposeCode` beside it. */
export const PurposeCode = () =>
  Arg('purposeCode', () => AccessPurpose, {
    defaultValue: AccessPurpose.CASE_WORK,
    description: 'The same as a code; one that follows from the operation is refused.',
  });
