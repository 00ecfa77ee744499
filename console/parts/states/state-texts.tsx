import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatList } from '../../texts/format';
import { sv } from '../../texts/sv';
import { withDates } from '../domain/with-dates';
import { Button } from '../form/button';
import styles from './state-texts.module.css';

const texts = sv.states;

export interface StateTextProps {
  readonly title: string;
  /** What one can do about it. */
  readonly next?: ReactNode;
  /** By which the hub's log tells more. */
  readonly reference?: string | null;
  readonly look?: 'plain' | 'warn' | 'bad';
}

/** What a page says in the place of what it cannot show: what is so, what one can do, and the reference. */
export function StateText({ title, next, reference, look = 'plain' }: StateTextProps) {
  return (
    <div className={styles.state} data-look={look} role={look === 'bad' ? 'alert' : undefined}>
      <p className={styles.title}>{withDates(title)}</p>
      {next && <div>{withDates(next)}</div>}
      {reference && <p className={styles.reference}>{texts.reference(reference)}</p>}
    </div>
  );
}

/** What a list says that has no rows, and one of which the filters leave none. */
export interface EmptyTexts {
  readonly empty: string;
  readonly emptyNext: string;
  readonly emptyFiltered: string;
  readonly emptyFilteredNext: string;
}

export interface NothingThereProps {
  readonly title: string;
  readonly next?: ReactNode;
  /** Names of those that were asked and have not answered: what they have nobody knows. */
  readonly missing: readonly string[];
}

/** That there is nothing: said only where all that were asked have answered. */
export function NothingThere({ title, next, missing }: NothingThereProps) {
  if (missing.length === 0) return <StateText title={title} next={next} />;
  return <StateText title={texts.unknown} next={texts.unknownNext(formatList(missing))} look="warn" />;
}

/** A list without rows. */
export function EmptyState(props: {
  readonly isFiltered: boolean;
  readonly texts: EmptyTexts;
  readonly missing: readonly string[];
}) {
  const { isFiltered, texts, missing } = props;
  const title = isFiltered ? texts.emptyFiltered : texts.empty;
  const next = isFiltered ? texts.emptyFilteredNext : texts.emptyNext;
  return <NothingThere title={title} next={next} missing={missing} />;
}

/** A failure as the hub words it, and another try. */
export function ErrorState(props: {
  readonly problem: { readonly text: string; readonly reference: string | null };
  readonly onRetry?: () => void;
}) {
  const { problem, onRetry } = props;
  const next = (
    <>
      <p>{withDates(problem.text)}</p>
      {onRetry && (
        <p className={styles.action}>
          <Button onPress={onRetry}>{sv.tryAgain}</Button>
        </p>
      )}
    </>
  );
  return <StateText title={texts.errorTitle} next={next} reference={problem.reference} look="bad" />;
}

export function NotFound() {
  return (
    <>
      <h1>{texts.notFoundTitle}</h1>
      <StateText title={texts.notFoundNext} next={<ToStart />} />
    </>
  );
}

export function ToStart() {
  return <Link to="/">{texts.toStart}</Link>;
}
