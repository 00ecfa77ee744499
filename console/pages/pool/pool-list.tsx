import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useConnection } from '../../graphql/use-connection';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, MissingLine, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { usePurposes } from '../../purpose/purposes';
import { useDistrictName } from '../../reference/use-districts';
import { readKept } from '../../routing/kept-state';
import { useSession } from '../../session/session-context';
import { POOL_CASE } from './name-search';
import { PoolDocument } from './pool.generated';
import { columnsOf, type PoolRow } from './pool-columns';
import { type PoolSearch, toCandidateFilter } from './pool-search';
import { poolTexts as texts } from './sv';

const keyOf = ({ id }: PoolRow) => id;

/** The own district's candidates; with their names once a purpose is given and they are asked for. */
export function PoolList(props: { readonly search: PoolSearch; readonly isNamed: boolean }) {
  const { search, isNamed } = props;
  const { district } = useSession();
  const purpose = usePurposes().of(POOL_CASE);
  const navigate = useNavigate();
  const nameOf = useDistrictName();
  const shows = isNamed && purpose !== null;
  const list = useConnection({
    document: PoolDocument,
    variables: {
      filter: toCandidateFilter(search, district!),
      isNamed: shows,
      purpose: purpose?.purpose ?? '',
      purposeCode: purpose?.purposeCode ?? 'CASE_WORK',
    },
    pageOf: ({ candidates }) => candidates,
    rows: readKept().rows,
  });
  useKeptScroll(list.rows.length);
  const columns = useMemo(() => columnsOf(shows), [shows]);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  const names = list.missing.map(({ code }) => nameOf(code));
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <ListArea>
      <TotalLine total={list.total} shown={list.rows.length} things={texts.things} />
      {list.rows.length > 0 && <MissingLine names={names} />}
      {list.rows.length > 0 ? (
        <DataTable
          caption={texts.caption}
          columns={columns}
          rows={list.rows}
          keyOf={keyOf}
          sorting={null}
          onOpen={({ id }) => void navigate({ to: '/min-pool/$id', params: { id } })}
          more={list.more}
        />
      ) : (
        <EmptyState isFiltered={isFiltered} texts={texts} missing={names} />
      )}
    </ListArea>
  );
}
