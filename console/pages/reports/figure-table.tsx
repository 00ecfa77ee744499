import type { ReactNode } from 'react';
import styles from './reports.module.css';

export interface FigureColumn {
  readonly key: string;
  readonly title: string;
  readonly isChosen?: boolean;
}

export interface FigureRow {
  readonly key: string;
  readonly title: string;
  /** One for each column. */
  readonly cells: readonly ReactNode[];
}

export interface FigureTableProps {
  readonly caption: string;
  /** Of the first column, which names the rows. */
  readonly corner: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Figures as the board prints them: rows and columns with their names. Where it is wider than the page it scrolls by itself. */
export function FigureTable({ caption, corner, columns, rows }: FigureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className={styles.wide} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ key, title, isChosen }) => (
              <th key={key} scope="col" data-number data-chosen={isChosen || undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, title, cells }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              {columns.map((column, index) => (
                <td key={column.key} data-number data-chosen={column.isChosen || undefined}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
