import { type ReactNode, useId, useState } from 'react';
import { sv } from '../../texts/sv';
import { TERMS, type TermName } from '../../texts/terms.generated';
import styles from './term.module.css';

/** A word of the field with what it means, opened by a press: by mouse, key and touch alike. Esc closes it. */
export function Term({ of: name, children }: { readonly of: TermName; readonly children?: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <span className={styles.term}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        title={sv.term.about(name)}
        onClick={() => setOpen(!isOpen)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isOpen) return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        {children ?? name}
      </button>
      <span id={id} role="note" hidden={!isOpen} className={styles.meaning}>
        {TERMS[name]}
      </span>
    </span>
  );
}
