import { useId } from 'react';
import styles from './check-box.module.css';

export interface CheckBoxProps {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

export function CheckBox({ label, isChecked, onChange }: CheckBoxProps) {
  return (
    <label className={styles.box}>
      <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

export interface CheckBoxesProps<Value extends string> {
  readonly label: string;
  readonly error?: string | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Several of a few. */
export function CheckBoxes<Value extends string>(props: CheckBoxesProps<Value>) {
  const { label, error, options, chosen, onChange } = props;
  const id = useId();
  return (
    <fieldset className={styles.group} aria-describedby={error ? id : undefined}>
      <legend>{label}</legend>
      {options.map((option) => (
        <CheckBox
          key={option.value}
          label={option.label}
          isChecked={chosen.includes(option.value)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosen, option.value] : chosen.filter((value) => value !== option.value))
          }
        />
      ))}
      {error && (
        <p id={id} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
