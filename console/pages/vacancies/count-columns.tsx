import type { Column } from '../../parts/table/column';
import type { DistrictEntry } from '../../reference/use-districts';
import { formatList, formatNumber } from '../../texts/format';
import { mapTexts as texts } from './map-sv';
import type { DistrictCount } from './use-district-counts';

/** @param districts those in force, for the names of neighbours */
export function countColumns(districts: readonly DistrictEntry[]): readonly Column<DistrictCount>[] {
  const { columns } = texts;
  const namesOf = (codes: readonly string[]) =>
    districts.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
  return [
    {
      key: 'stadsdel',
      title: columns.district,
      cell: ({ name }) => name,
      compare: (one, other) => one.name.localeCompare(other.name, 'sv'),
    },
    {
      key: 'lediga',
      title: columns.free,
      cell: ({ free }) => (free === null ? texts.missing : formatNumber(free)),
      compare: (one, other) => (one.free ?? -1) - (other.free ?? -1),
      isNumber: true,
    },
    {
      key: 'vantar',
      title: columns.waiting,
      cell: ({ waiting }) => (waiting === null ? '–' : formatNumber(waiting)),
      compare: (one, other) => (one.waiting ?? -1) - (other.waiting ?? -1),
      isNumber: true,
    },
    { key: 'intill', title: columns.near, cell: ({ near }) => formatList(namesOf(near)) || '–' },
  ];
}
