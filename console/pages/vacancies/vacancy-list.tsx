import { useEffect, useMemo } from 'react';
import { useAnnounce } from '../../announce/announcer';
import { useVacancyClosings } from '../../brokering/use-vacancy-closings';
import { useConnection } from '../../graphql/use-connection';
import { useRefetch } from '../../graphql/use-refetch';
import { useLive } from '../../live/live-context';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { FreshLine, ListArea, MissingLine, TotalLine } from '../../parts/table/table-lines';
import { useGoneRows } from '../../parts/table/use-gone-rows';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { useLiveRows } from '../../parts/table/use-live-rows';
import { useDistrictName } from '../../reference/use-districts';
import { readKept } from '../../routing/kept-state';
import { sv } from '../../texts/sv';
import { vacanciesTexts as texts } from './sv';
import {
  VacanciesDocument,
  VacancyCountDocument,
  VacancyOpenedDocument,
  type VacancyRowFragment as VacancyRow,
} from './vacancies.generated';
import { VACANCY_COLUMNS } from './vacancy-columns';
import { toVacancyFilter, type VacancySearch } from './vacancy-search';

export interface VacancyListProps {
  readonly search: VacancySearch;
  readonly onSort: (sorting: string | undefined) => void;
}

const keyOf = ({ id }: VacancyRow) => id;

/** The free places that the filters leave, and those that open while one looks. */
export function VacancyList({ search, onSort }: VacancyListProps) {
  const { list, live, gone, sorting, filter } = useVacancies(search);
  const nameOf = useDistrictName();
  useKeptScroll(list.rows.length);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  const names = list.missing.map(({ code }) => nameOf(code));
  return (
    <ListArea watched={live.watched}>
      <ListArea watched={gone.watched}>
        <TotalLine
          total={list.total === null ? null : list.total + live.added - gone.left}
          shown={gone.shown}
          things={texts.things}
          thing={texts.thing}
        >
          <FreshLine
            count={live.waiting + gone.waiting}
            onShow={() => {
              live.showWaiting();
              gone.release();
            }}
          />
        </TotalLine>
        {gone.rows.length > 0 && <MissingLine names={names} />}
        {gone.rows.length === 0 ? (
          <EmptyState isFiltered={filter !== null} texts={texts} missing={names} />
        ) : (
          <DataTable
            caption={texts.caption}
            columns={VACANCY_COLUMNS}
            rows={gone.rows}
            keyOf={keyOf}
            isNew={live.isNew}
            sorting={sorting}
            onSort={onSort}
            more={list.more}
          />
        )}
      </ListArea>
    </ListArea>
  );
}

function useVacancies(search: VacancySearch) {
  const filter = toVacancyFilter(search);
  const list = useConnection({
    document: VacanciesDocument,
    variables: { filter },
    pageOf: ({ vacancies }) => vacancies,
    rows: readKept().rows,
  });
  const isMissing = ({ candidate }: VacancyRow) =>
    list.missing.some(({ code }) => code === candidate.district.code);
  const live = useLiveRows(list.rows, keyOf, isMissing);
  const sorting = useMemo(() => readSorting(search.sortering), [search.sortering]);
  const sorted = useMemo(() => sortRows(live.rows, VACANCY_COLUMNS, sorting), [live.rows, sorting]);
  const gone = useGoneRows(sorted, keyOf);
  const announce = useAnnounce();
  const recount = useRefetch(VacancyCountDocument, {});
  useLive(
    VacancyOpenedDocument,
    { filter },
    {
      cursorOf: ({ vacancyOpened }) => vacancyOpened.cursor,
      onEvent: ({ vacancyOpened: { vacancy } }) => {
        live.add(vacancy);
        gone.reopen(vacancy.id);
        recount();
        announce(texts.opened(sv.kinds[vacancy.candidate.kind], vacancy.candidate.area));
      },
    },
  );
  useVacancyClosings((id) => {
    live.remove(id);
    if (gone.close(id)) announce(texts.closed);
  });
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came in under one filter is not shown under another
  useEffect(() => {
    live.clear();
    gone.clear();
  }, [key]);
  return { list, live, gone, sorting, filter };
}
