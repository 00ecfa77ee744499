import type { DataSource } from 'typeorm';
import { readRows, type Statement } from '../../rows/read-rows';
import { FEW, RowCount } from './row-count';

export interface CountedRows {
  /** A `SELECT` of these columns from the rows of a list, all pages of it. */
  readonly select: (columns: string) => Statement;
  /** The expressions of a row's subjects, global ids. */
  readonly subjects: readonly string[];
}

/** What a connection of persons holds of its number: counted when selected, and of few with whose rows they are. */
export function countRows(dataSource: DataSource, { select, subjects }: CountedRows) {
  const rowCount = new RowCount({
    count: async () => {
      const [row] = await readRows<{ count: number }>(dataSource, select('count(*) AS count'));
      return row!.count;
    },
    subjects: async () => {
      const { text, values } = select(`DISTINCT unnest(ARRAY[${subjects.join(', ')}]) AS subject`);
      const limited = `${text} LIMIT ${FEW * subjects.length}`;
      const rows = await readRows<{ subject: string }>(dataSource, { text: limited, values });
      return rows.map((row) => row.subject);
    },
  });
  return { rowCount, totalCount: () => rowCount.read() };
}
