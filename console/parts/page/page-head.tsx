import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** A page's heading, what the page is for in a sentence, and what one does there first. */
export function PageHead(props: {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <div>
        <h1>{props.title}</h1>
        <p>{props.lead}</p>
      </div>
      {props.children}
    </header>
  );
}
