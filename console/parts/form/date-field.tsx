import { Field } from './field';
import styles from './field.module.css';

export interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** ISO. */
  readonly value: string | undefined;
  readonly min?: string;
  readonly max?: string;
  /** Told when a date is whole, or is taken away. */
  readonly onChange: (value: string | undefined) => void;
}

/** The browser's own date field, written and read as the person's machine writes dates. */
export function DateField({ label, hint, error, value, min, max, onChange }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <input
          {...ids}
          type="date"
          className={styles.control}
          value={value ?? ''}
          min={min}
          max={max}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      )}
    </Field>
  );
}
