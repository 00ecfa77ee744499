import type { ReactNode } from 'react';
import styles from './columns.module.css';

/** The parts of a page of one thing: what one does there, what is known of it beside, and last what has happened. */
export function Columns(props: {
  readonly children: ReactNode;
  readonly side: ReactNode;
  readonly last: ReactNode;
}) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{props.children}</div>
      <div className={`${styles.column} ${styles.side}`}>{props.side}</div>
      <div className={styles.column}>{props.last}</div>
    </div>
  );
}
