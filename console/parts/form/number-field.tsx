import { useEffect, useState } from 'react';
import { TextField } from './text-field';

export interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | undefined;
  readonly min: number;
  readonly max: number;
  /** Said of what is no whole number from `min` to `max`. */
  readonly error: string;
  /** Why the number was not taken, whole as it is. */
  readonly refusal?: string | null;
  readonly onChange: (value: number | undefined) => void;
}

/** A whole number; told of as soon as what is written is one, or nothing. */
export function NumberField({ label, hint, value, min, max, error, refusal, onChange }: NumberFieldProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  useEffect(() => setText(value === undefined ? '' : String(value)), [value]);
  const isGood = (written: string) =>
    written === '' || (/^\d+$/.test(written) && Number(written) >= min && Number(written) <= max);
  return (
    <TextField
      label={label}
      hint={hint}
      value={text}
      inputMode="numeric"
      error={isGood(text.trim()) ? (refusal ?? null) : error}
      onChange={(written) => {
        setText(written);
        const trimmed = written.trim();
        if (isGood(trimmed)) onChange(trimmed === '' ? undefined : Number(trimmed));
      }}
    />
  );
}
