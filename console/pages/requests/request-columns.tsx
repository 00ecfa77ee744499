import { needsInBrief } from '../../brokering/needs-words';
import { brokeringTexts } from '../../brokering/sv';
import type { Column } from '../../parts/table/column';
import { formatDate, formatList } from '../../texts/format';
import type { RequestRowFragment as RequestRow } from './requests.generated';
import { requestsTexts } from './sv';

const texts = requestsTexts.columns;
const DAY_MS = 86_400_000;
const LIVE = new Set(['PENDING', 'ACCEPTED']);
const by = (text: (row: RequestRow) => string) => (one: RequestRow, other: RequestRow) =>
  text(one).localeCompare(text(other), 'sv');

export const REQUEST_COLUMNS: readonly Column<RequestRow>[] = [
  {
    key: 'behov',
    title: texts.needs,
    cell: ({ needs }) => needsInBrief(needs),
    compare: by(({ needs }) => needsInBrief(needs)),
  },
  {
    key: 'vantat',
    title: texts.requestedAt,
    cell: (row) => `${formatDate(row.requestedAt)} (${requestsTexts.waited(daysWaited(row))})`,
    compare: by(({ requestedAt }) => requestedAt),
    isShort: true,
  },
  {
    key: 'stadsdel',
    title: texts.district,
    cell: ({ district }) => district.name,
    compare: by(({ district }) => district.name),
  },
  {
    key: 'sprak',
    title: texts.languages,
    cell: ({ needs }) => formatList([...new Set([...needs.requiredLanguages, ...needs.languages])]) || '–',
  },
  {
    key: 'start',
    title: texts.startsOn,
    cell: ({ needs }) => formatDate(needs.startsOn),
    compare: by(({ needs }) => needs.startsOn),
    isShort: true,
  },
  {
    key: 'val',
    title: texts.choices,
    cell: (row) => requestsTexts.choicesOf(liveProposals(row), row.matchesWanted),
    compare: (one, other) => liveProposals(one) - liveProposals(other),
    isShort: true,
  },
  {
    key: 'lage',
    title: texts.status,
    cell: ({ status }) => brokeringTexts.requestStatuses[status],
    compare: by(({ status }) => brokeringTexts.requestStatuses[status]),
    isShort: true,
  },
];

function liveProposals({ proposals }: RequestRow): number {
  return proposals.filter(({ status }) => LIVE.has(status)).length;
}

function daysWaited({ requestedAt }: RequestRow): number {
  return Math.max(0, Math.floor((Date.now() - Date.parse(requestedAt)) / DAY_MS));
}
