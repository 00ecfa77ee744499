import { Fragment, type ReactNode } from 'react';
import styles from './with-dates.module.css';

const MOMENT = /(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)/;

/** A text whose dates are never broken over two lines, which browsers do at a hyphen between digits; what is no text as it is. */
export function withDates(text: ReactNode): ReactNode {
  if (typeof text !== 'string' || !MOMENT.test(text)) return text;
  return text.split(MOMENT).map((part, index) =>
    index % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other
      <Fragment key={index}>{part}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={index} className={styles.date}>
        {part}
      </span>
    ),
  );
}
