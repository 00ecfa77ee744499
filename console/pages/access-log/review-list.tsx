import { useCallback, useMemo } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useConnection } from '../../graphql/use-connection';
import { Loading } from '../../parts/states/loading';
import { ErrorState, NothingThere } from '../../parts/states/state-texts';
import type { Column } from '../../parts/table/column';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { readKept } from '../../routing/kept-state';
import { useStaffNames } from '../../staff-names/use-staff-names';
import { formatMoment } from '../../texts/format';
import {
  BrokeringReviewsDocument,
  DistrictReviewsDocument,
  type DistrictReviewsQuery,
  type DistrictReviewsQueryVariables,
  type DoneReviewFragment as DoneReview,
} from './access-log.generated';
import type { LogSource } from './access-log-search';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.reviews;
const DOCUMENTS: Readonly<
  Record<LogSource, TypedDocumentNode<DistrictReviewsQuery, DistrictReviewsQueryVariables>>
> = { stadsdel: DistrictReviewsDocument, formedling: BrokeringReviewsDocument };

const keyOf = ({ id }: DoneReview) => id;

/** What has been reviewed, by whom, and what came of it. */
export function ReviewList({ district, source }: { readonly district: string; readonly source: LogSource }) {
  const list = useConnection({
    document: DOCUMENTS[source],
    variables: { district },
    pageOf: useCallback(({ reviews }: DistrictReviewsQuery) => reviews, []),
    rows: readKept().rows,
  });
  const nameOf = useStaffNames(list.rows.map(({ reviewedBy }) => reviewedBy));
  const columns = useMemo(() => columnsWith(nameOf), [nameOf]);
  useKeptScroll(list.rows.length);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  if (list.rows.length === 0) return <NothingThere title={texts.empty} next={texts.emptyNext} missing={[]} />;
  return (
    <ListArea>
      <TotalLine total={list.total} shown={list.rows.length} things={texts.things} thing={texts.thing} />
      <DataTable caption={texts.caption} columns={columns} rows={list.rows} keyOf={keyOf} more={list.more} />
    </ListArea>
  );
}

function columnsWith(nameOf: (sub: string) => string): readonly Column<DoneReview>[] {
  const { columns } = texts;
  return [
    { key: 'nar', title: columns.at, cell: ({ reviewedAt }) => formatMoment(reviewedAt), isShort: true },
    { key: 'av', title: columns.by, cell: ({ reviewedBy }) => nameOf(reviewedBy) },
    { key: 'bedomning', title: columns.outcome, cell: ({ outcome }) => accessLogTexts.outcomes[outcome] },
    { key: 'lasningar', title: columns.entries, cell: ({ entryIds }) => entryIds.length, isNumber: true },
    { key: 'kommentar', title: columns.note, cell: ({ note }) => note ?? '–' },
  ];
}
