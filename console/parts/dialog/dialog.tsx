import { type ReactNode, useEffect, useId, useRef } from 'react';
import { sv } from '../../texts/sv';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  /** Null: it cannot be closed, only answered. */
  readonly onClose: (() => void) | null;
  /** Id of the text that is read out with the title: what follows from what is asked. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** What one writes or chooses in: it has the focus first, if there is one. */
const FIELD = 'input:not([type=checkbox], [tabindex="-1"]), select, textarea';

/**
 * A modal dialog (HTML `dialog`): what is behind it cannot be reached, Esc closes it, and the focus goes back (`useFocusGoesOn`).
 * The first field has the focus as it opens.
 */
export function Dialog({ title, onClose, describedBy, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current!;
    dialog.showModal();
    dialog.querySelector<HTMLElement>(FIELD)?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={titleId}
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        // Pressed again and again, the browser closes a dialog without asking.
        event.preventDefault();
        onClose?.();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={() => (onClose ? onClose() : element.current?.showModal())}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className={styles.close} aria-label={sv.close} onClick={onClose}>
            ×
          </button>
        )}
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}

/** What can be done from a dialog, in its last row. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
