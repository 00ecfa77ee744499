import { withDates } from '../../parts/domain/with-dates';
import type { Column } from '../../parts/table/column';
import { formatList, formatMoment, formatNumber } from '../../texts/format';
import type { RetentionRulesQuery } from './retention.generated';
import { retentionTexts } from './sv';

const { columns: texts, kinds, laws } = retentionTexts;

export type RetentionRow = NonNullable<RetentionRulesQuery['retentionRules']>[number];

export const RETENTION_COLUMNS: readonly Column<RetentionRow>[] = [
  { key: 'vad', title: texts.what, cell: ({ recordKind }) => kinds[recordKind] },
  { key: 'sparas', title: texts.keep, cell: ({ keep }) => sayKeep(keep), isShort: true },
  {
    key: 'enligt',
    title: texts.law,
    cell: ({ recordKind, validFrom, legalSource }) => (
      <>
        {laws[`${recordKind}/${validFrom}`] ?? legalSource} {withDates(retentionTexts.since(validFrom))}
      </>
    ),
  },
  { key: 'nu', title: texts.due, cell: ({ due }) => formatNumber(due), isNumber: true },
  {
    key: 'senast',
    title: texts.last,
    cell: ({ lastPurgedAt, purged }) =>
      lastPurgedAt
        ? `${formatMoment(lastPurgedAt)}, ${retentionTexts.purged(formatNumber(purged))}`
        : retentionTexts.never,
  },
];

/** @param keep an ISO 8601 duration in years, months and days */
function sayKeep(keep: string | null | undefined): string {
  if (!keep) return retentionTexts.forGood;
  const units = { Y: retentionTexts.years, M: retentionTexts.months, D: retentionTexts.days };
  const parts = [...keep.matchAll(/(\d+)([YMD])/g)];
  return formatList(parts.map(([, count, unit]) => units[unit as keyof typeof units](Number(count))));
}
