import { useCallback, useMemo, useState } from 'react';
import { type ConnectionState, useConnection } from '../../graphql/use-connection';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { readKept } from '../../routing/kept-state';
import { useStaff } from '../../staff-names/use-staff-names';
import type { DistrictLogQuery, LogEntryFragment as LogEntry } from './access-log.generated';
import type { AccessLogSearch, LogSource } from './access-log-search';
import { EntryDialog } from './entry-dialog';
import { logColumns } from './log-columns';
import { LogFilters } from './log-filters';
import type { FoundNames, StaffOf } from './log-labels';
import { accessLogTexts as texts } from './sv';
import { toLogFilter } from './to-log-filter';
import { LOG_DOCUMENTS } from './use-log-counts';

export interface LogListProps {
  readonly district: string;
  readonly source: LogSource;
  readonly search: AccessLogSearch;
  readonly onChange: (changed: AccessLogSearch) => void;
}

const keyOf = ({ id }: LogEntry) => id;

/** The reads that a log holds, under the filters of the address. */
export function LogList({ district, source, search, onChange }: LogListProps) {
  const filter = toLogFilter(search);
  const list = useConnection({
    document: LOG_DOCUMENTS[source],
    variables: { district, filter },
    pageOf: useCallback(({ log }: DistrictLogQuery) => log, []),
    rows: readKept().rows,
  });
  const staffOf = useStaff([search.lasare, ...list.rows.map(({ actor }) => actor)]);
  const [opened, setOpened] = useState<LogEntry | null>(null);
  const [names, setNames] = useState<FoundNames>({});
  return (
    <>
      <LogFilters
        {...{ district, search, staffOf, names, onChange }}
        onFound={(id, name) => setNames((former) => ({ ...former, [id]: name }))}
      />
      <Rows {...{ list, search, staffOf, names }} onOpen={setOpened} />
      {opened && (
        <EntryDialog
          entry={opened}
          staffOf={staffOf}
          names={names}
          onFilter={(changed) => {
            setOpened(null);
            onChange(changed);
          }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface RowsProps {
  readonly list: ConnectionState<LogEntry>;
  readonly search: AccessLogSearch;
  readonly staffOf: StaffOf;
  readonly names: FoundNames;
  readonly onOpen: (entry: LogEntry) => void;
}

function Rows({ list, search, staffOf, names, onOpen }: RowsProps) {
  const columns = useMemo(() => logColumns(staffOf, names), [staffOf, names]);
  useKeptScroll(list.rows.length);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  if (list.rows.length === 0)
    return <EmptyState isFiltered={isNarrowed(search)} texts={texts} missing={[]} />;
  return (
    <ListArea>
      <TotalLine total={list.total} shown={list.rows.length} things={texts.things} thing={texts.thing} />
      <DataTable
        caption={texts.caption}
        columns={columns}
        rows={list.rows}
        keyOf={keyOf}
        onOpen={onOpen}
        more={list.more}
      />
    </ListArea>
  );
}

function isNarrowed({ person, lasare, andamal, fran, till }: AccessLogSearch): boolean {
  return [person, lasare, andamal, fran, till].some((criterion) => criterion !== undefined);
}
