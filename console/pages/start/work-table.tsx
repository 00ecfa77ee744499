import { useNavigate } from '@tanstack/react-router';
import { Fragment, useRef } from 'react';
import { useRowKeys } from '../../parts/table/use-row-keys';
import type { SteadyRow } from '../../parts/table/use-steady-rows';
import { usePageOf } from '../../routing/use-page-of';
import { formatNumber } from '../../texts/format';
import type { WorkCounts } from '../../work/use-work-list';
import type { WorkRow } from '../../work/work-desks';
import { placeOf } from '../../work/work-place';
import styles from './start-page.module.css';
import { startTexts as texts } from './sv';
import { groupOf, WORK_GROUPS } from './work-groups';
import { WorkLine, type WorkLineProps } from './work-line';

const { columns } = texts;
const keyOf = ({ row }: SteadyRow<WorkRow>) => row.id;

export interface WorkTableProps extends Pick<WorkLineProps, 'onAct' | 'onPark' | 'onRemind'> {
  readonly rows: readonly SteadyRow<WorkRow>[];
  readonly counts: WorkCounts;
  /** There are more that are not counted. */
  readonly isLeast: boolean;
  /** The id of the item that something is being done with. */
  readonly busy: string | null;
}

/** What there is to do, in groups by the day on which it is due. */
export function WorkTable({ rows, counts, isLeast, busy, ...acts }: WorkTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const pageOf = usePageOf();
  const navigate = useNavigate();
  const groups = WORK_GROUPS.map((group) => ({
    group,
    lines: rows.filter(({ placed }) => groupOf(placed) === group),
  })).filter(({ lines }) => lines.length > 0);
  const ordered = groups.flatMap(({ lines }) => lines);
  const { active, focusRow } = useRowKeys({
    body: table,
    rows: ordered,
    keyOf,
    onOpen: ({ row }) => {
      const place = placeOf(row, pageOf);
      if (place !== undefined) void navigate(place);
    },
  });
  return (
    <table ref={table} className={styles.table}>
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.dueOn}</th>
          <th scope="col">{columns.owner}</th>
          <th scope="col">{columns.acts}</th>
        </tr>
      </thead>
      {groups.map(({ group, lines }) => (
        <Fragment key={group}>
          <tbody>
            <tr className={styles.group} data-group={group}>
              <th scope="rowgroup" colSpan={4}>
                <h2>
                  {texts.groups[group]}{' '}
                  <span className={styles.count}>{texts.count(formatNumber(counts[group]), isLeast)}</span>
                </h2>
              </th>
            </tr>
            {lines.map(({ row, isGone, isNew }) => (
              <WorkLine
                key={row.id}
                row={row}
                isGone={isGone}
                isNew={isNew}
                isActive={row.id === active}
                isBusy={row.id === busy}
                place={placeOf(row, pageOf)}
                onFocus={focusRow}
                {...acts}
              />
            ))}
          </tbody>
        </Fragment>
      ))}
    </table>
  );
}
