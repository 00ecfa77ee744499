import type { ReactNode } from 'react';
import { formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';
import styles from './timeline.module.css';
import { withDates } from './with-dates';

const texts = sv.timeline;

/** What one field was before and is after. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Something that happened: a fact, a contact, a note, a read. */
export interface TimelineEntry {
  readonly key: string;
  /** RFC 3339, or a date. */
  readonly at: string;
  readonly title: string;
  readonly by?: string | null;
  readonly detail?: ReactNode;
  readonly differences?: readonly Difference[];
}

/** What has happened to one request, decision or candidate, in the order that is given; differences on demand. */
export function Timeline(props: { readonly label: string; readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline} aria-label={props.label}>
      {props.entries.map(({ key, at, title, by, detail, differences }) => (
        <li key={key}>
          <p className={styles.head}>
            <time dateTime={at}>{at.length === 10 ? at : formatMoment(at)}</time>
            <strong>{withDates(title)}</strong>
            {by && <span className={styles.by}>{texts.by(by)}</span>}
          </p>
          {detail && <div>{withDates(detail)}</div>}
          {differences && differences.length > 0 && <Differences differences={differences} />}
        </li>
      ))}
    </ol>
  );
}

/** Who has read of a candidate or a decision is the log's, which its administrator finds by the page's address. */
export function WhoRead() {
  return <p className={styles.whoRead}>{texts.whoRead}</p>;
}

function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <details>
      <summary>{texts.changes}</summary>
      <dl className={styles.differences}>
        {differences.map(({ label, before, after }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <del>
                <span className="visually-hidden">{texts.before}: </span>
                {before}
              </del>{' '}
              <ins>
                <span className="visually-hidden">{texts.after}: </span>
                {after}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
