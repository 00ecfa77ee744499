import { useEffect, useRef, useState } from 'react';
import { sv } from '../../texts/sv';
import styles from './date-field.module.css';
import { Field } from './field';
import fieldStyles from './field.module.css';

export interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  /** ISO. */
  readonly value: string | undefined;
  readonly min?: string;
  readonly max?: string;
  /** Told when a date is whole, or is no longer. */
  readonly onChange: (value: string | undefined) => void;
}

/**
 * A date, written and read as 2026-11-22 whatever language the browser has: its own date field would follow the machine. The
 * browser's calendar opens beside it.
 */
export function DateField({ label, hint, error, value, min, max, onChange }: DateFieldProps) {
  const [text, setText] = useState(value ?? '');
  const [isLeft, setLeft] = useState(false);
  const calendar = useRef<HTMLInputElement>(null);
  useEffect(() => setText((former) => (toDate(former) === value ? former : (value ?? ''))), [value]);
  const isWrong = isLeft && text.trim() !== '' && toDate(text) === undefined;
  return (
    <Field label={label} hint={hint} error={isWrong ? sv.date.wrong : error}>
      {(ids) => (
        <div className={styles.box}>
          <input
            {...ids}
            className={fieldStyles.control}
            inputMode="numeric"
            autoComplete="off"
            placeholder={sv.date.form}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setLeft(false);
              const date = toDate(event.target.value);
              if (date !== value) onChange(date);
            }}
            onBlur={() => {
              setLeft(true);
              setText((former) => toDate(former) ?? former);
            }}
          />
          <button
            type="button"
            className={styles.open}
            aria-label={sv.date.calendar}
            onClick={() => calendar.current?.showPicker()}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M2 3h12v11H2zM2 6h12M5 1v3M11 1v3" />
            </svg>
          </button>
          <input
            ref={calendar}
            type="date"
            className={styles.calendar}
            tabIndex={-1}
            aria-hidden="true"
            value={value ?? ''}
            min={min}
            max={max}
            onChange={(event) => onChange(event.target.value || undefined)}
          />
        </div>
      )}
    </Field>
  );
}

/** Of `2026-11-22` or `20261122`; undefined for what is no day. */
function toDate(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : undefined;
}
