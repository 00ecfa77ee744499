import type { HTMLAttributes, ReactNode } from 'react';
import { formatList, formatNumber } from '../../texts/format';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import styles from './table-lines.module.css';

/** What holds a list and its lines. @param watched of `useLiveRows`, where rows come in live */
export function ListArea(props: {
  readonly watched?: HTMLAttributes<HTMLDivElement>;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.area} {...props.watched}>
      {props.children}
    </div>
  );
}

export interface TotalLineProps {
  /** Null while a district is missing: there are at least those that are shown. */
  readonly total: number | null;
  readonly shown: number;
  /** In the plural, such as `lediga platser`. */
  readonly things: string;
  /** In the singular, where that is another word. */
  readonly thing?: string;
  readonly children?: ReactNode;
}

/** `212 lediga platser`, or `minst 212 lediga platser` while a district is missing. */
export function TotalLine({ total, shown, things, thing = things, children }: TotalLineProps) {
  // At least none is no number.
  if (total === null && shown === 0) return children ? <div className={styles.total}>{children}</div> : null;
  const words = (total ?? shown) === 1 ? thing : things;
  const text =
    total === null
      ? sv.table.atLeast(formatNumber(shown), words)
      : sv.table.total(formatNumber(total), words);
  return (
    <div className={styles.total}>
      <p>
        <strong>{text}</strong>
        {total !== null && shown < total && <span>, {sv.table.shownOf(formatNumber(shown))}</span>}
      </p>
      {children}
    </div>
  );
}

/** Which districts are not in the list, as a line above its rows; a list without rows says it itself (`EmptyState`). */
export function MissingLine({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={styles.missing} role="status">
      {sv.table.missing(formatList(names))}
    </p>
  );
}

/** Rows that have come while the list was in use; they enter when one asks for them. */
export function FreshLine({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  if (count === 0) return null;
  return (
    <p className={styles.fresh}>
      {sv.table.fresh(count)}.
      <Button look="plain" onPress={onShow}>
        {sv.table.showFresh}
      </Button>
    </p>
  );
}
