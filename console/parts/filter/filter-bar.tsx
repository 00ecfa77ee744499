import { type ReactNode, useId, useState } from 'react';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import { ViewBar } from '../views/view-bar';
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

/** The fields of a list's filters, on a narrow screen behind a button, and below them every criterion that is active, each of which can be taken away. */
export function FilterBar({ children, chips, onClear }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={styles.bar} aria-label={sv.filter.title}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {sv.filter.title}
        <span aria-hidden="true">{isOpen ? '▴' : '▾'}</span>
      </button>
      <div id={id} className={styles.fields} data-open={isOpen}>
        {children}
      </div>
      <div className={styles.foot}>
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
        <ViewBar />
      </div>
    </section>
  );
}
