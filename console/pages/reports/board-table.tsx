import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { Button } from '../../parts/form/button';
import type { Quarter } from '../../parts/quarter/quarter';
import { Loading } from '../../parts/states/loading';
import { ErrorState, NothingThere } from '../../parts/states/state-texts';
import { keyOfCategory, nameOfCategory } from './category';
import { Figure } from './figure';
import { FigureTable } from './figure-table';
import { BoardTablesDocument } from './reports.generated';
import styles from './reports.module.css';
import { reportsTexts as texts } from './sv';

const YearChart = lazy(async () => ({ default: (await import('./year-chart')).YearChart }));
const QUARTERS = [1, 2, 3, 4];

/** A year as the board prints it, and drawn on demand. */
export function BoardTable({ chosen: { year, quarter } }: { readonly chosen: Quarter }) {
  const [{ data, error, fetching }, refetch] = useQuery({ query: BoardTablesDocument, variables: { year } });
  const [isDrawn, setDrawn] = useState(false);
  const rows = data?.unexecutedDecisionTables;
  if (!rows && error)
    return (
      <ErrorState problem={problemOf(error)} onRetry={() => refetch({ requestPolicy: 'network-only' })} />
    );
  if (!rows) return fetching ? <Loading shape="lines" /> : null;
  return (
    <section className={styles.section} aria-labelledby="board">
      <h2 id="board">{texts.table(year)}</h2>
      {rows.length === 0 ? (
        <NothingThere title={texts.noTable} next={texts.noTableNext} missing={[]} />
      ) : (
        <>
          <FigureTable
            caption={texts.table(year)}
            corner={texts.category}
            columns={QUARTERS.map((each) => ({
              key: String(each),
              title: texts.quarterColumn(each),
              isChosen: each === quarter,
            }))}
            rows={rows.map((row) => ({
              key: keyOfCategory(row),
              title: nameOfCategory(row),
              cells: row.cells.map((cell) => <Figure key={cell.quarter} {...cell} />),
            }))}
          />
          <p className={styles.soft}>{texts.signs}</p>
          <p>
            <Button onPress={() => setDrawn(!isDrawn)}>{isDrawn ? texts.hideChart : texts.showChart}</Button>
          </p>
          {isDrawn && (
            <Suspense fallback={<Loading shape="lines" />}>
              <YearChart rows={rows} label={texts.chart(year)} />
            </Suspense>
          )}
        </>
      )}
    </section>
  );
}
