import { Field } from './field';
import styles from './field.module.css';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly options: readonly Option<Value>[];
  /** Undefined: none is chosen. */
  readonly value: Value | undefined;
  /** What stands where none is chosen; without it one is always chosen. */
  readonly none?: string;
  readonly onChange: (value: Value | undefined) => void;
  /** The field that `/` goes to. */
  readonly isSearch?: boolean;
}

/** The browser's own: it is as fast and as accessible as the machine is. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, options, value, none, onChange, isSearch } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(ids) => (
        <select
          {...ids}
          className={styles.control}
          value={value ?? ''}
          data-search={isSearch || undefined}
          onChange={(event) => onChange((event.target.value || undefined) as Value | undefined)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
