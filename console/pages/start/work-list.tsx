import { useCallback, useState } from 'react';
import { useAnnounce } from '../../announce/announcer';
import { useRefetch } from '../../graphql/use-refetch';
import { Button } from '../../parts/form/button';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState, StateText } from '../../parts/states/state-texts';
import { FreshLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { useSteadyRows } from '../../parts/table/use-steady-rows';
import { useSession } from '../../session/session-context';
import { sv } from '../../texts/sv';
import { ParkDialog } from '../../work/park-dialog';
import { ReminderDialog } from '../../work/reminder-dialog';
import { useWorkList } from '../../work/use-work-list';
import { WorkItemsDocument } from '../../work/work.generated';
import { ALL_DESKS, desksOf, firstPage, type WorkRow } from '../../work/work-desks';
import { useWorkLive } from '../../work/work-live';
import styles from './start-page.module.css';
import { type StartSearch, toWorkFilter } from './start-search';
import { startTexts as texts } from './sv';
import { useLostItem } from './use-lost-item';
import { useWorkActs } from './use-work-acts';
import { WorkTable } from './work-table';

const keyOf = ({ id }: WorkRow) => id;

type Open = { readonly dialog: 'park' | 'remind'; readonly row: WorkRow } | null;

/** What the filters leave of what there is to do. */
export function WorkList({ search }: { readonly search: StartSearch }) {
  const session = useSession();
  const { list, steady } = useSteadyWork(search);
  const acts = useWorkActs(list.refresh);
  const lost = useLostItem(list.rows);
  const [open, setOpen] = useState<Open>(null);
  useKeptScroll(list.rows.length);
  if (list.isLoading) return <Loading />;
  if (list.problem && list.missing.length === desksOf(session).length)
    return <ErrorState problem={list.problem} onRetry={() => void list.refresh()} />;
  const close = () => setOpen(null);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <>
      {list.missing.map((desk) => (
        <StateText key={desk} title={texts.missing[desk]} reference={list.problem?.reference} look="warn" />
      ))}
      {lost && open === null && (
        <p role="alert" className={styles.refused}>
          {lost.text}
        </p>
      )}
      {acts.refused && (
        <p role="alert" className={styles.refused}>
          {acts.refused}
        </p>
      )}
      <div {...steady.watched}>
        <FreshLine count={steady.waiting} onShow={steady.showWaiting} />
        {steady.shown.length === 0 ? (
          <EmptyState
            isFiltered={isFiltered}
            texts={texts}
            missing={list.missing.map((desk) => texts.desks[desk])}
          />
        ) : (
          <WorkTable
            rows={steady.shown}
            counts={list.counts}
            isLeast={list.missing.length > 0}
            busy={acts.busy}
            onAct={(act, row) => void acts.run(act, row)}
            onPark={(row) => setOpen({ dialog: 'park', row })}
            onRemind={(row) => setOpen({ dialog: 'remind', row })}
          />
        )}
        {list.hasMore && (
          <p className={styles.more}>
            <Button
              onPress={() => {
                steady.forget();
                list.loadMore();
              }}
            >
              {sv.table.more}
            </Button>
          </p>
        )}
      </div>
      {open?.dialog === 'park' && (
        <ParkDialog
          row={open.row}
          notice={lost?.id === open.row.id ? lost.text : null}
          onDone={list.refresh}
          onClose={close}
        />
      )}
      {open?.dialog === 'remind' && (
        <ReminderDialog subject={open.row.subject} onDone={list.refresh} onClose={close} />
      )}
    </>
  );
}

function useSteadyWork(search: StartSearch) {
  const session = useSession();
  const announce = useAnnounce();
  const filter = toWorkFilter(search);
  const list = useWorkList(filter);
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  // Without filters it is what the menu counts of, and is fetched anew with it.
  useWorkLive(useRefetch(WorkItemsDocument, firstPage(session, filter)), isFiltered ? ALL_DESKS : []);
  const steady = useSteadyRows({
    fetched: list.isLoading ? null : list.rows,
    keyOf,
    list: list.of,
    onNew: useCallback((count: number) => announce(texts.fresh(count)), [announce]),
  });
  return { list, steady };
}
