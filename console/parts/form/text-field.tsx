import { Field } from './field';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Of several lines. */
  readonly isLong?: boolean;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel';
  readonly isRequired?: boolean;
  /** The field that `/` goes to. */
  readonly isSearch?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, onChange, isLong, inputMode, isRequired, isSearch } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => {
        const shared = {
          ...ids,
          className: styles.control,
          value,
          'aria-required': isRequired || undefined,
          'data-search': isSearch || undefined,
        };
        return isLong ? (
          <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...shared}
            inputMode={inputMode}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        );
      }}
    </Field>
  );
}
