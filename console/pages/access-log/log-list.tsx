import { useCallback, useMemo, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useConnection } from '../../graphql/use-connection';
import { EmptyState, ErrorState, StateText } from '../../parts/states/state-texts';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { readKept } from '../../routing/kept-state';
import { sv } from '../../texts/sv';
import {
  BrokeringLogDocument,
  DistrictLogDocument,
  type DistrictLogQuery,
  type DistrictLogQueryVariables,
  type LogEntryFragment as LogEntry,
} from './access-log.generated';
import styles from './access-log-page.module.css';
import type { AccessLogSearch, LogSource } from './access-log-search';
import { EntryDialog } from './entry-dialog';
import { logColumns } from './log-columns';
import { LogFilters } from './log-filters';
import { accessLogTexts as texts } from './sv';
import { toLogFilter } from './to-log-filter';
import { useReaderName } from './use-reader-name';

/** Two lists of the same rows. */
const DOCUMENTS: Readonly<Record<LogSource, TypedDocumentNode<DistrictLogQuery, DistrictLogQueryVariables>>> =
  { stadsdel: DistrictLogDocument, formedling: BrokeringLogDocument };

export interface LogListProps {
  readonly district: string;
  readonly source: LogSource;
  readonly search: AccessLogSearch;
  readonly onChange: (changed: AccessLogSearch) => void;
}

const keyOf = ({ id }: LogEntry) => id;

/** The reads that a log holds, under the filters of the address. */
export function LogList({ district, source, search, onChange }: LogListProps) {
  const nameOf = useReaderName();
  const [opened, setOpened] = useState<LogEntry | null>(null);
  const { person } = search;
  return (
    <>
      <LogFilters search={search} nameOf={nameOf} onChange={onChange} />
      {person && (
        <>
          <h2>{texts.whoRead(person)}</h2>
          <p className={styles.help}>{texts.whoReadLead}</p>
        </>
      )}
      <Rows district={district} source={source} search={search} nameOf={nameOf} onOpen={setOpened} />
      {opened && (
        <EntryDialog
          entry={opened}
          nameOf={nameOf}
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

interface RowsProps extends Omit<LogListProps, 'onChange'> {
  readonly nameOf: (sub: string) => string;
  readonly onOpen: (entry: LogEntry) => void;
}

function Rows({ district, source, search, nameOf, onOpen }: RowsProps) {
  const filter = toLogFilter(search);
  const list = useConnection({
    document: DOCUMENTS[source],
    variables: { district, filter },
    pageOf: useCallback(({ log }: DistrictLogQuery) => log, []),
    rows: readKept().rows,
  });
  const columns = useMemo(() => logColumns(nameOf), [nameOf]);
  useKeptScroll(list.rows.length);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <StateText title={sv.loading} />;
  if (list.rows.length === 0) return <EmptyState isFiltered={isNarrowed(search)} texts={texts} />;
  return (
    <ListArea>
      <TotalLine total={list.total} shown={list.rows.length} things={texts.things} />
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
