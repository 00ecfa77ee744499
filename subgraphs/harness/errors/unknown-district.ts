import { BadUserInputError } from '../../../platform/errors/errors';
import { showValue } from '../../../platform/text/show-text';

/** The error for a code that names no district in force. @param field the path of the argument that has it */
export function unknownDistrict(field: string, code: string): BadUserInputError {
  return new BadUserInputError(field, 'names no district in force', {
    rule: 'UNKNOWN_DISTRICT',
    value: showValue(code),
  });
}
