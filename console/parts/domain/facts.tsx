import { Fragment, type ReactNode } from 'react';
import type { TermName } from '../../texts/terms.generated';
import styles from './facts.module.css';
import { Term } from './term';
import { withDates } from './with-dates';

/** With a term: the label says what it means when it is pressed. */
export type Fact = readonly [label: string, value: ReactNode, term?: TermName];

/** What is known of one thing, as pairs of a label and its value. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value, term]) => (
        <Fragment key={label}>
          <dt>{term ? <Term of={term}>{label}</Term> : label}</dt>
          <dd>{withDates(value)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
