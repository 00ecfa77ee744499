import { useEffect, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { type Problem, problemOf } from '../graphql/problem';
import { useSession } from '../session/session-context';
import { type WorkItemFilter, WorkItemsDocument, type WorkItemsQuery } from './work.generated';
import {
  ALL_DESKS,
  askDesks,
  DESK_ROWS,
  desksOf,
  firstPage,
  type WorkDesk,
  type WorkRow,
} from './work-desks';

export type WorkCounts = NonNullable<WorkItemsQuery['district']>['counts'];

export interface WorkList {
  /** Of all desks, by the day on which they are due. */
  readonly rows: readonly WorkRow[];
  readonly counts: WorkCounts;
  /** The filter that these rows are of: the one before, until those of a new one have come. */
  readonly of: string;
  /** Desks that gave no list; their rows are not here. */
  readonly missing: readonly WorkDesk[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  /** Why a desk is missing, or all of them are. */
  readonly problem: Problem | null;
  loadMore(): void;
  /** Fetches it anew; done when it is shown. */
  refresh(): Promise<unknown>;
}

const NOTHING: WorkCounts = { overdue: 0, today: 0, thisWeek: 0, later: 0, parked: 0 };

/** What the role that is signed in has to do. */
export function useWorkList(filter: WorkItemFilter): WorkList {
  const session = useSession();
  const client = useClient();
  const desks = desksOf(session);
  const variables = firstPage(session, filter);
  const pause = desks.length === 0;
  const [{ data, error, fetching, operation }] = useQuery({ query: WorkItemsDocument, variables, pause });
  const further = useFurtherPages(data, filter);
  const { pages } = further;
  const answers = useMemo(() => (data ? [data, ...pages] : []), [data, pages]);
  const isMissing = (desk: WorkDesk) => !fetching && !data?.[desk];
  return {
    rows: useMemo(() => rowsOf(answers), [answers]),
    counts: desks.reduce((sum, desk) => add(sum, data?.[desk]?.counts ?? NOTHING), NOTHING),
    of: JSON.stringify(operation?.variables.filter ?? null),
    missing: desks.filter(isMissing),
    hasMore: answers.length > 0 && desks.some((desk) => lastPage(answers, desk)?.pageInfo.hasNextPage),
    isLoading: fetching && data === undefined,
    problem: error ? problemOf(error) : null,
    loadMore: further.load,
    refresh: () => client.query(WorkItemsDocument, variables, { requestPolicy: 'network-only' }).toPromise(),
  };
}

/** The pages behind the first, as many as have been asked for; fetched anew with it. */
function useFurtherPages(data: WorkItemsQuery | undefined, filter: WorkItemFilter) {
  const session = useSession();
  const client = useClient();
  const [wanted, setWanted] = useState(0);
  const [pages, setPages] = useState<readonly WorkItemsQuery[]>([]);
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with its first page
  useEffect(() => setWanted(0), [key]);
  useEffect(() => {
    let isGone = false;
    const fetchNext = async (found: readonly WorkItemsQuery[]): Promise<void> => {
      const answers = data ? [data, ...found] : [];
      const desks = desksOf(session).filter((desk) => lastPage(answers, desk)?.pageInfo.hasNextPage);
      if (isGone) return;
      if (found.length >= wanted || desks.length === 0) return setPages(found);
      const after = (desk: WorkDesk) => lastPage(answers, desk)?.pageInfo.endCursor;
      const { data: next } = await client.query(
        WorkItemsDocument,
        {
          ...askDesks(session, desks),
          filter: JSON.parse(key),
          first: DESK_ROWS,
          districtAfter: after('district'),
          brokeringAfter: after('brokering'),
          reportingAfter: after('reporting'),
        },
        { requestPolicy: 'network-only' },
      );
      return next ? fetchNext([...found, next]) : undefined;
    };
    void fetchNext([]);
    return () => {
      isGone = true;
    };
  }, [client, session, data, wanted, key]);
  return { pages, load: () => setWanted((former) => former + 1) };
}

function lastPage(answers: readonly WorkItemsQuery[], desk: WorkDesk) {
  return answers.findLast((answer) => answer[desk])?.[desk];
}

function rowsOf(answers: readonly WorkItemsQuery[]): readonly WorkRow[] {
  const rows = ALL_DESKS.flatMap((desk) =>
    answers.flatMap((answer) => (answer[desk]?.nodes ?? []).map((node) => ({ ...node, desk }))),
  );
  return rows.sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

function add(one: WorkCounts, other: WorkCounts): WorkCounts {
  return {
    overdue: one.overdue + other.overdue,
    today: one.today + other.today,
    thisWeek: one.thisWeek + other.thisWeek,
    later: one.later + other.later,
    parked: one.parked + other.parked,
  };
}
