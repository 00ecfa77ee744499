import { useState } from 'react';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import { Dialog, DialogActions } from './dialog';
import styles from './dialog.module.css';

const texts = sv.conflict;

/** A field whose value somebody else has changed meanwhile. */
export interface ConflictingField {
  readonly key: string;
  readonly label: string;
  /** As it is saved. */
  readonly theirs: string;
  readonly yours: string;
}

export interface ConflictDialogProps {
  readonly fields: readonly ConflictingField[];
  /** Keys of the fields whose own value is to be saved over the other. */
  readonly onSave: (yours: readonly string[]) => void;
  /** What is saved stays, and is shown. */
  readonly onKeep: () => void;
}

/** Two have changed the same: both values of each field side by side, and a choice for each. */
export function ConflictDialog({ fields, onSave, onKeep }: ConflictDialogProps) {
  const [yours, setYours] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, isYours: boolean) =>
    setYours((former) => new Set(isYours ? [...former, key] : [...former].filter((one) => one !== key)));
  return (
    <Dialog title={texts.title} onClose={onKeep}>
      <p>{texts.lead}</p>
      <table className={styles.conflict}>
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.theirs}</th>
            <th scope="col">{texts.yours}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.key}>
              <th scope="row">{field.label}</th>
              {[false, true].map((isYours) => (
                <td key={String(isYours)}>
                  <label>
                    <input
                      type="radio"
                      name={`conflict-${field.key}`}
                      checked={yours.has(field.key) === isYours}
                      onChange={() => choose(field.key, isYours)}
                    />
                    {isYours ? field.yours : field.theirs}
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <DialogActions>
        <Button onPress={onKeep}>{texts.keepTheirs}</Button>
        <Button look="primary" onPress={() => onSave([...yours])}>
          {texts.useYours}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
