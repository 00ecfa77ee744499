import type { ReactNode } from 'react';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import styles from './filter-bar.module.css';

/** One active criterion. */
export interface Chip {
  /** As a person reads it, such as `Språk: arabiska`. */
  readonly label: string;
  readonly remove: () => void;
}

export interface FilterBarProps {
  /** The fields that choose. */
  readonly children: ReactNode;
  readonly chips: readonly Chip[];
  readonly onClear: () => void;
}

/** The fields of a list's filters, and below them every criterion that is active, each of which can be taken away. */
export function FilterBar({ children, chips, onClear }: FilterBarProps) {
  return (
    <section className={styles.bar} aria-label={sv.filter.title}>
      <div className={styles.fields}>{children}</div>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={sv.filter.active}>
          {chips.map(({ label, remove }) => (
            <li key={label}>
              <button
                type="button"
                className={styles.chip}
                aria-label={sv.filter.remove(label)}
                onClick={remove}
              >
                {label}
                <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
          <li>
            <Button look="plain" onPress={onClear}>
              {sv.filter.clear}
            </Button>
          </li>
        </ul>
      )}
    </section>
  );
}
