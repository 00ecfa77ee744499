import { useEffect, useState } from 'react';
import { TextField } from '../form/text-field';

export interface TextFilterProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  /** Told when what is written is whole: at Enter, and when one leaves the field. */
  readonly onChange: (value: string | undefined) => void;
  /** The field that `/` goes to. */
  readonly isSearch?: boolean;
  /** Not when one leaves the field: what follows takes one elsewhere. */
  readonly isGivenAtEnter?: boolean;
}

/** A criterion that is written. It is not asked for letter by letter: what is asked for may be recorded. */
export function TextFilter({ label, hint, value, onChange, isSearch, isGivenAtEnter }: TextFilterProps) {
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  const give = () => {
    const given = text.trim() || undefined;
    if (given !== value) onChange(given);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
      onBlur={isGivenAtEnter ? undefined : give}
    >
      <TextField label={label} hint={hint} value={text} onChange={setText} isSearch={isSearch} />
    </form>
  );
}
