import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { isDrawn } from '../../parts/map/outlines';
import { Loading } from '../../parts/states/loading';
import { ErrorState } from '../../parts/states/state-texts';
import { readSorting, sortRows } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, MissingLine, TotalLine } from '../../parts/table/table-lines';
import { useSession } from '../../session/session-context';
import { formatList } from '../../texts/format';
import { COUNT_COLUMNS } from './count-columns';
import { CountsMap } from './counts-map';
import { mapTexts as texts } from './map-sv';
import { vacanciesTexts } from './sv';
import { type DistrictCount, useDistrictCounts } from './use-district-counts';
import styles from './vacancy-map.module.css';
import { rowsOfDistrict, type VacancySearch } from './vacancy-search';

export interface VacancyMapProps {
  readonly search: VacancySearch;
  readonly onSort: (sorting: string | undefined) => void;
}

const keyOf = ({ code }: DistrictCount) => code;
const sumOf = (counts: readonly (number | null)[]) =>
  counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** The list's places counted district by district, on a map and in a table of the same numbers. */
export function VacancyMap({ search, onSort }: VacancyMapProps) {
  const { district } = useSession();
  const { counts, isLoading, problem, refresh } = useDistrictCounts(search, district);
  if (problem) return <ErrorState problem={problem} onRetry={refresh} />;
  if (isLoading) return <Loading />;
  const missing = counts.filter(({ free }) => free === null).map(({ name }) => name);
  const free = sumOf(counts.map((count) => count.free));
  const waiting = counts.map((count) => count.waiting).filter((count) => count !== null);
  return (
    <ListArea>
      <TotalLine
        total={missing.length > 0 ? null : free}
        shown={free}
        things={vacanciesTexts.things}
        thing={vacanciesTexts.thing}
      >
        {waiting.length > 0 && <p>{texts.waiting(sumOf(waiting))}</p>}
      </TotalLine>
      <MissingLine names={missing} />
      <div className={styles.views}>
        <CountsMap counts={counts} search={search} />
        <TableOf counts={counts} search={search} onSort={onSort} />
      </div>
      <Notes counts={counts} search={search} />
    </ListArea>
  );
}

interface ViewProps {
  readonly counts: readonly DistrictCount[];
  readonly search: VacancySearch;
}

function TableOf({ counts, search, onSort }: ViewProps & Pick<VacancyMapProps, 'onSort'>) {
  const navigate = useNavigate({ from: '/lediga-platser' });
  const sorting = useMemo(() => readSorting(search.sortering), [search.sortering]);
  return (
    <DataTable
      caption={texts.caption}
      columns={COUNT_COLUMNS}
      rows={sortRows(counts, COUNT_COLUMNS, sorting)}
      keyOf={keyOf}
      sorting={sorting}
      onSort={onSort}
      onOpen={({ code }) => void navigate({ search: rowsOfDistrict(search, code) })}
    />
  );
}

function Notes({ counts, search: { sprak, alder, omrade, senast } }: ViewProps) {
  const { district } = useSession();
  const isNarrower = [sprak, alder, omrade, senast].some((chosen) => chosen !== undefined);
  const undrawn = counts.filter(({ code }) => !isDrawn(code)).map(({ name }) => name);
  return (
    <div className={styles.notes}>
      <p>{texts.help}</p>
      {district !== null && <p>{texts.onlyOwn}</p>}
      {isNarrower && <p>{texts.onlySome}</p>}
      {undrawn.length > 0 && <p>{texts.notDrawn(formatList(undrawn))}</p>}
    </div>
  );
}
