import { type KeyboardEvent, useId, useState } from 'react';
import { sv } from '../../texts/sv';
import styles from './combo-box.module.css';
import { Field } from './field';
import fieldStyles from './field.module.css';
import type { Option } from './select';

export interface ComboBoxProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
  /** Told of each choice; the field is empty again after it. */
  readonly onChoose: (value: Value) => void;
  /** The field that `/` goes to. */
  readonly isSearch?: boolean;
}

interface Open {
  /** Of the options that are found; -1: none. */
  readonly active: number;
}

/**
 * Finds one of many by what one writes, such as one of a hundred languages (ARIA Authoring Practices, editable combobox with list
 * autocomplete): the arrows choose, Enter takes, Esc closes.
 */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { label, hint, options, placeholder, onChoose, isSearch } = props;
  const [text, setText] = useState('');
  const [open, setOpen] = useState<Open | null>(null);
  const listId = useId();
  const found = findOptions(options, text);
  const choose = (option: Option<Value> | undefined) => {
    if (option === undefined) return;
    setText('');
    setOpen(null);
    onChoose(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextOf(event.key, open, found.length);
    if (next !== undefined) setOpen(next);
    else if (event.key === 'Enter' && open !== null) choose(found[open.active] ?? found[0]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <div className={styles.box}>
          <input
            {...ids}
            className={fieldStyles.control}
            role="combobox"
            aria-expanded={open !== null}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && open.active >= 0 ? `${listId}-${open.active}` : undefined}
            autoComplete="off"
            data-search={isSearch || undefined}
            placeholder={placeholder}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setOpen({ active: event.target.value === '' ? -1 : 0 });
            }}
            onClick={() => setOpen((former) => former ?? { active: -1 })}
            onBlur={() => setOpen(null)}
            onKeyDown={onKeyDown}
          />
          <Options id={listId} options={found} open={open} onChoose={choose} />
        </div>
      )}
    </Field>
  );
}

interface OptionsProps<Value extends string> {
  readonly id: string;
  readonly options: readonly Option<Value>[];
  readonly open: Open | null;
  readonly onChoose: (option: Option<Value>) => void;
}

function Options<Value extends string>({ id, options, open, onChoose }: OptionsProps<Value>) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    <div id={id} role="listbox" className={styles.list} hidden={open === null} aria-label={sv.combo.show}>
      {open !== null &&
        options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            className={styles.option}
            aria-selected={index === open.active}
            ref={(element) => {
              if (index === open.active) element?.scrollIntoView({ block: 'nearest' });
            }}
            // The field keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {option.label}
          </div>
        ))}
      {open !== null && options.length === 0 && <p className={styles.none}>{sv.combo.none}</p>}
    </div>
  );
}

/** Those that begin with what is written, then those that hold it; case and accents aside, as å, ä and ö are letters. */
function findOptions<Value extends string>(
  options: readonly Option<Value>[],
  text: string,
): readonly Option<Value>[] {
  const sought = text.trim().toLocaleLowerCase('sv');
  const at = ({ label }: Option) => label.toLocaleLowerCase('sv').indexOf(sought);
  return [...options.filter((option) => at(option) === 0), ...options.filter((option) => at(option) > 0)];
}

/** Undefined for a key that does not move or close the list. */
function nextOf(key: string, open: Open | null, count: number): Open | null | undefined {
  const active = open?.active ?? -1;
  if (key === 'ArrowDown') return { active: Math.min(active + 1, count - 1) };
  if (key === 'ArrowUp') return { active: Math.max(active - 1, 0) };
  return key === 'Escape' && open !== null ? null : undefined;
}
