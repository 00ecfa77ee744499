import type { Column } from '../../parts/table/column';
import { formatNumber } from '../../texts/format';
import { mapTexts as texts } from './map-sv';
import type { DistrictCount } from './use-district-counts';

const { columns } = texts;

export const COUNT_COLUMNS: readonly Column<DistrictCount>[] = [
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
];
