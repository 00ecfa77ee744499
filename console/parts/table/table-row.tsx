import { memo } from 'react';
import { sv } from '../../texts/sv';
import { withDates } from '../domain/with-dates';
import type { Column } from './column';
import styles from './data-table.module.css';

interface TableRowProps<Row> {
  readonly rowKey: string;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly isActive: boolean;
  readonly isNew: boolean;
  readonly onFocus: (key: string) => void;
  readonly onOpen?: (row: Row) => void;
}

/** Drawn anew only when it itself has changed: a key press in a list of hundreds draws two rows. */
export const TableRow = memo(function TableRow<Row>(props: TableRowProps<Row>) {
  const { rowKey, row, columns, isActive, isNew, onFocus, onOpen } = props;
  return (
    <tr
      data-row={rowKey}
      data-new={isNew || undefined}
      data-opens={onOpen !== undefined || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(rowKey)}
      onClick={() => {
        // Whoever marks text to copy it does not want to leave.
        if (window.getSelection()?.isCollapsed !== false) onOpen?.(row);
      }}
    >
      {columns.map(({ key, title, cell, isNumber, isShort }, index) => {
        const Cell = index === 0 ? 'th' : 'td';
        return (
          <Cell
            key={key}
            scope={index === 0 ? 'row' : undefined}
            data-title={title}
            data-number={isNumber}
            data-short={isShort}
          >
            {/* One child: on a narrow screen it stands beside the title, whatever it is made of. */}
            <div>
              {withDates(cell(row))}
              {index === 0 && isNew && <span className={styles.mark}>{sv.isNew}</span>}
            </div>
          </Cell>
        );
      })}
    </tr>
  );
}) as <Row>(props: TableRowProps<Row>) => JSX.Element;
