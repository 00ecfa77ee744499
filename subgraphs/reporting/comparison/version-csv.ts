import type { DistrictRegistry } from '../../../schema/district-registry';
import type { CsvArgs } from '../../harness/csv/csv.args';
import { writeCsv } from '../../harness/csv/write-csv';
import { knownDistrictCell } from '../unexecuted-decisions/known-district-cell';
import { labelOf, yesOrNo } from '../unexecuted-decisions/labels';
import type { ReportDifference } from './report-difference.type';

export const VERSION_HEADINGS = {
  SV: ['År', 'Kvartal', 'Version', 'Publicerad', 'Av', 'Stadsdelar', 'Saknade stadsdelar', 'SHA-256'],
  EN: ['year', 'quarter', 'version', 'publishedAt', 'publishedBy', 'districts', 'missingDistricts', 'sha256'],
} as const;

const DIFFERENCE_HEADINGS = {
  SV: [
    'Lag',
    'Område',
    'Insats',
    'Stadsdel',
    'Kön',
    'Före',
    'Före undertryckt',
    'Efter',
    'Efter undertryckt',
  ],
  EN: [
    'law',
    'programArea',
    'intervention',
    'district',
    'gender',
    'before',
    'beforeSuppressed',
    'after',
    'afterSuppressed',
  ],
} as const;

export function differencesCsv(
  differences: readonly ReportDifference[],
  { language, bom, registry }: CsvArgs & { readonly registry: DistrictRegistry },
): string {
  const rows = differences.map(({ law, programArea, intervention, district, gender, before, after }) => [
    labelOf(law, language),
    labelOf(programArea, language),
    labelOf(intervention, language),
    district && knownDistrictCell(district.code, { language, registry }),
    gender && labelOf(gender, language),
    before.count,
    yesOrNo(before.suppressed, language),
    after.count,
    yesOrNo(after.suppressed, language),
  ]);
  return writeCsv(DIFFERENCE_HEADINGS[language], rows, { language, bom });
}
