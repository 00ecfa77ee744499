import type { Column } from '../../parts/table/column';
import { formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';
import { shortReference } from '../../work/short-reference';
import type { LogEntryFragment as LogEntry } from './access-log.generated';
import { actionOf, type FoundNames, purposesOf, readerOf, type StaffOf, wordsOf } from './log-labels';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.columns;

export function logColumns(staffOf: StaffOf, names: FoundNames): readonly Column<LogEntry>[] {
  return [
    { key: 'nar', title: texts.at, cell: ({ at }) => formatMoment(at), isShort: true },
    {
      key: 'vem',
      title: texts.actor,
      cell: (entry) => readerOf(entry, staffOf),
    },
    { key: 'vad', title: texts.action, cell: actionOf },
    { key: 'person', title: texts.subject, cell: ({ subject }) => names[subject] ?? shortReference(subject) },
    {
      key: 'andamal',
      title: texts.purpose,
      cell: (entry) => {
        const words = wordsOf(entry);
        return words === null ? purposesOf(entry) : `${purposesOf(entry)}: ”${words}”`;
      },
    },
    {
      key: 'granskad',
      title: texts.reviewed,
      cell: ({ isReviewed }) => (isReviewed ? sv.yes : sv.no),
      isShort: true,
    },
  ];
}
