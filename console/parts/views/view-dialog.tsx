import { useState } from 'react';
import type { KeptViewFragment } from '../../kept/kept.generated';
import { useViews } from '../../kept/use-views';
import { sv } from '../../texts/sv';
import { Dialog } from '../dialog/dialog';
import { Button } from '../form/button';
import { CheckBox } from '../form/check-box';
import { FormProblem } from '../form/form-problem';
import { TextField } from '../form/text-field';
import styles from './view-bar.module.css';

const texts = sv.views;

export interface ViewDialogProps {
  /** Null: a new one of what is chosen now. */
  readonly view: KeptViewFragment | null;
  readonly onClose: (saved: KeptViewFragment | null) => void;
}

/** Names a view, shares it, or removes it. */
export function ViewDialog({ view, onClose }: ViewDialogProps) {
  const { criteria, keep, drop, problem, errorOf, isBusy } = useViews();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [isTried, setTried] = useState(false);
  const isBlank = name.trim() === '';
  const save = async () => {
    setTried(true);
    if (isBlank) return;
    const saved = await keep({ name, isShared, criteria: view?.criteria ?? criteria }, view ?? undefined);
    if (saved) onClose(saved);
  };
  return (
    <Dialog title={view ? texts.edit : texts.saveNew} onClose={() => onClose(null)}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={texts.name}
          error={isTried && isBlank ? texts.nameMissing : errorOf('view.name')}
          value={name}
          onChange={setName}
          isRequired
        />
        <CheckBox label={texts.share} isChecked={isShared} onChange={setShared} />
        <p className={styles.hint}>{texts.shareWhat}</p>
        <FormProblem problem={problem} />
        <div className={styles.acts}>
          <Button isSubmit look="primary" isBusy={isBusy}>
            {texts.save}
          </Button>
          {view && (
            <Button
              look="danger"
              isBusy={isBusy}
              onPress={async () => {
                if (await drop(view)) onClose(null);
              }}
            >
              {texts.drop}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
