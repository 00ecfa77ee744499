import type { ReactNode } from 'react';
import styles from './facts.module.css';
import { withDates } from './with-dates';

/** What is known of one thing, as pairs of a label and its value. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{withDates(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
