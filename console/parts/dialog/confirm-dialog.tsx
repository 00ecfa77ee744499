import type { ReactNode } from 'react';
import { isVersionConflict, type Problem } from '../../graphql/problem';
import { sv } from '../../texts/sv';
import { withDates } from '../domain/with-dates';
import { Button } from '../form/button';
import { DraftLine, type ShownDraft } from '../form/draft-line';
import { FormProblem } from '../form/form-problem';
import { Dialog, DialogActions } from './dialog';
import styles from './dialog.module.css';
import type { ReadCase } from './read-case';
import { StaleNote } from './stale-note';

export interface ConfirmDialogProps {
  readonly title: string;
  /** What follows, in words: for whom, what cannot be undone, until when it can. */
  readonly consequence: ReactNode;
  /** A verb, such as `Avsluta uppdrag`. */
  readonly action: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  /** Why it did not go through. */
  readonly problem?: (Pick<Problem, 'text' | 'reference'> & Partial<Pick<Problem, 'details'>>) | null;
  /** The case as it was read: when somebody else was first, both values are shown, and it can be done all the same. */
  readonly read?: ReadCase;
  /** Of the fields. */
  readonly draft?: ShownDraft;
  /** Fields that the act needs, such as a reason. */
  readonly children?: ReactNode;
  /** What else can be done from here. */
  readonly others?: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before an act that is legal, or cannot be undone, and says what follows from it. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, consequence, action, isDanger, isBusy, problem, read, draft, children, others } = props;
  const { onConfirm, onClose } = props;
  const stale = read && isVersionConflict(problem) ? { problem, read } : null;
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onConfirm();
        }}
      >
<<<<<<< HEAD
        <div>{consequence}</div>
        {draft && <DraftLine draft={draft} />}
=======
        <div>{withDates(consequence)}</div>
>>>>>>> 747bd7d (Console: each act is called by one word; histories tell who by name; whose reads are looked for is found by name; no date is broken over two lines)
        {children}
        {stale ? <StaleNote {...stale} /> : <FormProblem problem={problem} />}
        <DialogActions>
          {others}
          <Button onPress={onClose}>{sv.cancel}</Button>
          <Button isSubmit isBusy={isBusy} look={isDanger ? 'danger' : 'primary'}>
            {stale ? sv.stale.anyway(action) : action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
