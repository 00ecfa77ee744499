import type { ReactNode } from 'react';
import type { TermName } from '../../texts/terms.generated';
import { Terms } from '../domain/terms';
import { withDates } from '../domain/with-dates';
import styles from './page-head.module.css';

/** A page's heading, what the page is for in a sentence, its words with what they mean, and what one does there first. */
export function PageHead(props: {
  readonly title: string;
  /** Null: not known yet; its line is kept for it. */
  readonly lead: ReactNode;
  /** The sentence, where the lead tells of the one thing that the page shows. */
  readonly about?: string;
  readonly terms?: readonly TermName[];
  readonly children?: ReactNode;
}) {
  return (
    <header className={styles.head}>
      <div>
        <h1>{props.title}</h1>
        <p>{withDates(props.lead ?? '\u00a0')}</p>
        {props.about && <p>{props.about}</p>}
        {props.terms && <Terms of={props.terms} />}
      </div>
      {props.children}
    </header>
  );
}
