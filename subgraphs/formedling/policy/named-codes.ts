import type { DistrictRegistry } from '../../../schema/district-registry';
import { unknownDistrict } from '../../harness/errors/unknown-district';
import { codesOf } from './brokering-viewer';

/**
 * `codesOf` a district that a client names.
 * @param field the path of the argument @throws BadUserInputError `UNKNOWN_DISTRICT`
 */
export function codesNamed(field: string, code: string, registry: DistrictRegistry): readonly string[] {
  const codes = codesOf(code, registry);
  if (codes.length === 0) throw unknownDistrict(field, code);
  return codes;
}

/** The same of a list of districts. @throws BadUserInputError naming the first unknown one by its place */
export function codesNamedAmong(
  field: string,
  districts: readonly string[],
  registry: DistrictRegistry,
): readonly string[] {
  return districts.flatMap((code, index) => codesNamed(`${field}[${index}]`, code, registry));
}
