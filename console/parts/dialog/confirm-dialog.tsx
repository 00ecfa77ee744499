import { type ReactNode, useId } from 'react';
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
  const consequenceId = useId();
  const stale = read && isVersionConflict(problem) ? { problem, read } : null;
  return (
    <Dialog title={title} describedBy={consequenceId} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onConfirm();
        }}
      >
        <div id={consequenceId}>{withDates(consequence)}</div>
        {draft && <DraftLine draft={draft} />}
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
