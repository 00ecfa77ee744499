import type { DistrictRegistry } from '../../../schema/district-registry';
import type { CsvLanguage } from '../../harness/csv/csv-language';
import { districtCell } from '../../harness/csv/district-cell';

/** A district of a published report, which the registry need not have any more: then it is its code. */
export function knownDistrictCell(
  code: string,
  { language, registry }: { readonly language: CsvLanguage; readonly registry: DistrictRegistry },
): string {
  return districtCell(registry.find(code) ?? { code, name: code }, language);
}
